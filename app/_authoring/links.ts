/** Lists the addresses outside of the site that stories link to. */
import { blocksOf, parseInline, type Block, type Case } from '../_catalogue/catalogue';

/** The files, as `locale/slug`, by the address that they link to. */
export function linksOf(cases: readonly Case[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const story of cases) {
    const file = `${story.locale}/${story.slug}`;
    const { lead, source } = story;
    const hrefs = [...hrefsIn(lead), ...blocksOf(story).flatMap(hrefsOf), source?.url ?? ''];
    for (const href of new Set(hrefs))
      if (/^https?:/i.test(href)) links.set(href, [...(links.get(href) ?? []), file]);
  }
  return links;
}

function hrefsOf(block: Block): string[] {
  switch (block.type) {
    case 'link':
      return block.href === null ? [] : [block.href];
    case 'list':
    case 'benefits':
      return block.items.flatMap(hrefsIn);
    case 'quote':
      return hrefsIn(block.quote.text);
    case 'picture':
      return [];
    default:
      return hrefsIn(block.text);
  }
}

function hrefsIn(text: string): string[] {
  return parseInline(text).flatMap((part) => (part.type === 'link' ? [part.href] : []));
}
