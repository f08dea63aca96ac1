import { expect, test } from '@playwright/test';
import type { Catalogue } from '@/_catalogue/catalogue';
import { caseWith } from '@/_catalogue/case/case-file.test-data';
import { articleOf } from './json-ld';

const catalogue = {
  site: { url: 'https://casebook.example', publisher: { name: 'Casebook', url: null } },
  cases: () => [],
  label: (_: string, id: string) => ({ id, text: id, lang: null }),
} as unknown as Catalogue;

/** What the data hold, as machines read them. */
const datesOf = (dates: { published?: string; updated?: string }) => {
  const article = articleOf(caseWith('acme', {}, dates), 'en', catalogue);
  const { datePublished, dateModified } = JSON.parse(JSON.stringify(article)) as Record<string, unknown>;
  return [datePublished, dateModified];
};

for (const [published, updated] of [
  [undefined, undefined],
  ['2025-11-02', undefined],
  [undefined, '2026-03-10'],
  ['2025-11-02', '2026-03-10'],
])
  test(`a story published ${published} and updated ${updated} says so, and no other date`, () => {
    const dates = { ...(published && { published }), ...(updated && { updated }) };
    expect(datesOf(dates)).toEqual([published, updated]);
  });
