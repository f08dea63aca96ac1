import { lookForBarriers } from './axe';
import { expect, test, type Page } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast'];
/** Each size and each theme with every rule. */
const VIEWS = [
  { name: 'a phone in the light', colorScheme: 'light', width: 360, rules: null, forcedColors: 'none' },
  { name: 'a desk in the dark', colorScheme: 'dark', width: 1280, rules: null, forcedColors: 'none' },
] as const;

/** What words and language cannot change is looked at in one language: the other pairs, and magnified pages. */
const MORE_VIEWS = [
  {
    name: 'a phone in the dark',
    colorScheme: 'dark',
    width: 360,
    rules: COLOURS,
    forcedColors: 'none',
  },
  {
    name: 'a desk in the light',
    colorScheme: 'light',
    width: 1280,
    rules: COLOURS,
    forcedColors: 'none',
  },
  // A desk at 400 % (WCAG 2.2, 1.4.10) in the colours of the system.
  { name: 'a magnified page', colorScheme: 'light', width: 320, rules: null, forcedColors: 'active' },
] as const;
const VIEWS_IN = { en: [...VIEWS, ...MORE_VIEWS], zh: VIEWS };

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} has no barrier that axe finds`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(path);
    for (const { name, colorScheme, width, rules, forcedColors } of VIEWS_IN[locale]) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      // What is folded away is as much part of the page.
      await page
        .locator('details')
        .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
      const { violations, passes } = await lookForBarriers(page, {
        runOnly: rules ?? TAGS,
        // The colours of the system are not ours: axe takes the page's.
        rules: { 'color-contrast': { enabled: forcedColors === 'none' } },
      });
      expect(passes).toBeGreaterThan(rules ? 0 : 20);
      expect(violations, `on ${name}`).toEqual([]);
    }
    expect(await moving(page), 'what moves though the visitor asked for less motion').toEqual([]);
  });

/** What of the page is animated, or would be when something changes, for longer than an eye can see. */
const moving = (page: Page) =>
  page.evaluate(() => {
    const seconds = (durations: string) => Math.max(...durations.split(',').map((each) => parseFloat(each)));
    return [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        return (
          (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
          seconds(transitionDuration) > 0.01
        );
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
