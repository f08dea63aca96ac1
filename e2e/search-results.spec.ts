/** What a search says on the list of stories, in both languages, with and without JavaScript. */
import { expect, test, type Page } from '@playwright/test';

const open = (page: Page, locale: string, q: string) =>
  page.goto(`/${locale}/cases?${new URLSearchParams({ q }).toString()}`);

for (const scripted of [true, false])
  test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: scripted });

    for (const [kind, locale, q, first] of [
      ['a name in the other language', 'en', '中通', 'ZTO Express'],
      ['a name in the other language', 'zh', 'new oriental', '新东方'],
      ['traditional characters', 'en', '區塊鏈', 'Sinodata'],
      ['traditional characters', 'zh', '極視角', '极视角'],
      ['pinyin', 'en', 'zhongtong', 'ZTO Express'],
      ['pinyin', 'zh', 'zidongjiashi', '驭势科技'],
      ['words joined', 'en', 'neworiental', 'New Oriental'],
      ['words split', 'zh', 'segment fault', '思否'],
      ['a number in another notation', 'en', '1 000 algorithms', 'Extreme Vision'],
      ['a number in another notation', 'zh', '一千 算法', '极视角'],
      ['a problem in words', 'en', 'volumes would not detach', 'Extreme Vision'],
      ['a problem in words', 'zh', '日志要一台一台机器去看', '威视通'],
    ] as const)
      test(`${kind}: ${q} on the ${locale} page`, async ({ page }) => {
        await open(page, locale, q);
        await expect(page.getByRole('article').first()).toContainText(first);
        await expect(page.getByText(locale === 'en' ? 'Did you mean' : '您要找的是不是')).toHaveCount(0);
      });

    test('a passage of the version in the other language is marked as that language', async ({ page }) => {
      await open(page, 'en', '中通');
      const card = page.getByRole('article').filter({ hasText: 'ZTO Express' });
      await expect(card.locator('[lang=zh] mark')).toHaveText('中通');
      await open(page, 'zh', 'new oriental');
      await expect(page.getByRole('article').first().locator('[lang=en] mark').first()).toBeVisible();
    });

    for (const [locale, q, meant, mark, shown] of [
      [
        'en',
        'promethues',
        'prometheus',
        /prometheus/i,
        'Did you mean prometheus? Showing results for prometheus.',
      ],
      ['zh', '多集裙', '多集群', '多集群', '您要找的是不是 多集群？ 以下为“多集群”的结果。'],
    ] as const)
      test(`a mistyped word is answered by what it was meant to be on the ${locale} page`, async ({
        page,
      }) => {
        await open(page, locale, q);
        await expect(page.locator('.results mark').first()).toHaveText(mark);
        await expect(page.getByText(shown, { exact: true })).toBeVisible();
        await page.getByRole('link', { name: meant, exact: true }).first().click();
        await expect(page).toHaveURL(`/${locale}/cases?${new URLSearchParams({ q: meant }).toString()}`);
      });

    test('only results of the correction are said to be', async ({ page }) => {
      for (const q of ['kubernetse', 'new orientel', 'multi clutser']) {
        const answer = await page.request.get(`/api/search?${new URLSearchParams({ q }).toString()}`);
        const { corrected } = (await answer.json()) as { corrected: boolean };
        await open(page, 'en', q);
        await expect(page.getByText('Did you mean')).toBeVisible();
        await expect(page.getByText('Showing results for'), q).toHaveCount(corrected ? 1 : 0);
      }
    });

    for (const [locale, hint, phrase] of [
      ['en', /-without/, 'hot-standby'],
      ['zh', /-排除/, '热备'],
    ] as const)
      test(`operators are explained under the field and work on the ${locale} page`, async ({ page }) => {
        await open(page, locale, 'redis -kafka');
        await expect(page.locator('input[name=q]')).toHaveAccessibleDescription(hint);
        await expect(page.getByRole('article').first()).toBeVisible();
        await expect(page.getByRole('article').locator('mark').filter({ hasText: /kafka/i })).toHaveCount(0);
        await open(page, locale, `"${phrase}"`);
        await expect(page.locator('.results mark').first()).toHaveText(
          new RegExp(phrase.replace('-', '[- ]'), 'i'),
        );
      });

    for (const [locale, wordless, none, loose] of [
      [
        'en',
        'There is no word in this search.',
        'No story matches all of this.',
        'These are only loosely related.',
      ],
      [
        'zh',
        '搜索内容中没有可识别的词语。',
        '没有案例同时满足这些条件。',
        '没有案例完全符合，以下案例仅略有关联。',
      ],
    ] as const)
      test(`no word, no story and loosely related ones are told apart on the ${locale} page`, async ({
        page,
      }) => {
        for (const q of ['🚀', '???']) {
          await open(page, locale, q);
          await expect(page.getByText(wordless), q).toBeVisible();
          await expect(page.getByRole('article'), q).toHaveCount(0);
        }
        for (const q of ['mongodb', '制药']) {
          await open(page, locale, q);
          await expect(page.getByText(none), q).toBeVisible();
        }
        await open(page, locale, 'quantum computing');
        await expect(page.getByText(loose)).toBeVisible();
      });

    for (const [locale, q] of [
      ['en', 'finance'],
      ['zh', '金融'],
    ] as const)
      test(`a passage out of the facts leads to the label on the ${locale} page`, async ({ page }) => {
        await open(page, locale, q);
        await page.locator('article a[href$="#facts.label"]').first().click();
        await expect(page.locator('[id="facts.label"]')).toBeInViewport();
      });
  });
