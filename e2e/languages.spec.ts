import { followLanguage } from './follow-language';
import { expect, test } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} says its language and leads to the same page in the other`, async ({ page }) => {
    await page.goto(path);
    const other = locale === 'en' ? 'zh' : 'en';
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const link = page.getByRole('banner').locator(`a[hreflang=${other}]`);
    await expect(link).toHaveAttribute('lang', other);
    await expect(link).toHaveText(other === 'zh' ? '中文' : 'English');
    await expect(link).toHaveAttribute('href', path.replace(`/${locale}`, `/${other}`));
  });

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    test('switching the language of a list keeps its filters', async ({ page }) => {
      await page.goto('/en/cases?industry=ferries&feature=maps&sort=oldest');
      await followLanguage(page, '中文', scripted);
      await expect(page).toHaveURL('/zh/cases?industry=ferries&feature=maps&sort=oldest');
      await expect(page.getByRole('status')).toHaveText('2 / 9 个案例');
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
      await expect(page.getByRole('article').getByRole('heading')).toHaveText(['Granite Ferry', '琥珀渡轮']);
    });

    test('switching the language of a story stays on the story', async ({ page }) => {
      await page.goto('/en/cases/amber-ferry');
      await followLanguage(page, '中文', scripted);
      await expect(page).toHaveURL('/zh/cases/amber-ferry');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('琥珀渡轮');
      await followLanguage(page, 'English', scripted);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amber Ferry');
    });
  });

for (const [path, lang, notice] of [
  ['/zh/cases/cobalt-museum', 'en', '这个案例尚无中文版，以下为英文原文。'],
  [
    '/en/cases/hazel-bakery',
    'zh',
    'This story has not been told in English yet. You are reading it in Chinese.',
  ],
] as const)
  test(`${path} says that it is told in the other language only, and marks what is`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByText(notice)).toBeVisible();
    for (const part of [
      'h1',
      '.lead',
      '.story',
      'li h3 >> nth=0',
      'aside nav ol',
      'aside section > div > div',
    ])
      await expect(page.locator(part), part).toHaveAttribute('lang', lang);
    const facts = page.locator('aside section').first();
    const industry = facts.locator('dd a').first();
    await expect(industry).toHaveText(path.startsWith('/zh') ? '博物馆' : 'Bakeries');
    expect(await industry.getAttribute('lang')).toBeNull();
  });

test('a story that exists in both languages carries no notice', async ({ page }) => {
  for (const locale of ['en', 'zh']) {
    await page.goto(`/${locale}/cases/amber-ferry`);
    await expect(page.locator('.notice')).toHaveCount(0);
    await expect(page.locator('h1')).not.toHaveAttribute('lang');
  }
});

test('a list marks the stories that it shows in the other language', async ({ page }) => {
  await page.goto('/en/cases');
  const hazel = page.getByRole('article').filter({ hasText: '榛子面包房' });
  await expect(hazel.getByRole('heading')).toHaveAttribute('lang', 'zh');
  await expect(hazel).toContainText('in Chinese');
  const amber = page.getByRole('article').filter({ hasText: 'Amber Ferry' });
  await expect(amber).not.toContainText('in Chinese');
  await page.goto('/zh/cases');
  await expect(page.locator('.results [lang=en] >> visible=true')).not.toHaveCount(0);
  await expect(
    page.getByRole('article').filter({ hasText: '琥珀渡轮' }).getByRole('heading'),
  ).not.toHaveAttribute('lang');
});

test('both languages give the same facts and count the same stories', async ({ page }) => {
  const counts = async (locale: string) => {
    await page.goto(`/${locale}/cases`);
    // Told in a language: each page counts the stories in its own.
    return page
      .locator('input[type=checkbox]:not([name=told])')
      .evaluateAll((boxes: HTMLInputElement[]) =>
        boxes.map(({ name, value, parentElement }) => [
          name,
          value,
          parentElement?.querySelector('span:last-child')?.textContent,
        ]),
      );
  };
  const english = await counts('en');
  expect(english.length).toBe(18);
  // Equal counts are in the order of their names.
  expect((await counts('zh')).sort()).toEqual(english.sort());
});
