/** Chinese script: traditional to simplified characters, words of a run, question words, numerals. */
import { Converter } from 'opencc-js/t2cn';

let converter: ((text: string) => string) | null = null;
let traditional: RegExp | null = null;

/**
 * A text in the characters and the terms of the mainland: 程式 is 程序. Loading the phrase table takes some 50 ms: it is
 * done once, when the first Chinese text is read.
 */
export function convert(text: string): string {
  converter ??= Converter({ from: 'twp', to: 'cn' });
  return converter(text);
}

/** Characters that only traditional texts use. 么, 著 and 乾 are simplified characters as well. */
function traditionalCharacters(): RegExp {
  if (traditional) return traditional;
  const all = Array.from({ length: 0x9fff - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index));
  const simplified = convert(all.join('\n')).split('\n');
  const changed = all.filter(
    (character, index) => simplified[index] !== character && !'么著乾'.includes(character),
  );
  return (traditional = new RegExp(`[${changed.join('')}]`, 'g'));
}

/** Of fewer traditional characters a text is a simplified one that quotes some. */
const SHARE = 0.05;

/**
 * A text in simplified characters and in the terms of the mainland, of the same length, so that offsets stay true. Texts
 * that are simplified already are not touched: 文件 is a file here and a document in the terms of Taiwan.
 */
export function simplify(text: string): string {
  const found = text.match(traditionalCharacters())?.length ?? 0;
  if (found === 0 || found < SHARE * text.length) return text;
  const converted = convert(text);
  if (converted.length === text.length) return converted;
  return text.replace(traditionalCharacters(), (character) => {
    const simplified = convert(character);
    return simplified.length === character.length ? simplified : character;
  });
}

const QUESTION_WORDS =
  /为什么|为何|怎么办|怎么样|怎么|怎样|如何|什么|哪些|哪个|哪家|哪里|谁|多久|多少|是否|有没有|能不能|可以|请问|我们|他们|公司|企业|客户|案例|以及|吗|呢|的|了|吧/gu;

/** A Chinese text with blanks for question words; itself where nothing else would be left. */
export function withoutQuestionWords(text: string): string {
  const rest = text.replace(QUESTION_WORDS, ({ length }) => ' '.repeat(length));
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** Words that do not narrow a search, where they are words by themselves: 在 is one, but not in 在线. */
const STOP_WORDS = new Set(
  `太 很 都 也 就 还 把 被 给 让 着 是 在 想 但 而 却 挺 才 又 总 它 他 她 我 你 您 这 那 来 去 啊 呀 嘛 太多 太少 太大 非常 十分
  特别 比较 还是 还要 还有 只有 想要 能够 可能 应该 需要 必须 使得 或者 但是 而且 因为 所以 如果 一个 一次 一种 一些 这个 这些
  那个 那些 这样 那样 这么 那么 大家 自己 东西 事情 时候 以后 以前 之后 之前 老是 总是 经常 一直 已经 正在 不过 不了 不会 好多
  许多 很多 一下 一点 有点 进行 对于 关于 为了 并且 然后 同时 希望 每次 每个 所有 它们 一样 别人 其他`.split(
    /\s+/,
  ),
);

/** A word that begins with an adverb of degree. */
const DEGREE = /^[太很挺更最].$/u;

/** Where words of a Chinese text stand that do not narrow a search. They may overlap. */
export function stopWordsIn(text: string): { start: number; end: number }[] {
  const ofQuestions = Array.from(text.matchAll(QUESTION_WORDS), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const others = Array.from(text.matchAll(/\p{Script=Han}+/gu)).flatMap(({ 0: run, index }) => {
    let end = index;
    return dictionaryWords(run).flatMap((word) => {
      const start = end;
      end += word.length;
      if (STOP_WORDS.has(word)) return [{ start, end }];
      // The dictionary has 太慢 as one word.
      return DEGREE.test(word) ? [{ start, end: start + 1 }] : [];
    });
  });
  return [...ofQuestions, ...others];
}

let segmenter: Intl.Segmenter | null = null;

/** The words of a run of Chinese by the dictionary of ICU; what it does not know comes apart into characters. */
export function dictionaryWords(run: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** The words of a run of Chinese. Single characters are joined to the next single one, or to the word before. */
export function wordsOfRun(run: string): string[] {
  const words: string[] = [];
  for (const segment of dictionaryWords(run)) {
    const before = words.at(-1);
    const joins = before !== undefined && ([...segment].length === 1 || [...before].length === 1);
    if (joins) words[words.length - 1] = before + segment;
    else words.push(segment);
  }
  return words;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };
/** A numeral of at least two characters that names a unit. */
export const NUMERAL = /(?=[零一二两三四五六七八九]*[十百千万亿])[零一二两三四五六七八九十百千万亿]{2,}/g;

/** The value of a Chinese numeral: 一千二百 is 1200. */
export function numeralValue(numeral: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const character of numeral.replace(/两/g, '二')) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else if (unit >= 10_000) [total, section, digit] = [(total + section + digit || 1) * unit, 0, 0];
    else [section, digit] = [section + (digit || 1) * unit, 0];
  }
  return total + section + digit;
}
