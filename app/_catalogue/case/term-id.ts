/** Folds spellings that mean the same, and gives a value that the taxonomy does not know an id of its own. */
import { createHash } from 'node:crypto';

/** Superscripts, subscripts and fractions: to NFKC, 10² is 102. */
const NO_NUMBERS = /[^\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b]+/g;

/** Blanks, hyphens, slashes and their like, unless they stand between two digits. */
const JOINT = /(?<!\d)[\s\-‐‑–_/·]+|[\s\-‐‑–_/·]+(?!\d)/g;

/** A value without differences of case, width and invisible characters. */
function plainForm(value: string): string {
  return value
    .replace(NO_NUMBERS, (run) => run.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .trim();
}

/** Spellings that differ in case, width, blanks, hyphens or slashes only have one fold. */
export function fold(value: string): string {
  return plainForm(value).replace(JOINT, '');
}

const WORDS: Readonly<Record<string, string>> = {
  '&': 'and',
  '%': 'percent',
  '+': 'plus',
  '#': 'sharp',
  '<': 'under',
  '>': 'over',
  '=': 'is',
};

/** A form that stands for itself: words joined by hyphens or dots. */
const READABLE = /^[\p{L}\p{N}\p{M}]+(?:[-.][\p{L}\p{N}\p{M}]+)*$/u;

/**
 * The id of a value: the same for every spelling of it, never that of another value, and readable in an address. It
 * depends on nothing but the value. Where signs had to be replaced, a hash at the end keeps "99.9%" apart from
 * "99.9 percent". Empty where the value has no letter or digit.
 */
export function termIdOf(value: string): string {
  const form = plainForm(value)
    .replace(/\s*([^\p{L}\p{N}\p{M}\s])\s*/gu, '$1')
    .replace(/(?<=[^.。])[.。]$/, '');
  const joined = form.replace(JOINT, (joint, at: number) =>
    at === 0 || at + joint.length === form.length ? joint : '-',
  );
  if (READABLE.test(joined)) return joined;
  const words = form
    .replace(/[&%+#<>=]/g, (sign) => ` ${WORDS[sign]} `)
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, '-')
    .replace(/\.*-[-.]*|\.{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(form)) return '';
  return `${words}-${createHash('sha256').update(joined).digest('hex').slice(0, 6)}`;
}
