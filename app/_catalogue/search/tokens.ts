/** A text -> its words, each with its place: Latin words folded and stemmed, Han in overlapping pairs. */
import { stemmer } from 'stemmer';

/** A word, whatever text it stands in. */
export interface Form {
  /** As it is compared: folded, English without its ending. */
  readonly word: string;
  /** As it was written, folded only. */
  readonly surface: string;
}

/** A word of a text. `start` and `end` are offsets in UTF-16 code units of the text as it was written. */
export interface Token extends Form {
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

const forms = new Map<string, Form>();
const MAX_FORMS = 100_000;

/** Texts share the words they have: a text of a thousand words is a list of words that are there already. */
function formOf(surface: string): Form {
  let form = forms.get(surface);
  if (form === undefined) {
    if (forms.size >= MAX_FORMS) forms.clear();
    const hasEnding = surface.length >= 4 && /^[a-z]+$/.test(surface);
    form = { word: hasEnding ? stemmer(surface) : surface, surface };
    forms.set(surface, form);
  }
  return form;
}

/** An English word without its ending; any other word as it is. */
export function stem(surface: string): string {
  return formOf(surface).word;
}

/** The words of a text in order, each with its place. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, ({ word, surface }, start, end) => tokens.push({ word, surface, start, end }));
  return tokens;
}

/** The words of a text in order. */
export function formsOf(text: string): Form[] {
  const found: Form[] = [];
  eachWord(text, (form) => found.push(form));
  return found;
}

type Take = (form: Form, start: number, end: number) => void;

function eachWord(text: string, take: Take): void {
  if (!OTHER_LETTER.test(text)) return eachPlainWord(text, take);
  for (const { 0: run, index: start } of text.matchAll(RUN)) {
    if (IS_HAN.test(run)) {
      eachPair(run, start, take);
      continue;
    }
    const surface = ASCII.test(run) ? run.toLowerCase() : fold(run).replace(/[^\p{L}\p{N}.]+/gu, '');
    if (surface !== '') take(formOf(surface), start, start + run.length);
  }
}

const [ZERO, NINE, A, Z, DOT] = [48, 57, 97, 122, 46];
const isDigit = (code: number) => code >= ZERO && code <= NINE;
/** With the bit that capitals lack. */
const isLetter = (code: number) => (code | 32) >= A && (code | 32) <= Z;

/** The same as with `RUN` for a text whose letters are all ASCII, in a tenth of the time. */
function eachPlainWord(text: string, take: Take): void {
  const code = (at: number) => text.charCodeAt(at);
  for (let start = 0; start < text.length; start += 1) {
    let end = start;
    while (isDigit(code(end)) || isLetter(code(end))) end += 1;
    if (end === start) continue;
    while (isDigit(code(end - 1)) && code(end) === DOT && isDigit(code(end + 1))) {
      end += 2;
      while (isDigit(code(end))) end += 1;
    }
    take(formOf(text.slice(start, end).toLowerCase()), start, end);
    start = end - 1;
  }
}

function eachPair(run: string, start: number, take: Take): void {
  let end = start;
  const characters = [...run].map((character) => {
    const from = end;
    end += character.length;
    return { text: IDEOGRAPH.test(character) ? character : fold(character), start: from, end };
  });
  const [first] = characters;
  if (first && characters.length === 1) take(formOf(first.text), first.start, first.end);
  for (let index = 1; index < characters.length; index += 1) {
    const [one, other] = [characters[index - 1]!, characters[index]!];
    take(formOf(one.text + other.text), one.start, other.end);
  }
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
