/** A text -> its words, each with its place: Latin words folded and stemmed, Han in overlapping pairs. */
import { stemmer } from 'stemmer';

/** A word of a text. `start` and `end` are offsets in UTF-16 code units of the text as it was written. */
export interface Token {
  /** As it is compared: folded, English without its ending. */
  word: string;
  /** As it was written, folded only. */
  surface: string;
  start: number;
  end: number;
}

const HAN_LIKE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A run of a script without blanks between words, or one word of any other; `3.3.0` is one word, `Node.js` two. */
const RUN = new RegExp(
  `[${HAN_LIKE}]+|[[\\p{L}\\p{N}\\p{M}]--[${HAN_LIKE}]]+(?:(?<=\\p{N})\\.(?=\\p{N})\\p{N}+)*`,
  'gv',
);
/** The same for a text whose letters are all ASCII, in a tenth of the time. */
const ASCII_RUN = /[a-z0-9]+(?:(?<=[0-9])\.[0-9]+)*/gi;
const OTHER_LETTER = new RegExp('[[\\p{L}\\p{N}\\p{M}]--[a-zA-Z0-9]]', 'v');
const IS_HAN = new RegExp(`^[${HAN_LIKE}]`, 'u');

/** The Han characters that folding leaves as they are: nearly all that are written. */
const IDEOGRAPH = /^[\u4e00-\u9fff]$/;

/** Width, capitals and accents removed: what people type without thinking of it. Folding twice changes nothing. */
export function fold(text: string): string {
  // Most words are plain ASCII, which has only capitals to lose; the rest may need a second turn.
  return ASCII.test(text) ? text.toLowerCase() : foldOnce(foldOnce(text));
}

const ASCII = /^[ -~]*$/;

function foldOnce(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .normalize('NFKC');
}

/** Whether a word is of a script that writes no blanks: then it is a pair of characters, or a lonely one. */
export function isHan(word: string): boolean {
  return IS_HAN.test(word);
}

const stems = new Map<string, string>();
const MAX_STEMS = 100_000;

/** An English word without its ending; any other word as it is. */
export function stem(surface: string): string {
  if (surface.length < 4 || !/^[a-z]+$/.test(surface)) return surface;
  let word = stems.get(surface);
  if (word === undefined) {
    if (stems.size >= MAX_STEMS) stems.clear();
    word = stemmer(surface);
    stems.set(surface, word);
  }
  return word;
}

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  if (!OTHER_LETTER.test(text)) {
    for (const { 0: run, index: start } of text.matchAll(ASCII_RUN)) {
      const surface = run.toLowerCase();
      tokens.push({ word: stem(surface), surface, start, end: start + run.length });
    }
    return tokens;
  }
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    if (!IS_HAN.test(run)) {
      const surface = ASCII.test(run) ? run.toLowerCase() : fold(run).replace(/[^\p{L}\p{N}.]+/gu, '');
      if (surface !== '') tokens.push({ word: stem(surface), surface, start, end: start + run.length });
      continue;
    }
    let end = start;
    const characters = [...run].map((character) => {
      const from = end;
      end += character.length;
      return { text: IDEOGRAPH.test(character) ? character : fold(character), start: from, end };
    });
    if (characters.length === 1) tokens.push(pairOf(characters[0], characters[0], characters[0]?.text));
    for (let index = 1; index < characters.length; index += 1) {
      tokens.push(pairOf(characters[index - 1], characters[index]));
    }
  }
  return tokens;
}

interface Character {
  text: string;
  start: number;
  end: number;
}

function pairOf(first?: Character, second?: Character, alone?: string): Token {
  const word = alone ?? `${first?.text ?? ''}${second?.text ?? ''}`;
  return { word, surface: word, start: first?.start ?? 0, end: second?.end ?? 0 };
}

/** Words that say nothing of what is looked for. */
const STOP_WORDS = new Set(
  `a about an and any anybody anyone are as at be been before by can did do does for from had has have how i if in into
  is it its me my no of on or our over should so than that the their them then there they this to too up us was we were
  what when where which who whom whose why will with without would you your not must s t`.split(/\s+/),
);

/** Whether a word of a query says nothing of what is looked for. */
export function isStopWord(surface: string): boolean {
  return STOP_WORDS.has(surface);
}

const ASKING = /为什么|怎么办|怎么|怎样|如何|什么|哪些|哪个|哪家|谁|多久|是否|有没有|可以|请问|吗|呢|的|了/gu;

/** A Chinese question with blanks for the words that only make it one; itself where nothing would be left. */
export function withoutAsking(text: string): string {
  const rest = text.replace(ASKING, ({ length }) => ' '.repeat(length));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
