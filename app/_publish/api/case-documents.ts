/** Builds the documents of the API: a page of the list, a case, search results. */
import {
  charactersOf,
  cutAtWord,
  dateEvidence,
  FACETS,
  featureEvidence,
  formatWhen,
  isBlocks,
  metricEvidence,
  plainText,
  queryFor,
  siteUrl,
  termEvidence,
  type Block,
  type Case,
  type Catalogue,
  type Evidence,
  type FacetId,
  type Label,
  type Locale,
  type Picture,
  type Result,
} from '@/_catalogue/catalogue';
import { datesOf } from '../feeds/feed';
import { pageAddresses } from '../page-addresses';
import { caseApiPath, casePath, listApiPath, listFormPath, listPath, markdownPath } from '@/_links/paths';
import type { DocumentOf } from './schemas';

type BlockDocument = DocumentOf<'Case'>['sections'][number]['blocks'][number];

const RELATED = 3;
const TERMS = 4;
const LINE_LENGTH = 120;

const termOf = ({ id, text: label, lang }: Label) => ({ id, label, lang });

function perFacet<T>(make: (facet: FacetId) => T): Record<FacetId, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetId, T>;
}

function summaryOf(catalogue: Catalogue, locale: Locale, story: Case): DocumentOf<'Cases'>['cases'][number] {
  const base = siteUrl(catalogue.site);
  const { published, updated } = datesOf(story);
  return {
    slug: story.slug,
    locale: story.locale,
    company: story.company,
    headline: story.headline,
    lead: plainText(story.lead),
    description: story.description,
    url: base + casePath(locale, story.slug),
    api: base + caseApiPath(locale, story.slug),
    published: published?.toISOString() ?? null,
    updated: updated?.toISOString() ?? null,
    terms: perFacet((facet) => story.terms[facet].map((id) => termOf(catalogue.label(facet, id, locale)))),
  };
}

export function casesOf(catalogue: Catalogue, locale: Locale, result: Result): DocumentOf<'Cases'> {
  const base = siteUrl(catalogue.site);
  const { query, total, all, pages, cases, facets } = result;
  const first = { ...query, page: 1 };
  const at = (page: number) => base + listApiPath(locale, { ...query, page });
  return {
    locale,
    query: {
      q: query.q,
      ...perFacet((facet) => [...query.terms[facet]]),
      match: query.match,
      told: query.told,
      sort: query.sort,
      page: query.page,
    },
    total,
    all,
    pages,
    links: {
      ...pageAddresses(query.page, pages, at),
      html: base + listPath(locale, query),
      rss: base + listFormPath(locale, 'rss', first),
      atom: base + listFormPath(locale, 'atom', first),
      json: base + listFormPath(locale, 'json', first),
      csv: base + listFormPath(locale, 'csv', first),
    },
    cases: cases.map((story) => summaryOf(catalogue, locale, story)),
    facets: facets.map(({ facet, options }) => ({
      facet,
      options: options.map(({ count, chosen, ...label }) => ({ ...termOf(label), count, chosen })),
    })),
  };
}

const evidenceOf = (evidence: Evidence) => ({
  kind: evidence.kind,
  source: evidence.kind === 'stated' ? evidence.source : null,
  at: evidence.kind === 'not mentioned' ? null : evidence.at,
});

export function caseOf(catalogue: Catalogue, locale: Locale, story: Case): DocumentOf<'Case'> {
  const base = siteUrl(catalogue.site);
  const page = base + casePath(locale, story.slug);
  const pictureOf = ({ src, alt, caption }: Picture) => ({
    src: new URL(src, base).href,
    alt,
    ...(caption !== undefined && { caption: charactersOf(caption) }),
  });
  const blockOf = (block: Block): BlockDocument => {
    switch (block.type) {
      case 'list': {
        const items = block.items.map((item) =>
          isBlocks(item) ? { blocks: item.blocks.map(blockOf) } : charactersOf(item),
        );
        return { ...block, items };
      }
      case 'benefits':
        return { ...block, items: block.items.map(charactersOf) };
      case 'quote':
        return { ...block, quote: { ...block.quote, text: charactersOf(block.quote.text) } };
      case 'picture':
        return { ...block, picture: pictureOf(block.picture) };
      case 'table':
        return {
          ...block,
          head: block.head.map(charactersOf),
          rows: block.rows.map((row) => row.map(charactersOf)),
        };
      case 'aside':
        return { ...block, blocks: block.blocks.map(blockOf) };
      case 'notes':
        return {
          ...block,
          notes: block.notes.map(({ id, blocks }) => ({ id, blocks: blocks.map(blockOf) })),
        };
      case 'paragraph':
      case 'bold':
        return { ...block, text: charactersOf(block.text) };
      default:
        return block;
    }
  };
  const { facts, source, revision, cover, logo } = story;
  return {
    ...summaryOf(catalogue, locale, story),
    lead: story.lead,
    markdown: base + markdownPath(locale, story.slug),
    locales: catalogue.localesOf(story.slug),
    revision,
    cover: cover && pictureOf(cover),
    logo: logo && pictureOf(logo),
    facts,
    metrics: story.metrics.map(({ value, label, when, kind }, index) => ({
      value,
      label,
      when: when && formatWhen(when),
      kind,
      evidence: evidenceOf(metricEvidence(story, index)),
    })),
    evidence: FACETS.flatMap((facet) =>
      [...story.terms[facet], ...(facet === 'feature' ? story.mentioned : [])].map((term) => ({
        facet,
        id: term,
        label: catalogue.label(facet, term, locale).text,
        evidence: evidenceOf(termEvidence(story, facet, term)),
      })),
    ),
    timeline: story.timeline.map(({ id, kind, title, when, features, undated, text }) => ({
      id,
      kind,
      title,
      when: when && formatWhen(when),
      evidence: evidenceOf(when ? dateEvidence(story, id) : { kind: 'not mentioned' }),
      features: features.map((feature) => ({
        ...termOf(catalogue.label('feature', feature, locale)),
        dated: when !== null && !undated.includes(feature),
        evidence: evidenceOf(featureEvidence(story, id, feature)),
      })),
      text,
      url: new URL(`#${id}`, page).href,
    })),
    sections: story.sections.map(({ id, title, blocks }) => ({ id, title, blocks: blocks.map(blockOf) })),
    source,
    related: catalogue.related(story, locale, RELATED).map(({ story: { slug, company } }) => ({
      slug,
      company,
      url: base + casePath(locale, slug),
      api: base + caseApiPath(locale, slug),
    })),
  };
}

/** The first results for a query that is being typed; none without a query. */
export function searchOf(
  catalogue: Catalogue,
  locale: Locale,
  q: string,
  limit: number,
): DocumentOf<'Search'> {
  const base = siteUrl(catalogue.site);
  const result = catalogue.search(locale, { q });
  const { query, cases, total, hits, suggestion, isCorrected, isLoose, isWordless } = result;
  const asked = query.q !== '';
  const meant = suggestion ?? query.q;
  return {
    q: query.q,
    locale,
    total: asked ? total : 0,
    url: base + listPath(locale, query),
    suggestion,
    corrected: isCorrected,
    loose: isLoose,
    wordless: isWordless,
    terms: catalogue.termsLike(locale, query.q, TERMS).map(({ facet, id, count, alias }) => ({
      ...termOf(catalogue.label(facet, id, locale)),
      facet,
      alias,
      count,
      url: base + listPath(locale, queryFor(facet, id)),
    })),
    results: (asked ? cases.slice(0, limit) : []).map((story) => {
      const passage = hits.get(story.slug)?.passage;
      const place = passage?.anchor ? `#${encodeURIComponent(passage.anchor)}` : '';
      const lang = passage?.locale ?? story.locale;
      // The page of the reader's language has the anchors of the version that it shows.
      const page = casePath(lang === story.locale ? locale : lang, story.slug);
      return {
        slug: story.slug,
        locale: story.locale,
        company: story.company,
        named: passage ? passage.field === 'company' : catalogue.isNamed(story.slug, meant),
        lang,
        place: passage?.title ?? null,
        passage: passage?.parts ?? [{ text: cutAtWord(plainText(story.lead), LINE_LENGTH), hit: false }],
        url: base + page + place,
      };
    }),
  };
}
