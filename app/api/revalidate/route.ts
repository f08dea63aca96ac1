/** `POST` with `Authorization: Bearer <REVALIDATE_SECRET>`: the very next request sees the folder as it is now. */
import { revalidateTag } from 'next/cache';
import { refresh } from '@/_catalogue/catalogue';
import { bearsToken, tokenNeeded } from '@/_http/bearer';

export async function POST(request: Request) {
  if (!bearsToken(request, process.env.REVALIDATE_SECRET)) return tokenNeeded();
  const { revision, problems } = await refresh();
  revalidateTag('cases', { expire: 0 });
  return Response.json({ revision, problems }, { headers: { 'Cache-Control': 'no-store' } });
}
