import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Each size and each theme with every rule; of the other two pairs only what they can change. */
const VIEWS = [
  { name: 'a phone in the light', colorScheme: 'light', width: 360, rules: null },
  { name: 'a desk in the dark', colorScheme: 'dark', width: 1280, rules: null },
  { name: 'a phone in the dark', colorScheme: 'dark', width: 360, rules: ['color-contrast'] },
  { name: 'a desk in the light', colorScheme: 'light', width: 1280, rules: ['color-contrast'] },
] as const;

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} has no barrier that axe finds, on phone and desk, light and dark`, async ({
    page,
  }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await page.goto(path);
    for (const { name, colorScheme, width, rules } of VIEWS) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      // What is folded away is as much part of the page.
      await page
        .locator('details')
        .evaluateAll((all: HTMLDetailsElement[]) => all.forEach((details) => (details.open = true)));
      const axe = new AxeBuilder({ page });
      const { violations, passes } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
      expect(passes.length).toBeGreaterThan(rules ? 0 : 20);
      expect(
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) })),
        `on ${name}`,
      ).toEqual([]);
    }
  });
