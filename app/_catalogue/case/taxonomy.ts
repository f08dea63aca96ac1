/** Resolves the spellings of two languages to terms with one id and a label in each language. */
import { z } from 'zod';
import { FACETS, type FacetId } from './case';
import { closest } from './did-you-mean';
import type { Locale } from './locale';
import { fold, termIdOf } from './term-id';
import { clean } from './front-matter/front-matter-values';
import { findNames, NameFinder, type Range } from './term-finder';

const text = z.string().overwrite(clean).min(1);
const both = z.strictObject({ en: text, zh: text });

const termSchema = z.strictObject({
  /** Lower case, digits and hyphens: it stands in addresses. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  label: both,
  /** Other spellings, in any language. One spelling may name several terms ("public cloud and private cloud"). */
  aliases: z.array(z.coerce.string()).default([]),
  /** Names of single instances: a story that names one has the term, but a search for one does not ask for the others. */
  examples: z.array(z.coerce.string()).default([]),
  /** Everyday words that mean the term only where a fact is about its facet, such as the delivery of the industry. */
  inFacts: z.array(z.coerce.string()).default([]),
  /** Id of a wider term of the same facet: a case of this term is also one of that. */
  parent: z.string().optional(),
  /** Whether a section that has the term in its title tells of adopting it (features only). */
  titles: z.boolean().default(true),
  /** The text of the term's landing page. */
  about: both.optional(),
});

const meaning = text.refine((means) => [...means].length > 1, 'a single character may mean too many things');

const TERM_FACETS = FACETS.filter((facet) => facet !== 'year');

export const taxonomySchema = z.strictObject({
  ...(Object.fromEntries(TERM_FACETS.map((facet) => [facet, z.array(termSchema).optional()])) as Record<
    (typeof TERM_FACETS)[number],
    z.ZodOptional<z.ZodArray<typeof termSchema>>
  >),
  /** Words that search takes for one another, in any language; they are no terms. */
  synonyms: z.array(z.array(z.coerce.string())).default([]),
  /** One-way synonyms: what visitors say for a term or a synonym. They are looked for in queries, never in stories. */
  sayings: z.array(z.strictObject({ means: meaning, say: z.array(z.coerce.string()) })).default([]),
});

/** What visitors say for something: `means` is a spelling of a term, a synonym, or words of the stories. */
export type Saying = z.output<typeof taxonomySchema>['sayings'][number];

/** A value of a facet. A term no taxonomy knows is labelled as it was written, in the language it was written in. */
export interface Term {
  id: string;
  label: Record<Locale, string>;
  /** The language of a label that exists in one only; null where it is known in both. */
  only: Locale | null;
  about: Record<Locale, string> | null;
  parent: string | null;
}

interface KnownTerm extends Term {
  facet: FacetId;
  /** What a story may call it: label, aliases and examples. */
  names: string[];
  /** The names that mean the term as such. */
  spellings: string[];
  /** The names of single instances of it. */
  examples: string[];
  titles: boolean;
}

interface TermEntry extends Pick<KnownTerm, 'id' | 'label' | 'spellings' | 'examples'> {
  facet: FacetId;
}

/** Between values of one line: `,` `，` `、` `;` `；` and ` + `, but not the comma of a number. Never `/`, `and`, `和`, `及`, `与`. */
const SEPARATOR = / ?(?:(?!(?<=(?<!\d)\d{1,3})[,，]\d{3}(?!\d))[,，]|[、;；]) ?| \+ /g;

/** Of one fact; longer values are prose, and more of them no facts. */
const MAX_TERMS = 100;
const MAX_TERM_LENGTH = 200;

/** "And so on" at the end of a value, and the word before the last value of an English list: "A, B, and C". */
const AND_SO_ON = /(?:^|\s+)(?:等|etc\.?)$/i;
const LAST_OF_LIST = /^and\s+/i;

/** A term of the taxonomy that a text mentions, and its first place there. */
export interface TermMention {
  facet: FacetId;
  id: string;
  range: Range;
}

/** A piece of a value as it was written, and the terms that it names; none for what stands between values. */
export interface NamedPiece {
  text: string;
  terms: Term[];
}

export class Taxonomy {
  private readonly known = new Map<FacetId, Map<string, KnownTerm>>();
  private readonly idsBySpelling = new Map<FacetId, Map<string, string[]>>();
  private readonly finder = new NameFinder<KnownTerm>();
  private readonly names = new Map<FacetId, string[]>();
  /** How many separators a spelling holds at most. */
  private readonly widest: number;
  /** Words that search takes for one another. */
  readonly synonyms: readonly (readonly string[])[];
  readonly sayings: readonly Saying[];

  constructor(source: z.output<typeof taxonomySchema>) {
    this.synonyms = source.synonyms;
    this.sayings = source.sayings;
    for (const facet of TERM_FACETS) {
      const terms = new Map<string, KnownTerm>();
      const spellings = new Map<string, string[]>();
      for (const entry of source[facet] ?? []) {
        const { id, label, aliases, examples, inFacts, parent = null, titles, about = null } = entry;
        const own = [label.en, label.zh, ...aliases];
        const names = [...own, ...examples];
        const term = { facet, id, label, parent, about, titles, only: null, names, spellings: own, examples };
        terms.set(id, term);
        this.finder.add(term, names);
        for (const name of [id, ...names, ...inFacts]) {
          const ids = spellings.get(fold(name)) ?? [];
          if (!ids.includes(id)) spellings.set(fold(name), [...ids, id]);
        }
      }
      this.known.set(facet, terms);
      this.idsBySpelling.set(facet, spellings);
      this.names.set(
        facet,
        [...terms.values()].flatMap((term) => term.names),
      );
    }
    const names = [...this.names.values()].flat();
    this.widest = Math.max(0, ...names.map((name) => name.match(SEPARATOR)?.length ?? 0));
  }

  /** The term with this id, if the taxonomy has it. */
  term(facet: FacetId, id: string): Term | null {
    return this.known.get(facet)?.get(id) ?? null;
  }

  /** The spellings of a term, without examples; none of one that the taxonomy does not have. */
  spellings(facet: FacetId, id: string): readonly string[] {
    return this.known.get(facet)?.get(id)?.spellings ?? [];
  }

  /** Every term with its spellings, and with its examples apart. */
  entries(): TermEntry[] {
    return [...this.known].flatMap(([facet, terms]) =>
      [...terms.values()].map(({ id, label, spellings, examples }) => ({
        facet,
        id,
        label,
        spellings,
        examples,
      })),
    );
  }

  /** The terms that a value names, in the author's order. */
  resolve(facet: FacetId, value: string, locale: Locale): Term[] {
    return this.parse(facet, value, locale).flatMap(({ terms }) => terms);
  }

  /**
   * Splits a value into pieces; joined, they are the value again, but for runs of blanks.
   * The longest run of parts that is a known spelling is one piece, so a known name may hold a separator.
   * Parts of more than 200 characters name no term, and none after the first 100 does.
   * @param isWhole whether the value is one piece whatever it holds.
   */
  parse(facet: FacetId, written: string, locale: Locale, isWhole = false): NamedPiece[] {
    const value = written.replace(/\s+/g, ' ').trim();
    const spans: { start: number; end: number }[] = [];
    let start = 0;
    for (const match of isWhole ? [] : value.matchAll(SEPARATOR)) {
      spans.push({ start, end: match.index });
      start = match.index + match[0].length;
    }
    spans.push({ start, end: value.length });
    const pieces: NamedPiece[] = [];
    let position = 0;
    let named = 0;
    const push = (end: number, terms: Term[] = []) => {
      const last = pieces.at(-1);
      const text = value.slice(position, end);
      position = end;
      if (terms.length === 0 && last?.terms.length === 0) last.text += text;
      else if (text !== '') pieces.push({ text, terms });
    };
    for (let from = 0; from < spans.length;) {
      let to = Math.min(from + this.widest, spans.length - 1);
      const run = () => value.slice(spans[from]?.start, spans[to]?.end);
      while (to > from && !this.idsOf(facet, run())) to -= 1;
      const { before, name } = this.nameIn(facet, run(), isWhole);
      const begin = (spans[from]?.start ?? 0) + before;
      from = to + 1;
      if (name === '' || name.length > MAX_TERM_LENGTH || named === MAX_TERMS) continue;
      named += 1;
      push(begin);
      push(begin + name.length, this.termsOf(facet, name, locale));
    }
    push(value.length);
    return pieces;
  }

  /** The spelling of a known term that an unknown name may be a slip for. Chinese names differ in a character, and are others. */
  nearest(facet: FacetId, name: string): string | null {
    if (name.length < 5 || /\p{Script=Han}/u.test(name)) return null;
    return closest(name, this.names.get(facet) ?? []);
  }

  /** A term and all that are wider, itself first. */
  widened(facet: FacetId, term: Term): Term[] {
    const chain: Term[] = [];
    for (let wider: Term | null = term; wider && !chain.includes(wider);) {
      chain.push(wider);
      wider = wider.parent === null ? null : this.term(facet, wider.parent);
    }
    return chain;
  }

  /** Ids of the features that a title speaks of, longest spelling first. */
  featuresInTitle(title: string): string[] {
    return this.mentions(title, (facet, id) => facet === 'feature' && this.known.get(facet)!.get(id)!.titles)
      .sort((a, b) => b.range.end - b.range.start - (a.range.end - a.range.start))
      .map(({ id }) => id);
  }

  /** The terms that a text mentions, among those that are asked for. */
  mentions(text: string, isAskedFor: (facet: FacetId, id: string) => boolean): TermMention[] {
    return Array.from(this.finder.candidates(text)).flatMap((term) => {
      const { facet, id, names } = term;
      const range = isAskedFor(facet, id) && findNames(term, names, text);
      return range ? [{ facet, id, range }] : [];
    });
  }

  /** Where a text names a term first, in any of its spellings. */
  find(facet: FacetId, term: Term, text: string): Range | null {
    if (term.only !== null) return findNames(term, [term.label[term.only]], text);
    const known = this.known.get(facet)?.get(term.id);
    return known ? findNames(known, known.names, text) : null;
  }

  private idsOf(facet: FacetId, name: string): string[] | undefined {
    return this.idsBySpelling.get(facet)?.get(fold(name));
  }

  /** The name in a part: without the words of a list around it, unless they belong to a known spelling. */
  private nameIn(facet: FacetId, part: string, isWhole: boolean): { before: number; name: string } {
    const whole = part.trim();
    const lead = part.indexOf(whole);
    if (isWhole || this.idsOf(facet, whole)) return { before: lead, name: whole };
    const name = whole.replace(LAST_OF_LIST, '').replace(AND_SO_ON, '');
    const before = lead + (LAST_OF_LIST.exec(whole)?.[0].length ?? 0);
    const shorter = name.replace(/\s*等$/, '');
    return { before, name: this.idsOf(facet, shorter) ? shorter : name };
  }

  private termsOf(facet: FacetId, name: string, locale: Locale): Term[] {
    const ids = this.idsOf(facet, name) ?? this.idsOf(facet, name.replace(/[.。]$/, ''));
    if (ids) return this.inOrderOf(name, facet, ids);
    const id = termIdOf(name);
    if (id === '') return [];
    return [{ id, label: { en: name, zh: name }, only: locale, about: null, parent: null }];
  }

  /** The terms of a spelling that names several, in the order in which it names them. */
  private inOrderOf(name: string, facet: FacetId, ids: readonly string[]): Term[] {
    const terms = ids.flatMap((id) => this.known.get(facet)?.get(id) ?? []);
    if (terms.length < 2) return terms;
    const whole = fold(name);
    const placeOf = ({ names }: KnownTerm) => {
      const places = names.map(fold).flatMap((each) => (each === whole ? [] : [whole.indexOf(each)]));
      return Math.min(Infinity, ...places.filter((place) => place >= 0));
    };
    return terms.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0));
  }
}
