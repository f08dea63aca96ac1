/** `POST` with `Authorization: Bearer <REVALIDATE_SECRET>`: the very next request sees the folder as it is now. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { refresh } from '@/_catalogue/catalogue';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Constant in time whatever is sent; false where no secret is configured. */
function isAllowed(request: Request): boolean {
  const secret = process.env.REVALIDATE_SECRET;
  const sent = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(sent), digest(secret ?? '')) && Boolean(secret);
}

export async function POST(request: Request) {
  if (!isAllowed(request)) {
    const headers = { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' };
    return Response.json({ title: 'A valid secret is needed', status: 401 }, { status: 401, headers });
  }
  const { revision, problems } = await refresh();
  revalidateTag('cases', { expire: 0 });
  return Response.json({ revision, problems }, { headers: { 'Cache-Control': 'no-store' } });
}
