/** Comparisons: cases side by side as a real table, and their routes on one axis. */
import { expect, test } from './own-content';

const COMPARISON = '/en/compare/amber-ferry+dune-ferry+cobalt-museum';

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    test('cases are chosen, and stand side by side', async ({ page }) => {
      await page.goto('/en/compare');
      await page.getByLabel('Story 1').selectOption('Amber Ferry');
      await page.getByLabel('Story 2').selectOption('Dune Ferry');
      await page.getByRole('button', { name: 'Compare' }).click();
      await expect(page).toHaveURL('/en/compare/amber-ferry+dune-ferry');
      await expect(page.getByRole('columnheader')).toHaveText(['Fact', 'Amber Ferry', 'Dune Ferry']);
      const row = page.getByRole('row', { name: /^Industry/ });
      await expect(row.getByRole('cell')).toHaveText(['Ferries', 'Ferries']);
    });

    test('features say in words who adopted them', async ({ page }) => {
      await page.goto(COMPARISON);
      const rows = page.getByRole('row').filter({ has: page.getByText(/^(Yes|No)$/) });
      const answers = (await rows.allInnerTexts()).map((text) => text.match(/Yes|No/g)?.length);
      expect(answers.length).toBeGreaterThan(0);
      expect(new Set(answers)).toEqual(new Set([3]));
      await expect(page.getByRole('rowheader', { name: /^Adopted by/ }).first()).toBeVisible();
    });

    test('routes stand on one axis, and each stop leads to its place', async ({ page }) => {
      await page.goto(COMPARISON);
      const route = page.getByRole('region', { name: 'Amber Ferry' });
      await route.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/en\/cases\/amber-ferry#/);
    });

    test('a case that is not there is named', async ({ page }) => {
      expect((await page.goto('/en/compare/amber-ferry+sunk-ferry'))?.status()).toBe(200);
      await expect(page.getByText('“sunk-ferry” is not here.')).toBeVisible();
      await expect(page.getByText('Choose at least two stories.')).toBeVisible();
      await expect(page.getByLabel('Story 1')).toHaveValue('amber-ferry');
    });
  });

test('a comparison scrolls within itself on a phone, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(COMPARISON);
  const table = page.getByRole('region', { name: 'Stories side by side' });
  await table.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  const head = page.getByRole('row', { name: /^Industry/ }).getByRole('rowheader');
  await expect(head).toBeInViewport();
});

for (const address of [
  `/en/compare/${'a+'.repeat(3000)}`,
  '/en/compare/%3Cscript%3E+..%2F..',
  '/en/shortlist/~+~?note=%00',
])
  test(`an odd address is a page: ${address.slice(0, 40)}`, async ({ request }) => {
    expect((await request.get(address)).status()).toBeLessThan(500);
  });
