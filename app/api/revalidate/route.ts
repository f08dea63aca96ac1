/**
 * `POST` with `Authorization: Bearer <REVALIDATE_SECRET>`: reads the folder now, so that the next request sees it. The body is
 * not read. After ten wrong tokens one attempt every six seconds is allowed, with a right token or a wrong one, so that tokens
 * cannot be guessed.
 */
import { revalidateTag } from 'next/cache';
import { refreshCatalogue } from '@/_catalogue/catalogue';
import { hasBearerToken, unauthorized, tooManyAttempts } from '@/_server/bearer-token';
import { TokenBucket } from '@/_server/token-bucket';

const tries = new TokenBucket(10, 6);

export async function POST(request: Request) {
  const seconds = tries.wait();
  if (seconds > 0) return tooManyAttempts(seconds);
  if (!hasBearerToken(request, process.env.REVALIDATE_SECRET)) {
    tries.take();
    return unauthorized();
  }
  const { revision, problems } = await refreshCatalogue();
  revalidateTag('cases', { expire: 0 });
  return Response.json({ revision, problems }, { headers: { 'Cache-Control': 'no-store' } });
}
