/** What the API takes and answers. The OpenAPI document is derived from these, and so are the types of the documents. */
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

const locale = z.enum(LOCALES).meta({ description: 'A language of the portal' });
const url = z.url();
const count = z.int().min(0);
const inline = z
  .string()
  .meta({ description: 'Plain text; Markdown links, bare addresses and `code` are meant' });
const when = z
  .string()
  .nullable()
  .meta({ description: 'EDTF (ISO 8601-2), as precise as the author was', examples: ['2019-22/2020-10'] });
const perFacet = <S extends z.ZodType>(schema: S) =>
  z.object(Object.fromEntries(FACETS.map((facet) => [facet, schema])) as Record<FacetId, S>);

/* Parameters */

const localeParameter = locale
  .default(DEFAULT_LOCALE)
  .meta({ description: 'The language of the answer; a story that is not told in it comes in the other' });
const words = z.string().max(MAX_WORDS_LENGTH);

/** Those of the list, in the order of its addresses. */
export const viewParameters = {
  q: words.optional().meta({ description: 'Words that a story has to hold' }),
  ...perFacet(z.array(z.string()).optional().meta({ description: 'Ids of terms; a story needs one of them' }))
    .shape,
  match: z
    .enum(['any', 'all'])
    .optional()
    .meta({ description: 'Whether a story needs any or all of the features' }),
  sort: z.enum(SORTS).optional().meta({ description: 'The order of the stories' }),
  page: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'From 1; the last is an answer’s `pages`' }),
};
export const casesParameters = z.strictObject({ ...viewParameters, locale: localeParameter });
export const caseParameters = z.strictObject({ locale: localeParameter });
export const searchParameters = z.strictObject({
  q: words.default('').meta({ description: 'What was typed so far; without it nothing is found' }),
  locale: localeParameter,
  limit: z.coerce.number().int().min(1).max(20).default(8).meta({ description: 'How many stories at most' }),
});
const room = z.coerce.number().int().min(1).optional();
/** Those who embed send more than the specification has, so what is unknown is left out. */
export const oembedParameters = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .meta({ description: 'Of a story or a view of the list, with its language or without' }),
  format: z.string().default('json').meta({ description: 'There is only `json`' }),
  maxwidth: room.meta({ description: 'In pixels' }),
  maxheight: room.meta({ description: 'In pixels' }),
});

/* Documents */

const term = z
  .object({
    id: z.string().meta({ description: 'The same in all languages; what parameters take' }),
    label: z.string(),
    lang: locale
      .nullable()
      .meta({ description: 'Set where the label is in another language than asked for' }),
  })
  .meta({ id: 'Term' });

const picture = z.object({ src: url, alt: z.string() }).meta({ id: 'Picture' });
const quote = z.object({ id: z.string(), text: inline, author: z.string().nullable() }).meta({ id: 'Quote' });

const summary = z
  .object({
    slug: z.string(),
    locale: locale.meta({ description: 'The language the story is told in here' }),
    company: z.string(),
    lead: z.string(),
    description: z.string(),
    url: url.meta({ description: 'The page' }),
    api: url.meta({ description: 'The whole case as data' }),
    published: z.iso.datetime().nullable().meta({ description: 'Null where the author gives no date' }),
    updated: z.iso.datetime().nullable(),
    terms: perFacet(z.array(term)).meta({ description: 'Every term that finds the story' }),
  })
  .meta({ id: 'CaseSummary' });

const option = term
  .extend({
    count: count.meta({ description: 'Stories that choosing the term leaves' }),
    chosen: z.boolean(),
  })
  .meta({ id: 'Option' });

const cases = z
  .object({
    locale,
    query: perFacet(z.array(z.string())).extend({
      q: z.string(),
      match: z.enum(['any', 'all']),
      sort: z.enum(SORTS),
      page: z.int().min(1),
    }),
    total: count.meta({ description: 'Stories that match, on all pages' }),
    all: count.meta({ description: 'Stories there are' }),
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
  })
  .meta({ id: 'Cases' });

const block = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('paragraph'), text: inline }),
    z.object({ type: z.literal('list'), start: z.int(), items: z.array(inline) }),
    z.object({ type: z.literal('heading'), id: z.string(), level: z.literal([3, 4]), text: inline }),
    z.object({ type: z.literal('link'), text: z.string(), href: z.string().nullable() }),
    z.object({ type: z.literal('bold'), text: inline }),
    z.object({ type: z.literal('benefits'), items: z.array(inline) }),
    z.object({ type: z.literal('quote'), quote }),
    z.object({ type: z.literal('picture'), picture }),
  ])
  .meta({ id: 'Block' });

const evidence = z
  .object({
    kind: z.enum(['stated', 'mentioned', 'not mentioned']).meta({
      description: 'Whether the author states the claim, or a sentence of the story only mentions it',
    }),
    source: z.enum(['facts', 'timeline', 'metrics']).nullable().meta({ description: 'Where it is stated' }),
    at: z
      .object({
        anchor: z.string().meta({ description: 'On the page, above the sentence' }),
        sentence: z.string(),
        start: count,
        end: count,
      })
      .nullable()
      .meta({
        description:
          'The sentence that tells of it; `start` and `end` are the offsets of the words, in UTF-16',
      }),
  })
  .meta({ id: 'Evidence' });

const milestone = z
  .object({
    id: z.string(),
    kind: z.enum(MILESTONE_KINDS),
    title: z.string(),
    when,
    evidence: evidence.meta({ description: 'Of the date' }),
    features: z.array(
      term.extend({
        dated: z.boolean().meta({ description: 'Whether it came in at the date of the stop' }),
        evidence,
      }),
    ),
    text: inline.nullable(),
    url: url.meta({ description: 'The stop on the page' }),
  })
  .meta({ id: 'Milestone' });

const fact = z.object({
  key: z.string().nullable(),
  label: z.string(),
  value: z.string().meta({ description: 'As its author wrote it' }),
  parts: z
    .array(z.object({ text: z.string(), terms: z.array(z.string()) }))
    .meta({ description: 'The whole value in parts, each with the ids of the terms it names' }),
});

const story = summary
  .extend({
    lead: inline,
    markdown: url.meta({ description: 'The case as Markdown' }),
    locales: z.array(locale).meta({ description: 'The languages the story is told in' }),
    revision: z.string().meta({ description: 'Changes when, and only when, the text does' }),
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
          .meta({ description: 'Whether the figure is a result; null where the author does not say' }),
        evidence,
      }),
    ),
    evidence: z
      .array(term.pick({ id: true, label: true }).extend({ facet: z.enum(FACETS), evidence }))
      .meta({ description: 'Of every term of the story, and of features that it only mentions' }),
    timeline: z.array(milestone),
    sections: z.array(z.object({ id: z.string(), title: inline.nullable(), blocks: z.array(block) })),
    source: z.object({ title: z.string(), url: z.string().nullable() }).nullable(),
    related: z.array(z.object({ slug: z.string(), company: z.string(), url, api: url })),
  })
  .meta({ id: 'Case' });

const search = z
  .object({
    q: z.string(),
    locale,
    total: count.meta({ description: 'Stories that match' }),
    url: url.meta({ description: 'The page with all of them' }),
    suggestion: z.string().nullable().meta({ description: 'The words without their mistakes' }),
    loose: z.boolean().meta({ description: 'Whether even the best story has little of the words' }),
    terms: z
      .array(
        term.extend({
          facet: z.enum(FACETS),
          count: count.meta({ description: 'Stories that have the term' }),
          url: url.meta({ description: 'The stories that have the term' }),
        }),
      )
      .meta({ description: 'Terms whose names begin like the words; the most used ones without words' }),
    results: z.array(
      z.object({
        slug: z.string(),
        locale,
        company: z.string(),
        named: z.boolean().meta({ description: 'Whether the words are the name of the company' }),
        lang: locale.meta({ description: 'The language of the passage' }),
        place: z
          .string()
          .nullable()
          .meta({ description: 'Title of the section or stop that the passage stands in' }),
        passage: z.array(z.object({ text: z.string(), hit: z.boolean() })).meta({
          description: 'The passage that answers best, in parts; `hit` marks the words that were found',
        }),
        url: url.meta({ description: 'The story, at the very place of the passage' }),
      }),
    ),
  })
  .meta({ id: 'Search' });

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
      .meta({ description: 'Every bad parameter' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

const pixels = z.int().min(1);
const oembed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    title: z.string(),
    provider_name: z.string(),
    provider_url: url,
    cache_age: count.meta({ description: 'In seconds' }),
    html: z.string().meta({ description: 'An iframe of `width` and `height`' }),
    width: pixels,
    height: pixels,
    thumbnail_url: url.optional().meta({ description: 'Where a picture fits into the limits' }),
    thumbnail_width: pixels.optional(),
    thumbnail_height: pixels.optional(),
  })
  .meta({ id: 'OEmbed', description: 'https://oembed.com/, version 1.0' });

const live = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });

const jsonFeed = jsonFeedSchema.meta({
  id: 'JsonFeed',
  description: 'https://www.jsonfeed.org/version/1.1/',
});

/** Every document by its name in the OpenAPI document. */
export const DOCUMENTS = {
  Cases: cases,
  Case: story,
  Search: search,
  Problem: problem,
  JsonFeed: jsonFeed,
  OEmbed: oembed,
  Live: live,
  Health: healthSchema,
};
export type DocumentName = keyof typeof DOCUMENTS;
export type DocumentOf<N extends DocumentName> = z.output<(typeof DOCUMENTS)[N]>;
