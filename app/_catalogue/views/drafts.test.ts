import { expect, test } from '@playwright/test';
import { caseWith, TAXONOMY } from '../case/case-file.test-data';
import type { Locale } from '../case/locale';
import type { Content } from '../content/content-reader';
import { Catalogue } from './catalogue';

type File = [name: string, is?: 'draft' | 'gone' | 'both'];

function catalogueOf(files: readonly File[]): Catalogue {
  const cases = files.map(([name, is]) => {
    const [locale, slug = ''] = name.split('/') as [Locale, string];
    return caseWith(
      slug,
      {},
      { locale, draft: is !== undefined && is !== 'gone', gone: is === 'gone' || is === 'both' },
    );
  });
  return new Catalogue({ cases, taxonomy: TAXONOMY, terms: new Map() } as unknown as Content);
}

for (const [what, files, draft, published] of [
  [
    'a draft in both languages',
    [
      ['en/a', 'draft'],
      ['zh/a', 'draft'],
    ],
    { en: 'en', zh: 'zh' },
    [],
  ],
  ['a draft in one language', [['zh/a', 'draft']], { en: 'zh', zh: 'zh' }, []],
  ['a draft of a translation', [['en/a'], ['zh/a', 'draft']], { en: null, zh: 'zh' }, ['en']],
  [
    'a draft beside a story that is gone',
    [
      ['en/a', 'gone'],
      ['zh/a', 'draft'],
    ],
    { en: 'zh', zh: 'zh' },
    [],
  ],
  ['a draft that is gone', [['en/a', 'both']], { en: null, zh: null }, []],
  ['a published story', [['en/a']], { en: null, zh: null }, ['en']],
  ['another draft', [['en/b', 'draft']], { en: null, zh: null }, []],
] satisfies [string, File[], Record<Locale, Locale | null>, Locale[]][])
  test(`${what}: which version a preview shows, and which are published`, () => {
    const catalogue = catalogueOf(files);
    const shown = (locale: Locale) => catalogue.draft(locale, 'a')?.locale ?? null;
    expect({ en: shown('en'), zh: shown('zh') }).toEqual(draft);
    expect(catalogue.localesOf('a')).toEqual(published);
  });
