/** Tells whether a search text names a company: by words of its name, the name in one word, its pinyin or initials. */
import { fold } from '../case/term-id';
import { runsOf, syllablesOf } from '../search/pinyin';
import { parseOperators } from '../search/query-syntax';

/** A name of fewer letters says nothing, nor does one Chinese character. */
const FEWEST = 2;

/** What a word that names the company may begin like: the name from each of its words on, its pinyin, its initials. */
function startsOf(name: string): string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const pinyin = runsOf(name).flatMap((run) => {
    const syllables = syllablesOf(run);
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    return [...syllables.map((_, at) => syllables.slice(at).join('')), initials];
  });
  return [...words.map((_, at) => fold(words.slice(at).join(''))), ...pinyin];
}

/** @param names those of one company, in all languages. */
export function namesCompany(q: string, names: readonly string[]): boolean {
  const words = parseOperators(q)
    .text.split(/[^\p{L}\p{N}]+/u)
    .map(fold);
  const asked = [...words, words.join('')].filter(({ length }) => length >= FEWEST);
  const isHan = (word: string) => /^\p{Script=Han}/u.test(word);
  return names.some((name) => {
    const starts = startsOf(name);
    return asked.some((word) =>
      isHan(word) ? fold(name).includes(word) : starts.some((start) => start.startsWith(word)),
    );
  });
}
