import { ImageResponse } from 'next/og';
import { expect, test } from '@playwright/test';
import { Catalogue, LOCALES, paletteOf, type Route } from '@/_catalogue/catalogue';
import { ContentReader } from '@/_catalogue/content/content-reader';
import { drawable } from '../text/fonts';
import type { Block } from '../text/typeset';
import { factsOfCase } from './picture-facts';
import { pictureOfCase, pictureOfShortlist, pictureOfStop, pictureOfView } from './link-pictures';
import { drawingOf, PICTURE_SIZE, revisionOf as revisionOfPicture, type SharePicture } from './share-picture';
import { listOf } from '@/_links/shortlist';

let catalogue: Catalogue;
test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader('content', 'content').read());
});

/** The blocks of text that a drawing holds. */
function blocksIn(element: unknown): Block[] {
  if (Array.isArray(element)) return element.flatMap(blocksIn);
  const { children, block } =
    (element as React.ReactElement<{ children?: unknown; block?: Block }> | null)?.props ?? {};
  return block ? [block] : children === undefined ? [] : blocksIn(children);
}
const runsIn = (drawing: React.ReactElement) =>
  blocksIn(drawing).flatMap(({ lines }) => lines.flatMap(({ runs }) => runs));
const textsIn = (drawing: React.ReactElement) =>
  blocksIn(drawing).map(({ lines }) =>
    lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(''),
  );

const ROUTE: Route = {
  line: 'M17 50L170 50L323 50',
  plan: '',
  stops: [
    { x: 17, y: 50, kind: 'context' },
    { x: 323, y: 50, kind: 'feature' },
  ],
  dot: 11,
  years: [{ x: 17, year: 2019 }],
};
const PICTURE: SharePicture = {
  kicker: 'Stories',
  name: 'Acme',
  facts: [
    { key: 'Industry', value: 'Anvils' },
    { key: 'Cloud', value: 'Private' },
  ],
  routes: [ROUTE],
  site: 'Casebook',
  palette: paletteOf({ accent: { light: '#b3370b', dark: '#ffffff' } }).light,
};
const revisionOf = (change: Partial<SharePicture> = {}) => revisionOfPicture({ ...PICTURE, ...change });

test('no name, title or term of the content loses a character in a picture', () => {
  for (const locale of LOCALES) {
    const texts = catalogue
      .cases(locale)
      .flatMap((story) => [
        story.company,
        ...story.timeline.map(({ title }) => title),
        ...factsOfCase(catalogue, locale, story).flatMap(({ key, value }) => [key, value]),
      ]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => drawable(text, 'strong') !== text.normalize('NFC'))).toEqual([]);
  }
});

test('no drawing holds a character that the faces have no glyph for', () => {
  const strange = '😀 Жук بيت 한국 ①→ Łódź Nguyễn 𠀀 \u202e\u0007中通';
  const pictures = LOCALES.flatMap((locale) => [
    ...catalogue
      .cases(locale)
      .flatMap((story) => [
        pictureOfCase(catalogue, locale, story),
        ...story.timeline.map((stop) => pictureOfStop(catalogue, locale, story, stop)),
      ]),
    pictureOfView(catalogue, locale, catalogue.parse(new URLSearchParams({ q: strange })).query),
    pictureOfShortlist(
      catalogue,
      locale,
      { ...listOf([]), title: strange },
      catalogue.cases(locale).slice(0, 3),
    ),
  ]);
  expect(pictures.length).toBeGreaterThan(300);
  const missing = pictures
    .flatMap(({ shows }) => runsIn(drawingOf(shows)))
    .flatMap(({ face, text }) =>
      [...text].filter((each) => !face.font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)),
    );
  expect(missing).toEqual([]);
});

test('the address of a picture changes with everything it shows, and with nothing else', () => {
  const changes: Partial<SharePicture>[] = [
    {},
    { name: 'Acne' },
    { kicker: 'Story' },
    { facts: [] },
    { facts: [{ key: 'Industry', value: 'Anvil' }] },
    { routes: [] },
    { routes: [ROUTE, ROUTE] },
    { routes: [{ ...ROUTE, years: [] }] },
    { site: 'Case' },
    { palette: { ...PICTURE.palette, accent: '#b3370c' } },
  ];
  expect(new Set(changes.map(revisionOf)).size).toBe(changes.length);
  expect(revisionOf()).toMatch(/^[0-9a-f]{12}$/);
  expect(revisionOf({ facts: [...PICTURE.facts, { key: 'Third', value: 'not shown' }] })).toBe(revisionOf());
  expect(revisionOf({ name: 'Acme 😀' })).toBe(revisionOf());
  expect(revisionOf({ routes: Array<Route>(5).fill(ROUTE) })).toBe(
    revisionOf({ routes: Array<Route>(4).fill(ROUTE) }),
  );
});

test('a name that cannot be drawn gives way to the slug, and without one to the name of the site', () => {
  const texts = (change: Partial<SharePicture>) =>
    textsIn(drawingOf({ ...PICTURE, name: '😀😀', ...change }));
  expect(texts({ slug: 'acme' })).toContain('acme');
  expect(texts({}).filter((text) => text === 'Casebook')).toHaveLength(2);
});

for (const name of ['한국전력공사', 'ธนาคารกรุงเทพ', 'भारतीय रेल', 'Τράπεζα Ελλάδος', 'أرامكو', 'בנק לאומי'])
  test(`${name} has a picture with its name`, async () => {
    const drawing = drawingOf({ ...PICTURE, name });
    const [, , headline = ''] = textsIn(drawing);
    expect([...headline].sort()).toEqual([...name].sort());
    const png = await new ImageResponse(drawing, PICTURE_SIZE).arrayBuffer();
    const blank = await new ImageResponse(
      drawingOf({ ...PICTURE, name: '', site: '' }),
      PICTURE_SIZE,
    ).arrayBuffer();
    expect(png.byteLength).toBeGreaterThan(blank.byteLength + 2_000);
  });
