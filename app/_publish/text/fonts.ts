/** Chooses a font for each character. Fonts are WOFF files of packages; each is read when a text first needs it. */
import bidiFactory from 'bidi-js';
import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackedFont } from './unpacked-font';

export interface Face {
  /** Unique. */
  name: string;
  font: Font;
}

/** Body text, facts, text that stands out, and the small capitals of labels. */
export type Family = 'text' | 'medium' | 'strong' | 'key';
type Weight = 400 | 500 | 700;
const WEIGHT: Record<Family, Weight> = { text: 400, medium: 500, strong: 700, key: 500 };

/** In order of preference. `common` is a subset that holds the frequent characters of all numbered ones. */
const PACKAGES: readonly { name: string; common?: string; weights?: Partial<Record<Weight, Weight>> }[] = [
  { name: 'instrument-sans' },
  { name: 'noto-sans-sc', common: 'chinese-simplified' },
  { name: 'noto-sans' },
  { name: 'nanum-gothic', common: 'korean', weights: { 500: 400 } },
  { name: 'noto-sans-thai' },
  { name: 'noto-sans-hebrew' },
  { name: 'noto-sans-arabic' },
];
const KEY_PACKAGES: typeof PACKAGES = [{ name: 'martian-mono' }, ...PACKAGES];

const folderOf = (name: string) => path.join(process.cwd(), 'node_modules', '@fontsource', name);

const faces = new Map<string, Face>();

/** fontkit throws where a font places a mark without an anchor, so such text is laid out without placing its marks. */
function withSafeLayout(font: Font): Font {
  const layout = font.layout.bind(font);
  font.layout = (text, features, ...rest) => {
    try {
      return layout(text, features, ...rest);
    } catch {
      return layout(text, { mark: false, mkmk: false }, ...rest);
    }
  };
  return font;
}

function faceOf(name: string, subset: string, weight: Weight): Face {
  const key = `${name}-${subset}-${weight}`;
  let face = faces.get(key);
  if (!face) {
    const data = unpackedFont(readFileSync(path.join(folderOf(name), 'files', `${key}-normal.woff`)));
    face = { name: key, font: withSafeLayout(create(data) as Font) };
    faces.set(key, face);
  }
  return face;
}

interface SubsetRange {
  subset: string;
  from: number;
  to: number;
}
const ranges = new Map<string, SubsetRange[]>();

/** The CSS unicode ranges of a package's subsets. */
function rangesOf(name: string): SubsetRange[] {
  let known = ranges.get(name);
  if (!known) {
    const lists = readFileSync(path.join(folderOf(name), 'unicode.json'), 'utf8');
    known = Object.entries(JSON.parse(lists) as Record<string, string>).flatMap(([subset, list]) =>
      [...list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => ({
        subset: subset.replace(/[[\]]/g, ''),
        from: parseInt(from, 16),
        to: parseInt(to, 16),
      })),
    );
    ranges.set(name, known);
  }
  return known;
}

/** The first face that has a glyph for the character. A file is read only if the ranges of its package name the character. */
function findFace(code: number, packages: typeof PACKAGES, weight: Weight): Face | null {
  for (const { name, common, weights } of packages) {
    const range = rangesOf(name).find(({ from, to }) => from <= code && code <= to);
    if (!range) continue;
    for (const subset of new Set([common ?? range.subset, range.subset])) {
      const face = faceOf(name, subset, weights?.[weight] ?? weight);
      if (face.font.hasGlyphForCodePoint(code)) return face;
    }
  }
  return null;
}

const chosen = new Map<string, Face | null>();

function faceFor(character: string, family: Family, isHan = false): Face | null {
  const key = `${family} ${isHan} ${character}`;
  let face = chosen.get(key);
  if (face === undefined) {
    const packages = isHan ? PACKAGES.slice(1) : family === 'key' ? KEY_PACKAGES : PACKAGES;
    face = findFace(character.codePointAt(0) ?? 0, packages, WEIGHT[family]);
    chosen.set(key, face);
  }
  return face;
}

/** Marks that Latin and Han share but draw differently. */
const EITHER = /[“”‘’…—·]/;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Combining marks and joiners: drawn with the font of the character before them. */
const JOINED = /[\p{M}\u200c\u200d]/u;
/** Emoji are sequences, so the joiners and selectors between them go too. Joiners between letters change their shape. */
const INVISIBLE =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]|(?<![\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d]/gu;

/** The text on one line, composed, without characters that no font has. */
export function drawable(text: string, family: Family): string {
  const line = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '');
  const held = [...line].filter((character) => faceFor(character, family) !== null).join('');
  return held.replace(/ {2,}/g, ' ').trim();
}

export interface Run {
  face: Face;
  text: string;
  /** Whether a little space belongs before it: between Han and Latin words. */
  apart: boolean;
}

const bidi = bidiFactory();

/** A drawable text as runs of one font and one direction each, from left to right. */
export function runsOf(text: string, family: Family): Run[] {
  const embedding = RIGHT_TO_LEFT.test(text) ? bidi.getEmbeddingLevels(text, 'ltr') : null;
  const runs: (Run & { start: number; level: number; isMirrored: boolean })[] = [];
  let start = 0;
  let before = '';
  for (const [index, character] of [...text].entries()) {
    const last = runs.at(-1);
    const isHan = EITHER.test(character) && (HAN.test(before) || HAN.test([...text][index + 1] ?? ''));
    const isKept =
      JOINED.test(character) && last?.face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    const face = isKept && last ? last.face : faceFor(character, family, isHan);
    const level = embedding?.levels[start] ?? 0;
    // fontkit reverses only letters of right-to-left scripts, so other characters between them are runs of their own.
    const isMirrored = level % 2 === 1 && !RIGHT_TO_LEFT.test(character) && !JOINED.test(character);
    if (face && last?.face === face && last.level === level && !isMirrored && !last.isMirrored)
      last.text += character;
    else if (face)
      runs.push({
        face,
        text: (isMirrored && bidi.getMirroredCharacter(character)) || character,
        apart: meets(before, character),
        start,
        level,
        isMirrored,
      });
    start += character.length;
    before = character;
  }
  if (!embedding) return runs;
  const order = bidi.getReorderedIndices(text, embedding);
  return runs.sort((a, b) => order.indexOf(a.start) - order.indexOf(b.start));
}

const LETTER = /[\p{L}\p{N}]/u;
const isHanLetter = (character: string) => /\p{Script=Han}/u.test(character);

/** Whether Han and another script stand side by side without a space. */
function meets(a: string, b: string): boolean {
  return LETTER.test(a) && LETTER.test(b) && isHanLetter(a) !== isHanLetter(b);
}
