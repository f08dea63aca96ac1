/** Renders an embed card as an HTML document with its own style, without scripts or other resources. */
import { siteUrl, type Locale, type Site } from '@/_catalogue/catalogue';
import { html, raw, type Html } from '@/_links/html';
import { styleOf } from './embed-style';

export interface Card {
  locale: Locale;
  site: Site;
  theme: Theme | null;
  title: string;
  /** The page of the same content, from `/`. */
  page: string;
  body: Html;
}

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export function documentOf({ locale, site, theme, title, page, body }: Card): string {
  return html`<!doctype html>
    <html lang="${locale}" ${theme && html`data-theme="${theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="${theme ?? 'light dark'}" />
        <title>${title} · ${site.name}</title>
        <link rel="canonical" href="${siteUrl(site) + page}" />
        <style>
          ${raw(styleOf(site))}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.toString();
}

/** The footer of a card: a link to the page, and the name of the site. */
export function footOf(site: Site, path: string, text: string): Html {
  return html`<p class="foot">
    <a href="${path}" target="_blank" rel="noopener">${text}</a>
    <span class="key"><span class="mark"></span>${site.name}</span>
  </p>`;
}
