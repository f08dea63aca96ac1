/** Phrases in quotation marks -> the cases that hold them letter by letter, capitals and accents aside. */
import type { Case } from '../case/case';
import { piecesOf } from './searchable-fields';
import { fold } from './tokens';

const MAX_CHECKS = 2_000;

/** Of some places, the best first, those whose cases hold every phrase. Of very many, only the best are looked at. */
export function holdingPhrases(
  places: Uint32Array,
  cases: readonly Case[],
  phrases: readonly string[],
): Uint32Array {
  if (phrases.length === 0) return places;
  const wanted = phrases.map(fold);
  return places.subarray(0, MAX_CHECKS).filter((place) => {
    const texts = piecesOf(cases[place]!).map(({ text }) => fold(text));
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
