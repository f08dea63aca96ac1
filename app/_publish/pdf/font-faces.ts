/** The faces papers are set in: for every character the first face that holds it; none where no face does. */
import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { fontFile, rangesFile, type FontPackage } from '../font-files';
import { unpackedFont } from './unpacked-font';

/** A part of a family, read once a thread. */
export interface Face {
  /** Different for each face. */
  name: string;
  font: Font;
}

/** Families: words, words that stand out, keys. */
export type Family = 'text' | 'strong' | 'key';

const WEIGHT = { text: 400, strong: 700, key: 500 } as const;

/** Han before the European subsets of the same family: most texts need it, and those hardly ever. */
const WORDS = [
  ['instrument-sans', 'latin'],
  ['noto-sans-sc', 'chinese-simplified'],
  ['instrument-sans', 'latin-ext'],
  ['noto-sans-sc', 'vietnamese'],
  ['noto-sans-sc', 'cyrillic'],
] as const;

const CHAIN: Record<Family, readonly (readonly [FontPackage, string])[]> = {
  text: WORDS,
  strong: WORDS,
  key: [['martian-mono', 'latin'], ...WORDS.slice(1)],
};

const read = new Map<string, Face>();

function faceOf(name: FontPackage, subset: string, weight: 400 | 500 | 700): Face {
  const key = `${name}-${subset}-${weight}`;
  let face = read.get(key);
  if (!face) {
    const data = unpackedFont(readFileSync(fontFile(name, subset, weight)));
    const font = create(data) as Font;
    // A glyph keeps the characters it was first asked for with. As part of another (A of Ä) it is asked for with none,
    // and would be a picture without a text from then on.
    for (const code of font.characterSet) font.glyphForCodePoint(code);
    face = { name: key, font };
    read.set(key, face);
  }
  return face;
}

let ranges: { subset: string; from: number; to: number }[] | undefined;

/** The numbered parts of Noto, which hold what is rare: other Han characters, arrows, mathematics. */
function rareFace(code: number, weight: 400 | 500 | 700): Face | null {
  ranges ??= Object.entries(
    JSON.parse(readFileSync(rangesFile('noto-sans-sc'), 'utf8')) as Record<string, string>,
  ).flatMap(([subset, list]) =>
    [...list.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => ({
      subset: subset.replace(/[[\]]/g, ''),
      from: parseInt(from, 16),
      to: parseInt(to, 16),
    })),
  );
  const range = ranges.find(({ from, to }) => from <= code && code <= to);
  if (!range) return null;
  const face = faceOf('noto-sans-sc', range.subset, weight);
  return face.font.hasGlyphForCodePoint(code) ? face : null;
}

const chosen = new Map<string, Face | null>();

function faceFor(character: string, family: Family, fromHan: boolean): Face | null {
  const key = `${family} ${fromHan} ${character}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  const weight = WEIGHT[family];
  const chain = fromHan ? CHAIN[family].slice(1) : CHAIN[family];
  // A subset is opened only when those before it have failed.
  let face: Face | null = null;
  for (const [name, subset] of chain) {
    const next = faceOf(name, subset, weight);
    if (!next.font.hasGlyphForCodePoint(code)) continue;
    face = next;
    break;
  }
  face ??= rareFace(code, weight);
  chosen.set(key, face);
  return face;
}

/** Marks that Latin and Han write alike but draw differently. */
const EITHER = /[“”‘’…—·]/;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** Emoji are sequences; the joiners and selectors between them go with them. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;

/** The text as it can be set: composed, on one line, without what no face holds. */
export function settable(text: string, family: Family): string {
  const line = text.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').replace(INVISIBLE, '');
  const held = [...line].filter((character) => faceFor(character, family, false) !== null).join('');
  return held.replace(/ {2,}/g, ' ').trim();
}

export interface Run {
  face: Face;
  text: string;
  /** Whether a hair of space belongs before it: between Han and Latin words. */
  apart: boolean;
}

/** A settable text in pieces of one face each. */
export function runsOf(text: string, family: Family): Run[] {
  const characters = [...text];
  const runs: Run[] = [];
  characters.forEach((character, index) => {
    const before = characters[index - 1] ?? '';
    const nextToHan = HAN.test(before) || HAN.test(characters[index + 1] ?? '');
    const face = faceFor(character, family, EITHER.test(character) && nextToHan);
    const last = runs.at(-1);
    if (!face) return;
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character, apart: meets(before, character) });
  });
  return runs;
}

const LETTER = /[\p{L}\p{N}]/u;
const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** Whether Han and another script stand side by side without a blank. */
function meets(a: string, b: string): boolean {
  return LETTER.test(a) && LETTER.test(b) && isHan(a) !== isHan(b);
}
