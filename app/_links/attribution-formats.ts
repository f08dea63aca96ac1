/** An attribution as plain text, and as HTML for those who keep the link. Runs in the browser too. */
import { html } from './html';

/** A proof and where it comes from. */
export interface Attribution {
  /** Language of the story. */
  lang: string;
  /** The quotation or figure. */
  said: string;
  /** Between the proof and the company. */
  before: string;
  company: string;
  /** Behind the company. */
  after: string;
  /** The place of the proof in its story; absolute. */
  url: string;
}

export function attributionText({ said, before, company, after, url }: Attribution): string {
  return `${said}${before}${company}${after}\n${url}`;
}

export function attributionHtml({ lang, said, before, company, after, url }: Attribution): string {
  return html`<blockquote lang="${lang}">
    <p>${said}</p>
    <p>${before.trimStart()}<a href="${url}">${company}</a>${after}</p>
  </blockquote>`.toString();
}
