/** Lists the addresses outside of the site that stories link to. */
import {
  blocksOf,
  isBlocks,
  parseInline,
  partsOf,
  type Block,
  type Case,
  type Text,
} from '../_catalogue/catalogue';

/** The files, as `locale/slug`, by the address that they link to. */
export function linksOf(cases: readonly Case[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const story of cases) {
    const file = `${story.locale}/${story.slug}`;
    const { lead, sections, timeline, source } = story;
    const texts = [
      lead,
      ...sections.map(({ title }) => title ?? ''),
      ...timeline.map(({ text }) => text ?? ''),
    ];
    const hrefs = [...texts.flatMap(hrefsIn), ...blocksOf(story).flatMap(hrefsOf), source?.url ?? ''];
    for (const href of new Set(hrefs))
      if (/^https?:/i.test(href)) links.set(href, [...(links.get(href) ?? []), file]);
  }
  return links;
}

/** Of a block itself; `blocksOf` lists those that it holds. */
function hrefsOf(block: Block): string[] {
  const own = block.type === 'link' && block.href !== null ? [block.href] : [];
  return [...own, ...partsOf(block).flatMap((part) => (isBlocks(part) ? [] : hrefsIn(part)))];
}

function hrefsIn(text: Text): string[] {
  return parseInline(text).flatMap((part) => (part.type === 'link' ? [part.href] : []));
}
