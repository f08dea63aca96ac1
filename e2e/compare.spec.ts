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

    test('features say in words who states or mentions them', async ({ page }) => {
      await page.goto(COMPARISON);
      const rows = page
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: /^(Stated|Mentioned|Not mentioned)/ }) });
      const answers = (await rows.allInnerTexts()).map(
        (text) => text.match(/Stated|Mentioned|Not mentioned/g)?.length,
      );
      expect(answers.length).toBeGreaterThan(0);
      expect(new Set(answers)).toEqual(new Set([3]));
      await expect(page.getByRole('rowheader', { name: /^Stated by/ }).first()).toBeVisible();
      await page
        .getByRole('link', { name: /^(Stated|Mentioned)\s*: / })
        .first()
        .click();
      await expect(page).toHaveURL(/\/en\/cases\/[^#]+#./);
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
      await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
    });

    test('routes stand on one axis, and each stop leads to its place', async ({ page }) => {
      await page.goto(COMPARISON);
      const route = page.getByRole('region', { name: 'Amber Ferry' });
      await route.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/en\/cases\/amber-ferry#/);
    });

    test('stops without a date are listed beside those that have one', async ({ page }) => {
      await page.goto(COMPARISON);
      const route = page.getByRole('region', { name: 'Amber Ferry' });
      await expect(route.getByRole('listitem')).toHaveText([
        'summer 2019Tides on every quay',
        '2021-03-15Maps for every captain',
        'undatedCrossings at night',
      ]);
    });

    test('a former slug names the case it became', async ({ page }) => {
      await page.goto('/en/compare/amber-boats+dune-ferry');
      await expect(page.getByRole('columnheader')).toHaveText(['Fact', 'Amber Ferry', 'Dune Ferry']);
    });

    test('a case that is not there is named', async ({ page }) => {
      expect((await page.goto('/en/compare/amber-ferry+sunk-ferry'))?.status()).toBe(200);
      await expect(page.getByText('“sunk-ferry” is not here.')).toBeVisible();
      await expect(page.getByText('Choose at least two stories.')).toBeVisible();
      await expect(page.getByLabel('Story 1')).toHaveValue('amber-ferry');
    });

    for (const [locale, named] of [
      ['en', 'Amber Ferry was chosen twice. Choose another story to compare it with.'],
      ['zh', '“琥珀渡轮”选了两次，请另选一个案例与它比较。'],
    ] as const)
      test(`a case chosen twice is named in ${locale}, and stays chosen once`, async ({ page }) => {
        await page.goto(`/${locale}/compare`);
        const [first, second] = [page.locator('select').first(), page.locator('select').nth(1)];
        await first.selectOption('amber-ferry');
        await second.selectOption('amber-ferry');
        await page.locator('form:has(select) button').click();
        await expect(page).toHaveURL(`/${locale}/compare/amber-ferry+amber-ferry`);
        await expect(page.getByText(named)).toBeVisible();
        await expect(first).toHaveValue('amber-ferry');
        await expect(second).toHaveValue('');
      });
  });

test('two cases stand side by side on a phone without scrolling', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  // The faces that stand in for late fonts are wider.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.goto('/en/compare/amber-ferry+dune-ferry');
  const table = page.getByRole('region', { name: 'Stories side by side' });
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
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
  `/en/make/shortlist?${'case=%00&case=%F0%9F&'.repeat(200)}title=${'x'.repeat(3000)}`,
  '/en/make/comparison?case=__proto__&case=..%2F..',
  '/en/make/__proto__',
  '/xx/make/shortlist',
])
  test(`an odd address is a page: ${address.slice(0, 40)}`, async ({ request }) => {
    expect((await request.get(address)).status()).toBeLessThan(500);
  });

test('a form leads on at once, whoever sends it and however often', async ({ request }) => {
  for (let time = 0; time < 3; time++)
    for (const [form, place] of [
      ['/en/make/comparison?case=amber-ferry&case=&case=dune-ferry', '/en/compare/amber-ferry+dune-ferry'],
      [
        '/zh/make/shortlist?case=amber-ferry&title=T&note=&expires=',
        '/zh/shortlist?case=amber-ferry&title=T&made=1#link',
      ],
      ['/en/make/shortlist?title=T', '/en/shortlist?title=T&made=1#link'],
      ['/en/make/comparison', '/en/compare'],
    ] as const) {
      const answer = await request.get(form, { maxRedirects: 0 });
      expect([answer.status(), answer.headers().location], form).toEqual([303, place]);
    }
});
