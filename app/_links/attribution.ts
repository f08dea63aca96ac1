/** Attributes a proof point to its source, for pasting. */
import { siteUrl, spellWhen, type Locale, type Proof, type Site } from '@/_catalogue/catalogue';
import { casePath } from './paths';
import type { Attribution } from './attribution-formats';

/** Address of the place in the story, from `/`. */
export function proofPath(locale: Locale, { story, anchor }: Proof): string {
  return `${casePath(locale, story.slug)}#${encodeURIComponent(anchor)}`;
}

const STYLE = {
  en: {
    quoted: (text: string) => `“${text}”`,
    dash: ' — ',
    comma: ', ',
    when: (date: string) => ` (${date})`,
  },
  zh: {
    quoted: (text: string) => `“${text}”`,
    dash: '——',
    comma: '，',
    when: (date: string) => `（${date}）`,
  },
} as const satisfies Record<Locale, unknown>;

/** The quotation or figure without its source. A figure includes its label and date. */
export function saidBy(proof: Proof): string {
  const { story } = proof;
  const style = STYLE[story.locale];
  if (proof.kind === 'quote') return style.quoted(proof.text);
  const date = proof.when ? style.when(spellWhen(proof.when, story.locale)) : '';
  return `${proof.value} ${proof.label}${date}`;
}

/** @param locale language of the linked page. */
export function attributionOf(proof: Proof, locale: Locale, site: Site): Attribution {
  const { story } = proof;
  const { dash, comma } = STYLE[story.locale];
  const author = proof.kind === 'quote' && proof.author ? proof.author + comma : '';
  return {
    lang: story.locale,
    said: saidBy(proof),
    before: dash + author,
    company: story.company,
    after: comma + site.name,
    url: siteUrl(site) + proofPath(locale, proof),
  };
}
