/** The main menu: the ways to every kind of page, on every screen. */
import { openMenu } from './open-menu';
import { expect, test } from './own-content';

const WAYS = {
  en: { nav: 'Main', compare: 'Compare', proofs: 'Proof points' },
  zh: { nav: '主导航', compare: '比较', proofs: '案例实证' },
} as const;

for (const [locale, words] of Object.entries(WAYS))
  test(`comparisons and proof points are in the main menu (${locale})`, async ({ page }) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const [name, path] of [
        [words.compare, 'compare'],
        [words.proofs, 'quotes'],
      ] as const) {
        await page.goto(`/${locale}`);
        await openMenu(page);
        await page.getByRole('navigation', { name: words.nav }).getByRole('link', { name }).click();
        await expect(page).toHaveURL(`/${locale}/${path}`);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
