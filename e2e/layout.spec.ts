import { expect, test, type Page } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const WIDTHS = [320, 360, 768, 1280];

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} never scrolls sideways`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
    }
  });

/** Visible text that its box cuts off. Text that is for screen readers alone is cut on purpose, and a field scrolls. */
const cutOff = () =>
  [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth <= 1 || position === 'fixed' || element.closest('.sr-only, svg, input')) return false;
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 1) ||
        (hides(overflowY) && scrollHeight > clientHeight + 1)
      );
    })
    .map((element) => element.outerHTML.slice(0, 160));

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} loses nothing when its text is twice as large`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    // The faces that stand in for late fonts are wider.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    expect(await page.evaluate(cutOff)).toEqual([]);
  });

/** The face that most of an element's text is set in. */
async function faceOf(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.toSorted((a, b) => b.glyphCount - a.glyphCount)[0]?.familyName;
}

/** A third of what "good" allows (https://web.dev/articles/cls): a line may break elsewhere when its face comes. */
const MOST_SHIFT = 0.03;

for (const path of ['/en/cases', '/zh/cases', '/en/cases/amber-ferry', '/zh/cases/amber-ferry'])
  for (const width of [360, 1280])
    test(`${path} has the brand face on the first visit, and hardly moves when it is late, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.route('https://pictures.example/**', (route) => route.abort());
      // Fonts that are late are what moves a page; on a fast line none is.
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(MOST_SHIFT);
      expect(await faceOf(page, 'header a[href]')).toBe('Instrument Sans');
    });
