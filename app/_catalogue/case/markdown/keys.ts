/** Which keys of front matter feed what. */
import { z } from 'zod';
import { clean } from '../front-matter/front-matter-values';
import { fold } from '../term-id';

/** What front matter can say, and the keys under which sites say it; the first that is there is read, of facets all. */
export const KEYS = {
  company: ['customer', 'company', 'client', 'customerName', 'companyName', 'clientName', 'name'],
  title: ['title', 'linkTitle', 'headline'],
  lead: ['excerpt', 'summary', 'subtitle', 'subheading', 'tagline', 'about', 'description', 'overview'],
  industry: ['industry', 'industries', 'sector', 'vertical'],
  cloud: ['cloud', 'cloudType', 'deployment'],
  feature: [
    'features',
    'feature',
    'products',
    'product',
    'toolsUsed',
    'technologies',
    'technology',
    'stack',
    'tags',
  ],
  challenge: ['challenges', 'useCases', 'useCase', 'challenge'],
  location: ['location', 'country', 'region', 'headquarters'],
  author: ['author', 'authors', 'byline', 'writer'],
  published: ['published', 'date', 'publishDate', 'publishedAt', 'pubDate', 'datePublished'],
  updated: ['updated', 'lastmod', 'lastUpdated', 'updatedAt', 'modified', 'lastModifiedAt'],
  logo: ['logo', 'companyLogo', 'customerLogo'],
  cover: [
    'cover',
    'image',
    'featuredImage',
    'ogImage',
    'coverImage',
    'heroImage',
    'hero',
    'thumbnail',
    'banner',
  ],
  quote: ['quote', 'quotes', 'testimonial', 'testimonials', 'pullQuote'],
  quoteAuthor: ['quoteAuthor', 'testimonialAuthor', 'quotee'],
  quoteRole: ['quoteRole', 'quoteTitle', 'quoteAuthorTitle', 'quoteAuthorRole', 'testimonialRole'],
  metrics: ['metrics', 'stats', 'kpis', 'keyMetrics', 'figures'],
  sections: [
    'challenge',
    'problem',
    'background',
    'approach',
    'solution',
    'implementation',
    'result',
    'results',
    'keyResults',
    'outcome',
    'outcomes',
    'impact',
    'benefits',
    'highlights',
    'conclusion',
  ],
  facts: [
    'misc',
    'facts',
    'details',
    'caseStudyDetails',
    'projectDetails',
    'companySize',
    'employees',
    'teamSize',
    'users',
    'duration',
    'founded',
    'website',
    'siteURL',
    'companyUrl',
    'partner',
  ],
  draft: ['draft'],
  gone: ['gone'],
  slug: ['slug', 'permalink'],
  aliases: ['aliases', 'redirectFrom'],
  lang: ['lang', 'language', 'locale'],
  related: ['related'],
  source: ['source'],
  timeline: ['timeline'],
  /** What says how a page looks or is built, not what the story is. */
  ignored: [
    'layout',
    'template',
    'type',
    'css',
    'class',
    'weight',
    'order',
    'id',
    'cid',
    'hideTableOfContents',
    'toc',
    'sidebarPosition',
    'sidebarLabel',
    'featured',
    'robots',
    'noindex',
    'sitemap',
    'timeToRead',
    'metaTitle',
    'metaDescription',
  ],
} as const satisfies Record<string, readonly string[]>;

export type Meaning = keyof typeof KEYS;
const MEANINGS = Object.keys(KEYS) as Meaning[];

const CONTAINERS = new Set([
  'project',
  'story',
  'casestudy',
  'content',
  'hero',
  'meta',
  'header',
  'extra',
  'params',
]);

const key = z.string().overwrite(clean).min(1);

/** The table `keys:` of `site.yml`. */
export const keysSchema = z
  .strictObject(
    Object.fromEntries(
      MEANINGS.map((meaning) => [meaning, z.union([key.transform((one) => [one]), z.array(key)]).optional()]),
    ) as Record<
      Meaning,
      z.ZodOptional<
        z.ZodUnion<[z.ZodPipe<z.ZodString, z.ZodTransform<string[], string>>, z.ZodArray<z.ZodString>]>
      >
    >,
  )
  .default({});

export type OwnKeys = z.output<typeof keysSchema>;

/** The meanings of every key, folded, each with its place among the keys of its meaning. */
export class KeyTable {
  private readonly byKey = new Map<string, Map<Meaning, number>>();

  /** @param own keys of the site: they are read first, and mean nothing else any more. */
  constructor(own: OwnKeys = {}) {
    for (const meaning of MEANINGS)
      for (const [place, name] of (own[meaning] ?? []).entries()) this.add(name, meaning, place - 1_000);
    const taken = new Set(this.byKey.keys());
    for (const meaning of MEANINGS)
      for (const [place, name] of KEYS[meaning].entries())
        if (!taken.has(fold(name))) this.add(name, meaning, place);
  }

  /** What a key feeds. */
  meaningsOf(name: string): ReadonlyMap<Meaning, number> {
    return this.byKey.get(fold(name)) ?? new Map<Meaning, number>();
  }

  /** Whether what a mapping under this key holds is about the story, as if it stood at the top. */
  isContainer(name: string): boolean {
    const meanings = this.meaningsOf(name);
    return meanings.has('company') || meanings.has('lead') || CONTAINERS.has(fold(name));
  }

  /** What the label of a fact feeds. */
  facetOf(label: string): Meaning | null {
    const meanings = this.meaningsOf(label);
    return (
      (['industry', 'cloud', 'feature', 'challenge', 'location', 'author'] as const).find((each) =>
        meanings.has(each),
      ) ?? null
    );
  }

  private add(name: string, meaning: Meaning, place: number): void {
    const folded = fold(name);
    const meanings = this.byKey.get(folded) ?? new Map<Meaning, number>();
    meanings.set(meaning, place);
    this.byKey.set(folded, meanings);
  }
}
