/** The form that makes a shortlist, from nothing, from stories kept on the way, or from a link that was received. */
import { openMenu } from './open-menu';
import { expect, test, type Page } from './own-content';

const SITE = 'https://casebook.example';

const chosenIn = (page: Page) =>
  page
    .getByRole('region', { name: /^Chosen stories/ })
    .getByRole('listitem')
    .locator('span.font-semibold');
const linkIn = (page: Page) => page.getByRole('region', { name: 'Your link' }).getByLabel('Link');
const make = (page: Page) => page.getByRole('button', { name: 'Make the link' }).last().click();

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    test('a received link is made one’s own: title, note, order, reasons and picks stay', async ({
      page,
    }) => {
      const words = {
        title: 'For you',
        note: 'Two words',
        'dune-ferry.why': 'Short',
        'amber-ferry.stop': 'stop-crossings-at-night',
      };
      await page.goto(`/en/shortlist/dune-ferry+amber-ferry?${new URLSearchParams(words).toString()}`);
      await page.getByRole('link', { name: 'Make this yours' }).click();
      await expect(chosenIn(page)).toHaveText(['Dune Ferry', 'Amber Ferry']);
      await expect(page.getByLabel('Title', { exact: true })).toHaveValue('For you');
      await expect(page.getByLabel('Why this story: Dune Ferry')).toHaveValue('Short');
      await expect(page.getByLabel('A stop that matters: Amber Ferry')).toHaveValue(
        'stop-crossings-at-night',
      );
      await page.getByLabel('A figure or a sentence that matters: Amber Ferry').selectOption('9 boats');
      await page.getByLabel('Why this story: Amber Ferry').fill('They land, at last.');
      await make(page);
      await expect(linkIn(page)).toHaveValue(
        new RegExp(
          `^${SITE}/en/shortlist/dune-ferry\\+amber-ferry\\?title=For\\+you&note=Two\\+words&dune-ferry.why=Short&dune-ferry.rev=[\\w-]{4}` +
            '&amber-ferry.why=They\\+land%2C\\+at\\+last.&amber-ferry.stop=stop-crossings-at-night&amber-ferry.says=f.[\\w-]{6}&amber-ferry.rev=[\\w-]{8}$',
        ),
      );
      await page.getByRole('link', { name: 'Open it as your reader sees it' }).click();
      await expect(page.getByRole('article').last()).toContainText('They land, at last.');
      await expect(page.getByRole('article').last()).toContainText('9 boats');
      await expect(page.locator('.notice')).toHaveCount(0);
    });

    test('stories are moved and removed, and the focus stays with what was done', async ({ page }) => {
      await page.goto(
        '/en/shortlist?case=amber-ferry&case=dune-ferry&case=cobalt-museum&amber-ferry.why=Mine',
      );
      const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
      const focused = (name: string) => expect(page.getByRole('button', { name, exact: true })).toBeFocused();
      await page.getByLabel('Why this story: Cobalt Museum').fill('Typed');
      await press('Move up: Cobalt Museum');
      await expect(chosenIn(page)).toHaveText(['Amber Ferry', 'Cobalt Museum', 'Dune Ferry']);
      await focused('Move up: Cobalt Museum');
      await press('Move up: Cobalt Museum');
      await expect(chosenIn(page)).toHaveText(['Cobalt Museum', 'Amber Ferry', 'Dune Ferry']);
      // It is the first now and can move no further up.
      await focused('Move down: Cobalt Museum');
      await press('Remove: Amber Ferry');
      await expect(chosenIn(page)).toHaveText(['Cobalt Museum', 'Dune Ferry']);
      await focused('Remove: Dune Ferry');
      await expect(page.getByLabel('Why this story: Cobalt Museum')).toHaveValue('Typed');
      await press('Remove: Dune Ferry');
      await focused('Remove: Cobalt Museum');
      await press('Remove: Cobalt Museum');
      await expect(page.getByRole('heading', { name: 'Chosen stories (0)' })).toBeFocused();
      await expect(page).toHaveURL(/\/en\/shortlist(\?.*)?(#chosen)?$/);
    });

    test('stories are searched, ticked and added to those that are chosen', async ({ page }) => {
      await page.goto('/en/shortlist?case=amber-ferry&title=T');
      await page.getByLabel('Search the stories').last().fill('museum');
      await page.getByLabel('Search the stories').last().press('Enter');
      await expect(page.getByRole('checkbox', { name: 'Dune Ferry' })).toHaveCount(0);
      await page.getByRole('checkbox', { name: 'Cobalt Museum' }).check();
      await page.getByRole('button', { name: 'Add the ticked stories' }).click();
      await expect(chosenIn(page)).toHaveText(['Amber Ferry', 'Cobalt Museum']);
      await expect(page.getByRole('heading', { name: 'Chosen stories (2)' })).toBeFocused();
      await expect(page.getByLabel('Title', { exact: true })).toHaveValue('T');
      await expect(page.getByRole('checkbox', { name: 'Cobalt Museum' })).toHaveCount(0);
    });

    test('an empty form says what is missing, and Enter in a field makes the link', async ({ page }) => {
      await page.goto('/en/shortlist');
      await page.getByLabel('Title', { exact: true }).fill('Nothing');
      await page.getByLabel('Title', { exact: true }).press('Enter');
      const missing = page.locator('#link');
      await expect(missing).toContainText('A link needs at least one story.');
      await expect(missing).toBeFocused();
      await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Nothing');
      await page.getByRole('checkbox', { name: 'Elm Bakery' }).check();
      await make(page);
      await expect(page.getByRole('heading', { name: 'Your link' })).toBeFocused();
      await expect(linkIn(page)).toHaveValue(/\/en\/shortlist\/elm-bakery\?title=Nothing&elm-bakery.rev=/);
    });
  });

test('stories are kept on the way, and the link is copied when it is made, with the campaign', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/cases');
  for (const company of ['Amber Ferry', 'Dune Ferry', 'Cobalt Museum'])
    await page.getByRole('button', { name: `Add to shortlist: ${company}` }).click();
  await expect(page.getByRole('button', { name: 'On the shortlist: Dune Ferry' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('banner').getByRole('link', { name: 'Shortlist 3' }).click();
  await expect(chosenIn(page)).toHaveText(['Amber Ferry', 'Dune Ferry', 'Cobalt Museum']);
  await page.getByLabel('Note').fill('Kept while more is added');
  await page.goto('/en/cases?industry=bakeries');
  await page.getByRole('button', { name: 'Add to shortlist: Elm Bakery' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Shortlist 4' }).click();
  await expect(page.getByLabel('Note')).toHaveValue('Kept while more is added');
  await make(page);
  await expect(page.getByRole('status')).toHaveText('The link is made and copied.');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect(linkIn(page)).toHaveValue(await copied());
  await page.getByLabel('Source').fill('mail');
  await make(page);
  await expect.poll(copied).toContain('&utm_source=mail&utm_medium=share');
  await expect(linkIn(page)).toHaveValue(await copied());
});

test('where nothing can be copied, the form says where the link is', async ({ page }) => {
  await page.goto('/en/shortlist?case=amber-ferry');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await make(page);
  await expect(page.getByRole('status')).toHaveText('The link is made. Copy it from the field.');
});

test('opening a list that somebody else made changes nothing that was kept, until it is made one’s own', async ({
  page,
}) => {
  await page.goto('/en/cases/elm-bakery');
  await page.getByRole('button', { name: 'Add to shortlist: Elm Bakery' }).click();
  await page.goto('/en/shortlist?case=amber-ferry&case=dune-ferry');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Shortlist 1' })).toBeVisible();
  await page.goto('/en/shortlist/amber-ferry+dune-ferry');
  await page.getByRole('link', { name: 'Make this yours' }).click();
  await expect(page.getByRole('banner').getByRole('link', { name: 'Shortlist 2' })).toBeVisible();
});

test('the list that a former version kept is still there', async ({ page }) => {
  await page.goto('/en/cases');
  await page.evaluate(() =>
    localStorage.setItem(
      'casebook-shortlist',
      JSON.stringify([{ slug: 'amber-ferry', company: 'Amber Ferry' }, null, { slug: 7 }]),
    ),
  );
  await page.goto('/en/shortlist');
  await expect(chosenIn(page)).toHaveText(['Amber Ferry']);
  await expect(page).toHaveURL('/en/shortlist?case=amber-ferry');
});

test('what was kept is there on the next visit, and on every page', async ({ page }) => {
  await page.goto('/en/cases/amber-ferry');
  await page.getByRole('button', { name: 'Add to shortlist: Amber Ferry' }).first().click();
  await page.goto('/zh/cases/amber-ferry');
  const kept = page.getByRole('button', { name: /^已在清单/ }).first();
  await expect(kept).toBeVisible();
  await kept.click();
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
    await openMenu(page);
    await expect(page.getByRole('banner').getByRole('link', { name: 'Shortlist 1' })).toBeVisible();
    await page.keyboard.press('Escape');
    await toggle.click();
    await expect(told).toHaveText('Removed from shortlist: Amber Ferry (0)');
    await openMenu(page);
    await expect(page.getByRole('banner').getByRole('link', { name: /^Shortlist$/ })).toBeVisible();
  }
});

test('all stories of a view are added at once', async ({ page }) => {
  await page.goto('/en/cases?industry=bakeries');
  await page.getByRole('button', { name: 'Add all 3 of this view' }).press('Enter');
  await expect(page.getByRole('button', { name: 'All 3 are on the shortlist' })).toBeFocused();
  await page.goto('/en/compare/amber-ferry+dune-ferry');
  await page.getByRole('button', { name: 'Add all 2 of this view' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Shortlist 5' }).click();
  await expect(chosenIn(page)).toHaveCount(5);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a second story is added to those in the address, whatever the list is filtered by', async ({
    page,
  }) => {
    await page.goto('/en/cases');
    await page.getByRole('link', { name: 'Add to shortlist: Amber Ferry' }).click();
    await page.getByRole('link', { name: 'Choose on the list' }).click();
    await expect(page).toHaveURL('/en/cases?shortlist=amber-ferry');
    await page.getByRole('checkbox', { name: /^Bakeries/ }).check();
    await page.getByRole('button', { name: 'Show stories' }).click();
    await page.getByRole('link', { name: 'Add to shortlist: Elm Bakery' }).click();
    await expect(page).toHaveURL('/en/shortlist?case=amber-ferry&case=elm-bakery');
    await expect(chosenIn(page)).toHaveText(['Amber Ferry', 'Elm Bakery']);
    await page.getByRole('link', { name: 'Choose on the list' }).click();
    await page.goto(`${page.url()}&industry=bakeries`);
    await page.getByRole('link', { name: 'Add all 3 of this view' }).click();
    await expect(chosenIn(page)).toHaveCount(4);
    // What was written stays in the form, and in no address of a list.
    await page.getByLabel('Note').fill('For you alone');
    await make(page);
    await expect(page.getByRole('link', { name: 'Choose on the list' })).toHaveCount(0);
  });

  test('a story, a view and a comparison lead to the form with theirs', async ({ page }) => {
    await page.goto('/en/cases/amber-ferry');
    await page.getByRole('link', { name: 'Add to shortlist: Amber Ferry' }).first().click();
    await expect(page).toHaveURL('/en/shortlist?case=amber-ferry');
    await page.goto('/en/cases?industry=bakeries');
    await page.getByRole('link', { name: 'Add all 3 of this view' }).click();
    await expect(chosenIn(page)).toHaveCount(3);
    await page.goto('/en/compare/amber-ferry+dune-ferry');
    await page.getByRole('link', { name: 'Add all 2 of this view' }).click();
    await expect(chosenIn(page)).toHaveText(['Amber Ferry', 'Dune Ferry']);
  });
});
