/** Phrases in quotation marks -> the cases that hold them letter by letter, capitals and accents aside. */
import type { Case } from './case';
import { piecesOf } from './pieces';
import { fold } from './tokens';

const MAX_CHECKS = 2_000;

/** Those cases of an order that hold every phrase. Of very many, only the best are looked at. */
export function holdingPhrases(ranked: readonly Case[], phrases: readonly string[]): readonly Case[] {
  if (phrases.length === 0) return ranked;
  const wanted = phrases.map(fold);
  return ranked.slice(0, MAX_CHECKS).filter((story) => {
    const texts = piecesOf(story).map(({ text }) => fold(text));
    return wanted.every((phrase) => texts.some((text) => holdsPhrase(text, phrase)));
  });
}

/** Whether a folded text holds a folded phrase, not within longer words. */
function holdsPhrase(text: string, phrase: string): boolean {
  const isLetter = (character: string) => /[a-z0-9]/.test(character);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    const cut =
      (isLetter(phrase.charAt(0)) && isLetter(text.charAt(at - 1))) ||
      (isLetter(phrase.charAt(phrase.length - 1)) && isLetter(text.charAt(end)));
    if (!cut) return true;
  }
  return false;
}
