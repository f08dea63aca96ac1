/** Front matter by meaning: each key under what it feeds, nested ones by dots. */
import { mappingOf, textOf, valuesOf, type Mapping } from '../front-matter/front-matter-values';
import type { Locale } from '../locale';
import type { KeyTable, Meaning } from './keys';

export interface FrontEntry {
  /** Keys that lead to the value. */
  path: string[];
  value: unknown;
  meanings: ReadonlyMap<Meaning, number>;
  /** What it was read as; empty where nobody read it. */
  readAs: Set<Meaning>;
}

/** What may be a mapping and stays whole. */
const WHOLE: readonly Meaning[] = [
  'quote',
  'metrics',
  'facts',
  'source',
  'timeline',
  'author',
  'sections',
  'ignored',
];
const FACETS: readonly Meaning[] = ['industry', 'cloud', 'feature', 'challenge', 'location'];
export const ADDRESSES = ['src', 'url', 'path', 'image', 'file'];
/** Mappings within mappings are seldom deeper. */
const MAX_DEPTH = 4;

export class Front {
  readonly entries: FrontEntry[];

  constructor(data: Mapping, table: KeyTable) {
    this.entries = entriesIn(data, table, []);
  }

  /** The entries that feed something, best first. */
  all(meaning: Meaning): FrontEntry[] {
    const place = ({ meanings, path }: FrontEntry) => (meanings.get(meaning) ?? 0) + 100 * (path.length - 1);
    return this.entries.filter(({ meanings }) => meanings.has(meaning)).sort((a, b) => place(a) - place(b));
  }

  /** The first of them that can be read. */
  first<T>(meaning: Meaning, read: (value: unknown, entry: FrontEntry) => T | null): T | null {
    for (const entry of this.all(meaning)) {
      const value = entry.readAs.size === 0 ? read(entry.value, entry) : null;
      if (value === null) continue;
      entry.readAs.add(meaning);
      return value;
    }
    return null;
  }

  /** Entries that hold something that nobody read. */
  unread(): FrontEntry[] {
    // Sites say the same under several keys.
    const said = new Set(
      this.entries.flatMap(({ readAs, value }) => (readAs.size > 0 ? (textOf(value) ?? []) : [])),
    );
    return this.entries.filter(({ readAs, meanings, value }) => {
      const isRead = readAs.size > 0 || meanings.has('ignored') || isEmpty(value);
      return !isRead && !said.has(textOf(value) ?? '');
    });
  }
}

export const nameOf = ({ path }: Pick<FrontEntry, 'path'>) => path.join('.');

function entriesIn(mapping: Mapping, table: KeyTable, path: readonly string[]): FrontEntry[] {
  return Object.entries(mapping).flatMap(([key, value]): FrontEntry[] => {
    const own = [...path, key];
    const whole = table.meaningsOf(own.join('.'));
    const isTop = path.length === 0 || !path.every((each) => table.isContainer(each));
    const meanings = whole.size > 0 || isTop ? whole : table.meaningsOf(key);
    const inner = mappingOf(value);
    if (inner && own.length < MAX_DEPTH && !staysWhole(inner, meanings)) return entriesIn(inner, table, own);
    return [{ path: own, value, meanings, readAs: new Set() }];
  });
}

function staysWhole(inner: Mapping, meanings: ReadonlyMap<Meaning, number>): boolean {
  if (WHOLE.some((meaning) => meanings.has(meaning))) return true;
  if (meanings.has('logo') || meanings.has('cover'))
    return ADDRESSES.some((key) => textOf(inner[key]) !== null);
  return FACETS.some((facet) => meanings.has(facet));
}

function isEmpty(value: unknown): boolean {
  return valuesOf(value).every((each) => {
    const mapping = mappingOf(each);
    return mapping
      ? Object.values(mapping).every(isEmpty)
      : Array.isArray(each)
        ? each.every(isEmpty)
        : textOf(each) === null;
  });
}

/** The text under the first of some keys that holds one. */
export function textUnder(mapping: Mapping, keys: readonly string[]): string | null {
  for (const key of keys)
    for (const [name, value] of Object.entries(mapping)) {
      const text = name.toLowerCase().replace(/[_-]/g, '') === key ? textOf(value) : null;
      if (text !== null) return text;
    }
  return null;
}

/** Longer texts, and whole sentences, name no term. */
export function isProse(text: string): boolean {
  const wide = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const length = text.length + wide;
  return text.includes('\n') || length > 100 || (length > 40 && /[.。!?！？]$/.test(text));
}

const TITLES_ZH: Readonly<Record<string, string>> = {
  about: '关于',
  challenge: '挑战',
  challenges: '挑战',
  problem: '问题',
  background: '背景',
  approach: '方案',
  solution: '解决方案',
  implementation: '实施',
  result: '成果',
  results: '成果',
  keyresults: '成果',
  outcome: '成果',
  outcomes: '成果',
  impact: '影响',
  benefits: '收益',
  highlights: '亮点',
  conclusion: '总结',
  metrics: '数字',
  stats: '数字',
  website: '网站',
  duration: '周期',
  companysize: '公司规模',
  employees: '员工',
};

/** A key as a title: `companySize` is "Company size". */
export function titleOf(key: string, locale: Locale): string {
  const known = locale === 'zh' ? TITLES_ZH[key.toLowerCase().replace(/[_-]/g, '')] : undefined;
  const words = key
    .replace(/(?<=[a-z\d])(?=[A-Z][a-z])/g, ' ')
    .replace(/[_-]+/g, ' ')
    .trim();
  const lower = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(words) ? words.toLowerCase() : words;
  return (
    known ??
    lower.charAt(0).toUpperCase() + lower.slice(1).replace(/ [A-Z][a-z]+/g, (word) => word.toLowerCase())
  );
}
