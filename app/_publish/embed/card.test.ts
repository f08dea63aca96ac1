import { expect, test } from '@playwright/test';
import { Catalogue, EMPTY_QUERY } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { cardResponse } from './embed-response';
import { caseCard } from './case-card';
import { frameOf } from '@/_links/embed-code';
import { listCard } from './list-card';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('e2e/content', 'e2e/content').read());
});

const documentOf = (drawn: Parameters<typeof cardResponse>[2], search = '') => {
  const answer = cardResponse(catalogue, new URLSearchParams(search), drawn);
  return 'body' in answer && typeof answer.body === 'string' ? answer.body : '';
};

test('no text of an author becomes markup in a card', () => {
  const story = catalogue.find('en', 'ink-museum');
  if (!story) throw new Error('The hostile story is gone');
  const hostile = {
    ...story,
    lead: story.company,
    metrics: [{ value: '<b>', label: '"><script>', when: null, kind: null }],
  };
  const card = documentOf(caseCard(catalogue, 'en', hostile));
  expect(card).toContain('Ink &lt;/script&gt;&lt;script&gt;');
  expect(card).not.toMatch(/<script|<\/script|<b>/);
  const list = documentOf(listCard(catalogue, 'en', { ...EMPTY_QUERY, q: '<script>museum' }, 12));
  expect(list).not.toContain('<script');
});

test('a card has the theme that is asked for, and no other word of the address', () => {
  const drawn = listCard(catalogue, 'en', EMPTY_QUERY, 1);
  expect(documentOf(drawn, 'theme=dark')).toContain('<html lang="en" data-theme="dark">');
  expect(documentOf(drawn, 'theme="><script>')).toMatch(/<html lang="en"\s*>/);
});

test('the code of a frame holds together whatever the title', () => {
  const code = frameOf('https://a.example/?a=1&b="', '"><script>', { width: 1, height: 2 });
  expect(code).not.toContain('<script>');
  expect(code).toContain('src="https://a.example/?a=1&amp;b=&quot;"');
});
