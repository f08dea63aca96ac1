/** Writes a report as one HTML file that loads nothing: an overview, then each list. */
import { paletteOf, type Palette, type Site } from '../_catalogue/catalogue';
import { html, raw, type Html } from '../_links/html';
import { bySubject, type ReportList } from './report';

export function reportPage(site: Site, lists: readonly ReportList[], notes: readonly string[]): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Content report · ${site.name}</title>
        <style>
          ${raw(styleOf(site))}
        </style>
      </head>
      <body>
        <header>
          <p class="key">${site.name}</p>
          <h1>Content report</h1>
        </header>
        <main>
          <nav aria-label="Lists">
            <ul class="overview">
              ${lists.map(overviewRow)}
            </ul>
          </nav>
          <ul class="notes">
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>
          ${lists.map(listSection)}
        </main>
      </body>
    </html> `;
  return page.toString();
}

function overviewRow({ title, findings, of }: ReportList, index: number): Html {
  return html`<li>
    <a href="#list-${index}"><span class="title">${title}</span></a>
    <span class="number">${findings.length}</span>
    <span class="key">of ${of}</span>
  </li>`;
}

function listSection({ title, hint, findings, of }: ReportList, index: number): Html {
  const rows = bySubject(findings).map(
    ([subject, details]) =>
      html`<div>
        <dt>${text(subject)}</dt>
        <dd>${details.map((detail, at) => html`${at > 0 && ', '}${text(detail)}`)}</dd>
      </div>`,
  );
  return html`<section aria-labelledby="list-${index}">
    <h2 id="list-${index}" tabindex="-1">${title} <span class="key">${findings.length} of ${of}</span></h2>
    ${
      rows.length > 0
        ? html`<p class="hint">${hint}</p>
            <dl>${rows}</dl>`
        : html`<p class="hint">None.</p>`
    }
  </section>`;
}

/** A text with its language, where it is not the one of the page. */
const text = (content: string): Html =>
  /\p{Script=Han}/u.test(content) ? html`<span lang="zh">${content}</span>` : html`${content}`;

/** The accents of a site are colours and nothing else (see its schema). */
function styleOf(site: Site): string {
  const { light, dark } = paletteOf(site);
  const names = Object.keys(light) as (keyof Palette)[];
  const variables = names.map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`);
  return `
:root{color-scheme:light dark;${variables.join(';')}}
*{box-sizing:border-box;margin:0;padding:0}
body{max-width:72rem;margin:auto;padding:3rem 1.25rem 5rem;background:var(--paper);color:var(--ink);font:16px/1.5 'Instrument Sans','Helvetica Neue',Arial,'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;overflow-wrap:anywhere}
ul{list-style:none}
a{color:inherit;text-underline-offset:.25em;text-decoration-thickness:1px}
a:hover{color:var(--accent)}
:focus-visible{outline:2.5px solid var(--accent);outline-offset:3px}
.key{font:500 12px/1.5 ui-monospace,'SFMono-Regular',Consolas,'Liberation Mono',monospace;letter-spacing:.06em;text-transform:uppercase;color:var(--soft)}
h1{margin:.25rem 0 2rem;font-size:2.5rem;line-height:1.1;letter-spacing:-.02em}
.overview{display:flex;flex-wrap:wrap;gap:1.5px;border:1.5px solid var(--ink);border-radius:3px;background:var(--rule)}
.overview li{flex:1 0 14rem;display:grid;align-content:space-between;gap:.25rem;padding:.875rem 1rem;background:var(--label)}
.overview a{padding:.125rem 0;font-weight:600}
.number{font-size:2.25rem;line-height:1.1;font-weight:700;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.notes{margin-top:1rem;color:var(--soft)}
section{margin-top:3rem}
h2{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 1rem;border-top:3px solid var(--ink);padding-top:.625rem;font-size:1.5rem;line-height:1.3;letter-spacing:-.01em;scroll-margin-top:1rem}
.hint{max-width:65ch;margin-top:.25rem;color:var(--soft)}
dl{margin-top:1rem}
dl div{display:grid;grid-template-columns:minmax(0,16rem) minmax(0,1fr);gap:0 1.5rem;padding:.5rem 0;border-top:1px solid var(--rule)}
dt{font-weight:600}
@media (width<40rem){
.overview li{flex-basis:100%;grid-template-columns:1fr auto;align-items:baseline;padding:.5rem 1rem}
.overview .number{grid-area:1/2/3;font-size:1.75rem}
dl div{grid-template-columns:minmax(0,1fr)}
}
@media print{body{padding:0}section{break-inside:auto}h2{break-after:avoid}}
`.trim();
}
