/** A view keeps its thread: in the names of its pages, on the pages of its cases, on the pages that show it otherwise. */
import { expect, test, type Page } from './own-content';

const WORDS = {
  en: {
    back: (count: number) => `Back to ${count} ${count === 1 ? 'story' : 'stories'}`,
    nav: 'The stories you chose from',
    stories: 'Stories',
    timeline: 'Timeline',
    menu: 'Menu',
    title: 'Customer stories',
    years: 'Timeline of all stories',
    colon: ': ',
  },
  zh: {
    back: (count: number) => `返回 ${count} 个案例`,
    nav: '所在的案例列表',
    stories: '案例',
    timeline: '时间线',
    menu: '菜单',
    title: '客户案例',
    years: '全部案例时间线',
    colon: '：',
  },
} as const;
const VIEW = 'industry=ferries&sort=company';

const back = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

for (const locale of ['en', 'zh'] as const) {
  const words = WORDS[locale];

  test(`in ${locale} a case opened out of a view leads back to it, and to its neighbours there`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 400 });
    const view = `/${locale}/cases?${VIEW}`;
    await page.goto(view, { waitUntil: 'networkidle' });
    const cards = page.locator('.results .card-link');
    await expect(cards).toHaveCount(3);
    const names = await cards.allTextContents();
    await cards.nth(1).scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollBy(0, 40));
    const left = await page.evaluate(() => window.scrollY);
    await cards.nth(1).evaluate((link: HTMLElement) => link.click());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[1] ?? '');

    const thread = page.getByRole('navigation', { name: words.nav });
    await expect(thread.locator('[rel=prev]')).toContainText(names[0] ?? '-');
    await expect(thread.locator('[rel=next]')).toContainText(names[2] ?? '-');
    const step = page.locator('nav ol').getByRole('link', { name: words.stories, exact: true });
    await expect(step).toHaveAttribute('href', view);
    // What the thread leads along is no part of the address of the case.
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').search + new URL(page.url()).search).toBe('');

    await back(page, words.back(3)).first().click();
    await expect(page).toHaveURL(view);
    expect(await page.evaluate(() => window.scrollY)).toBe(left);

    await page.goForward();
    await thread.locator('[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[2] ?? '');
    await expect(thread.locator('[rel=next]')).toHaveCount(0);
    await back(page, words.back(3)).first().click();
    await expect(page).toHaveURL(view);
  });

  test(`in ${locale} list and timeline are named by their view, in the heading and in the title`, async ({
    page,
  }) => {
    const terms = locale === 'en' ? 'Ferries · Fog' : '渡轮 · 雾';
    for (const [name, title] of [
      ['cases', words.title],
      ['timeline', words.years],
    ] as const) {
      await page.goto(`/${locale}/${name}?industry=ferries&challenge=fog`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title} ${terms}`);
      await expect(page).toHaveTitle(`${title}${words.colon}${terms} · Quayside`);
      await page.goto(`/${locale}/${name}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    }
  });

  test(`in ${locale} the main links keep the view from page to page, and drop what belongs to one of them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`/${locale}/cases?q=ferry&${VIEW}`, { waitUntil: 'networkidle' });
    const main = page.getByRole('banner');
    await main.getByRole('link', { name: words.timeline, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/timeline?q=ferry&industry=ferries`);
    await expect(page.getByRole('status')).toHaveText(/^3\D/);
    await page.locator('footer a[href*="/quotes"]').click();
    await expect(page).toHaveURL(`/${locale}/quotes?q=ferry&industry=ferries`);
    await main.getByRole('link', { name: words.stories, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/cases?q=ferry&industry=ferries`);
    // On its own page a link leads to all.
    await main.getByRole('link', { name: words.stories, exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/cases`);
  });
}

test('whoever comes to a case from elsewhere finds no thread, and every visitor gets the same page', async ({
  page,
  context,
}) => {
  await page.goto('/en/cases?industry=bakeries');
  await page.goto('/en/cases/amber-ferry');
  await expect(page.getByRole('link', { name: /^Back to/ })).toHaveCount(0);
  const visitor = await context.newPage();
  await visitor.goto('/en/cases/birch-bakery');
  await expect(visitor.getByRole('link', { name: /^Back to/ })).toHaveCount(0);
  const html = await (await page.request.get('/en/cases/birch-bakery')).text();
  expect(html).not.toMatch(/>Back to/);
});

test('a browser that keeps nothing shows a case as it is', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/en/cases?industry=ferries', { waitUntil: 'networkidle' });
  await page.locator('.results .card-link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amber Ferry');
  expect(errors).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list leads to the timeline and the proof points of the same view', async ({ page }) => {
    await page.goto('/en/cases?industry=ferries&sort=company');
    const forms = page.getByRole('navigation', { name: 'These stories as' });
    await expect(forms.getByRole('link', { name: 'Timeline' })).toHaveAttribute(
      'href',
      '/en/timeline?industry=ferries',
    );
    await forms.getByRole('link', { name: 'Proof points' }).click();
    await expect(page).toHaveURL(/\/en\/quotes\?industry=ferries/);
  });
});
