import { expect, test } from './own-content';
import { PAGES } from './pages';

/** Classes that other selectors refer to, and that have no rule of their own. */
const MARKERS = ['group', 'peer'];

for (const [kind, path] of Object.entries(PAGES))
  test(`each class on ${kind} has a rule`, async ({ page }) => {
    await page.goto(`/en${path}`);
    const classes = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map((rule) => rule.cssText),
      );
      const css = rules.join('\n');
      const used = [...document.querySelectorAll('main [class], header [class], footer [class]')];
      const names = new Set(used.flatMap(({ classList }) => [...classList]));
      return [...names].map((name) => ({ name, isKnown: css.includes(`.${CSS.escape(name)}`) }));
    });
    expect(classes.length).toBeGreaterThan(10);
    const unknown = classes.filter(({ name, isKnown }) => !isKnown && !MARKERS.includes(name));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
