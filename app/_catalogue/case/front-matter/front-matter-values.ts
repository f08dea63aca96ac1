/** Converts untyped front matter values to texts, lists, mappings and booleans. */

/** Values that stood under one key of one mapping more than once, in order. */
export class Repeated {
  constructor(readonly values: readonly unknown[]) {}
}

export type Mapping = Record<string, unknown>;

/** The values under a key: none for null, all of a repeated key, the entries of a list, else the one value. */
export function valuesOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Repeated) return value.values.flatMap(valuesOf);
  return Array.isArray(value) ? value : [value];
}

/** Anything that shows on a page. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A text on one line; null where there is nothing to see. */
export function textOf(value: unknown): string | null {
  return proseOf(value)?.replace(/\s*\n\s*/g, ' ') ?? null;
}

/** A text with its lines, without blanks at its ends; null where there is nothing to see. */
export function proseOf(value: unknown): string | null {
  if (value instanceof Repeated) return value.values.map(proseOf).find((text) => text !== null) ?? null;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = clean(String(value));
  return VISIBLE.test(text) ? text : null;
}

/** Every text under a key with its lines, in order: one for each time a key is repeated, one for each entry of a list. */
export function textsOf(value: unknown): string[] {
  return valuesOf(value).flatMap((entry) => proseOf(entry) ?? []);
}

/** A mapping, or null. Of a repeated key the first mapping. */
export function mappingOf(value: unknown): Mapping | null {
  if (value instanceof Repeated)
    return value.values.map(mappingOf).find((mapping) => mapping !== null) ?? null;
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Mapping) : null;
}

/** Whether a value says yes. Nothing, and words that are no answer, say nothing: null. */
export function booleanOf(value: unknown): boolean | null {
  const word = textOf(value)?.toLowerCase() ?? '';
  if (/^(?:true|yes|on|y|t|1|是)$/.test(word)) return true;
  return /^(?:false|no|off|n|f|0|否)$/.test(word) ? false : null;
}

/** Direction overrides that can disguise a text, and characters that nobody sees: soft hyphens, blanks of no width. */
const INVISIBLE = /[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g;

export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** A text without control characters, lone surrogates and invisible characters; blanks at both ends removed. */
export function clean(text: string): string {
  return withoutInvisible(text.toWellFormed())
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
