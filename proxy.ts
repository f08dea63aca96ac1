/** Lets caches keep the pages that depend on nothing but address and content; what still holds is confirmed, not rendered. */
import { NextResponse, type NextRequest } from 'next/server';
import { currentCatalogue, siteUrl } from '@/_catalogue/catalogue';
import { etagOf, matchesEtag } from '@/_server/etag';

export const config = {
  matcher: ['/:locale(en|zh)/:view(cases|timeline|quotes|compare)', '/:locale(en|zh)/compare/:slugs'],
};

const headers = {
  'Cache-Control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=59',
  // What Next.js sends with the page.
  Vary: 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding',
};

export default async function proxy(request: NextRequest): Promise<Response> {
  // The data of a client navigation depends on what the browser has already.
  if (request.headers.has('rsc')) return NextResponse.next();
  // Read before the page reads it: the page may be newer than its validator says, which costs a rendering, never older.
  const catalogue = await currentCatalogue().catch(() => null);
  // The page tells what is wrong.
  if (!catalogue) return NextResponse.next();
  const { pathname, search } = request.nextUrl;
  const ETag = etagOf([
    process.env.BUILD_ID ?? '',
    catalogue.revision,
    siteUrl(catalogue.site),
    pathname + search,
  ]);
  if (matchesEtag(ETag, request.headers.get('if-none-match')))
    return new Response(null, { status: 304, headers: { ...headers, ETag } });
  return NextResponse.next({ headers: { 'Cache-Control': headers['Cache-Control'], ETag } });
}
