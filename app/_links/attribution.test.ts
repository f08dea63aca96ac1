import { expect, test } from '@playwright/test';
import type { Proof, Site } from '@/_catalogue/catalogue';
import { attributionOf } from './attribution';
import { attributionHtml, attributionText } from './attribution-formats';

const site = { name: 'Quay & Co', url: 'https://quay.example' } as Site;
const place = (locale: 'en' | 'zh', company: string) =>
  ({ id: 'a.quote', anchor: 'quote', story: { slug: 'amber ferry', locale, company } }) as Proof;

const oneLine = (html: string) => html.replace(/\s*\n\s*/g, '');

test('a quotation is passed on with its author, its company, the portal and the link to its place', () => {
  const proof = { ...place('en', 'Amber'), kind: 'quote', text: 'We land.', author: 'Ada Berg' } as Proof;
  const attribution = attributionOf(proof, 'en', site);
  const { url } = attribution;
  expect(url).toBe('https://quay.example/en/cases/amber%20ferry#quote');
  expect(attributionText(attribution)).toBe(`“We land.” — Ada Berg, Amber, Quay & Co\n${url}`);
  expect(oneLine(attributionHtml(attribution))).toBe(
    `<blockquote lang="en"><p>“We land.”</p><p>— Ada Berg, <a href="${url}">Amber</a>, Quay &amp; Co</p></blockquote>`,
  );
});

test('a figure is passed on with what it counts and when, in the marks of its own language', () => {
  const when = { start: { year: 2020 }, end: null };
  const proof = { ...place('zh', '琥珀'), kind: 'figure', value: '9', label: '条船', when } as Proof;
  expect(attributionText(attributionOf(proof, 'en', site))).toBe(
    '9 条船（2020 年）——琥珀，Quay & Co\nhttps://quay.example/en/cases/amber%20ferry#quote',
  );
});

test('no text of an author becomes markup where it is pasted', () => {
  const bad = '<img src=x onerror="alert(1)">';
  const proof = { ...place('en', bad), kind: 'quote', text: `${bad}'`, author: bad } as Proof;
  const html = attributionHtml(attributionOf(proof, 'en', { ...site, name: bad }));
  expect(html).not.toContain('<img');
  expect(html.match(/&lt;img/g)).toHaveLength(4);
});
