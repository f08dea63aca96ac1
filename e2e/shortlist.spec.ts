/** Shortlists: a few cases for somebody, in one link that holds everything. */
import { listOf, shortlistPath } from '../app/_links/shortlist';
import { expect, test } from './own-content';

test('cases are kept on the way, put in order, and sent as one readable link', async ({ page }) => {
  await page.goto('/en/cases');
  for (const company of ['Amber Ferry', 'Dune Ferry', 'Cobalt Museum'])
    await page.getByRole('button', { name: `Add to shortlist: ${company}` }).click();
  await expect(page.getByRole('button', { name: 'On the shortlist: Dune Ferry' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('banner').getByRole('link', { name: 'Shortlist 3' }).click();
  const chosen = page.getByRole('region', { name: 'Chosen stories' }).getByRole('listitem');
  await expect(chosen).toHaveText([/Amber Ferry/, /Dune Ferry/, /Cobalt Museum/]);
  await page.getByRole('button', { name: 'Move up: Cobalt Museum' }).click();
  await page.getByRole('button', { name: 'Remove: Dune Ferry' }).click();
  await expect(chosen).toHaveText([/Amber Ferry/, /Cobalt Museum/]);
  await page.getByRole('button', { name: 'Move down: Amber Ferry' }).click();
  await page.getByLabel('Title', { exact: true }).fill('For the harbour');
  await page.getByLabel('Note').fill('Two stories.\n<b>Not</b> markup.');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page).toHaveURL(/\/en\/shortlist\/cobalt-museum\+amber-ferry\?title=For\+the\+harbour&note=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For the harbour');
  await expect(page.locator('blockquote')).toHaveText('Two stories.\n<b>Not</b> markup.');
  await expect(page.getByText('A note from the sender')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stories' }).getByRole('heading', { level: 3 })).toHaveText([
    'Cobalt Museum',
    'Amber Ferry',
  ]);
  await expect(page.getByRole('region', { name: 'Together' })).toContainText('Ferries');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});

test('what was kept is there on the next visit, and on every page', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  await page.getByRole('button', { name: 'Add to shortlist: Amber Ferry' }).first().click();
  await page.goto('/zh/cases/amber-ferry');
  await expect(page.getByRole('button', { name: /^已在清单/ }).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^已在清单/ })
    .first()
    .click();
  await page.reload();
  await expect(page.getByRole('button', { name: /^加入清单/ }).first()).toBeVisible();
});

test('what happens to the shortlist is told politely, and the way to it shows how many are on it', async ({
  page,
}) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/en/cases/amber-ferry');
    const toggle = page.getByRole('button', { name: /shortlist: Amber Ferry/ });
    const told = page.locator('[aria-live=polite]', { hasText: 'shortlist: Amber Ferry' });
    await toggle.click();
    await expect(told).toHaveText('On the shortlist: Amber Ferry (1)');
    await expect(page.getByRole('banner').getByRole('link', { name: 'Shortlist 1' })).toBeVisible();
    await toggle.click();
    await expect(told).toHaveText('Removed from shortlist: Amber Ferry (0)');
    await expect(page.getByRole('banner').getByRole('link', { name: /^Shortlist$/ })).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a form makes the same link', async ({ page }) => {
    await page.goto('/en/shortlist');
    await page.getByLabel('Amber Ferry').check();
    await page.getByLabel('Dune Ferry').check();
    await page.getByLabel('Title', { exact: true }).fill('For you');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await expect(page).toHaveURL('/en/shortlist/amber-ferry+dune-ferry?title=For+you');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('For you');
  });

  test('a case leads to a shortlist of its own', async ({ page }) => {
    await page.goto('/en/cases/amber-ferry');
    await page.getByRole('link', { name: 'Add to shortlist: Amber Ferry' }).first().click();
    await expect(page).toHaveURL('/en/shortlist/amber-ferry');
  });

  test('a case that is gone is named, not dropped', async ({ page }) => {
    expect((await page.goto('/en/shortlist/amber-ferry+sunk-ferry'))?.status()).toBe(200);
    await expect(page.getByText('“sunk-ferry” is no longer here.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Amber Ferry' })).toBeVisible();
  });

  test('a case that was renamed is there under the slug it had when the link was made', async ({ page }) => {
    await page.goto('/en/shortlist/dune-ferry+amber-boats');
    const stories = page.getByRole('region', { name: 'Stories' }).getByRole('heading', { level: 3 });
    await expect(stories).toHaveText(['Dune Ferry', 'Amber Ferry']);
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  const ending = (day: string) => shortlistPath('en', { ...listOf(['amber-ferry']), expires: day });

  test('a link that is given an end says so, and works until then', async ({ page }) => {
    await page.goto('/en/shortlist');
    await page.getByLabel('Amber Ferry').check();
    await page.getByLabel('Valid until').fill('2999-12-31');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await expect(page.getByText('Valid until 2999-12-31')).toBeVisible();
    expect(page.url()).toContain(ending('2999-12-31'));
  });

  test('a link past its end answers 410 and offers the cases', async ({ page }) => {
    expect((await page.goto(ending('2020-01-01')))?.status()).toBe(410);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This shortlist is no longer valid');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Amber Ferry']);
    await page.getByRole('main').getByRole('link', { name: 'All stories' }).click();
    await expect(page).toHaveURL('/en/cases');
  });

  test('a link with a seal of former versions is the list it names', async ({ page }) => {
    const path = `${ending('2999-01-01')}&token=abc`;
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page.getByText('Valid until 2999-01-01')).toBeVisible();
    await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Amber Ferry']);
  });
});
