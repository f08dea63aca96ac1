/** The timeline of all cases: the same filters, every mark leads to its stop, nothing undated is lost. */
import { expect, test } from '@playwright/test';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('years stand in order, and each stop leads to its place in the story', async ({ page }) => {
      await page.goto('/en/timeline');
      const years = (await page.locator('[aria-labelledby=years] h3').allTextContents()).map(Number);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      expect(years).toContain(2019);
      const stop = page
        .locator('#year-2019')
        .getByRole('link', { name: /ZTO Express/ })
        .last();
      const href = (await stop.getAttribute('href')) ?? '';
      await stop.click();
      await expect(page).toHaveURL(href);
      await expect(page.locator(`[id="${decodeURIComponent(href.split('#')[1] ?? '')}"]`)).toBeInViewport();
    });

    test('every adopted feature of every story stands in the table once', async ({ page }) => {
      const { facts, terms } = (await (await page.request.get('/api/cases/zto-express')).json()) as {
        facts: { key: string; parts: { terms: string[] }[] }[];
        terms: { feature: { id: string; label: string }[] };
      };
      const ids = facts.flatMap(({ key, parts }) =>
        key === 'feature' ? parts.flatMap((part) => part.terms) : [],
      );
      const named = terms.feature.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
      expect(named.length).toBeGreaterThan(2);
      await page.goto('/en/timeline');
      const rows = page.locator('tr', {
        has: page.locator('td a', { hasText: /^ZTO Express/ }),
      });
      expect((await rows.locator('th').allTextContents()).sort()).toEqual(named.sort());
    });

    test('filters are those of the list, in the same words of the address', async ({ page }) => {
      await page.goto('/en/timeline?industry=finance');
      await expect(page.getByRole('status')).toHaveText('3 of 29 stories');
      await page.getByRole('link', { name: 'Remove Finance' }).click();
      await expect(page).toHaveURL('/en/timeline');
      await expect(page.getByRole('status')).toHaveText('29 of 29 stories');
    });
  });
}

test('the page of a feature says who adopted it, when, at which stop and with what', async ({ page }) => {
  await page.goto('/en/features/kubernetes');
  const adopters = page
    .getByRole('region', { name: 'Who adopted it, and where in their journey' })
    .getByRole('listitem');
  await expect(adopters).toHaveText([/2019.*Hua Xia Bank.*Stop \d+ of \d+ · /]);
  await adopters.getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/cases\/huaxia-bank#stop-/);
});

test('a feature that came in with others is shown with them, in the language of the page', async ({
  page,
}) => {
  await page.goto('/zh/features/multi-cluster');
  const adopters = page.getByRole('region', { name: '谁采用了它，在旅程的哪一站' }).getByRole('listitem');
  await expect(adopters.filter({ hasText: /第 \d+ 站，共 \d+ 站 · 与.+一同采用$/ })).not.toHaveCount(0);
});
