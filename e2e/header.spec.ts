/** The header on a phone and on a desk: one row, a menu that needs no script, a count that takes no room. */
import { expect, test } from './own-content';

const WORDS = {
  en: { menu: 'Menu', timeline: 'Timeline', shortlist: /^Shortlist/ },
  zh: { menu: '菜单', timeline: '时间线', shortlist: /^清单/ },
} as const;

for (const locale of ['en', 'zh'] as const) {
  const words = WORDS[locale];

  for (const width of [360, 768, 1024, 1280])
    test(`in ${locale}, ${width} pixels wide, everything stands in one row`, async ({ page }) => {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`/${locale}/cases`);
      const middles = await page
        .getByRole('banner')
        .locator('a, button')
        .evaluateAll((all) =>
          all
            .map((each) => each.getBoundingClientRect())
            .filter(({ height }) => height > 0)
            .map(({ top, height }) => top + height / 2),
        );
      expect(middles.length).toBeGreaterThan(3);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
    });

  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 700 } });

      test(`in ${locale} the menu of a phone opens, leads on, and is closed where it led`, async ({
        page,
      }) => {
        await page.goto(`/${locale}`);
        const timeline = page.getByRole('banner').getByRole('link', { name: words.timeline, exact: true });
        await expect(timeline).toBeHidden();
        const opener = page.getByRole('banner').getByRole('button', { name: words.menu });
        await opener.press('Enter');
        await expect(timeline).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(timeline).toBeHidden();
        await expect(opener).toBeFocused();
        await opener.click();
        await timeline.click();
        await expect(page).toHaveURL(`/${locale}/timeline`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(timeline).toBeHidden();
      });
    });

  test(`in ${locale} the line below a link of the footer ends with its words`, async ({ page }) => {
    await page.goto(`/${locale}/cases/amber-ferry`, { waitUntil: 'networkidle' });
    const widthOf = () =>
      page
        .getByRole('contentinfo')
        .getByRole('link', { name: words.shortlist })
        .evaluate((link) => {
          const text = document.createRange();
          text.selectNodeContents(link.firstChild ?? link);
          const { paddingLeft, paddingRight } = getComputedStyle(link);
          const inside =
            link.getBoundingClientRect().width - parseFloat(paddingLeft) - parseFloat(paddingRight);
          return Math.abs(inside - text.getBoundingClientRect().width);
        });
    expect(await widthOf()).toBeLessThan(1);
    await page
      .getByRole('button', { name: /^(Add to shortlist|加入清单)/ })
      .first()
      .click();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: words.shortlist })).toContainText(
      '1',
    );
    expect(await widthOf()).toBeLessThan(1);
  });
}
