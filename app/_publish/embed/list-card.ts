/** Renders the first cases of a list as an embed card. */
import { cutAtWord, plainText, type Catalogue, type Locale, type Query } from '@/_catalogue/catalogue';
import { casePath, listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { viewTitle } from '@/_i18n/view-title';
import type { CardContent } from './case-card';
import { footOf } from './embed-document';
import { html } from '@/_links/html';

/** About two lines, in characters. */
const LINE_LENGTH = { en: 120, zh: 60 };

export function listCard(catalogue: Catalogue, locale: Locale, query: Query, limit: number): CardContent {
  const words = messagesOf(locale);
  const cases = catalogue.matching(locale, query);
  const page = listPath(locale, { ...query, page: 1 });
  const title = viewTitle(catalogue, query, locale);
  const rows = cases.slice(0, limit).map((story) => {
    const lang = story.locale !== locale && html`lang="${story.locale}"`;
    return html`<li>
      <a href="${casePath(locale, story.slug)}" target="_blank" rel="noopener">
        <strong ${lang}>${story.company}</strong>
        ${lang && html`<span class="key">${words.story.lang}</span>`}
        <span class="lead" ${lang}>${cutAtWord(plainText(story.lead), LINE_LENGTH[story.locale])}</span>
      </a>
    </li>`;
  });
  return {
    title,
    page,
    body: html`<main class="card list">
      <header class="head"><h1>${title}</h1></header>
      ${
        rows.length > 0
          ? html`<ul class="rows">
              ${rows}
            </ul>`
          : html`<p class="body">${words.embed.none}</p>`
      }
      ${footOf(catalogue.site, page, words.home.allStories(cases.length))}
    </main>`,
  };
}
