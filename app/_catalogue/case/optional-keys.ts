/** Reads the optional keys beyond the dialect. A part that is not valid costs only itself, and is reported. */
import { MILESTONE_KINDS, type Case, type Metric, type Milestone, type Source } from './case';
import { keysOf, METRIC_KINDS, metricSchema, sourceSchema, stopSchema } from './case-schema';
import { closest } from './did-you-mean';
import { parseWhen, type When } from './edtf';
import {
  booleanOf,
  mappingOf,
  proseOf,
  textOf,
  valuesOf,
  type Mapping,
} from './front-matter/front-matter-values';
import { safeHref } from './inline';
import type { Locale } from './locale';
import type { Path, Report } from './problem';
import { slugOf } from './slug';
import type { Taxonomy } from './taxonomy';
import type { ListedStop } from './journey/timeline';

export type OptionalValues = Pick<
  Case,
  'published' | 'draft' | 'gone' | 'aliases' | 'related' | 'source' | 'metrics' | 'updated'
> & {
  /** Null where the author lists no stops. */
  stops: ListedStop[] | null;
};

/** What the values are read against. */
export interface Surroundings {
  taxonomy: Taxonomy;
  locale: Locale;
  /** Ids of the case's feature terms; a stop may only name features that the facts name too. */
  adopted: readonly string[];
  /** Titles of the sections that a stop may name. */
  titles: readonly string[];
}

/** @param root the front matter under known keys. */
export function readOptionalKeys(root: Mapping, report: Report, around: Surroundings): OptionalValues {
  const published = readDay(root, 'published', report);
  const updated = readDay(root, 'updated', report);
  const isEarlier = published !== null && updated !== null && updated < published;
  if (isEarlier) {
    report.warn(['updated'], '"updated" is before "published" and was ignored', 'correct one of the two');
  }
  const stops = readEntries(
    root,
    'timeline',
    report,
    'write a list of stops with title: and when:',
    (stop, path) => readStop(stop, report, path, around),
  );
  return {
    published,
    updated: isEarlier ? null : updated,
    draft: readFlag(root, 'draft', report),
    gone: readFlag(root, 'gone', report),
    aliases: readSlugs(root, 'aliases', report),
    related: readSlugs(root, 'related', report),
    source: readSource(root.source, report),
    metrics: readEntries(root, 'metrics', report, 'write a list of value: and label:', (metric, path) =>
      readMetric(metric, report, path),
    ),
    stops: stops.length > 0 ? stops : null,
  };
}

const ignore = (report: Report, path: Path, hint: string) =>
  report.warn(path, `"${path.join('.')}" is not valid and was ignored`, hint);

/** Whether a flag hides a story. In doubt it does: what was meant to be hidden is never shown. */
export function isSet(value: unknown): boolean {
  return valuesOf(value).some((each) => each !== '' && booleanOf(each) !== false);
}

function readFlag(root: Mapping, key: 'draft' | 'gone', report: Report): boolean {
  const value = root[key];
  const hides = isSet(value);
  if (valuesOf(value).some((each) => each !== '') && typeof value !== 'boolean') {
    const effect = hides ? 'hides the story' : 'shows the story';
    report.warn([key], `"${key}" is neither true nor false; it ${effect}`, `write ${key}: ${hides}`);
  }
  return hides;
}

function readDay(root: Mapping, key: 'published' | 'updated', report: Report): string | null {
  const text = textOf(root[key]);
  if (text !== null && text.length === 10 && parseWhen(text)) return text;
  if (valuesOf(root[key]).length > 0) ignore(report, [key], 'write the date as YYYY-MM-DD');
  return null;
}

function readSlugs(root: Mapping, key: 'aliases' | 'related', report: Report): string[] {
  return valuesOf(root[key]).flatMap((entry, index) => {
    const slug = slugOf(textOf(entry) ?? '');
    if (slug === null) {
      ignore(report, [key, index], 'write a slug: the name of a case file without .md');
      return [];
    }
    report.refer(key, slug, [key, index]);
    return [slug];
  });
}

function readSource(value: unknown, report: Report): Source | null {
  const mapping = mappingOf(value);
  const source = mapping && report.withKnownKeys(mapping, ['source'], keysOf(sourceSchema));
  const url = textOf(source?.url);
  const title = textOf(source ? (source.title ?? url) : value);
  if (title !== null) return { title, url: url && readHref(url, report, ['source', 'url']) };
  if (valuesOf(value).length > 0)
    ignore(report, ['source'], 'write the source as a text, or as title: and url:');
  return null;
}

/** An address that a link may have; null and a warning for any other text. */
export function readHref(text: string, report: Pick<Report, 'warn'>, path: Path): string | null {
  const href = safeHref(text);
  if (href !== null) return href;
  const hint = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#]|$)/u.test(text)
    ? `write https://${text}`
    : 'begin it with https://, http://, mailto: or /';
  report.warn(path, `"${text}" is no address that a link can lead to`, hint);
  return null;
}

/** The entries of a list that are mappings, each as `read` takes it. */
function readEntries<T>(
  root: Mapping,
  key: 'metrics' | 'timeline',
  report: Report,
  hint: string,
  read: (entry: Mapping, path: Path) => T | null,
): T[] {
  return valuesOf(root[key]).flatMap((entry, index) => {
    const path = [key, index];
    const mapping = mappingOf(entry);
    if (mapping) return read(mapping, path) ?? [];
    if (entry !== null) report.warn(path, `"${path.join('.')}" is not valid; the entry was left out`, hint);
    return [];
  });
}

function readMetric(entry: Mapping, report: Report, path: Path): Metric | null {
  const metric = report.withKnownKeys(entry, path, keysOf(metricSchema));
  const value = textOf(metric.value);
  const label = textOf(metric.label) ?? '';
  if (label === '') report.warn([...path, 'label'], 'A figure has no label', 'write label: what it counts');
  if (value === null) {
    report.warn([...path, 'value'], `A figure has no value and was left out`, 'write value:');
    return null;
  }
  return {
    value,
    label,
    when: readWhen(metric.when, report, [...path, 'when']),
    kind: readKind(metric.kind, METRIC_KINDS, report, [...path, 'kind']),
  };
}

function readStop(
  entry: Mapping,
  report: Report,
  path: Path,
  { taxonomy, locale, adopted, titles }: Surroundings,
): ListedStop | null {
  const stop = report.withKnownKeys(entry, path, keysOf(stopSchema));
  const text = proseOf(stop.text);
  const section = textOf(stop.section);
  const title = textOf(stop.title) ?? section ?? text;
  const lost = title === null ? ' and was left out' : '';
  if (textOf(stop.title) === null) report.warn(path, `A stop has no title${lost}`, 'write title:');
  if (title === null) return null;
  if (section !== null && !titles.includes(section)) {
    const near = closest(section, titles);
    const hint =
      near === null ? 'write the title of a section as it stands there' : `did you mean "${near}"?`;
    report.warn([...path, 'section'], `No section is called "${section}"`, hint);
  }
  const features = valuesOf(stop.features).flatMap((each) => {
    const name = proseOf(each);
    if (name === null) {
      ignore(report, [...path, 'features'], 'write a list: [HPA, DevOps]');
      return [];
    }
    return taxonomy.parse('feature', name, locale).flatMap((piece) => {
      const known = piece.terms.map(({ id }) => id).filter((id) => adopted.includes(id));
      if (piece.terms.length > 0 && known.length === 0) {
        const hint = 'name it under ADOPTED FEATURES too, or correct the spelling';
        report.warn([...path, 'features'], `"${piece.text}" is not among the adopted features`, hint);
      }
      return known;
    });
  });
  return {
    title,
    when: readWhen(stop.when, report, [...path, 'when']),
    kind: readKind<Milestone['kind']>(stop.kind, MILESTONE_KINDS, report, [...path, 'kind']),
    features: [...new Set(features)],
    text,
    section,
  };
}

function readWhen(value: unknown, report: Report, path: Path): When | null {
  if (valuesOf(value).length === 0) return null;
  const when = parseWhen(textOf(value) ?? '');
  if (!when) ignore(report, path, 'write when: as EDTF, for instance 2019, 2019-06, 2019-22/2020-10');
  return when;
}

function readKind<K extends string>(
  value: unknown,
  kinds: readonly K[],
  report: Report,
  path: Path,
): K | null {
  if (valuesOf(value).length === 0) return null;
  const text = textOf(value)?.toLowerCase();
  const kind = kinds.find((each) => each === text) ?? null;
  if (kind === null) ignore(report, path, `write kind: as one of ${kinds.join(', ')}`);
  return kind;
}
