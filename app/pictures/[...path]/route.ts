/** The pictures that lie beside stories in the content folder. */
import { readStoryPicture } from '@/_catalogue/catalogue';
import { etagOf, matchesEtag } from '@/_server/etag';

interface Context {
  params: Promise<{ path: string[] }>;
}

/** A picture may be replaced under its name; caches ask again after a minute. */
const CACHE = 'public, max-age=60, stale-while-revalidate=300';

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { path } = await params;
  const picture = await readStoryPicture(path.map(decodePart));
  if (!picture)
    return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  const headers = { 'Cache-Control': CACHE, ETag: etagOf([picture.hash]) };
  if (matchesEtag(headers.ETag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers });
  return new Response(picture.bytes, { headers: { ...headers, 'Content-Type': picture.type } });
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
