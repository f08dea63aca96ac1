/** A fact in a reader's language: the author's own words, or the labels of its terms where the story is in the other language. */
import type { Case, Fact, FactPart, FacetId } from '../case/case';
import type { Locale } from '../case/locale';
import type { Label } from './catalogue';

/** The facets of the label, in its order. */
export const LABEL_FACETS = ['industry', 'location', 'cloud', 'challenge', 'feature'] as const;

/** The facts in the order of the label: those of facets, then all others as their author ordered them. */
export function inLabelOrder(facts: readonly Fact[]): Fact[] {
  const facets: readonly Fact['key'][] = LABEL_FACETS;
  const place = ({ key }: Fact) => (facets.includes(key) ? facets.indexOf(key) : facets.length);
  return [...facts].sort((a, b) => place(a) - place(b));
}

export interface FactText extends FactPart {
  /** The language of the text where it is not the reader's. */
  lang: Locale | null;
}

type LabelOf = (facet: FacetId, id: string, locale: Locale) => Label;

/** The parts of a fact; joined, they are all of it. */
export function factParts(story: Case, { key, parts }: Fact, locale: Locale, labelOf: LabelOf): FactText[] {
  if (story.locale === locale) return parts.map((part) => ({ ...part, lang: null }));
  const ids = parts.flatMap(({ terms }) => terms);
  if (key === null || key === 'author' || ids.length === 0)
    return parts.map((part) => ({ ...part, lang: story.locale }));
  const comma = { text: locale === 'zh' ? '、' : ', ', terms: [], lang: null };
  return [...new Set(ids)].flatMap((id, index) => {
    const { text, lang } = labelOf(key, id, locale);
    return [...(index === 0 ? [] : [comma]), { text, terms: [id], lang }];
  });
}

/** The values of a fact one by one, without what separates them. */
export function factValues(parts: readonly FactText[]): FactText[] {
  const values: FactText[] = [];
  for (const part of parts) {
    const text =
      part.terms.length > 0
        ? part.text
        : part.text.replace(/^[\s,，、;；+]+(?:and\s+)?|[\s,，、;；+]+$/gi, '');
    const last = values.at(-1);
    if (last && /^(?:等|etc\.?)$/i.test(text)) last.text += part.text;
    else if (text !== '') values.push({ ...part, text });
  }
  return values;
}
