/** Values of front matter in the shapes that sites write: lists, comma texts, mappings; quotations and figures. */
import type { Block, Inline, Text } from '../case';
import { mappingOf, Repeated, textOf, valuesOf, type Mapping } from '../front-matter/front-matter-values';
import { plainText } from '../inline';
import type { Locale } from '../locale';
import { fold } from '../term-id';
import { isProse, textUnder } from './front';
import { textOfParts } from './phrasing';
import { takeAttribution } from './quotation';

const NAMES = ['name', 'title', 'label', 'text', 'value'];

/** The names under a key of a facet: a comma text as it is, the entries of a list each once. Prose is none. */
export function namesIn(value: unknown, locale: Locale): { names: unknown[]; prose: string[] } {
  const prose: string[] = [];
  const seen = new Set<string>();
  const keep = (text: string | null) => {
    if (text === null || seen.has(fold(text))) return [];
    seen.add(fold(text));
    if (isProse(text)) {
      prose.push(text);
      return [];
    }
    return [plainText(text)];
  };
  const nameIn = (mapping: Mapping): string[] => {
    const own = textOf(mapping[locale]) ?? textUnder(mapping, NAMES);
    return keep(own).concat(own === null ? Object.values(mapping).flatMap((each) => keep(textOf(each))) : []);
  };
  const read = (each: unknown): string[] => {
    const mapping = mappingOf(each);
    if (mapping) return nameIn(mapping);
    return Array.isArray(each) ? each.flatMap(read) : keep(textOf(each));
  };
  const values = value instanceof Repeated ? value.values : [value];
  const names = values.flatMap((each): unknown[] => {
    const found = read(each);
    if (found.length === 0) return [];
    return [typeof each === 'object' ? found : found[0]];
  });
  return { names, prose };
}

const SAID = ['quote', 'text', 'content', 'body', 'message', 'testimonial'];
const SPEAKER = ['author', 'name', 'person', 'by', 'speaker', 'attribution'];
const ROLE = ['role', 'title', 'position', 'jobtitle', 'authortitle', 'authorrole'];
const COMPANY = ['company', 'organization', 'org'];

/** Quotations under a key, without anchors. */
export function quotesIn(value: unknown, author: string | null): { text: Text; author: string | null }[] {
  return valuesOf(value).flatMap((each) => {
    const mapping = mappingOf(each);
    const inner = mapping && (mappingOf(mapping.quote) ?? mapping);
    const said = inner ? textUnder(inner, SAID) : textOf(each);
    if (said === null) return [];
    const person = mapping && mappingOf(mapping.author);
    const names = mapping && [
      textUnder(person ?? mapping, person ? ['name'] : SPEAKER),
      textUnder(person ?? mapping, ROLE),
      textUnder(person ?? mapping, COMPANY),
    ];
    const given = names?.filter((name) => name !== null).join(', ') || author;
    const paragraphs: Inline[][] = [[{ type: 'text', text: said }]];
    const speaker = given ?? takeAttribution(paragraphs);
    return [{ text: textOfParts(paragraphs.flat()), author: speaker && plainText(speaker) }];
  });
}

const VALUE = ['value', 'stat', 'number', 'figure', 'amount', 'count', 'percentage', 'result'];
const LABEL = ['label', 'title', 'name', 'text', 'description', 'caption', 'metric', 'unit'];
/** "40% faster deployments", "3 times the traffic". */
const FIGURE =
  /^((?:[<>~≈≤≥+−–-]|(?:up to|over|under|more than|less than|about|nearly)\s|[约超近逾])?\s*(?:US\$|[$€£¥₹])?\d[\d.,]*(?:\s?(?:%|[x×+kmb]|bn|ms|gb|tb|pb|hours?|days?|weeks?|months?|minutes?|seconds?|years?|times|million|billion|倍|万|亿|天|小时|分钟|秒))*\+?)(?:\s*[:：–—-]\s+|\s+|(?=\p{Script=Han}))(\S.*)$/iu;

/** Figures under a key as `metrics:` has them, and texts that are none. */
export function figuresIn(value: unknown): { figures: Mapping[]; others: string[] } {
  const figures: Mapping[] = [];
  const others: string[] = [];
  const fromText = (text: string) => {
    const [, number, label] = FIGURE.exec(text) ?? [];
    if (number === undefined) others.push(text);
    else figures.push({ value: number.trim(), label });
  };
  for (const each of valuesOf(value)) {
    const mapping = mappingOf(each);
    if (!mapping) {
      const text = textOf(each);
      if (text !== null) fromText(text);
      continue;
    }
    const number = textUnder(mapping, VALUE);
    const label = textUnder(mapping, LABEL);
    const change = textUnder(mapping, ['change', 'delta', 'trend']);
    const { when, kind } = mapping;
    if (number !== null && label !== null) {
      figures.push({ value: number, label: change === null ? label : `${label} (${change})`, when, kind });
    } else if (number !== null || label !== null) {
      fromText([number ?? label, change].filter((text) => text !== null).join(' '));
    } else {
      // A mapping of labels to figures.
      for (const [name, own] of Object.entries(mapping)) {
        const text = textOf(own);
        if (text !== null) figures.push({ value: text, label: name.replace(/[_-]+/g, ' ') });
      }
    }
  }
  return { figures, others };
}

/** Rows of facts under a key: a list of labels with texts, a mapping, or one text under its key. */
export function rowsIn(value: unknown, title: string): { label: string; content: unknown }[] {
  if (Array.isArray(value) && value.every((each) => textOf(each) !== null))
    return [{ label: title, content: value }];
  return valuesOf(value).flatMap((each) => {
    const mapping = mappingOf(each);
    if (!mapping) return textOf(each) === null ? [] : [{ label: title, content: each }];
    const label = textUnder(mapping, ['label', 'title', 'name', 'key', 'term']);
    const content = Object.entries(mapping).find(([key]) =>
      /^(?:text|value|values|content|description|detail)$/i.test(key),
    );
    if (label !== null && content) return [{ label, content: content[1] }];
    return Object.entries(mapping).map(([name, own]) => ({ label: name, content: own }));
  });
}

/** Texts as the items of a list. */
export function bullets(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [{ type: 'list', start: null, items: [...texts] }];
}
