/** The choices of each facet: what leads to most stories first, what leads nowhere last, and a field to find one. */
import { expect, test, type Page } from '@playwright/test';

const FACETS = ['industry', 'cloud', 'feature', 'challenge', 'location', 'year'];
const SHOWN = 8;
const SEEN = 12;

const optionsOf = (page: Page, facet: string) =>
  page.evaluate((name) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name=${name}]`)];
    return boxes.map((box) => {
      const [text, count] = [...(box.closest('label')?.querySelectorAll('span') ?? [])];
      return {
        name: text?.textContent ?? '',
        count: Number(count?.textContent),
        chosen: box.checked,
        folded: box.closest('details.disclosure') !== null,
      };
    });
  }, facet);

for (const locale of ['en', 'zh'] as const)
  for (const search of ['', '?feature=devops', '?industry=finance&q=kubernetes', '?year=2019&year=2020'])
    test(`in ${locale} the options of "${search}" stand by their counts, then by their names`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/cases${search}`);
      const { compare } = new Intl.Collator(locale === 'zh' ? 'zh-u-co-pinyin' : 'en', {
        sensitivity: 'base',
      });
      for (const facet of FACETS) {
        const options = await optionsOf(page, facet);
        const wanted =
          facet === 'year'
            ? options.toSorted(
                (a, b) => Math.sign(b.count) - Math.sign(a.count) || b.name.localeCompare(a.name),
              )
            : options.toSorted((a, b) => b.count - a.count || compare(a.name, b.name));
        expect(options, facet).toEqual(wanted);
        const leading = options.filter(({ count, chosen }) => count > 0 || chosen).length;
        const shown = options.length > SHOWN ? Math.min(leading, SHOWN) : options.length;
        expect(
          options.filter(({ folded }) => !folded),
          facet,
        ).toEqual(options.slice(0, shown));
      }
    });

test('a field finds an option among many, wherever it stands; what is chosen stays chosen', async ({
  page,
}) => {
  await page.goto('/en/cases?industry=finance', { waitUntil: 'networkidle' });
  for (const facet of FACETS) {
    const group = page.locator('fieldset', { has: page.locator(`input[name=${facet}]`) });
    const many = (await optionsOf(page, facet)).length > SEEN;
    await expect(group.getByRole('searchbox', { name: 'Find in this list' })).toHaveCount(many ? 1 : 0);
  }
  const industries = page.locator('fieldset', { has: page.locator('input[name=industry]') });
  const boxes = industries.getByRole('checkbox');
  const rare = industries.getByRole('checkbox', { name: /^Logistics/ });
  await expect(rare).toBeHidden();
  await industries.getByRole('searchbox').fill('LOGIST');
  await expect(rare).toBeVisible();
  await expect(boxes).toHaveCount(1);
  // A field of its own: nothing is asked for by it.
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cases?industry=finance');
  await rare.check();
  await expect(page).toHaveURL('/en/cases?industry=finance&industry=logistics');
  await industries.getByRole('searchbox').fill('');
  await expect(industries.getByRole('checkbox', { name: /^Finance/ })).toBeChecked();
});

test('without JavaScript there is no field that would find nothing', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await page.goto('/en/cases');
  await expect(page.getByRole('searchbox')).toHaveCount(1);
  await page.close();
});
