import { outline } from './focus';
import { expect, test } from './own-content';

test('the first Tab leads past the navigation', async ({ page }) => {
  await page.goto('/en/cases');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: 'Front page' })).toBeFocused();
});

test('a list is filtered with the keyboard alone', async ({ page }) => {
  await page.goto('/en/cases');
  const box = page.getByRole('checkbox', { name: /^Bakeries/ });
  for (let presses = 0; presses < 20; presses += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/en/cases?industry=bakeries');
  await expect(page.getByRole('status')).toHaveText('3 of 9 stories');
  await expect(box).toBeFocused();
  await page.getByRole('link', { name: 'Clear all' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('9 of 9 stories');
});

for (const [path, found] of [
  ['/en/cases', '9 of 9 stories'],
  ['/en/timeline', '9 of 9 stories'],
  ['/en/quotes', /proof points$/],
] as const)
  test(`on ${path} a link leads past the filters to what they found`, async ({ page }) => {
    await page.goto(path);
    const skip = page.getByRole('link', { name: 'Skip to results' });
    await skip.focus();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#result-count')).toBeFocused();
    await expect(page.locator(':focus')).toHaveText(found);
  });

for (const path of [
  '/en',
  '/en/cases',
  '/en/cases/amber-ferry',
  '/zh/features/lamps',
  '/en/shortlist?case=amber-ferry&case=dune-ferry&made=1',
])
  test(`everything on ${path} that takes the focus shows it`, async ({ page }) => {
    await page.goto(path);
    const reached = new Set<string>();
    for (;;) {
      await page.keyboard.press('Tab');
      const element = await page.evaluate(() => {
        const all = [...document.querySelectorAll('*')];
        const { activeElement } = document;
        return activeElement === document.body
          ? ''
          : `${all.indexOf(activeElement as Element)} ${activeElement?.outerHTML.slice(0, 120)}`;
      });
      if (element === '' || reached.has(element)) break;
      reached.add(element);
      expect(await outline(page), element).toBeGreaterThanOrEqual(2);
    }
    expect(reached.size).toBeGreaterThan(10);
  });
