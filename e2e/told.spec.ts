/** A choice for those who read one language: only stories told in it, on every page that shows views. */
import { expect, test } from './own-content';

const WORDS = {
  en: { box: 'Told in English', count: 8, send: /^Show stories$/, other: '榛子面包房' },
  zh: { box: '有中文版', count: 2, send: /^查看案例$/, other: 'Birch Bakery' },
} as const;

for (const locale of ['en', 'zh'] as const) {
  const { box: name, count, send, other } = WORDS[locale];

  for (const javaScriptEnabled of [true, false])
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled });

      test(`in ${locale} one box leaves the stories told in it, and its chip brings the others back`, async ({
        page,
      }) => {
        await page.goto(`/${locale}/cases`);
        const box = page.getByRole('checkbox', { name: new RegExp(`^${name}\\s*${count}$`) });
        await expect(page.locator('.results').getByText(other)).toHaveCount(1);
        await box.check();
        if (!javaScriptEnabled) await page.getByRole('button', { name: send }).click();
        await expect(page).toHaveURL(new RegExp(`/cases\\?(.*&)?told=${locale}(&|$)`));
        await expect(page.locator('.results article')).toHaveCount(count);
        await expect(page.getByRole('status')).toHaveText(new RegExp(`^${count}\\D`));
        await expect(page.locator('.results').getByText(other)).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
        // A click while the view is being put in place of the last one may be lost.
        await expect(page.locator('form[aria-busy=true]')).toHaveCount(0);
        await page
          .locator('.results')
          .getByRole('link', { name: new RegExp(name) })
          .click();
        await expect(page.locator('.results article')).toHaveCount(9);
        await expect(box).not.toBeChecked();
      });
    });

  test(`in ${locale} options are counted among those stories, on the list and the proof points`, async ({
    page,
  }) => {
    for (const view of ['cases', 'quotes']) {
      await page.goto(`/${locale}/${view}?told=${locale}`);
      const total = Number(/\d+/.exec((await page.locator('#result-count').textContent()) ?? '')?.[0]);
      const counts = await page
        .locator('input[name=industry], input[name=cloud]')
        .evaluateAll((boxes) => boxes.map((each) => Number(each.closest('label')?.lastChild?.textContent)));
      expect(Math.max(...counts)).toBeLessThanOrEqual(total);
      expect(Math.max(...counts)).toBeGreaterThan(0);
    }
  });
}

test('the other form of the list takes the choice too, and names what it does not know', async ({
  request,
}) => {
  const list = (await (await request.get('/api/cases?told=zh')).json()) as {
    total: number;
    query: { told: string };
  };
  expect([list.total, list.query.told]).toEqual([2, 'zh']);
  expect((await request.get('/api/cases?told=fr')).status()).toBe(400);
});
