import { expect, test } from '@playwright/test';
import type { Catalogue } from '@/_catalogue/catalogue';
import { catalogueOf, ENGLISH_ONLY, HOSTILE } from './export-fixtures.test-data';
import { roomOf } from './content-selection';
import { onePagerDataOf, shorten } from './one-pager-data';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = await catalogueOf();
});

function sheet(locale: 'en' | 'zh', slug: string, from = catalogue) {
  const story = from.find(locale, slug);
  if (!story) throw new Error(`There is no ${slug}`);
  return onePagerDataOf(from, locale, story);
}

test('a text is cut after a sentence where one ends late enough, else after a word, and fits', () => {
  expect(shorten('Short `code` and [a link](https://x.example).', 99, 'en')).toBe('Short code and a link.');
  expect(shorten('It began in 2019. It went on for a long time.', 30, 'en')).toBe('It began in 2019.');
  expect(shorten('No. It went on and on for a long time.', 24, 'en')).toBe('No. It went on and on…');
  expect(shorten('先试用一周，再决定方案，然后一步一步迁移。', 20, 'zh')).toMatch(/^先试用一周，再决定.*…$/);
  for (const room of [12, 20, 31])
    for (const text of [
      'One two three four five six seven',
      '一二三四五六七八九十一二三四五六',
      'K8s 多集群管理平台 and more words',
    ])
      expect(roomOf(shorten(text, room, 'en')), `${text} in ${room}`).toBeLessThanOrEqual(room);
});

test('outcomes, else all figures are the proofs, and benefits stand beside them; benefits are, where there are more of them', () => {
  const zto = sheet('en', 'zto-express');
  expect(zto.proofs.map(({ figure }) => figure)).toEqual(['20.8%', '1,000+', '10']);
  expect(zto.proofs[0]).toEqual({ figure: '20.8%', text: 'market share', when: 'Q3 2020', lang: null });
  expect([zto.proofsTitle, zto.benefits.length]).toEqual(['Figures', 3]);
  const maxnerva = sheet('en', 'maxnerva');
  expect(maxnerva.proofs.map(({ figure }) => figure)).toEqual(['10 min', '10x+', '2x']);
  expect(maxnerva.proofsTitle).toBe('Results');
  const bank = sheet('zh', 'huaxia-bank');
  expect(bank.proofs.map(({ figure }) => figure)).toEqual([null, null, null]);
  expect(bank.benefits).toEqual([]);
  expect(sheet('en', 'anchnet').proofs).toEqual([]);
});

test('nothing is on it that the case does not say', async () => {
  const bare = sheet(
    'en',
    'bare',
    await catalogueOf({ 'en/case/bare.md': HOSTILE['en/case/bare.md'] ?? '' }),
  );
  expect(bare).toMatchObject({
    facts: [],
    proofs: [],
    benefits: [],
    quote: null,
    stops: [],
    allStops: 0,
    asOf: null,
  });
});

test('a story in another language than the page says so, and keeps its terms in the reader’s', async () => {
  const english = await catalogueOf(ENGLISH_ONLY);
  expect(sheet('en', 'lender', english).lang).toBeNull();
  const told = sheet('zh', 'lender', english);
  expect(told.lang).toBe('en');
  expect(told.facts.find(({ facet }) => facet === 'industry')).toMatchObject({
    key: '行业',
    values: [{ text: '消费金融', lang: null }],
  });
});
