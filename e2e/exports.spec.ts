import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { openPdf, scanned, structureOf, wordsOf } from '../app/_publish/export-fixtures.test-data';
import { expect, test } from './own-content';
import { pathOf } from './shown-list';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

test('the page of a case offers it to take along, in both papers and as slides', async ({
  page,
  request,
}) => {
  await page.goto('/en/cases/amber-ferry');
  const strip = page.getByRole('region', { name: 'Downloads' });
  const links = strip.getByRole('link');
  await expect(links).toHaveText(['One-pager PDF A4', 'One-pager PDF Letter', 'Slides PPTX']);
  for (const link of await links.all()) {
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status()).toBe(200);
    expect(Number((await answer.body()).length)).toBeGreaterThan(5000);
  }
});

for (const locale of ['en', 'zh'] as const) {
  test(`the one-pager of a case in "${locale}" arrives as a tagged page with its code`, async ({
    request,
    page,
  }) => {
    await page.goto(`/${locale}/cases/amber-ferry`);
    const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const answer = await request.get(
      `/${locale}/cases/amber-ferry/one-pager.pdf?paper=letter&utm_source=mail`,
    );
    const headers = answer.headers();
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^inline; filename="[^"]+\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(headers['content-disposition']?.split("''")[1] ?? '')).toBe(`${name}.pdf`);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.link).toBe(`<https://casebook.example/${locale}/cases/amber-ferry>; rel="canonical"`);
    const pdf = await openPdf(new Uint8Array(await answer.body()));
    expect(pdf.numPages).toBe(1);
    expect((await pdf.getPage(1)).view).toEqual([0, 0, 612, 792]);
    expect((await wordsOf(pdf)).replace(/\s/g, '')).toContain(name.replace(/\s/g, ''));
    expect((await structureOf(pdf)).map(({ role }) => role)).toContain('H1');
    expect(await scanned(pdf)).toBe(`https://casebook.example/${locale}/cases/amber-ferry`);
  });
}

test('who has the file already is told so', async ({ request }) => {
  const first = await request.get('/en/cases/amber-ferry/one-pager.pdf');
  const etag = first.headers().etag ?? '';
  const again = await request.get('/en/cases/amber-ferry/one-pager.pdf', {
    headers: { 'If-None-Match': etag },
  });
  expect(again.status()).toBe(304);
  const other = await request.get('/en/cases/amber-ferry/one-pager.pdf?paper=letter');
  expect(other.headers().etag).not.toBe(etag);
});

test('slides arrive as a deck to save', async ({ request }) => {
  const answer = await request.get('/zh/cases/amber-ferry/slides.pptx');
  expect(answer.headers()['content-type']).toBe(PPTX);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; .*\.pptx$/);
  const files = unzipSync(new Uint8Array(await answer.body()));
  expect(strFromU8(files['ppt/slides/slide1.xml'] ?? new Uint8Array())).toContain('lang="zh-CN"');
  const notes = strFromU8(files['ppt/notesSlides/notesSlide1.xml'] ?? new Uint8Array());
  expect(notes).toContain('https://casebook.example/zh/cases/amber-ferry');
});

test('a shortlist is a cover and its cases; what is gone is named', async ({ request }) => {
  const query = '?title=For+Ada&note=Look+here.';
  const answer = await request.get(`/en/shortlist/amber-ferry+nobody+elm-bakery/one-pager.pdf${query}`);
  expect(answer.headers()['x-robots-tag']).toBe('noindex');
  const pdf = await openPdf(new Uint8Array(await answer.body()));
  expect(pdf.numPages).toBe(3);
  const cover = await wordsOf(pdf);
  for (const text of ['For Ada', 'Look here.', '1 customer story']) expect(cover).toContain(text);
  const deck = await request.get(`/en/shortlist/amber-ferry+nobody+elm-bakery/slides.pptx${query}`);
  const first = strFromU8(
    unzipSync(new Uint8Array(await deck.body()))['ppt/slides/slide1.xml'] ?? new Uint8Array(),
  );
  for (const text of ['For Ada', 'Look here.', '1 customer story']) expect(first).toContain(text);
});

for (const [what, path, status] of [
  ['a case that is not there', '/en/cases/nobody/one-pager.pdf', 404],
  ['slides of none', '/en/cases/nobody/slides.pptx', 404],
  ['a draft', '/en/cases/juniper-draft/one-pager.pdf', 404],
  ['a paper that is none', '/en/cases/amber-ferry/one-pager.pdf?paper=a5', 400],
  ['a list of nothing', '/en/shortlist/+/slides.pptx', 404],
  ['a link that has ended', '/en/shortlist/amber-ferry/slides.pptx?expires=2020-01-01', 410],
] as const) {
  test(`${what} is a problem with a reason`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-type']).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ status, instance: path });
  });
}

test('a link that has not ended is exported', async ({ request }) => {
  const open = await request.get('/en/shortlist/amber-ferry/one-pager.pdf?expires=2999-01-01');
  expect(open.status()).toBe(200);
});

test('each case announces its Markdown, which has the headings of the page', async ({ page, request }) => {
  for (const path of ['/en/cases/amber-ferry', '/zh/cases/amber-ferry', '/zh/cases/cobalt-museum']) {
    await page.goto(path);
    const markdown = page.locator('head link[rel=alternate][type="text/markdown"]');
    const response = await request.get(pathOf((await markdown.getAttribute('href')) ?? ''));
    expect(response.headers()['content-type']).toBe('text/markdown; charset=utf-8');
    const canonical = await page.locator('head link[rel=canonical]').getAttribute('href');
    expect(response.headers().link).toBe(`<${canonical}>; rel="canonical"`);
    const headings = fromMarkdown(await response.text()).children.flatMap((node) =>
      node.type === 'heading' && (node.depth === 1 || node.depth === 3)
        ? [node.children.map((child) => ('value' in child ? child.value : '')).join('')]
        : [],
    );
    const shown = await page.locator('h1, .story h3').evaluateAll((all) =>
      all.map((each) => {
        each.querySelector('.anchor')?.remove();
        return each.textContent;
      }),
    );
    expect(headings, path).toEqual(shown);
  }
});
