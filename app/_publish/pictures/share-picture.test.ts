import { expect, test } from '@playwright/test';
import { currentCatalogue, LOCALES } from '@/_catalogue/catalogue';
import { advancesOf } from './glyph-advances';
import { drawable, pictureFonts, widthOf } from './picture-fonts';
import { factsOfCase } from './picture-facts';
import { pictureOfCase, pictureOfShortlist, pictureOfStop, pictureOfView } from './link-pictures';
import { drawingOf, revisionOfDrawing, type SharePicture } from './share-picture';
import { listOf } from '@/_links/shortlist';

const held = new Set(pictureFonts().flatMap(({ data }) => [...advancesOf(data).keys()]));
const missingIn = (text: string) =>
  [...text].filter((character) => !held.has(character.codePointAt(0) ?? 0)).join('');

/** Every text that a drawing holds. */
function textsIn(element: unknown): string[] {
  if (typeof element === 'string') return [element];
  if (Array.isArray(element)) return element.flatMap(textsIn);
  const { children } = (element as React.ReactElement<{ children?: unknown }> | null)?.props ?? {};
  return children === undefined ? [] : textsIn(children);
}

const PICTURE: SharePicture = {
  kicker: 'Stories',
  name: 'Acme',
  facts: [
    { key: 'Industry', value: 'Anvils' },
    { key: 'Cloud', value: 'Private' },
  ],
  seed: 'acme',
  site: 'Casebook',
  accent: '#b3370b',
};
const revisionOf = (change: Partial<SharePicture> = {}) =>
  revisionOfDrawing(drawingOf({ ...PICTURE, ...change }));

test('no name, title or term of the content loses a character in a picture', async () => {
  const catalogue = await currentCatalogue();
  for (const locale of LOCALES) {
    const texts = catalogue
      .cases(locale)
      .flatMap((story) => [
        story.company,
        ...story.timeline.map(({ title }) => title),
        ...factsOfCase(catalogue, locale, story).flatMap(({ key, value }) => [key, value]),
      ]);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((text) => drawable(text) !== text.normalize('NFC'))).toEqual([]);
  }
});

test('no drawing holds a character that the faces have no glyph for', async () => {
  const catalogue = await currentCatalogue();
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
  for (const { shows } of pictures)
    for (const text of textsIn(drawingOf(shows))) expect(missingIn(text), text).toBe('');
  expect(drawable(strange)).toBe('Жук Łódź Nguyễn 中通');
});

test('widths are those of the faces: a Han character is one size, an i is narrower than a W', () => {
  expect(widthOf('中通')).toBe(2);
  expect(widthOf('i')).toBeLessThan(0.4);
  expect(widthOf('W')).toBeGreaterThan(0.8);
});

test('the address of a picture changes with everything it shows, and with nothing else', () => {
  const changes: Partial<SharePicture>[] = [
    {},
    { name: 'Acne' },
    { kicker: 'Story' },
    { facts: [] },
    { facts: [{ key: 'Industry', value: 'Anvil' }] },
    { seed: 'acne' },
    { site: 'Case' },
    { accent: '#b3370c' },
  ];
  expect(new Set(changes.map(revisionOf)).size).toBe(changes.length);
  expect(revisionOf()).toMatch(/^[0-9a-f]{12}$/);
  expect(revisionOf({ facts: [...PICTURE.facts, { key: 'Third', value: 'not shown' }] })).toBe(revisionOf());
  expect(revisionOf({ name: 'Acme 😀' })).toBe(revisionOf());
});

test('a name that cannot be drawn gives way to the name of the site', () => {
  expect(textsIn(drawingOf({ ...PICTURE, name: '😀😀' })).filter((text) => text === 'Casebook')).toHaveLength(
    2,
  );
});
