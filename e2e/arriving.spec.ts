/** Where a page stands after a navigation: at its top, at its anchor, or where the visitor left it. */
import { expect, test, type Page } from './own-content';

const scrollY = (page: Page) => page.evaluate(() => Math.round(window.scrollY));

/** Scrolls at once, whatever the page says of scrolling. */
async function scrollTo(page: Page, top: number): Promise<number> {
  await page.evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
  return scrollY(page);
}

/** Opens the card at the middle of what is seen, as a click does: without scrolling to it first. */
async function openCardInView(page: Page): Promise<void> {
  await page.evaluate(() => {
    const inView = [...document.querySelectorAll<HTMLElement>('.card-link')].find((link) => {
      const { top } = link.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    });
    inView?.click();
  });
  await expect(page).toHaveURL(/\/cases\/[^/?#]+$/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Customer stories|客户案例/);
}

for (const locale of ['en', 'zh'])
  for (const reducedMotion of ['reduce', 'no-preference'] as const)
    for (const width of [360, 1280])
      test(`in ${locale}, ${width} pixels wide, motion ${reducedMotion}: a story opens at its top, and Back is where the list was left`, async ({
        page,
      }) => {
        await page.emulateMedia({ reducedMotion });
        await page.setViewportSize({ width, height: 700 });
        await page.goto(`/${locale}/cases`, { waitUntil: 'networkidle' });
        const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        // A desk has cards in view at 30; a phone has the form before them.
        for (const wanted of width === 360 ? [700, end - 300] : [30, 300, end - 300]) {
          const left = await scrollTo(page, wanted);
          expect(left).toBeGreaterThan(0);
          await openCardInView(page);
          expect(await scrollY(page)).toBe(0);
          await page.goBack();
          await expect(page).toHaveURL(`/${locale}/cases`);
          await expect(page.locator('#result-count')).toBeVisible();
          expect(await scrollY(page)).toBe(left);
        }
      });

for (const [kind, from, link] of [
  ['from another page', '/en/timeline', '#year-2021 a'],
  ['on the page itself', '/en/cases/amber-ferry', 'nav a[href^="#maps"]'],
] as const)
  test(`a link to an anchor ${kind} puts it below the upper edge of the window`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(from, { waitUntil: 'networkidle' });
    await page.locator(link).first().scrollIntoViewIfNeeded();
    const left = await scrollY(page);
    await page.locator(link).first().click();
    await expect(page).toHaveURL(/\/cases\/[^/]+#.+/);
    const topOfTarget = () =>
      page.evaluate(() => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
        return Math.round(target?.getBoundingClientRect().top ?? -1);
      });
    await expect.poll(topOfTarget).toBe(34);
    await page.goBack();
    await expect(page).toHaveURL(from);
    expect(await scrollY(page)).toBe(left);
  });
