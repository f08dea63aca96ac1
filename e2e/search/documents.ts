/** The cases as every other engine gets them: the same texts that the portal reads, one field for each kind. */
import {
  isBlocks,
  partsOf,
  blocksOf,
  currentCatalogue,
  FACETS,
  plainText,
  quotesOf,
  type Case,
  type Locale,
} from '@/_catalogue/catalogue';

export const FIELDS = [
  'company',
  'facets',
  'lead',
  'headings',
  'story',
  'quotes',
  'metrics',
  'timeline',
] as const;
export type Document = Record<'id' | (typeof FIELDS)[number], string>;

export async function taxonomyOf() {
  return (await currentCatalogue()).content.taxonomy;
}

/** The list of a language, as documents. */
export async function documentsOf(locale: Locale): Promise<Document[]> {
  const catalogue = await currentCatalogue();
  const spellings = new Map(
    catalogue.content.taxonomy.entries().map(({ facet, id, spellings: all }) => [`${facet}/${id}`, all]),
  );
  return catalogue.cases(locale).map((story: Case) => ({
    id: story.slug,
    // The portal reads the slug as a name, too.
    company: `${story.company}\n${story.slug}`,
    facets: [
      ...story.facts.map(({ value }) => value),
      ...FACETS.flatMap((facet) => story.terms[facet].flatMap((id) => spellings.get(`${facet}/${id}`) ?? [])),
    ].join('\n'),
    lead: story.lead,
    headings: [
      ...story.sections.map(({ title }) => title ?? ''),
      ...blocksOf(story).map((block) => (block.type === 'heading' ? block.text : '')),
    ].join('\n'),
    story: blocksOf(story)
      .flatMap((block) =>
        block.type === 'quote' || block.type === 'heading'
          ? []
          : partsOf(block).flatMap((part) => (isBlocks(part) ? [] : [part])),
      )
      .map(plainText)
      .join('\n'),
    quotes: quotesOf(story)
      .map(({ text, author }) => `${plainText(text)} ${author ?? ''}`)
      .join('\n'),
    metrics: story.metrics.map(({ value, label }) => `${value} ${label}`).join('\n'),
    timeline: story.timeline.map(({ title, text }) => `${title} ${text ?? ''}`).join('\n'),
  }));
}
