/** Splits a query into the tokens and the Chinese words that are looked for. */
import { wordsOfRun } from './chinese';
import type { Span } from './query-syntax';
import { isHan, tokensOf, type Token } from './tokens';

const MAX_TOKENS = 24;

/** The first 24 tokens of a query. */
export function queryTokens(text: string): Token[] {
  return withoutPartsOfNumbers(tokensOf(text)).slice(0, MAX_TOKENS);
}

/** Tokens without those that a number is written with: 24万 is 240000, neither 24 nor 万. */
function withoutPartsOfNumbers(tokens: readonly Token[]): Token[] {
  return tokens.filter(
    (token) =>
      !tokens.some(
        (other) =>
          other !== token &&
          /^\d+$/.test(other.word) &&
          other.start <= token.start &&
          token.end <= other.end &&
          other.end - other.start > token.end - token.start,
      ),
  );
}

/** Whether a word is a single Chinese character, which is a part of many words. */
export function isLoneCharacter(word: string): boolean {
  return isHan(word) && [...word].length === 1;
}

/** The words of all runs of Chinese. */
export function chineseWords(text: string): (Span & { text: string })[] {
  return Array.from(text.matchAll(/\p{Script=Han}+/gu)).flatMap(({ 0: run, index }) => {
    let start = index;
    return wordsOfRun(run).map((word) => ({ text: word, start, end: (start += word.length) }));
  });
}
