/**
 * The status of pages that tell why there is nothing to show. A page cannot set one but 404; a rewrite to the page itself
 * can, as long as the page is rendered for each request. Next.js looks for this file here, and runs it for nothing but
 * what `matcher` names.
 */
import { NextResponse, type NextRequest } from 'next/server';
import { sealState } from '@/_share/seal';
import { parseShortlist } from '@/_share/shortlist';

const STATUS = { open: 200, expired: 410, broken: 400 } as const;

export function proxy({ nextUrl }: NextRequest): NextResponse {
  const segment = nextUrl.pathname.split('/')[3] ?? '';
  const status = STATUS[sealState(parseShortlist(segment, nextUrl.searchParams))];
  return status === 200 ? NextResponse.next() : NextResponse.rewrite(nextUrl, { status });
}

export const config = { matcher: '/:locale(en|zh)/shortlist/:slugs' };
