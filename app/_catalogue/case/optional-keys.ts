/** The optional keys beyond the dialect. A value that is not valid costs only itself, and is named. */
import { z } from 'zod';
import { MILESTONE_KINDS, type Case } from './case';
import { safeHref } from './inline';
import type { Locale } from './locale';
import type { Path, Report } from './parse-report';
import type { Taxonomy } from './taxonomy';
import type { ListedStop } from './timeline';
import { clean, valuesOf, type Mapping } from './front-matter-values';
import { parseWhen } from './edtf';

const text = z.string('write a text').overwrite(clean).min(1, 'write a text');
const day = z
  .string('write the date as YYYY-MM-DD')
  .refine((value) => value.length === 10 && parseWhen(value) !== null, 'write the date as YYYY-MM-DD');
const slugHint = 'write a slug: the name of a case file without .md';
const slug = z.string(slugHint).regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, slugHint);
const whenHint = 'write when: as EDTF, for instance 2019, 2019-06, 2019-22/2020-10';
const when = z
  .string(whenHint)
  .transform((value, context) => {
    const parsed = parseWhen(value);
    if (parsed) return parsed;
    context.addIssue(whenHint);
    return z.NEVER;
  })
  .nullish()
  .transform((value) => value ?? null);
const metricHint = 'write a list of value: and label:';
const stopHint = 'write a list of stops with title: and when:';

const KEYS = {
  published: day,
  updated: day,
  draft: z.boolean('write true or false'),
  gone: z.boolean('write true, or leave it out'),
  aliases: z.array(slug, 'write a list of slugs'),
  related: z.array(slug, 'write a list of slugs'),
  source: z.union(
    [text, z.looseObject({ title: text, url: text.nullish() })],
    'write the source as a text, or as title: and url:',
  ),
  metrics: z.array(z.looseObject({ value: text, label: text, when }, metricHint), metricHint),
  timeline: z.array(
    z.looseObject(
      {
        title: text,
        when,
        kind: z.enum(MILESTONE_KINDS, `write kind: as one of ${MILESTONE_KINDS.join(', ')}`).nullish(),
        features: z.array(text, 'write a list: [HPA, DevOps]').nullish(),
        text: text.nullish(),
        section: text.nullish(),
      },
      stopHint,
    ),
    stopHint,
  ),
} as const;

/** The optional keys an author may use, in the order the guide lists them; `description` is read with the dialect. */
export const EXTRA_KEYS = Object.keys(KEYS) as (keyof typeof KEYS)[];

const DIALECT_KEYS = ['title', 'description', 'css', 'section1', 'section2'];

export interface Extras {
  plain: Pick<
    Case,
    'published' | 'draft' | 'gone' | 'aliases' | 'related' | 'source' | 'metrics' | 'updated'
  >;
  /** Null where the author lists no stops. */
  timeline: ListedStop[] | null;
}

/** @param adopted ids of the case's feature terms; a stop may only name features that the facts name too. */
export function readExtras(
  root: Mapping,
  report: Report,
  taxonomy: Taxonomy,
  locale: Locale,
  adopted: readonly string[],
): Extras {
  for (const key of Object.keys(root)) {
    if (DIALECT_KEYS.includes(key) || Object.hasOwn(KEYS, key)) continue;
    report.warn([key], `Unknown key "${key}"`, `known keys: ${[...DIALECT_KEYS, ...EXTRA_KEYS].join(', ')}`);
  }
  const read = <K extends keyof typeof KEYS>(key: K): z.output<(typeof KEYS)[K]> | null => {
    const value = root[key];
    if (value === null || value === undefined) return null;
    const result = KEYS[key].safeParse(value);
    if (result.success) return result.data as z.output<(typeof KEYS)[K]>;
    for (const issue of result.error.issues) {
      const path = [key, ...issue.path] as Path;
      report.warn(path, `"${path.join('.')}" is not valid and was ignored`, issue.message);
    }
    return null;
  };
  /** The entries of a list that are valid, each with its index in the file. */
  const entriesOf = <K extends 'metrics' | 'timeline' | 'aliases' | 'related'>(key: K) =>
    valuesOf(root[key]).flatMap((entry, index) => {
      const result = KEYS[key].element.safeParse(entry);
      if (result.success) return [{ index, value: result.data as z.output<(typeof KEYS)[K]>[number] }];
      for (const issue of result.error.issues) {
        const path = [key, index, ...issue.path] as Path;
        report.warn(path, `"${path.join('.')}" is not valid; the entry was left out`, issue.message);
      }
      return [];
    });
  const list = <K extends 'metrics' | 'aliases' | 'related'>(key: K) =>
    entriesOf(key).map(({ value }) => value);
  const source = read('source');
  const stops = entriesOf('timeline');
  return {
    plain: {
      published: read('published'),
      updated: read('updated'),
      draft: read('draft') ?? false,
      gone: read('gone') ?? false,
      aliases: list('aliases'),
      related: list('related'),
      metrics: list('metrics').map(({ value, label, when }) => ({ value, label, when })),
      source:
        source === null
          ? null
          : typeof source === 'string'
            ? { title: source, url: null }
            : { title: source.title, url: source.url ? safeHref(source.url) : null },
    },
    timeline:
      stops.length === 0
        ? null
        : stops.map(({ index, value: stop }) => ({
            title: stop.title,
            when: stop.when,
            kind: stop.kind ?? null,
            text: stop.text ?? null,
            section: stop.section ?? null,
            features: (stop.features ?? []).flatMap((name) => {
              const ids = taxonomy.resolve('feature', name, locale).map(({ id }) => id);
              const known = ids.filter((id) => adopted.includes(id));
              if (known.length === 0) {
                const hint = 'name it under ADOPTED FEATURES too, or correct the spelling';
                report.warn(
                  ['timeline', index, 'features'],
                  `"${name}" is not among the adopted features`,
                  hint,
                );
              }
              return known;
            }),
          })),
  };
}
