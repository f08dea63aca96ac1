/** Splits texts into tokens: Latin words folded, numbers normalised, Han in overlapping pairs of characters. */
import { NUMERAL, numeralValue, simplify } from './chinese';

/** A token. `start` and `end` are offsets in UTF-16 code units of the text as it was written. */
export interface Token {
  /** The word as it was written, folded. */
  word: string;
  start: number;
  end: number;
}

const HAN_LIKE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A run of a script without blanks between words, or one word of any other; `3.3.0` is one word, `Node.js` two. */
const RUN = new RegExp(
  `[${HAN_LIKE}]+|[[\\p{L}\\p{N}\\p{M}]--[${HAN_LIKE}]]+(?:(?<=\\p{N})\\.(?=\\p{N})\\p{N}+)*`,
  'gv',
);
const OTHER_LETTER = new RegExp('[[\\p{L}\\p{N}\\p{M}]--[a-zA-Z0-9]]', 'v');
const IS_HAN = new RegExp(`^[${HAN_LIKE}]`, 'u');

/** The Han characters that folding leaves as they are: nearly all that are written. */
const IDEOGRAPH = /^[\u4e00-\u9fff]$/;
const ASCII = /^[ -~]*$/;

/** Removes width, case and accents. Folding twice changes nothing. */
export function fold(text: string): string {
  // Most words are plain ASCII, which has only capitals to lose; the rest may need a second pass.
  return ASCII.test(text) ? text.toLowerCase() : foldOnce(foldOnce(text));
}

function foldOnce(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKC');
}

/** Whether a word is of a script that writes no blanks: then it is a pair of characters, or a single one. */
export function isHan(word: string): boolean {
  return IS_HAN.test(word);
}

/** The tokens of a text in order. A number that can be written in several ways has a token for its value as well. */
export const tokensOf = (text: string): Token[] => tokensBy(addAll, text);

/** The words of a text in order. */
export const wordsOf = (text: string): string[] => wordsBy(addAll, text);

const END_OF_SENTENCE = /[.!?;:。！？；：]/;

/** The tokens of a text, with an empty one between sentences: no term reaches from one into the next. */
export const tokensOfSentences = (text: string): Token[] => tokensBy(addSentences, text);

/** The words of these tokens. */
export const wordsOfSentences = (text: string): string[] => wordsBy(addSentences, text);

type Read = (text: string, add: Add) => void;

function tokensBy(read: Read, text: string): Token[] {
  const tokens: Token[] = [];
  read(text, (word, start, end) => tokens.push({ word, start, end }));
  return tokens;
}

function wordsBy(read: Read, text: string): string[] {
  const words: string[] = [];
  read(text, (word) => words.push(word));
  return words;
}

function addSentences(text: string, add: Add): void {
  let end = 0;
  addAll(text, (word, start, to) => {
    if (start > end && end > 0 && END_OF_SENTENCE.test(text.charAt(end))) add('', end, end);
    add(word, start, to);
    end = Math.max(end, to);
  });
}

type Add = (word: string, start: number, end: number) => void;

function addAll(text: string, add: Add): void {
  if (OTHER_LETTER.test(text)) addWords(simplify(text), add);
  else addAsciiWords(text, add);
}

function addWords(text: string, add: Add): void {
  let grouped = 0;
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    if (start < grouped) continue;
    if (IS_HAN.test(run)) addPairs(run, start, add);
    else if (/^\d/.test(run)) grouped = addNumber(text, run, start, add);
    else {
      const word = ASCII.test(run) ? latinWord(run) : fold(run).replace(/[^\p{L}\p{N}.]+/gu, '');
      if (word !== '') add(word, start, start + run.length);
    }
  }
}

/** `IT` is no pronoun. */
function latinWord(written: string): string {
  return written === 'IT' ? written : written.toLowerCase();
}

/** Digits in groups of three: 1,000, 1.000, 1 000. */
const GROUPED = /\d{1,3}([,.'’ \u00a0\u202f])\d{3}(?:\1\d{3})*(?![\da-z]|[.,]\d)/iy;
const MAGNITUDE = /\s?(万|亿|thousand\b|million\b|billion\b)/iy;
const MAGNITUDES: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** @returns where the number ends. */
function addNumber(text: string, run: string, start: number, add: Add): number {
  GROUPED.lastIndex = start;
  const isGrouped = !/[\d.,]/.test(text.charAt(start - 1)) && GROUPED.test(text);
  const end = isGrouped ? GROUPED.lastIndex : start + run.length;
  const written = isGrouped ? text.slice(start, end).replace(/\D/g, '') : fold(run);
  add(written, start, end);
  MAGNITUDE.lastIndex = end;
  const [, unit = ''] = MAGNITUDE.exec(text) ?? [];
  const value = Number(written) * (MAGNITUDES[unit.toLowerCase()] ?? NaN);
  if (Number.isSafeInteger(value)) add(String(value), start, MAGNITUDE.lastIndex);
  return end;
}

const [ZERO, NINE, A, Z, DOT] = [48, 57, 97, 122, 46];
const isDigit = (code: number) => code >= ZERO && code <= NINE;
/** With the bit that capitals lack. */
const isLetter = (code: number) => (code | 32) >= A && (code | 32) <= Z;

/** The same as `addWords` for a text whose letters are all ASCII, in a tenth of the time. */
function addAsciiWords(text: string, add: Add): void {
  const code = (at: number) => text.charCodeAt(at);
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    while (isDigit(code(end)) || isLetter(code(end))) end += 1;
    if (end === start) continue;
    while (isDigit(code(end - 1)) && code(end) === DOT && isDigit(code(end + 1))) {
      end += 2;
      while (isDigit(code(end))) end += 1;
    }
    if (isDigit(code(start))) end = Math.max(end, addNumber(text, text.slice(start, end), start, add));
    else add(latinWord(text.slice(start, end)), start, end);
    start = end - 1;
  }
}

function addPairs(run: string, start: number, add: Add): void {
  let end = start;
  const characters = [...run].map((character) => {
    const from = end;
    end += character.length;
    return { text: IDEOGRAPH.test(character) ? character : fold(character), start: from, end };
  });
  const numerals = new Map(
    Array.from(run.matchAll(NUMERAL), ({ 0: numeral, index }) => [start + index, numeral]),
  );
  const [first] = characters;
  if (first && characters.length === 1) add(first.text, first.start, first.end);
  for (let index = 1; index < characters.length; index += 1) {
    const [one, other] = [characters[index - 1]!, characters[index]!];
    const numeral = numerals.get(one.start);
    if (numeral !== undefined) add(String(numeralValue(numeral)), one.start, one.start + numeral.length);
    add(one.text + other.text, one.start, other.end);
  }
}
