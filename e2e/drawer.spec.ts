/** The filters on a phone: a drawer with scripts, a part of the page that unfolds without. */
import { expect, test, type Page } from './own-content';

test.use({ viewport: { width: 360, height: 740 } });

const WORDS = {
  en: { filters: 'Filters', ferries: /^Ferries/, norvik: /^Norvik/, close: 'Close' },
  zh: { filters: '筛选', ferries: /^渡轮/, norvik: /^诺维克/, close: '关闭' },
} as const;
const SHOW = {
  en: (count: number) => `Show ${count} ${count === 1 ? 'story' : 'stories'}`,
  zh: (count: number) => `查看 ${count} 个案例`,
};
const SOME = { en: 'Show stories', zh: '查看案例' };

const opener = (page: Page) => page.locator('form summary').first();
const signOf = (page: Page) =>
  opener(page).evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', ''));

for (const locale of ['en', 'zh'] as const) {
  const words = WORDS[locale];

  test(`in ${locale} the drawer counts what each tick leaves, and gives the focus back`, async ({ page }) => {
    await page.goto(`/${locale}/cases`, { waitUntil: 'networkidle' });
    await expect(opener(page)).toHaveText(words.filters);
    expect(await signOf(page)).toBe('+');
    await opener(page).press('Enter');
    const drawer = page.getByRole('dialog', { name: words.filters });
    await expect(drawer).toBeVisible();
    expect(await signOf(page)).toBe('−');
    expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    const show = (count: number) => drawer.getByRole('button', { name: SHOW[locale](count), exact: true });
    await expect(show(9)).toBeInViewport();
    const box = drawer.getByRole('checkbox', { name: words.ferries });
    await box.check();
    await expect(show(3)).toBeInViewport();
    await expect(box).toBeFocused();
    await expect(page).toHaveURL(`/${locale}/cases?industry=ferries`);
    await drawer.getByRole('checkbox', { name: words.norvik }).check();
    await expect(show(2)).toBeInViewport();
    await expect(drawer.getByRole('status')).toHaveText(/^2\D/);
    await show(2).click();
    await expect(drawer).toBeHidden();
    await expect(opener(page)).toBeFocused();
    await expect(opener(page)).toHaveText(`${words.filters} (2)`);
    expect(await signOf(page)).toBe('+');
    await expect(page.getByRole('status')).toHaveText(/^2\D/);
    await expect(page).toHaveURL(`/${locale}/cases?industry=ferries&location=norvik`);
  });

  for (const way of ['Escape', 'Close'] as const)
    test(`in ${locale} ${way} closes the drawer, the focus is back, and it opens again as the view is`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/timeline?industry=ferries`, { waitUntil: 'networkidle' });
      await opener(page).click();
      const drawer = page.getByRole('dialog', { name: words.filters });
      await drawer.getByRole('checkbox', { name: words.ferries }).uncheck();
      await expect(page).toHaveURL(`/${locale}/timeline`);
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await drawer.getByRole('button', { name: words.close }).click();
      await expect(drawer).toBeHidden();
      await expect(opener(page)).toBeFocused();
      await opener(page).click();
      await expect(drawer.getByRole('checkbox', { name: words.ferries })).not.toBeChecked();
    });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test(`in ${locale} the filters unfold in place and are sent with a button that promises no number`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/cases`);
      const box = page.getByRole('checkbox', { name: words.ferries });
      await expect(box).toBeHidden();
      await opener(page).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await signOf(page)).toBe('−');
      await box.check();
      const send = page.getByRole('button', { name: SOME[locale], exact: true });
      await send.click();
      await expect(page).toHaveURL(/[?&]industry=ferries/);
      await expect(page.getByRole('status')).toHaveText(/^3\D/);
      await expect(opener(page)).toHaveText(`${words.filters} (1)`);
    });
  });
}

test('Back leads through the views while the drawer stays', async ({ page }) => {
  await page.goto('/en/cases', { waitUntil: 'networkidle' });
  await opener(page).click();
  const drawer = page.getByRole('dialog', { name: 'Filters' });
  const box = drawer.getByRole('checkbox', { name: WORDS.en.ferries });
  await box.check();
  await expect(page).toHaveURL('/en/cases?industry=ferries');
  await page.goBack();
  await expect(page).toHaveURL('/en/cases');
  await expect(box).not.toBeChecked();
  await expect(drawer.getByRole('button', { name: 'Show 9 stories' })).toBeVisible();
});
