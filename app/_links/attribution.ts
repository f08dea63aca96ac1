/** Formats a proof point with its source for pasting: plain text, and HTML with the link. */
import { siteUrl, spellWhen, type Locale, type Proof, type Site } from '@/_catalogue/catalogue';
import { casePath } from './paths';
import { html } from './html';

export interface Attribution {
  text: string;
  html: string;
  /** Absolute address of the place in the story. */
  url: string;
}

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
  const url = siteUrl(site) + proofPath(locale, proof);
  const author = proof.kind === 'quote' && proof.author ? proof.author + comma : '';
  const said = saidBy(proof);
  const link = html`<a href="${url}">${story.company}</a>`;
  return {
    text: `${said}${dash}${author}${story.company}${comma}${site.name}\n${url}`,
    html: html`<blockquote lang="${story.locale}">
      <p>${said}</p>
      <p>${dash.trim()} ${author}${link}${comma}${site.name}</p>
    </blockquote>`.toString(),
    url,
  };
}
