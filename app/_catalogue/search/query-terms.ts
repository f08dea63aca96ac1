/** Turns a search text into weighted query terms: words, with all that may stand for them, phrases and exclusions. */
import { convert, simplify, stopWordsIn, withoutQuestionWords } from './chinese';
import type { Correction } from './chinese-spelling';
import { isEnglish, isStopWord } from './english';
import { syllablesOf } from './pinyin';
import { parseOperators, type Span } from './query-syntax';
import { chineseWords, isLoneCharacter, queryTokens } from './query-tokens';
import { mentionsIn } from './synonyms';
import { isHan, tokensOf, wordsOf, type Token } from './tokens';
import { WordLookup, type Alternative, type Reading, type Vocabulary } from './word-lookup';

/** Words that mean one thing together, most often a single one. */
export interface QueryTerm extends Span {
  /** For each word what may stand for it; empty for a word that no case holds. */
  words: Alternative[][];
  /** What may stand for all of its words. */
  whole: Alternative[];
  /** Whether it is made of pairs of Chinese characters that are parts of a longer word, or of a single character. */
  isPart: boolean;
  /** What its weight is multiplied by. */
  factor: number;
  /** Whether a case without the term is no answer. */
  required: boolean;
}

export interface SearchQuery {
  terms: QueryTerm[];
  /** The words as they were typed, or meant. */
  typed: Set<string>;
  /** Each must stand in a case in one of these forms. */
  phrases: Alternative[][];
  excluded: Alternative[][];
  /** The text without its misspellings; null where it has none. */
  suggestion: string | null;
  /** Whether it has nothing but words that every text is full of. */
  isVague: boolean;
}

const MAX_CORRECTED = 4;
/** Pinyin of more words than this is none. */
const MAX_SYLLABLE_WORDS = 8;

/** Weights of what stands for a word. */
const SAME_WORD = 0.95;
const SAME_STEM = 0.7;
const PREFIX = 0.4;
const SHORT_PREFIX = 0.3;
const CORRECTED = 0.7;

/** How much a pair of Chinese characters counts that spells no term: it may be where two words meet. */
const UNKNOWN_PAIR = 0.5;

/** Particles of phrasal verbs. */
const PARTICLES = new Set(['down', 'in', 'off', 'out', 'over', 'up']);

/** Reads any text. Null where it holds no word. */
export function readQuery(q: string, vocabulary: Vocabulary): SearchQuery | null {
  return new QueryReader(vocabulary).read(q);
}

class QueryReader {
  private readonly corrections: Correction[] = [];
  private readonly typed = new Set<string>();
  private readonly lookup: WordLookup;

  constructor(private readonly vocabulary: Vocabulary) {
    this.lookup = new WordLookup(vocabulary);
  }

  read(q: string): SearchQuery | null {
    const { line, text, phrases, excluded, and, or } = parseOperators(this.inMainlandTerms(q));
    const slips = this.misspelt(withoutQuestionWords(text));
    const asked = this.withoutStopWords(correct(text, slips));
    const tokens = queryTokens(asked);
    if (tokens.length === 0 && excluded.length === 0) return null;
    const terms = this.termsOf(tokens, asked);
    for (const span of or) joinChoices(terms, span);
    for (const span of and) {
      for (const term of neighbours(terms, span)) if (term) term.required = true;
    }
    const suggestion =
      slips.length + this.corrections.length > 0 ? correct(correct(line, slips), this.corrections) : null;
    return {
      terms,
      typed: this.typed,
      phrases: phrases.map((phrase) => this.formsOfPhrase(phrase)).filter((forms) => forms !== null),
      excluded: excluded
        .flatMap((phrase) => this.formsOfPhrase(phrase, SAME_WORD) ?? [])
        .map((form) => [form]),
      suggestion,
      isVague:
        terms.length > 0 &&
        (tokens.every(({ word }) => isStopWord(word)) ||
          (isLoneCharacter(tokens[0]?.word ?? '') && text.trim().length > 1)),
    };
  }

  /**
   * A text in the terms or else the characters of the mainland, whichever leaves fewer words that no case holds: 伺服器 is
   * 服务器, but 離線 is 离线 on the mainland and not 脱机.
   */
  private inMainlandTerms(q: string): string {
    if (!/\p{Script=Han}/u.test(q)) return q;
    const unknown = (text: string) =>
      tokensOf(text).filter(({ word }) => isHan(word) && this.lookup.used(word) === undefined).length;
    const readings = new Set([simplify(q), convert(q), Array.from(q, convert).join('')]);
    const counted = Array.from(readings, (text) => ({ text, unknown: unknown(text) }));
    return counted.sort((a, b) => a.unknown - b.unknown)[0]!.text;
  }

  /** A text with blanks for its Chinese stop words, but for those of known terms: 工具太多 is one. */
  private withoutStopWords(text: string): string {
    const stops = stopWordsIn(text);
    if (stops.length === 0) return text;
    const tokens = tokensOf(text);
    const words = tokens.map(({ word }) => word);
    const terms = mentionsIn(words, this.vocabulary.synonyms, 'visitor').map(({ index, length }) =>
      spanOf(tokens.slice(index, index + length)),
    );
    const rest = stops
      .filter(({ start, end }) => !terms.some((term) => term.start < end && start < term.end))
      .reduce((left, span) => blank(left, span), text);
    return tokensOf(rest).length > 0 ? rest : text;
  }

  /** The misspellings of Chinese terms. Its pairs overlap, so they cannot be corrected one by one. */
  private misspelt(text: string): Correction[] {
    if (!/\p{Script=Han}/u.test(text)) return [];
    return this.vocabulary.chineseTerms().correctionsIn(text).slice(0, MAX_CORRECTED);
  }

  /** The forms of a phrase: its words in their order, or joined. Null where it has no words. */
  private formsOfPhrase(phrase: string, least = 1): Alternative[] | null {
    const words = tokensOf(phrase).map(({ word }) => word);
    if (words.length === 0) return null;
    const [only = ''] = words;
    const joined = words.some(isHan) ? words : [words.join('')];
    // Whoever writes small letters may mean capitals.
    const capitals = words.map((word) => (word === 'it' ? 'IT' : word));
    const forms = [words, joined, capitals].map((form) => this.lookup.sequence(form, 1));
    if (words.length === 1) {
      if (isLoneCharacter(only)) forms.push(...this.beginningWith(only, 1));
      forms.push(...this.lookup.split(only).filter(({ ids }) => ids.length > 1));
      for (const { id, isSame } of least < 1 ? this.vocabulary.dictionary.inflections(only) : [])
        if (isSame) forms.push({ ids: [id], weight: 1 });
    }
    return forms.filter((form) => form !== null);
  }

  private termsOf(tokens: readonly Token[], text: string): QueryTerm[] {
    const terms: QueryTerm[] = [];
    const onlyStops = tokens.every(({ word }) => isStopWord(word));
    const chinese = chineseWords(text);
    const isPart = (from: Token, to: Token) =>
      isLoneCharacter(from.word)
        ? tokens.length > 1
        : isHan(from.word) &&
          !chinese.some(({ start, end }) => start === from.start && end === to.end && end - start < 3);
    const romanisedWords = chinese.flatMap((word) => this.romanisedWord(word) ?? []);
    const isInUnknownWord = ({ word: pair, start, end }: Token) =>
      isHan(pair) &&
      chinese.some((word) => word.start <= start && end <= word.end && this.isUnknownWord(word.text)) &&
      !romanisedWords.some((word) => word.start <= start && end <= word.end);
    for (let index = 0; index < tokens.length;) {
      const spelling = this.mention(tokens, index);
      // `ha proxy` is HAProxy, though HA alone is a term.
      const joined = spelling && spelling.length > 1 ? null : this.lookup.joined(tokens, index);
      const mention = joined ? null : spelling;
      if (joined) for (const { word } of tokens.slice(index, index + joined.length)) this.typed.add(word);
      const reading: Reading = joined ?? mention ?? this.romanised(tokens, index) ?? { length: 1, whole: [] };
      const { length, whole, isWhole = false } = reading;
      const span = tokens.slice(index, index + length);
      const informative = span.filter(({ word }) => !isStopWord(word));
      // Where 数据湖 is all that is asked for, 数据 does not answer.
      const isAlone = whole.length === 0 && chinese.length === 1;
      const isEmpty = (token: Token) => isAlone && isInUnknownWord(token);
      const words = isWhole
        ? [[]]
        : (onlyStops || (informative.length === 0 && length > 1) ? span : informative).map((token) =>
            isEmpty(token) ? [] : this.alternativesIn(token, reading),
          );
      const isLost = !mention && isHan(span[0]!.word) && words[0]?.length === 0 && !isInUnknownWord(span[0]!);
      // Pairs of Chinese that no case holds are mostly where two words meet.
      if (words.length > 0 && !isLost)
        terms.push({
          ...spanOf(span),
          words,
          whole,
          isPart: isPart(span[0]!, span.at(-1)!),
          factor: whole.length === 0 && isHan(span[0]!.word) ? UNKNOWN_PAIR : 1,
          required: false,
        });
      index += length;
    }
    return [...terms, ...romanisedWords].sort((a, b) => a.start - b.start);
  }

  /**
   * The terms that a spelling means. A spelling of two terms of one facet ("monitoring and alerting") is read word by
   * word: both are wanted.
   */
  private mention(tokens: readonly Token[], index: number): Reading | null {
    const mention = this.vocabulary.synonyms.at(
      tokens.map(({ word }) => word),
      index,
      'visitor',
    );
    if (!mention) return null;
    const { length, concepts } = mention;
    const facets = concepts.map((concept) => concept.slice(0, concept.indexOf('/')));
    const isTwo = length > 1 && facets.some((facet, at) => facet !== '=word' && facets.indexOf(facet) < at);
    if (isTwo) return null;
    const whole = this.lookup.termsOf(mention);
    const words = tokens.slice(index, index + length).map(({ word }) => word);
    const last = words.at(-1)!;
    if (concepts.length === 0 && isHan(last)) {
      // Characters of a saying are parts of other words, but a story may say it, too.
      const same = this.lookup.sequence(words, 1);
      return { length, whole: same ? [same, ...whole] : whole, isWhole: true };
    }
    // To log in is not to log.
    return { length, whole, isWhole: length === 2 && PARTICLES.has(last) && whole.length > 0 };
  }

  /** What may stand for a word of a term. */
  private alternativesIn(token: Token, { length, whole }: Reading): Alternative[] {
    const own = this.alternativesOf(token, whole.length > 0);
    // Spellings may be sentences: the words of "testers wait for an environment" mean terms, too.
    return length > 1 ? [...own, ...this.lookup.termsSpelt(token.word)] : own;
  }

  /** Pinyin of Chinese terms: `zhongtong`, `zi dong jia shi`; initials of names: `zt`. */
  private romanised(tokens: readonly Token[], index: number): Reading | null {
    const run: string[] = [];
    for (const { word } of tokens.slice(index, index + MAX_SYLLABLE_WORDS)) {
      if (!/^[a-zü]+$/.test(word)) break;
      run.push(word.replaceAll('ü', 'v'));
    }
    for (let length = run.length; length > 0; length -= 1) {
      const joined = run.slice(0, length).join('');
      const [only = ''] = run;
      if (joined.length < (length > 1 ? 5 : 2) || (length === 1 && this.isKnown(only))) continue;
      if (run.slice(0, length).some((word) => word.length > 4 && isEnglish(word))) continue;
      const terms = this.vocabulary.pinyinTerms();
      const spelt = joined.length < 4 ? [] : terms.spelling(joined);
      const meant = spelt.length > 0 || length > 1 || joined.length > 6 ? spelt : terms.withInitials(joined);
      const whole = meant.flatMap((text) => this.lookup.alternativesOfText(text));
      if (whole.length > 0) return { length, whole };
    }
    return null;
  }

  /** A Chinese word that no case holds but for the words that romanise it: 红亚 is `Hongya`. Null where there are none. */
  private romanisedWord({ text, start, end }: Span & { text: string }): QueryTerm | null {
    const pairs = wordsOf(text);
    const isKnown = pairs.some(
      (pair, at) => this.lookup.used(pair) !== undefined || this.vocabulary.synonyms.at(pairs, at, 'visitor'),
    );
    if (isKnown || [...text].length < 2) return null;
    const syllables = syllablesOf(text);
    const whole = [this.lookup.sequence([syllables.join('')], 1), this.lookup.sequence(syllables, 1)].filter(
      (each) => each !== null,
    );
    if (whole.length === 0) return null;
    return { start, end, words: [[]], whole, isPart: false, factor: 1, required: false };
  }

  /** Whether no case holds a Chinese word as a whole: 数据湖 is no 数据. */
  private isUnknownWord(word: string): boolean {
    return [...word].length > 1 && wordsOf(word).some((pair) => this.lookup.used(pair) === undefined);
  }

  /** Whether a word is no misspelling: a case holds it, a term is spelt with it, or it is English. */
  private isKnown(word: string): boolean {
    const { dictionary, synonyms } = this.vocabulary;
    return (
      isStopWord(word) ||
      this.lookup.used(word) !== undefined ||
      dictionary.inflections(word).some(({ id }) => this.vocabulary.uses(id) > 0) ||
      synonyms.knows(word) ||
      isEnglish(word)
    );
  }

  /** @param isExplained whether something stands for the word together with others. */
  private alternativesOf({ word, start, end }: Token, isExplained: boolean): Alternative[] {
    const { dictionary, uses } = this.vocabulary;
    this.typed.add(word);
    const own = this.lookup.used(word);
    const same: Alternative[] = own === undefined ? [] : [{ ids: [own], weight: 1 }];
    if (isLoneCharacter(word)) return [...same, ...this.beginningWith(word, PREFIX)];
    if (isHan(word)) return same;
    const inflections = dictionary.inflections(word).filter(({ id }) => uses(id) > 0);
    for (const { id, isSame } of inflections) {
      // The operators of "telecom operators" are no operations.
      if (isSame || !isExplained) same.push({ ids: [id], weight: isSame ? SAME_WORD : SAME_STEM });
    }
    const version = /^v?(\d+\..+)$/.exec(word)?.[1];
    const other =
      version === undefined
        ? null
        : this.lookup.sequence([version === word ? `v${version}` : version], SAME_WORD);
    if (other) same.push(other);
    same.push(...this.lookup.split(word));
    if (same.length > 0 || isExplained || this.isKnown(word)) return same;
    const longer =
      word.length < 3 || /^\d/.test(word)
        ? []
        : this.beginningWith(word, word.length < 5 ? SHORT_PREFIX : PREFIX);
    if (longer.length > 0 || this.corrections.length >= MAX_CORRECTED) return longer;
    const near = dictionary.near(word, uses);
    const [best] = near;
    if (best) {
      this.corrections.push({ start, end, text: best.word });
      this.typed.add(best.word);
    }
    return near.flatMap(({ id, word: meant, distance }) => [
      { ids: [id], weight: CORRECTED / distance },
      // What was meant may be a spelling of a term.
      ...(meant === best?.word ? this.lookup.alternativesOfText(meant).slice(1) : []),
    ]);
  }

  private beginningWith(word: string, weight: number): Alternative[] {
    const { dictionary, uses } = this.vocabulary;
    return dictionary.beginningWith(word, uses).map(({ id }) => ({ ids: [id], weight }));
  }
}

const spanOf = (tokens: readonly Token[]): Span => ({ start: tokens[0]!.start, end: tokens.at(-1)!.end });

const blank = (text: string, { start, end }: Span) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);

/** The terms before and after an operator. */
function neighbours(terms: readonly QueryTerm[], { start, end }: Span): (QueryTerm | undefined)[] {
  return [terms.findLast((term) => term.end <= start), terms.find((term) => term.start >= end)];
}

/** Makes one term of the two beside OR. */
function joinChoices(terms: QueryTerm[], span: Span): void {
  const [one, other] = neighbours(terms, span);
  if (!one || !other) return;
  const alternatives = [one, other].flatMap(({ words, whole }) => {
    const [first = []] = words;
    if (words.length === 1) return [...first, ...whole];
    const ids = words.flatMap(([best]) => best?.ids ?? []);
    return words.every(({ length }) => length > 0) ? [{ ids, weight: 1 }, ...whole] : whole;
  });
  terms.splice(terms.indexOf(one), 2, { ...one, end: other.end, words: [alternatives], whole: [] });
}

/** @param corrections in order, none within another. */
function correct(line: string, corrections: readonly Correction[]): string {
  let text = '';
  let position = 0;
  for (const { start, end, text: right } of corrections) {
    text += line.slice(position, start) + right;
    position = end;
  }
  return text + line.slice(position);
}
