/** The product's own stories as they are seen: their drawings, and what their cards tell them apart by. */
import { expect, test } from '@playwright/test';

const DRAWN = [
  'chinamobile-iot',
  'eastcom',
  'extreme-vision',
  'hongyaa',
  'maxnerva',
  'qunar',
  'uisee',
  'zto-express',
];

for (const locale of ['en', 'zh'])
  test(`the drawings of the stories in ${locale} are there, and are told in words`, async ({ page }) => {
    for (const slug of DRAWN) {
      await page.goto(`/${locale}/cases/${slug}`);
      const drawing = page.locator('.story img[src$=".svg"]');
      await expect(drawing).toHaveAttribute('src', new RegExp(`^/images/case/${slug}/.*\\.${locale}\\.svg$`));
      const alt = (await drawing.getAttribute('alt')) ?? '';
      expect(alt.length).toBeGreaterThan(60);
      expect(alt).not.toMatch(/^(Picture|图)/);
      // Asked for itself: a picture below the fold loads when a reader comes near.
      const answer = await page.request.get((await drawing.getAttribute('src')) ?? '');
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
      await page.setContent(await answer.text());
      await expect(page.locator('svg')).toHaveAttribute('viewBox', '0 0 640 400');
    }
  });

for (const [locale, figure, undated] of [
  ['en', '300+ P1 and P2 applications in containers', 'Undated'],
  ['zh', /^300\+ /, '未注明日期'],
] as const)
  test(`a card in ${locale} shows an outcome, and says where nothing is dated`, async ({ page }) => {
    await page.goto(`/${locale}/cases?sort=company`);
    const card = (slug: string) =>
      page.getByRole('article').filter({ has: page.locator(`a[href$="/cases/${slug}"]`) });
    await expect(card('qunar').locator('.card-outcome')).toHaveText(figure);
    await expect(card('msxf').locator('.card-outcome')).toHaveCount(0);
    // Only its background has a date, which the picture shows: it is neither dated nor undated.
    await expect(card('msxf').locator('.key')).not.toContainText(undated);
    await expect(card('adaspace').locator('.key')).toContainText(undated);
  });
