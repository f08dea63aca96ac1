/** Looks up in the words of all cases what may stand for words: themselves, joined or split, and the terms they spell. */
import type { ChineseTerms } from './chinese-spelling';
import type { Dictionary } from './dictionary';
import { isStopWord } from './english';
import type { PinyinTerms } from './pinyin';
import { isConcept, type Mention, type Synonyms } from './synonyms';
import { isHan, wordsOf, type Token } from './tokens';

/** A word of the cases, or several one after the other. `weight` is 1 for what was typed. */
export interface Alternative {
  ids: readonly number[];
  weight: number;
}

/** Tokens that are read as one term. */
export interface Reading {
  /** How many tokens it takes. */
  length: number;
  /** What may stand for all of them. */
  whole: Alternative[];
  /** Whether the term is looked for as a whole only, not by its single words. */
  isWhole?: boolean;
}

/** What words are looked up in. */
export interface Vocabulary {
  dictionary: Dictionary;
  synonyms: Synonyms;
  /** How many cases hold a word. */
  uses: (id: number) => number;
  /** Whether any case holds these words one after the other. */
  holdsSequence: (ids: readonly number[]) => boolean;
  /** Asked for only where words are Chinese, or may be pinyin. */
  chineseTerms: () => ChineseTerms;
  pinyinTerms: () => PinyinTerms;
}

/** Words that are written as one elsewhere. */
const MAX_JOINED = 3;
/** The weight of a term of the taxonomy, beside the words it is spelt with. */
const CONCEPT = 0.6;
/** The weight of a term that visitors may mean by a saying. */
export const MEANT = 0.5;

export class WordLookup {
  constructor(private readonly vocabulary: Vocabulary) {}

  used(word: string): number | undefined {
    const id = this.vocabulary.dictionary.find(word);
    return id !== undefined && this.vocabulary.uses(id) > 0 ? id : undefined;
  }

  /** Words one after the other; null where one of them is in no case. */
  sequence(words: readonly string[], weight: number): Alternative | null {
    const ids = words.map((word) => this.used(word));
    return ids.length > 0 && ids.every((id) => id !== undefined) ? { ids, weight } : null;
  }

  /** What a text says as a whole: its words one after the other, and the terms it is a spelling of. */
  alternativesOfText(text: string): Alternative[] {
    const words = wordsOf(text);
    const mention = this.vocabulary.synonyms.at(words, 0, 'visitor');
    const sequence = this.sequence(words, 1);
    return [
      ...(sequence ? [sequence] : []),
      ...(mention?.length === words.length ? this.termsOf(mention) : []),
    ];
  }

  /** The terms of a spelling, and those that are meant by a saying; where no case has any of them, wider ones. */
  termsOf({ concepts, meant }: Mention): Alternative[] {
    const terms = (of: readonly string[], weight: number) =>
      of.flatMap((term) => this.sequence(isConcept(term) ? [term] : wordsOf(term), weight) ?? []);
    const found = [...terms(concepts, CONCEPT), ...terms(meant, MEANT)];
    const { synonyms } = this.vocabulary;
    return found.length > 0
      ? found
      : terms(
          concepts.flatMap((concept) => synonyms.wider(concept)),
          MEANT,
        );
  }

  /** The terms that a single word is a spelling of, without what it may mean as a saying. */
  termsSpelt(word: string): Alternative[] {
    const mention = this.vocabulary.synonyms.at([word], 0, 'visitor');
    return mention ? this.termsOf({ ...mention, meant: [] }) : [];
  }

  /** `segment fault` is `SegmentFault`. */
  joined(tokens: readonly Token[], index: number): Reading | null {
    for (let length = MAX_JOINED; length > 1; length -= 1) {
      const span = tokens.slice(index, index + length);
      const words = span.map(({ word }) => word);
      const isOne = span.every(
        ({ word, start }, at) => !isHan(word) && (at === 0 || start - span[at - 1]!.end <= 1),
      );
      const one = isOne && span.length === length ? this.sequence([words.join('')], 1) : null;
      if (!one) continue;
      const apart = this.sequence(words, 1);
      const whole = [one, ...(apart ? [apart] : []), ...this.termsSpelt(words.join(''))];
      return { length, whole, isWhole: true };
    }
    return null;
  }

  /** `neworiental` is `New Oriental`, and `loadbalancer` is a spelling of load balancing. */
  split(word: string): Alternative[] {
    if (!/^[a-z]{4,}$/.test(word)) return [];
    const { dictionary, holdsSequence } = this.vocabulary;
    for (let at = 2; at <= word.length - 2; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      // Onboarding is not what is on board.
      const isNew = this.used(word) === undefined && !isStopWord(first);
      const seconds = [
        second,
        ...(isNew ? dictionary.inflections(second) : []).map(({ id }) => dictionary.word(id)),
      ];
      const sequences = seconds
        .flatMap((each) => this.sequence([first, each], 1) ?? [])
        .filter(({ ids }) => holdsSequence(ids));
      const concepts = isNew
        ? this.alternativesOfText(`${first} ${second}`).filter(({ ids }) => ids.length === 1)
        : [];
      if (sequences.length + concepts.length > 0) return [...sequences, ...concepts];
    }
    return [];
  }
}
