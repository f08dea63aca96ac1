import { expect, test } from '@playwright/test';
import { highlightsOf, LOCALES, type Catalogue } from '@/_catalogue/catalogue';
import { listOf, parseShortlist } from '@/_links/shortlist';
import { caseExportJob, shortlistExportJob } from '../export-job';
import { PAPERS, type Paper } from '@/_links/paper-sizes';
import {
  catalogueOf,
  ENGLISH_ONLY,
  gathered,
  HOSTILE,
  openPdf,
  scanned,
  setSiteUrl,
  structureOf,
  wordsOf,
} from '../export-fixtures.test-data';
import { writePdf } from './write-pdf';

let catalogue: Catalogue;
setSiteUrl('https://casebook.example');
test.beforeAll(async () => {
  catalogue = await catalogueOf();
});

async function onePager(locale: 'en' | 'zh', slug: string, paper: Paper = 'a4', from = catalogue) {
  const story = from.find(locale, slug);
  if (!story) throw new Error(`There is no ${slug}`);
  const job = caseExportJob(from, locale, story, 'pdf', paper);
  return { job, story, pdf: await openPdf(await gathered(writePdf, job)) };
}

/** Without blanks: where a line ends, Chinese has none, and readers of PDF put one in. */
const dense = (text: string) => text.replace(/\s+/g, '');

for (const locale of LOCALES) {
  for (const paper of ['a4', 'letter'] as const) {
    test(`every case is exactly one page of ${paper} in "${locale}", with its name, its facts, its link and its code`, async () => {
      test.setTimeout(240_000);
      for (const { slug } of catalogue.cases(locale)) {
        const { pdf, job } = await onePager(locale, slug, paper);
        const [data] = job.cases;
        expect(pdf.numPages, slug).toBe(1);
        const page = await pdf.getPage(1);
        expect(page.view.map(Math.round), slug).toEqual([0, 0, ...PAPERS[paper]].map(Math.round));
        const words = dense(await wordsOf(pdf));
        const facts = (data?.facts ?? []).flatMap(({ values }) => values.map(({ text }) => text));
        for (const text of [data?.company ?? '', ...facts, data?.asOf?.day ?? '', data?.site ?? ''])
          expect(words, slug).toContain(dense(text));
        const links = (await page.getAnnotations()) as { url?: string }[];
        expect(links.map(({ url }) => url)).toEqual([`https://casebook.example/${locale}/cases/${slug}`]);
        await pdf.destroy();
      }
    });
  }
}

for (const [locale, slug, title] of [
  ['en', 'zto-express', 'ZTO Express'],
  ['zh', 'zto-express', '中通快递'],
] as const) {
  test(`the one-pager in "${locale}" says what it is, and reads in order`, async () => {
    const { pdf, job } = await onePager(locale, slug);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: title, Language: locale });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const structure = await structureOf(pdf);
    const roles = structure.map(({ role }) => role);
    expect(roles.filter((role) => /^H\d$/.test(role ?? ''))).toEqual(['H1', 'H2', 'H2', 'H2']);
    const figures = structure.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    expect(figures).toHaveLength(2);
    expect(figures[0]).toMatch(locale === 'en' ? /^\d+ stops/ : /^\d+ 站/);
    expect(figures[1]).toContain(`https://casebook.example/${locale}/cases/${slug}`);
    expect(roles).toContain('Link');
    const stops = job.cases[0]?.stops ?? [];
    expect(roles.filter((role) => role === 'Lbl').length).toBeGreaterThanOrEqual(
      5 + Math.min(5, stops.length),
    );
    expect(await scanned(pdf)).toBe(`https://casebook.example/${locale}/cases/${slug}`);
  });
}

test('words in another language than the page say so', async () => {
  const { pdf } = await onePager('zh', 'lender', 'a4', await catalogueOf(ENGLISH_ONLY));
  const structure = await structureOf(pdf);
  expect(structure.find(({ role }) => role === 'H1')?.lang).toBe('en');
  expect(structure.filter(({ lang }) => lang === 'zh')).toEqual([]);
});

test('whatever a case has or lacks, it is one page that can be read', async () => {
  const hostile = await catalogueOf(HOSTILE);
  expect(hostile.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const paper of ['a4', 'letter'] as const)
    for (const name of ['endless', 'unbroken', 'bare', 'marks']) {
      const { pdf } = await onePager('en', name, paper, hostile);
      expect(pdf.numPages, name).toBe(1);
      expect((await pdf.getMetadata()).info, name).toMatchObject({ CreationDate: 'D:19700101000000Z' });
      const page = await pdf.getPage(1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const outside = items.filter((item) => {
        if (!('str' in item) || item.str.trim() === '') return false;
        const [, , , , x = 0, y = 0] = item.transform as number[];
        return x < 30 || x + item.width > width - 30 || y < 30 || y > height - 30;
      });
      expect(outside, name).toEqual([]);
      expect(await scanned(pdf), name).toBe(`https://casebook.example/en/cases/${name}`);
    }
});

test('characters come from the face that has them; those that none has are left out', async () => {
  const { pdf } = await onePager('en', 'marks', 'a4', await catalogueOf(HOSTILE));
  const words = await wordsOf(pdf);
  expect(dense(words)).toContain(dense('Ärő <b> & 喆 → Đặng Привет'));
  expect(dense(words)).toContain(dense('Atext with emoji & "marks" <script>alert(1)</script>'));
});

test('a name in any script is on the page; one that no font has gives way to the slug', async () => {
  const names = {
    korean: '한국전력공사',
    greek: 'Τράπεζα Ελλάδος',
    thai: 'ธนาคาร',
    hebrew: 'בנק',
    emoji: '😀😀',
  };
  const files = Object.entries(names).map(([slug, name]) => [
    `en/case/${slug}.md`,
    `---\nsection1: { title: '${name}', content: A sentence. }\n---\n`,
  ]);
  const catalogue = await catalogueOf(Object.fromEntries(files) as Record<string, string>);
  for (const [slug, name] of Object.entries(names)) {
    const words = await wordsOf((await onePager('en', slug, 'a4', catalogue)).pdf);
    expect(dense(words), slug).toContain(`CUSTOMERSTORY${slug === 'emoji' ? slug : dense(name)}`);
  }
});

test('a long list of features is cut, and says by how many', async () => {
  const { pdf } = await onePager('en', 'endless', 'a4', await catalogueOf(HOSTILE));
  const words = await wordsOf(pdf);
  const shown = words.match(/Feature number \d+/g)?.length ?? 0;
  expect(shown).toBeGreaterThan(3);
  expect(words).toContain(`+ ${60 - shown} more`);
});

test('a shortlist has a cover that names everything, and a page for each case', async () => {
  const list = {
    ...listOf(['vng', 'nobody', 'zto-express']),
    title: 'For Ada',
    note: 'Look here.\nAnd there.',
  };
  const pdf = await openPdf(await gathered(writePdf, shortlistExportJob(catalogue, 'en', list, 'pdf', 'a4')));
  expect(pdf.numPages).toBe(3);
  const cover = await wordsOf(pdf, 1);
  for (const text of ['For Ada', 'Look here.', 'And there.', 'VNG', 'ZTO Express', '1 customer story'])
    expect(cover).toContain(text);
  expect(cover.toLowerCase()).toContain('a note from the sender');
  expect(await wordsOf(pdf, 2)).toContain('VNG');
  expect(await wordsOf(pdf, 3)).toContain('ZTO Express');
  const link =
    'https://casebook.example/en/shortlist/vng+nobody+zto-express?title=For+Ada&note=Look+here.%0AAnd+there.';
  expect(await scanned(pdf, 1)).toBe(link);
  expect((await structureOf(pdf, 1)).map(({ role }) => role)).toContain('BlockQuote');
});

test('a page of a shortlist is made of what the sender chose', async () => {
  const [quoted] = highlightsOf(catalogue.find('zh', 'vng')!).filter(({ kind }) => kind === 'sentence');
  const search = new URLSearchParams({
    'zto-express.why': 'As many parcels as you',
    'zto-express.stop': 'stop-core-services-scale-by-themselves',
    'vng.says': quoted!.id,
  });
  const list = parseShortlist('zto-express+vng', search);
  const pdf = await openPdf(await gathered(writePdf, shortlistExportJob(catalogue, 'en', list, 'pdf', 'a4')));
  const zto = await wordsOf(pdf, 2);
  for (const text of ['WHY THIS STORY', 'As many parcels as you', 'A stop on the route', 'and 11 more stops'])
    expect(zto).toContain(text);
  for (const text of ['20.8%', 'ZTO Express founded']) expect(zto).not.toContain(text);
  const vng = await wordsOf(pdf, 3);
  expect(vng).toContain('FROM THE STORY');
  expect(vng).not.toContain('6 months');
  // Told in Chinese only, it is marked as such.
  const said = (await structureOf(pdf, 3)).find(({ role }) => role === 'BlockQuote');
  expect(said?.lang).toBe('zh');
});

const CONTACT = `name: Stories
tagline: { en: A, zh: A }
description: { en: A, zh: A }
publisher: { name: Acme }
accent: { light: '#b3370b', dark: '#ff9d6b' }
contact: { label: { en: Talk to us, zh: 联系我们 }, address: 'https://acme.example/talk' }
`;

test('the next step that the owner offers is a link on every page, with the case and the campaign', async () => {
  const from = await catalogueOf({ ...HOSTILE, 'site.yml': CONTACT });
  const campaign = { source: '', campaign: 'spring', content: '' };
  const list = listOf(['endless', 'bare']);
  const pdf = await openPdf(
    await gathered(writePdf, shortlistExportJob(from, 'en', list, 'pdf', 'letter', campaign)),
  );
  expect(pdf.numPages).toBe(3);
  const links: string[][] = [];
  for (const number of [1, 2, 3]) {
    expect(await wordsOf(pdf, number)).toMatch(/Talk to us ?acme.example\/talk/);
    const annotations = (await (await pdf.getPage(number)).getAnnotations()) as { url?: string }[];
    links.push(annotations.flatMap(({ url }) => (url?.startsWith('https://acme.example') ? [url] : [])));
  }
  const end = 'utm_campaign=spring&utm_medium=share';
  expect(links).toEqual([
    [`https://acme.example/talk?case=endless&case=bare&${end}`],
    [`https://acme.example/talk?case=endless&${end}`],
    [`https://acme.example/talk?case=bare&${end}`],
  ]);
});

test('the longest reason finds room on the fullest page', async () => {
  const endless = await catalogueOf(HOSTILE);
  for (const [slug, why] of [
    ['endless', '理'.repeat(140)],
    ['unbroken', 'W'.repeat(140)],
  ] as const) {
    const list = parseShortlist(slug, new URLSearchParams({ [`${slug}.why`]: why }));
    const pdf = await openPdf(
      await gathered(writePdf, shortlistExportJob(endless, 'en', list, 'pdf', 'letter')),
    );
    expect(pdf.numPages).toBe(2);
    const { items } = await (await pdf.getPage(2)).getTextContent();
    const heights = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : [],
    );
    expect(Math.min(...heights), slug).toBeGreaterThan(30);
  }
});

test('the longest shortlist, the longest note, and a list that is all gone still have a good cover', async () => {
  const slugs = catalogue
    .cases('zh')
    .slice(0, 20)
    .map(({ slug }) => slug);
  const long = { ...listOf(slugs), title: '题'.repeat(120), note: '行\n'.repeat(250) };
  const pdf = await openPdf(
    await gathered(writePdf, shortlistExportJob(catalogue, 'zh', long, 'pdf', 'letter')),
  );
  expect(pdf.numPages).toBe(21);
  const page = await pdf.getPage(1);
  const heights = (await page.getTextContent()).items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : [],
  );
  expect(Math.min(...heights)).toBeGreaterThan(30);
  const gone = await openPdf(
    await gathered(writePdf, shortlistExportJob(catalogue, 'en', listOf(['a', 'b']), 'pdf', 'a4')),
  );
  expect(gone.numPages).toBe(1);
  expect(await wordsOf(gone)).toContain('2 customer stories');
});

test('the same job is the same file', async () => {
  const story = catalogue.find('en', 'vng');
  if (!story) throw new Error('There is no vng');
  const print = () => gathered(writePdf, caseExportJob(catalogue, 'en', story, 'pdf', 'a4'));
  expect(Buffer.from(await print()).equals(Buffer.from(await print()))).toBe(true);
});
