/** Computes what the content lacks, as lists for the owner of the site. */
import {
  FACETS,
  picturesOf,
  termEvidence,
  type Case,
  type Catalogue,
  type FacetId,
} from '../_catalogue/catalogue';

/** A story, file, term or address, and what is to be said of it. */
export interface Finding {
  subject: string;
  detail: string;
}

export interface ReportList {
  title: string;
  /** What to do about it. */
  hint: string;
  findings: Finding[];
  /** How many things were looked at, with their unit. */
  of: string;
}

const TERM_FACETS = FACETS.filter((facet) => facet !== 'year');

/** @param hasPicture whether there is a picture at an address. */
export function reportOf(catalogue: Catalogue, hasPicture: (src: string) => boolean): ReportList[] {
  const cases = catalogue.content.cases.filter(({ gone }) => !gone);
  const localesOf = new Map<string, string[]>();
  for (const { slug, locale } of cases) localesOf.set(slug, [...(localesOf.get(slug) ?? []), locale]);
  const files = (lacks: (story: Case) => boolean) => ({
    findings: cases.filter(lacks).map(({ slug, locale }) => ({ subject: slug, detail: locale })),
    of: count(cases.length, 'file'),
  });
  const label = (facet: FacetId, id: string, { locale }: Case) =>
    `${facet}: ${catalogue.label(facet, id, locale).text}`;
  const claims = cases.flatMap((story) =>
    TERM_FACETS.flatMap((facet) => story.named[facet].map((id) => ({ story, facet, id }))),
  );
  const uses = new Map<string, { slugs: Set<string>; finding: Finding }>();
  for (const { story, facet, id } of claims) {
    const isKnown = catalogue.content.taxonomy.term(facet, id) !== null;
    const detail = `only in ${story.slug}${isKnown ? '' : ', not in taxonomy.yml'}`;
    const use = uses.get(`${facet}/${id}`) ?? {
      slugs: new Set(),
      finding: { subject: label(facet, id, story), detail },
    };
    uses.set(`${facet}/${id}`, use);
    use.slugs.add(story.slug);
  }
  return [
    {
      title: 'Drafts',
      hint: 'print the link of a preview with npm run content:preview -- SLUG; remove draft: true to publish',
      ...files(({ draft }) => draft),
    },
    {
      title: 'Untranslated',
      hint: 'begin the missing file with npm run content:new -- SLUG',
      findings: [...localesOf].flatMap(([subject, locales]) =>
        locales.length > 1 ? [] : [{ subject, detail: `only in ${locales.join()}` }],
      ),
      of: count(localesOf.size, 'story', 'stories'),
    },
    {
      title: 'Undated',
      hint: 'add published: YYYY-MM-DD; without it "Newest first" goes by the last dated stop, and a story without any stands last',
      ...files(({ published }) => published === null),
    },
    {
      title: 'No outcome figure',
      hint: 'add an entry with kind: outcome to metrics',
      ...files(({ metrics }) => metrics.every(({ kind }) => kind !== 'outcome')),
    },
    {
      title: 'No picture',
      hint: 'add a picture to the story, or image: to section1',
      ...files((story) => ![story.cover, ...picturesOf(story)].some((each) => each && hasPicture(each.src))),
    },
    {
      title: 'Terms used once',
      hint: 'if it is another spelling of a term, add it to the aliases in taxonomy.yml',
      findings: [...uses.values()].flatMap(({ slugs, finding }) => (slugs.size === 1 ? [finding] : [])),
      of: count(uses.size, 'term'),
    },
    {
      title: 'Terms without evidence',
      hint: 'add a sentence to the story that tells of it, or remove it from the facts',
      findings: claims.flatMap(({ story, facet, id }) => {
        const evidence = termEvidence(story, facet, id);
        if (evidence.kind !== 'not mentioned' && evidence.at) return [];
        return [{ subject: `${story.locale}/${story.slug}`, detail: label(facet, id, story) }];
      }),
      of: count(claims.length, 'claim'),
    },
  ];
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** The findings of a list by subject, in order: a subject with several details is one line. */
export function bySubject(findings: readonly Finding[]): [subject: string, details: string[]][] {
  const lines = new Map<string, string[]>();
  for (const { subject, detail } of findings) lines.set(subject, [...(lines.get(subject) ?? []), detail]);
  return [...lines];
}
