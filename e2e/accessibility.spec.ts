import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Each size and each theme with every rule; of the other two pairs only what they can change. */
const VIEWS = [
  { name: 'a phone in the light', colorScheme: 'light', width: 360, rules: null, forcedColors: 'none' },
  { name: 'a desk in the dark', colorScheme: 'dark', width: 1280, rules: null, forcedColors: 'none' },
  {
    name: 'a phone in the dark',
    colorScheme: 'dark',
    width: 360,
    rules: ['color-contrast'],
    forcedColors: 'none',
  },
  {
    name: 'a desk in the light',
    colorScheme: 'light',
    width: 1280,
    rules: ['color-contrast'],
    forcedColors: 'none',
  },
  // A desk at 400 % (WCAG 2.2, 1.4.10) in the colours of the system, whose contrast is not ours: axe takes the page's.
  { name: 'a magnified page', colorScheme: 'light', width: 320, rules: null, forcedColors: 'active' },
] as const;

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} has no barrier that axe finds, on phone and desk, light and dark, magnified and in forced colours`, async ({
    page,
  }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(path);
    for (const { name, colorScheme, width, rules, forcedColors } of VIEWS) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      // What is folded away is as much part of the page.
      await page
        .locator('details')
        .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
      const axe = new AxeBuilder({ page });
      if (forcedColors === 'active') axe.disableRules('color-contrast');
      const { violations, passes } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
      expect(passes.length).toBeGreaterThan(rules ? 0 : 20);
      expect(
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
        `on ${name}`,
      ).toEqual([]);
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
