import { expect, test } from '@playwright/test';
import { Catalogue, siteUrl } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { HttpProblem } from '@/_server/problem-response';
import { oembedOf } from './oembed';
import { DOCUMENTS } from './schemas';

let catalogue: Catalogue;
let base: string;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('e2e/content', 'e2e/content').read());
  base = siteUrl(catalogue.site);
});

const answerTo = (path: string, limits = {}) => {
  const answer = oembedOf(catalogue, path.startsWith('/') ? base + path : path, limits);
  return 'movedTo' in answer ? answer : DOCUMENTS.OEmbed.parse(answer);
};

test('a case is its card, in the language of its address, or in the usual one', () => {
  expect(answerTo('/zh/cases/amber-ferry?utm_source=mail#quote')).toMatchObject({
    title: '琥珀渡轮',
    html: `<iframe src="${base}/embed/cases/amber-ferry?locale=zh" title="琥珀渡轮（Quayside）" width="400" height="440" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    width: 400,
    height: 440,
    thumbnail_width: 1200,
  });
  expect(answerTo('/cases/amber-ferry')).toMatchObject({ title: 'Amber Ferry' });
});

test('a view of the list is the card of that view', () => {
  const { title, html } = answerTo('/en/cases?industry=ferries&page=2&nonsense=%22') as {
    title: string;
    html: string;
  };
  expect(title).toBe('Customer stories: Ferries');
  expect(html).toContain(`src="${base}/embed/cases?industry=ferries"`);
});

test('the frame and the thumbnail keep to the room there is', () => {
  const small = answerTo('/en/cases/amber-ferry', { maxwidth: 300, maxheight: 5000 });
  expect(small).toMatchObject({ width: 300, height: 440 });
  expect(small).not.toHaveProperty('thumbnail_url');
  expect(answerTo('/en/cases/amber-ferry', { maxwidth: 1200, maxheight: 630 })).toHaveProperty(
    'thumbnail_url',
  );
});

test('a former address leads to the answer for the one it has now', () => {
  expect(answerTo('/en/cases/amber-boats')).toEqual({
    movedTo: `/api/oembed?url=${encodeURIComponent(`${base}/en/cases/amber-ferry`)}&format=json`,
  });
});

for (const address of [
  'https://evil.example/en/cases/amber-ferry',
  'https://evil.example/?http://localhost:3000/en/cases',
  '/en/cases/nobody',
  '/fr/cases/amber-ferry',
  '/en/cases/amber-ferry/case.md',
  '/en',
  '/en/timeline',
])
  test(`${address} is nothing that can be embedded`, () => {
    const ask = () => answerTo(address);
    expect(ask).toThrow(HttpProblem);
    expect(ask).toThrow(expect.objectContaining({ status: 404 }));
  });
