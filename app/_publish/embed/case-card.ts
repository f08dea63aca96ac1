/** Renders a case as an embed card, and the card of a case that does not exist. */
import {
  type Case,
  type Catalogue,
  type Locale,
  cutAtWord,
  plainText,
  routeOf,
  ROUTE_SIZE,
  YEARS_AT,
} from '@/_catalogue/catalogue';
import { casePath, listPath } from '@/_links/paths';
import { messagesOf } from '@/_i18n/messages';
import { footOf, type Card } from './embed-document';
import { html, type Html } from '@/_links/html';

const FIGURES_SHOWN = 3;
const LEAD_LENGTH = { en: 210, zh: 105 };

/** A card without what depends on the address. */
export type CardContent = Pick<Card, 'title' | 'page' | 'body'>;

function pictureOf(story: Case): Html | false {
  const route = routeOf(story.timeline);
  if (!route) return false;
  return html`<svg class="route" viewBox="0 0 ${ROUTE_SIZE.width} ${ROUTE_SIZE.height}" aria-hidden="true">
    <path d="${route.line}" />
    <path class="plan" d="${route.plan}" />
    ${route.stops.map(
      ({ x, y, kind }) => html`<circle class="${kind}" cx="${x}" cy="${y}" r="${route.dot / 2 - 1}" />`,
    )}
    ${route.years.map(({ x, year }) => html`<text x="${x}" y="${YEARS_AT}">${year}</text>`)}
  </svg>`;
}

export function caseCard(catalogue: Catalogue, locale: Locale, story: Case): CardContent {
  const words = messagesOf(locale).embed;
  const { slug, company, metrics } = story;
  const page = casePath(locale, slug);
  const lang = story.locale !== locale && html`lang="${story.locale}"`;
  const [industry] = story.named.industry.map((id) => catalogue.label('industry', id, locale).text);
  const figures = metrics.slice(0, FIGURES_SHOWN).map(
    ({ value, label }) =>
      html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`,
  );
  return {
    title: company,
    page,
    body: html`<main class="card">
      ${pictureOf(story)}
      <div class="body">
        <p class="key">${[industry, lang && messagesOf(locale).story.lang].filter(Boolean).join(' · ')}</p>
        <h1 ${lang}><a href="${page}" target="_blank" rel="noopener">${company}</a></h1>
        <p class="lead" ${lang}>${cutAtWord(plainText(story.lead), LEAD_LENGTH[story.locale])}</p>
        ${figures.length > 0 && html`<dl class="figures" ${lang}>${figures}</dl>`}
      </div>
      ${footOf(catalogue.site, page, words.read)}
    </main>`,
  };
}

export function missingCard({ site }: Catalogue, locale: Locale): CardContent {
  const words = messagesOf(locale).embed;
  const page = listPath(locale);
  return {
    title: words.missing,
    page,
    body: html`<main class="card">
      <div class="body">
        <p class="key">404</p>
        <h1>${words.missing}</h1>
        <p class="lead">${words.missingText}</p>
      </div>
      ${footOf(site, page, words.all)}
    </main>`,
  };
}
