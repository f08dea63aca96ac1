import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import path from 'node:path/posix';
import { LOCALES, type Catalogue } from '@/_catalogue/catalogue';
import { listOf, parseShortlist } from '@/_links/shortlist';
import { caseExportJob, shortlistExportJob, type ExportJob } from '../export-job';
import { catalogueOf, gathered, HOSTILE, setSiteUrl } from '../export-fixtures.test-data';
import { writeSlides } from './write-slides';

let catalogue: Catalogue;
setSiteUrl('https://casebook.example');
test.beforeAll(async () => {
  catalogue = await catalogueOf();
});

async function deckOf(job: ExportJob) {
  const files = unzipSync(await gathered(writeSlides, job));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const count = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  const wordsOf = (name: string) =>
    [...text(name).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, said]) => said).join('\n');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return {
    files,
    text,
    slides: numbers.map((number) => wordsOf(`ppt/slides/slide${number}.xml`)),
    notes: numbers.map((number) => wordsOf(`ppt/notesSlides/notesSlide${number}.xml`)),
  };
}

const caseDeck = (locale: 'en' | 'zh', slug: string, from = catalogue) => {
  const story = from.find(locale, slug);
  if (!story) throw new Error(`There is no ${slug}`);
  return deckOf(caseExportJob(from, locale, story, 'pptx', 'a4'));
};

/** What would make a program offer a repair: parts that are named and not there, there and not named, or no XML. */
function faultsOf({ files, text }: Awaited<ReturnType<typeof deckOf>>): string[] {
  const faults: string[] = [];
  const types = text('[Content_Types].xml');
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
  const endings = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending = '']) => ending);
  faults.push(...named.filter((name) => !(name in files)).map((name) => `${name} is named and not there`));
  faults.push(
    ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `${name} is named twice`),
  );
  for (const name of Object.keys(files)) {
    if (
      name !== '[Content_Types].xml' &&
      !named.includes(name) &&
      !endings.includes(name.split('.').at(-1) ?? '')
    )
      faults.push(`${name} has no type`);
    if (!/\.(xml|rels)$/.test(name)) continue;
    if (/[^\P{Cc}\t\r\n]|[\ufffe\uffff]/u.test(text(name))) faults.push(`${name} is no XML`);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text(name)))
      faults.push(`${name} has a bare &`);
    if (!name.endsWith('.rels')) continue;
    const folder = path.dirname(path.dirname(name));
    for (const [relation] of text(name).matchAll(/<Relationship [^>]*>/g)) {
      const target = /Target="([^"]*)"/.exec(relation)?.[1] ?? '';
      const part = target.startsWith('/') ? target.slice(1) : path.normalize(path.join(folder, target));
      if (!relation.includes('TargetMode="External"') && !(part in files))
        faults.push(`${name} leads to no ${target}`);
    }
  }
  return faults;
}

test('a case has slides for what it has to say, each with a title, and notes with the source', async () => {
  const deck = await caseDeck('en', 'zto-express');
  expect(deck.slides).toHaveLength(4);
  const [label, challenge, route, result] = deck.slides;
  expect(label).toContain('ZTO Express');
  expect(label).toContain('On-premises');
  expect(challenge).toContain('HA');
  expect(route).toContain('Move to the cloud begins');
  expect(result).toContain('20.8%');
  // Only figures that the author marks as outcomes are results.
  expect(result).toContain('Figures');
  expect(result).not.toContain('Results');
  const { slides } = await caseDeck('en', 'maxnerva');
  expect(slides.find((slide) => slide.includes('10x+'))).toContain('Results');
  for (const notes of deck.notes) {
    expect(notes).toContain('Source: https://casebook.example/en/cases/zto-express');
    expect(notes).toContain('Published 2026-11-24');
  }
  for (let number = 1; number <= 4; number++)
    expect(deck.text(`ppt/slides/slide${number}.xml`)).toContain('type="title"');
});

test('a quotation has a slide of its own; a case without a route or a result has none for them', async () => {
  const quoted = HOSTILE['en/case/bare.md']?.replace(
    '---\n',
    '---\nsection2: { listLeft: [{ type: 2, content: It simply works., author: Ada }] }\n',
  );
  const deck = await caseDeck('en', 'bare', await catalogueOf({ 'en/case/bare.md': quoted ?? '' }));
  expect(deck.slides).toHaveLength(2);
  expect(deck.slides[1]).toContain('It simply works.');
  expect(deck.text('docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\d/);
  expect(deck.slides[1]).toContain('— Ada');
});

test('the deck takes colours and faces from its theme, is 16:9, and says its language', async () => {
  const deck = await caseDeck('zh', 'zto-express');
  const theme = deck.text('ppt/theme/theme1.xml');
  expect(theme).toContain('<a:accent1><a:srgbClr val="B3370B"/></a:accent1>');
  expect(theme).toContain('<a:ea typeface="Microsoft YaHei"/>');
  expect(deck.text('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"');
  const label = deck.text('ppt/slides/slide1.xml');
  expect(label).toContain('中通快递');
  expect(label).toContain('lang="zh-CN"');
  expect(label).not.toMatch(/srgbClr/);
  expect(label).toMatch(/<p:pic>.*descr="[^"]*https:\/\/casebook\.example\/zh\/cases\/zto-express"/s);
});

test('capitals are a style of the text, which stays as it is', async () => {
  const label = (await caseDeck('en', 'zto-express')).text('ppt/slides/slide1.xml');
  expect(label).toMatch(/<a:rPr (?:(?!<a:t>).)*cap="all"(?:(?!<a:t>).)*<a:t>Industry<\/a:t>/s);
  expect(label).not.toMatch(/<a:rPr (?:(?!<a:t>).)*cap="all"(?:(?!<a:t>).)*<a:t>ZTO Express<\/a:t>/s);
});

for (const locale of LOCALES) {
  test(`no deck in "${locale}" needs a repair`, async () => {
    test.setTimeout(120_000);
    for (const { slug } of catalogue.cases(locale))
      expect(faultsOf(await caseDeck(locale, slug)), slug).toEqual([]);
  });
}

test('whatever a case has or lacks, its deck needs no repair', async () => {
  const hostile = await catalogueOf(HOSTILE);
  for (const slug of ['endless', 'unbroken', 'bare', 'marks'])
    expect(faultsOf(await caseDeck('en', slug, hostile)), slug).toEqual([]);
  const controls = { ...listOf(['vng']), title: 'A & <b> "c"', note: 'x\ud800\ufffe\u0001 & y' };
  const deck = await deckOf(shortlistExportJob(catalogue, 'en', controls, 'pptx', 'a4'));
  expect(faultsOf(deck)).toEqual([]);
  expect(deck.slides[0]).toContain('A &amp; &lt;b&gt;');
});

test('a shortlist begins with a slide that names everything', async () => {
  const list = { ...listOf(['vng', 'nobody', 'zto-express']), title: 'For Ada', note: 'Look here.' };
  const deck = await deckOf(shortlistExportJob(catalogue, 'en', list, 'pptx', 'a4'));
  expect(deck.slides).toHaveLength(1 + 4 + 4);
  for (const text of ['For Ada', 'Look here.', 'VNG', 'ZTO Express', '1 customer story'])
    expect(deck.slides[0]).toContain(text);
  expect(deck.notes[0]).toContain(
    'https://casebook.example/en/shortlist/vng+nobody+zto-express?title=For+Ada',
  );
});

test('the slides of a shortlist are made of what the sender chose', async () => {
  const list = parseShortlist(
    'zto-express+vng',
    new URLSearchParams({
      'zto-express.why': 'As many parcels as you',
      'zto-express.stop': 'stop-core-services-scale-by-themselves',
      'vng.why': 'Only a reason',
    }),
  );
  const deck = await deckOf(shortlistExportJob(catalogue, 'en', list, 'pptx', 'a4'));
  expect(faultsOf(deck)).toEqual([]);
  // The cover, two slides of what was chosen, and a whole story with its reason.
  expect(deck.slides).toHaveLength(1 + 2 + 5);
  for (const text of ['Why this story', 'As many parcels as you', 'Core services scale by themselves'])
    expect(deck.slides[2]).toContain(text);
  expect(deck.slides.slice(1, 3).join()).not.toContain('20.8%');
  expect(deck.slides[4]).toContain('Only a reason');
});

test('the next step that the owner offers stands in the foot of every slide', async () => {
  const site = await readFile('content/site.yml', 'utf8');
  const contact = 'contact: { label: { en: Talk to us, zh: 联系我们 }, mail: sales@acme.example }\n';
  const from = await catalogueOf({ ...HOSTILE, 'site.yml': site + contact });
  const deck = await deckOf(shortlistExportJob(from, 'zh', listOf(['endless', 'bare']), 'pptx', 'a4'));
  expect(faultsOf(deck)).toEqual([]);
  for (const slide of deck.slides) expect(slide).toContain('联系我们');
  expect(deck.text('ppt/slides/_rels/slide1.xml.rels')).toContain('mailto:sales@acme.example?subject=');
  for (const slide of (await caseDeck('en', 'zto-express')).slides) expect(slide).not.toContain('Talk to us');
});

test('the same job is the same deck, with the day of the case and not of its making', async () => {
  const story = catalogue.find('en', 'vng');
  if (!story) throw new Error('There is no vng');
  const job = caseExportJob(catalogue, 'en', story, 'pptx', 'a4');
  const [first, second] = [await gathered(writeSlides, job), await gathered(writeSlides, job)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  const days = (await deckOf(job)).text('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g);
  expect(days).toEqual(['2026-11-24T00:00:00Z', '2026-11-24T00:00:00Z']);
});
