import { expect, test } from '@playwright/test';
import { highlightsOf, type Catalogue, type Locale } from '@/_catalogue/catalogue';
import { catalogueOf } from '@/_publish/export-fixtures.test-data';
import { dossierOf, withRevisions } from './dossier';
import { parseShortlist, shortlistPath } from './shortlist';

const file = (text: string, more = '') => `---
section1: { title: Acme, content: ${text} }
${more}---
`;
const told = (stop: string, figures: string) => `metrics: [${figures}, { value: '7', label: ${stop} sevens }]
timeline:
  - { title: ${stop} starts, kind: step }
  - { title: ${stop} 2021, when: '2021', kind: step }
  - { title: ${stop} plan, kind: outlook }
`;
const FILES = {
  'en/case/acme.md': file('Acme makes anvils.', told('English', "{ value: '20.8%', label: share }")),
  'zh/case/acme.md': file(
    '甲公司制造铁砧。',
    told('中文', "{ value: '12', label: 别的 }, { value: 20.8%, label: 份额 }"),
  ),
  'en/case/only.md': file('Told in English only.', 'aliases: [former]\n'),
  'en/case/lost.md': '---\ntitle: Lost Company\ngone: true\n---\n',
};

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = await catalogueOf(FILES);
});

const read = (locale: Locale, segment: string, search = '', all = catalogue) =>
  dossierOf(all, locale, parseShortlist(segment, new URLSearchParams(search)));
const figureOf = (locale: Locale, value: string) =>
  highlightsOf(catalogue.find(locale, 'acme')!).find(
    (each) => each.kind === 'figure' && each.value === value,
  )!.id;

test('what is picked in one language is shown in the reader’s, where both clearly tell the same', () => {
  const at = (search: string) => read('zh', 'acme', search).entries[0];
  expect(at('acme.stop=stop-english-2021')?.stop).toMatchObject({ title: '中文 2021', lang: 'zh' });
  // Neither date nor feature says which of the undated stops is meant.
  expect(at('acme.stop=stop-english-starts')?.stop).toMatchObject({ title: 'English starts', lang: 'en' });
  expect(at(`acme.says=${figureOf('en', '20.8%')}`)?.says).toMatchObject({ label: '份额', lang: 'zh' });
  // A single digit counts many things.
  expect(at(`acme.says=${figureOf('en', '7')}`)?.says).toMatchObject({ label: 'English sevens', lang: 'en' });
  expect(at('acme.stop=nope')?.stop).toBeNull();
});

test('what a story does not have is named', () => {
  expect(read('en', 'acme', 'acme.stop=nope&acme.says=s.none').lost).toEqual(['Acme: nope', 'Acme: s.none']);
});

test('a story that is gone is named by its company; one that is not known is counted', () => {
  const { entries, gone, unknown } = read('en', 'lost+nobody+nowhere+former');
  expect(gone).toEqual(['Lost Company']);
  expect(unknown).toBe(2);
  expect(entries.map(({ story }) => story.slug)).toEqual(['only']);
});

test('a link knows which stories changed for its reader since it was made, and says nothing without knowing', async () => {
  const list = withRevisions(catalogue, parseShortlist('acme+former+nobody', {}));
  expect(list.stories.map(({ rev }) => rev.length)).toEqual([8, 4, 0]);
  const changedIn = (locale: Locale, all: Catalogue, link = list) => {
    const [, segment = '', search = ''] = /shortlist\/([^?]*)\??(.*)/.exec(shortlistPath(locale, link)) ?? [];
    return read(locale, segment, search, all)
      .entries.filter(({ isChanged }) => isChanged)
      .map(({ story }) => story.slug);
  };
  const edited = await catalogueOf({ ...FILES, 'en/case/acme.md': file('Acme makes bells.') });
  const translated = await catalogueOf({
    ...FILES,
    'zh/case/only.md': file('仅此一种。', 'aliases: [former]\n'),
  });
  for (const locale of ['en', 'zh'] as const) {
    expect(changedIn(locale, catalogue)).toEqual([]);
    expect(changedIn(locale, edited, parseShortlist('acme+former', {}))).toEqual([]);
  }
  expect(changedIn('en', edited)).toEqual(['acme']);
  expect(changedIn('zh', edited)).toEqual([]);
  expect(changedIn('en', translated)).toEqual([]);
  expect(changedIn('zh', translated)).toEqual(['only']);
});
