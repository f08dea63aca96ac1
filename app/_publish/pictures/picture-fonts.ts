/** The faces of link pictures, from packages, read once. Text is kept to what they hold, so that none is fetched. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { advancesOf } from './glyph-advances';

const PACKAGES = path.join(process.cwd(), 'node_modules', '@fontsource');

const FACES = [
  { name: 'Sans', weight: 700, file: 'instrument-sans/files/instrument-sans-latin-700-normal.woff' },
  { name: 'Sans', weight: 500, file: 'instrument-sans/files/instrument-sans-latin-500-normal.woff' },
  { name: 'Sans Ext', weight: 700, file: 'instrument-sans/files/instrument-sans-latin-ext-700-normal.woff' },
  { name: 'Sans Ext', weight: 500, file: 'instrument-sans/files/instrument-sans-latin-ext-500-normal.woff' },
  { name: 'Mono', weight: 500, file: 'martian-mono/files/martian-mono-latin-500-normal.woff' },
  { name: 'Han', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff' },
  { name: 'Cyrillic', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-cyrillic-700-normal.woff' },
  { name: 'Vietnamese', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-vietnamese-700-normal.woff' },
] as const;

const OTHERS = 'Sans Ext, Han, Vietnamese, Cyrillic';
/** Families for words and for keys; each character comes from the first that holds it. */
export const SANS = `Sans, ${OTHERS}`;
export const MONO = `Mono, ${OTHERS}`;

let faces: { name: string; weight: 500 | 700; data: Buffer; style: 'normal' }[] | undefined;
let bold: Map<number, number> | undefined;

/** Faces for `ImageResponse`. The same list each time, because the renderer remembers what it read of a list. */
export function pictureFonts() {
  faces ??= FACES.map(({ name, weight, file }) => ({
    name,
    weight,
    data: readFileSync(path.join(PACKAGES, file)),
    style: 'normal' as const,
  }));
  return faces;
}

/** How wide each character is in the bold faces, in sizes; the first face that holds it decides, as in the drawing. */
function advances(): Map<number, number> {
  bold ??= new Map(
    pictureFonts()
      .filter(({ weight }) => weight === 700)
      .toReversed()
      .flatMap(({ data }) => [...advancesOf(data)]),
  );
  return bold;
}

/** The width of a text in one line, in sizes. In a lighter face it is not wider. */
export function widthOf(text: string): number {
  const known = advances();
  return [...text].reduce((sum, character) => sum + (known.get(character.codePointAt(0) ?? 0) ?? 1), 0);
}

/**
 * The text on one line, without what no face has a glyph for: emoji, symbols, most scripts. The renderer would ask the
 * network for them, and draw boxes.
 */
export function drawable(text: string): string {
  const known = advances();
  const line = text.normalize('NFC').replace(/\s+/gu, ' ');
  const held = [...line].filter((character) => known.has(character.codePointAt(0) ?? 0));
  return held.join('').replace(/ +/g, ' ').trim();
}
