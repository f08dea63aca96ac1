/** Previews of drafts: opened by their own link only, kept nowhere, in no list. */
import { previewPath } from '../app/_links/preview';
import { lookForBarriers } from './axe';
import { expect, serverWith, test as base, type APIResponse } from './own-content';
import type { Server } from './server';

const SECRET = 'preview-secret';
const DRAFT = 'juniper-draft';

const test = base.extend<object, { closed: Server }>({
  site: serverWith({ PREVIEW_SECRET: SECRET }),
  closed: serverWith(),
});

const WORDS = {
  en: { banner: ['Draft', 'Not published.'], title: 'Draft: Juniper Draft · Quayside' },
  zh: { banner: ['草稿', '尚未发布'], title: '草稿：Juniper Draft · Quayside' },
};
const LOCALES = ['en', 'zh'] as const;

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of LOCALES)
      test(`the link shows the draft, marked as one (${locale})`, async ({ page }) => {
        expect((await page.goto(previewPath(locale, DRAFT, SECRET)))?.status()).toBe(200);
        await expect(page).toHaveTitle(WORDS[locale].title);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Juniper Draft');
        for (const text of WORDS[locale].banner) await expect(page.getByRole('main')).toContainText(text);
        await expect(page.getByRole('main')).toContainText('Little, and all of it good.');
        await expect(page.getByRole('main')).toContainText('It began');
        // The link to the other language is one that opens too.
        const other = page.getByRole('banner').locator(`a[hreflang=${locale === 'en' ? 'zh' : 'en'}]`);
        if (javaScriptEnabled) await expect(other).toHaveAttribute('href', /\?key=/);
      });
  });

for (const locale of LOCALES)
  test(`the page of a preview is accessible (${locale})`, async ({ page }) => {
    await page.goto(previewPath(locale, DRAFT, SECRET));
    expect((await lookForBarriers(page)).violations).toEqual([]);
  });

test('no cache keeps it, no search engine lists it, no other site learns its address', async ({
  request,
}) => {
  const answer = await request.get(previewPath('en', DRAFT, SECRET));
  const headers = answer.headers();
  expect(headers['cache-control']).toMatch(/private.*no-store/);
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers).not.toHaveProperty('etag');
  const body = await answer.text();
  expect(body).toContain('<meta name="robots" content="noindex, nofollow"/>');
  expect(body).not.toMatch(/rel="(?:canonical|alternate)"|og:url|application\/ld\+json/);
});

const WITHOUT: Record<string, string> = {
  'no key': `/en/preview/${DRAFT}`,
  'an empty key': `/en/preview/${DRAFT}?key=`,
  'a wrong key': `/en/preview/${DRAFT}?key=${'a'.repeat(43)}`,
  'two keys': `${previewPath('en', DRAFT, SECRET)}&key=a`,
  'the key of another slug': previewPath('en', 'amber-ferry', SECRET).replace('amber-ferry', DRAFT),
  'a slug that there is not': previewPath('en', 'none', SECRET),
  'a story that is gone': previewPath('en', 'jade-lighthouse', SECRET),
  'a language that there is not': previewPath('en', DRAFT, SECRET).replace('/en/', '/fr/'),
};

/** What a visitor sees of a page. */
const mainOf = async (answer: APIResponse) => /<main[^>]*>(.*)<\/main>/s.exec(await answer.text())?.[1];

for (const [what, path] of Object.entries(WITHOUT))
  test(`${what}: the answer is that of a missing page`, async ({ request }) => {
    const [answer, missing] = await Promise.all([request.get(path), request.get('/en/cases/none')]);
    expect([answer.status(), missing.status()]).toEqual([404, 404]);
    expect(await mainOf(answer)).toBe(await mainOf(missing));
    expect(await answer.text()).not.toContain('Juniper');
  });

test('a server without a secret shows no previews', async ({ request, closed }) => {
  for (const secret of [SECRET, '']) {
    const answer = await request.get(closed.origin + previewPath('en', DRAFT, secret));
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain('Juniper');
  }
});

test('the link of a case that is published meanwhile leads to the case', async ({ page }) => {
  await page.goto(previewPath('en', 'amber-ferry', SECRET));
  await expect(page).toHaveURL('/en/cases/amber-ferry');
});

test('a draft that was previewed is in no list, feed, search or file', async ({ request }) => {
  await request.get(previewPath('en', DRAFT, SECRET));
  for (const path of [
    '/en',
    '/en/cases?q=juniper',
    '/zh/cases',
    '/en/timeline',
    '/en/quotes',
    '/en/cases/atom.xml',
    '/en/cases/cases.csv',
    '/api/cases',
    '/api/search?q=juniper',
    '/sitemap.xml',
    '/llms.txt',
  ])
    expect(await (await request.get(path)).text(), path).not.toMatch(/juniper.draft/i);
  for (const path of [`/en/cases/${DRAFT}`, `/api/cases/${DRAFT}`, `/en/cases/${DRAFT}/case.md`])
    expect((await request.get(path)).status(), path).toBe(404);
});
