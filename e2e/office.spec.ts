/** Every kind of deck is opened by LibreOffice, which has to be there: `npm run test:office`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Catalogue } from '@/_catalogue/catalogue';
import { caseExportJob, shortlistExportJob, type ExportJob } from '../app/_publish/export-job';
import {
  catalogueOf,
  ENGLISH_ONLY,
  gathered,
  HOSTILE,
  openPdf,
  wordsOf,
} from '../app/_publish/export-fixtures.test-data';
import { writeSlides } from '../app/_publish/slides/write-slides';
import { listOf } from '../app/_links/shortlist';

let catalogue: Catalogue;
test.beforeAll(async () => {
  const { status } = spawnSync('soffice', ['--version']);
  if (status !== 0)
    throw new Error(
      'LibreOffice is missing: on Debian, apt-get install --no-install-recommends libreoffice-impress',
    );
  catalogue = await catalogueOf();
});

/** The deck as LibreOffice shows it, page by page in words. */
async function shown(job: ExportJob): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'casebook-office-'));
  try {
    const deck = path.join(folder, 'deck.pptx');
    await writeFile(deck, await gathered(writeSlides, job));
    // A profile of its own: two at a time would wait for each other.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, deck], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
    });
    const pdf = await openPdf(new Uint8Array(await readFile(path.join(folder, 'deck.pdf'))));
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    return await Promise.all(numbers.map((number) => wordsOf(pdf, number)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function orderOf(locale: 'en' | 'zh', slug: string, from = catalogue): ExportJob {
  const story = from.find(locale, slug);
  if (!story) throw new Error(`There is no ${slug}`);
  return caseExportJob(from, locale, story, 'pptx', 'a4');
}

for (const [locale, slug, words] of [
  ['en', 'zto-express', ['ZTO Express', 'HA', 'Move to the cloud begins', '20.8%']],
  ['zh', 'zto-express', ['中通快递', '高可用', '上云起步', '20.8%']],
  ['zh', 'lender', ['Lender', '本土化支持', 'Platform chosen', '120 million']],
] as const) {
  test(`the slides of ${slug} in "${locale}" open with all they say`, async () => {
    const from = slug === 'lender' ? await catalogueOf(ENGLISH_ONLY) : catalogue;
    const pages = await shown(orderOf(locale, slug, from));
    expect(pages).toHaveLength(words.length);
    words.forEach((said, index) =>
      expect(pages[index]?.replace(/\s/g, '')).toContain(said.replace(/\s/g, '')),
    );
  });
}

test('slides of a case at every limit open, a slide for each thing it has', async () => {
  const hostile = await catalogueOf(HOSTILE);
  expect(await shown(orderOf('en', 'endless', hostile))).toHaveLength(5);
  for (const slug of ['unbroken', 'bare', 'marks'])
    expect(await shown(orderOf('en', slug, hostile))).toHaveLength(1);
});

test('the slides of a shortlist open, its cover first', async () => {
  const list = { ...listOf(['vng', 'nobody', 'zto-express']), title: 'For Ada', note: 'Look & <see>.' };
  const pages = await shown(shortlistExportJob(catalogue, 'en', list, 'pptx', 'a4'));
  expect(pages).toHaveLength(9);
  for (const text of ['For Ada', 'Look & <see>.', 'VNG', 'ZTO Express', '1 customer story'])
    expect(pages[0]).toContain(text);
});
