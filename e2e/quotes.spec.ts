/** Proof points: found like stories, counted one by one, and taken along with where they come from. */
import { expect, test, type Page } from './own-content';

const ADDRESS = 'https://casebook.example/en/cases/amber-ferry';

const said = (page: Page) =>
  page
    .locator('[data-kind] > figure > :first-child')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('every quotation and every figure stands with its source', async ({ page }) => {
      await page.goto('/en/quotes');
      await expect(page.getByRole('status').first()).toHaveText('3 of 3 proof points');
      expect(await said(page)).toEqual(['We land when the water says so.', 'It was dark.', '9 boats 2021']);
      const first = page.locator('[data-kind]').first();
      await expect(first.locator('figcaption').first()).toContainText('Ada Berg, Amber Ferry');
      await expect(first.locator('figcaption > p:last-child')).toHaveText(
        `${ADDRESS.replace('https://', '')}#quote`,
      );
    });

    test('filters are those of the list, and their numbers are of proof points', async ({ page }) => {
      await page.goto('/en/quotes');
      const box = page.getByRole('checkbox', { name: /^Ferries/ });
      await expect(page.locator('label', { has: box }).locator('span:last-child')).toHaveText('3');
      await expect(page.getByRole('checkbox', { name: /^Bakeries/ })).toBeDisabled();
      await box.check();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Show proof points' }).click();
      await expect(page).toHaveURL(/\/en\/quotes\?(q=&sort=&)?industry=ferries/);
      await page.getByRole('link', { name: 'Remove Ferries' }).click();
      await expect(page).toHaveURL(/\/en\/quotes(\?sort=)?$/);
      await page.goto('/en/quotes?industry=museums');
      await expect(page.getByText('No proof point matches all of this.')).toBeVisible();
      await expect(page.locator('[data-kind]')).toHaveCount(0);
    });

    test('those that hold the words come first, then what else their stories say', async ({ page }) => {
      await page.goto('/en/quotes');
      await page.getByRole('searchbox').fill('dark');
      if (!javaScriptEnabled) await page.getByRole('searchbox').press('Enter');
      await expect(page.getByRole('heading', { level: 3 })).toHaveText([
        '“dark” in their own words',
        'From other stories that tell of it',
      ]);
      expect(await said(page)).toEqual(['It was dark.', 'We land when the water says so.', '9 boats 2021']);
    });

    test('each has an anchor of its own, and leads to its very place in the story', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 400 });
      const places = {
        'amber-ferry.quote-1': '/en/cases/amber-ferry#quote-1',
        'amber-ferry.figure.1': '/en/cases/amber-ferry#figure.1',
      };
      for (const [anchor, place] of Object.entries(places)) {
        await page.goto(`/en/quotes#${anchor}`);
        await expect(page.locator(':target')).toBeInViewport();
        await page
          .locator(':target')
          .getByRole('link', { name: /^In the story/ })
          .click();
        await expect(page).toHaveURL(place);
        await expect(page.locator(`[id="${place.split('#')[1]}"]`)).toBeInViewport();
      }
    });

    test('what is told in the other language says so', async ({ page }) => {
      await page.goto('/zh/quotes');
      await expect(page.locator('[data-kind] > figure > :first-child').first()).not.toHaveAttribute('lang');
      expect(await said(page)).toEqual(['水说可以，我们才靠岸。']);
    });
  });

const EXPECTED = {
  text: `“We land when the water says so.” — Ada Berg, Amber Ferry, Quayside\n${ADDRESS}#quote`,
  html: [`<a href="${ADDRESS}#quote">Amber Ferry</a>`, '“We land when the water says so.”', 'Ada Berg'],
};

test('a proof point is copied with its source, as text and as HTML', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/en/quotes');
  const button = page.locator('[data-kind]').first().getByRole('button');
  await button.click();
  await expect(button.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text).toBe(EXPECTED.text);
  for (const part of EXPECTED.html) expect(copied.html).toContain(part);
});

test('also where the browser keeps its clipboard from scripts', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    // After the document, so that what is read is what was put there.
    window.addEventListener('copy', ({ clipboardData }) => {
      const [text, html] = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type));
      Object.assign(window, { copied: { text, html } });
    });
  });
  await page.goto('/en/quotes');
  const button = page.locator('[data-kind]').first().getByRole('button');
  await button.click();
  await expect(button.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(
    () => (window as unknown as { copied: { text: string; html: string } }).copied,
  );
  expect(copied.text).toBe(EXPECTED.text);
  for (const part of EXPECTED.html) expect(copied.html).toContain(part);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no button that does nothing, and the source can be selected', async ({ page }) => {
    await page.goto('/en/quotes');
    const first = page.locator('[data-kind]').first();
    await expect(first.getByRole('button')).toBeHidden();
    await first.locator('figure').first().selectText();
    await expect(first.locator('figcaption > p:last-child')).toBeVisible();
  });
});
