/** Finds the terms whose names begin like a search text, and the most used ones where there is none. */
import { FACETS, type FacetId } from '../case/case';
import { fold } from '../case/term-id';
import { parseOperators } from '../search/query-syntax';

/** A term of a facet, and how many cases have it. */
export interface TermMatch {
  facet: FacetId;
  id: string;
  count: number;
  /** The name that it was found by; null where its label holds what was typed. */
  alias: string | null;
}

/** What a term is called. */
export interface TermNames {
  /** In the reader's language. */
  label: string;
  /** In all languages. */
  all: readonly string[];
}

/** Facets whose most used terms tell a visitor what there is to find. */
const SHOWN_FIRST: readonly FacetId[] = ['feature', 'industry'];

/** Longer spellings are sentences: by a word within one nobody looks for a term. */
const LONGEST = 40;

/** How well a name answers a folded text: 3 for a whole name, 2 for its beginning, 1 for that of a word in it, else 0. */
function rankOf(name: string, folded: string): number {
  const whole = fold(name);
  if (folded.length < 2) return 0;
  if (whole === folded) return 3;
  if (whole.startsWith(folded)) return 2;
  const words = name.length > LONGEST ? [] : name.split(/[\s/()（）-]+/);
  return words.some((word) => fold(word).startsWith(folded)) ? 1 : 0;
}

/** How well the best of the names answers, and which it is where the label does not hold the text. */
function bestName({ label, all }: TermNames, folded: string): { rank: number; alias: string | null } {
  const names = all
    .map((name) => ({ name, rank: rankOf(name, folded) }))
    .sort((a, b) => b.rank - a.rank || a.name.length - b.name.length);
  const best = names[0] ?? { name: label, rank: 0 };
  return { rank: best.rank, alias: fold(label).includes(folded) ? null : best.name };
}

/**
 * The best matches first: a whole name, then the beginning of one, then that of a word in it; labels before
 * other names; then by use. What a search text excludes is none.
 */
export function matchTerms(
  q: string,
  usesOf: (facet: FacetId) => ReadonlyMap<string, number>,
  namesOf: (facet: FacetId, id: string) => TermNames,
  most: number,
): TermMatch[] {
  const { text, excluded } = parseOperators(q);
  const folded = fold(text);
  const unwanted = excluded.map(fold);
  const facets = q === '' ? SHOWN_FIRST : FACETS.filter((facet) => facet !== 'year');
  const match = (names: TermNames) => {
    if (q === '') return { rank: 1, alias: null };
    const isUnwanted = unwanted.some((each) => names.all.some((name) => rankOf(name, each) > 0));
    return isUnwanted ? { rank: 0, alias: null } : bestName(names, folded);
  };
  return facets
    .flatMap((facet) =>
      Array.from(usesOf(facet), ([id, count]) => ({ facet, id, count, ...match(namesOf(facet, id)) })),
    )
    .filter(({ rank }) => rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        Number(b.alias === null) - Number(a.alias === null) ||
        b.count - a.count ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, most)
    .map(({ facet, id, count, alias }) => ({ facet, id, count, alias }));
}
