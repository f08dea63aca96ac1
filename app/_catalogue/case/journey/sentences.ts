/** Splits a running text into sentences, and a sentence into clauses, in English and Chinese. */

/** A period behind these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("“])(?:e\.g|i\.e|cf|vs|approx|ca|no|nos|fig|figs|sec|mr|mrs|ms|dr|prof|st|co|corp|inc|ltd|resp|[A-Z]|(?:[A-Z]\.)+[A-Z]|\d{1,2})\.$/i;
const CLOSING = '"\'”’)]）」』》';
/** A sentence begins with a capital, a digit, a Han character or a mark that opens something. */
const BEGINNING = /^\s*(?:["'“‘([（「『《]\s*)?[\p{Lu}\p{Lo}\d]/u;

/** No paragraph has more; what follows in one text is left as it is. */
const MAX_SENTENCES = 200;

/** The sentences of a text, each on one line. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  const push = (end: number) => {
    const sentence = text.slice(start, end).replace(/\s+/g, ' ').trim();
    if (sentence !== '') sentences.push(sentence);
    start = end;
  };
  for (const { 0: mark, index } of text.matchAll(/[.!?。！？…\n](?![.!?。！？…])/g)) {
    if (sentences.length === MAX_SENTENCES) break;
    let end = index + 1;
    while (end < text.length && CLOSING.includes(text.charAt(end))) end += 1;
    if (!'.!?'.includes(mark)) push(end);
    else if (/\s/.test(text.charAt(end)) && BEGINNING.test(text.slice(end, end + 20))) {
      if (mark !== '.' || !ABBREVIATION.test(text.slice(Math.max(start, index - 12), end))) push(end);
    }
  }
  push(text.length);
  return sentences;
}

/** Where a clause begins that may say the opposite of the one before it, or name a mere reason. */
const CLAUSE =
  /[;；]|[,，]?\s*(?:但是?|不过|然而|(?<![从反因进])而(?![且后言])|因为|由于|目前|现在|如今|后来|随后)|,?\s+(?:but|yet|while|whereas|although|though|however|because|since\s+(?:it|they|this)|as\s+(?:it|they)|which|who|whose|for\s+(?:its|their)|due\s+to|thanks\s+to|and\s+(?:now|today|later|then|currently|plan|hope|want|intend|expect|will|would|(?:we|it|they)\s)|now|today|later|then|currently)\b/gi;

/** The clauses of a sentence, each with its offset; joined, they are the sentence. */
export function clausesOf(sentence: string): { text: string; start: number }[] {
  const starts = [0, ...Array.from(sentence.matchAll(CLAUSE), ({ index }) => index)];
  return [...new Set(starts)]
    .map((start, at, all) => ({ text: sentence.slice(start, all[at + 1]), start }))
    .filter(({ text }) => text.trim() !== '');
}
