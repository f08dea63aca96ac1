/** The product's own content, as it is: every story answers. Where its links lead, links.spec.ts finds out. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { isExport } from './exports';

interface FrontMatter {
  section1: { title: string };
}

const LOCALES = ['en', 'zh'] as const;

const told = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    new Map(
      readdirSync(`content/${locale}/case`)
        .filter((name) => name.endsWith('.md'))
        .map((name) => {
          const [, matter = ''] = readFileSync(`content/${locale}/case/${name}`, 'utf8').split(/^---$/m);
          return [name.replace(/\.md$/, ''), (parse(matter) as FrontMatter).section1.title] as const;
        }),
    ),
  ]),
) as Record<(typeof LOCALES)[number], Map<string, string>>;

const slugs = [...new Set([...told.en.keys(), ...told.zh.keys()])];

test('the content holds the stories it promises, each in both languages', () => {
  expect(told.en.size).toBe(29);
  expect([...told.zh.keys()].sort()).toEqual([...told.en.keys()].sort());
  expect(told.en.get('zto-express')).toBe('ZTO Express');
});

for (const locale of LOCALES) {
  const other = locale === 'en' ? 'zh' : 'en';

  test(`every story has its page in ${locale}, and every file on it to take along answers`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    const files = new Set<string>();
    for (const slug of slugs) {
      const address = `/${locale}/cases/${slug}`;
      const answer = await page.request.get(address);
      expect(answer.status(), address).toBe(200);
      const found = await page.evaluate(
        (html) => {
          const document = new DOMParser().parseFromString(html, 'text/html');
          return {
            headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent),
            links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
          };
        },
        await answer.text(),
      );
      expect(found.headings, address).toEqual([told[locale].get(slug) ?? told[other].get(slug)]);
      for (const link of found.links.filter(isExport)) files.add(link);
    }
    expect(files.size).toBeGreaterThanOrEqual(3 * slugs.length);
    const lost = [];
    for (const file of files) {
      const status = (await page.request.get(file)).status();
      if (status !== 200) lost.push(`${file} ${status}`);
    }
    expect(lost).toEqual([]);
  });

  for (const scripted of [true, false])
    test.describe(scripted ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled: scripted });

      test(`the second page in ${locale} holds the stories that the first has no room for`, async ({
        page,
      }) => {
        const perPage = 24;
        const companies = page.locator('.results').last().getByRole('article').getByRole('heading');
        await page.goto(`/${locale}/cases`);
        await expect(companies).toHaveCount(perPage);
        const first = await companies.allTextContents();
        await page.getByRole('link', { name: locale === 'en' ? 'Next' : '下一页' }).click();
        await expect(page).toHaveURL(`/${locale}/cases?page=2`);
        await expect(companies).toHaveCount(slugs.length - perPage);
        const second = await companies.allTextContents();
        const all = slugs.map((slug) => told[locale].get(slug) ?? told[other].get(slug));
        expect([...first, ...second].toSorted()).toEqual(all.toSorted());
        await page.getByRole('link', { name: locale === 'en' ? 'Previous' : '上一页' }).click();
        await expect(page).toHaveURL(`/${locale}/cases`);
        await page.goto(`/${locale}/cases?page=99`);
        await expect(companies).toHaveText(second);
      });
    });
}
