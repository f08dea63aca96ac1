/** Schemas of the parameters and documents of the API. Types and the OpenAPI document are derived from them. */
import { z } from 'zod';
import {
  DEFAULT_LOCALE,
  FACETS,
  LOCALES,
  MAX_WORDS_LENGTH,
  MILESTONE_KINDS,
  SORTS,
  type FacetId,
} from '@/_catalogue/catalogue';
import { healthSchema } from '@/_server/health';
import { jsonFeedSchema } from '../feeds/json-feed';

const locale = z.enum(LOCALES).describe('A language of the portal');
const url = z.url();
const count = z.int().min(0);
const inline = z.string().describe('Plain text; Markdown links, bare addresses and `code` are meant');
const when = z
  .string()
  .nullable()
  .meta({ description: 'EDTF (ISO 8601-2), as precise as the author was', examples: ['2019-22/2020-10'] });
const perFacet = <S extends z.ZodType>(schema: S) =>
  z.object(Object.fromEntries(FACETS.map((facet) => [facet, schema])) as Record<FacetId, S>);

/* Parameters */

const localeParameter = locale
  .default(DEFAULT_LOCALE)
  .describe('The language of the answer; a story that is not told in it comes in the other');
const words = z.string().max(MAX_WORDS_LENGTH);

/** Those of the list, in the order of its query string. */
export const viewParameters = {
  q: words.optional().describe('Words that a story has to hold'),
  ...perFacet(z.array(z.string()).optional().describe('Ids of terms; a story needs one of them')).shape,
  match: z.enum(['any', 'all']).optional().describe('Whether a story needs any or all of the features'),
  told: locale.optional().describe('The language a story has to be told in'),
  sort: z.enum(SORTS).optional().describe('The order of the stories'),
  page: z.coerce.number().int().min(1).optional().describe('From 1; the last is an answer’s `pages`'),
};
export const casesParameters = z.strictObject({ ...viewParameters, locale: localeParameter });
export const caseParameters = z.strictObject({ locale: localeParameter });
export const searchParameters = z.strictObject({
  q: words.default('').describe('What was typed so far; without it nothing is found'),
  locale: localeParameter,
  limit: z.coerce.number().int().min(1).max(20).default(8).describe('How many stories at most'),
});
const room = z.coerce.number().int().min(1).optional();
/** Consumers send parameters beyond the specification, so unknown ones are ignored. */
export const oembedParameters = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .describe('Of a story or a view of the list, with its language or without'),
  format: z.string().default('json').describe('There is only `json`'),
  maxwidth: room.describe('In pixels'),
  maxheight: room.describe('In pixels'),
});

/* Documents */

const term = z.object({
  id: z.string().describe('The same in all languages; what parameters take'),
  label: z.string(),
  lang: locale.nullable().describe('Set where the label is in another language than asked for'),
});

const picture = z.object({ src: url, alt: z.string(), caption: inline.optional() });

const quote = z.object({ id: z.string(), text: inline, author: z.string().nullable() });

const summary = z.object({
  slug: z.string(),
  locale: locale.describe('The language the story is told in here'),
  company: z.string(),
  headline: z.string().nullable().describe('What the author calls the story'),
  lead: z.string(),
  description: z.string(),
  url: url.describe('The page'),
  api: url.describe('The whole case as data'),
  published: z.iso.datetime().nullable().describe('Null where the author gives no date'),
  updated: z.iso.datetime().nullable(),
  terms: perFacet(z.array(term)).describe('Every term that finds the story'),
});

const option = term.extend({
  count: count.describe('Stories that choosing the term leaves'),
  chosen: z.boolean(),
});

const cases = z.object({
  locale,
  query: perFacet(z.array(z.string())).extend({
    q: z.string(),
    match: z.enum(['any', 'all']),
    told: locale.nullable().describe('Null for any'),
    sort: z.enum(SORTS),
    page: z.int().min(1),
  }),
  total: count.describe('Stories that match, on all pages'),
  all: count.describe('Stories there are'),
  pages: z.int().min(1),
  links: z.object({
    self: url,
    first: url,
    previous: url.nullable(),
    next: url.nullable(),
    last: url,
    html: url,
    rss: url,
    atom: url,
    json: url,
    csv: url,
  }),
  cases: z.array(summary),
  facets: z.array(z.object({ facet: z.enum(FACETS), options: z.array(option) })),
});

const blocks = z.lazy((): z.ZodType => z.array(block));
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: inline }),
  z.object({
    type: z.literal('list'),
    start: z.int().nullable().describe('The first number; null where the items have bullets'),
    items: z.array(z.union([inline, z.object({ blocks })])),
  }),
  z.object({ type: z.literal('heading'), id: z.string(), level: z.literal([3, 4]), text: inline }),
  z.object({ type: z.literal('link'), text: z.string(), href: z.string().nullable() }),
  z.object({ type: z.literal('bold'), text: inline }),
  z.object({ type: z.literal('benefits'), items: z.array(inline) }),
  z.object({ type: z.literal('quote'), quote }),
  z.object({ type: z.literal('picture'), picture }),
  z.object({ type: z.literal('code'), text: z.string(), language: z.string().nullable() }),
  z.object({ type: z.literal('table'), head: z.array(inline), rows: z.array(z.array(inline)) }),
  z.object({ type: z.literal('aside'), blocks }).describe('Set off from the story, but nobody’s words'),
  z.object({ type: z.literal('notes'), notes: z.array(z.object({ id: z.string(), blocks })) }),
]);

const evidence = z.object({
  kind: z
    .enum(['stated', 'mentioned', 'not mentioned'])
    .describe('Whether the author states the claim, or a sentence of the story only mentions it'),
  source: z.enum(['facts', 'timeline', 'metrics']).nullable().describe('Where it is stated'),
  at: z
    .object({
      anchor: z.string().describe('On the page, above the sentence'),
      sentence: z.string(),
      start: count,
      end: count,
    })
    .nullable()
    .describe('The sentence that tells of it; `start` and `end` are the offsets of the words, in UTF-16'),
});

const milestone = z.object({
  id: z.string(),
  kind: z.enum(MILESTONE_KINDS),
  title: z.string(),
  when,
  evidence: evidence.describe('Of the date'),
  features: z.array(
    term.extend({
      dated: z.boolean().describe('Whether it came in at the date of the stop'),
      evidence,
    }),
  ),
  text: inline.nullable(),
  url: url.describe('The stop on the page'),
});

const fact = z.object({
  key: z.string().nullable(),
  label: z.string(),
  value: z.string().describe('As its author wrote it'),
  parts: z
    .array(z.object({ text: z.string(), terms: z.array(z.string()) }))
    .describe('The whole value in parts, each with the ids of the terms it names'),
});

const story = summary.extend({
  lead: inline,
  markdown: url.describe('The case as Markdown'),
  locales: z.array(locale).describe('The languages the story is told in'),
  revision: z.string().describe('Changes when, and only when, the text does'),
  cover: picture.nullable(),
  logo: picture.nullable(),
  facts: z.array(fact),
  metrics: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      when,
      kind: z
        .enum(['outcome', 'context'])
        .nullable()
        .describe('Whether the figure is a result; null where the author does not say'),
      evidence,
    }),
  ),
  evidence: z
    .array(term.pick({ id: true, label: true }).extend({ facet: z.enum(FACETS), evidence }))
    .describe('Of every term of the story, and of features that it only mentions'),
  timeline: z.array(milestone),
  sections: z.array(z.object({ id: z.string(), title: inline.nullable(), blocks: z.array(block) })),
  source: z.object({ title: z.string(), url: z.string().nullable() }).nullable(),
  related: z.array(z.object({ slug: z.string(), company: z.string(), url, api: url })),
});

const search = z.object({
  q: z.string(),
  locale,
  total: count.describe('Stories that match'),
  url: url.describe('The page with all of them'),
  suggestion: z.string().nullable().describe('The words without their mistakes'),
  corrected: z.boolean().describe('Whether the stories are those that the suggestion finds'),
  loose: z.boolean().describe('Whether even the best story has little of the words'),
  wordless: z.boolean().describe('Whether the text holds no word at all'),
  terms: z
    .array(
      term.extend({
        facet: z.enum(FACETS),
        alias: z
          .string()
          .nullable()
          .describe('The name it was found by; null where its label holds what was typed'),
        count: count.describe('Stories that have the term'),
        url: url.describe('The stories that have the term'),
      }),
    )
    .describe('Terms whose names begin like the words; the most used ones without words'),
  results: z.array(
    z.object({
      slug: z.string(),
      locale,
      company: z.string(),
      named: z.boolean().describe('Whether it is the name of the company that was found'),
      lang: locale.describe('The language of the passage'),
      place: z.string().nullable().describe('Title of the section or stop that the passage stands in'),
      passage: z
        .array(z.object({ text: z.string(), hit: z.boolean() }))
        .describe('The passage that answers best, in parts; `hit` marks the words that were found'),
      url: url.describe('The story, at the very place of the passage'),
    }),
  ),
});

const problem = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z
      .array(z.object({ parameter: z.string(), value: z.string().nullable(), detail: z.string() }))
      .optional()
      .describe('Every bad parameter'),
  })
  .describe('RFC 9457');

const pixels = z.int().min(1);
const oembed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: url,
    cache_age: count.describe('In seconds'),
    html: z.string().describe('An iframe of `width` and `height`'),
    width: pixels,
    height: pixels,
    thumbnail_url: url.optional().describe('Where a picture fits into the limits'),
    thumbnail_width: pixels.optional(),
    thumbnail_height: pixels.optional(),
  })
  .describe('https://oembed.com/, version 1.0');

const live = z.object({ status: z.literal('ok') });

/** Documents, and schemas that documents share, by their names in the OpenAPI document. */
const named = {
  Cases: cases,
  Case: story,
  Search: search,
  Problem: problem,
  JsonFeed: jsonFeedSchema.describe('https://www.jsonfeed.org/version/1.1/'),
  OEmbed: oembed,
  Live: live,
};
const shared = {
  Term: term,
  Picture: picture,
  Quote: quote,
  CaseSummary: summary,
  Option: option,
  Block: block,
  Evidence: evidence,
  Milestone: milestone,
};
for (const [id, schema] of Object.entries({ ...named, ...shared }))
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });

export const DOCUMENTS = { ...named, Health: healthSchema };
export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentOf<N extends DocumentName> = z.output<(typeof DOCUMENTS)[N]>;
