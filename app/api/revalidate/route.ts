/**
 * `POST` with `Authorization: Bearer <REVALIDATE_SECRET>`: the very next request sees the folder as it is now. A body is not
 * read. After ten wrong secrets nobody is let in, right or wrong, but for a try every six seconds: whoever guesses must not
 * find out faster. What this keeps from those who know the secret is little: pages renew themselves within a second.
 */
import { revalidateTag } from 'next/cache';
import { refreshCatalogue } from '@/_catalogue/catalogue';
import { bearsToken, tokenNeeded, triedTooOften } from '@/_server/bearer-token';
import { Bucket } from '@/_server/token-bucket';

const tries = new Bucket(10, 6);

export async function POST(request: Request) {
  const seconds = tries.wait();
  if (seconds > 0) return triedTooOften(seconds);
  if (!bearsToken(request, process.env.REVALIDATE_SECRET)) {
    tries.take();
    return tokenNeeded();
  }
  const { revision, problems } = await refreshCatalogue();
  revalidateTag('cases', { expire: 0 });
  return Response.json({ revision, problems }, { headers: { 'Cache-Control': 'no-store' } });
}
