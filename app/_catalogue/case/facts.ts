/** Reads the facts of a case: the values of its rows, and the terms that they name. */
import { FACETS, type CaseTerms, type Fact, type FactPart, type FacetId } from './case';
import { Repeated, textsOf } from './front-matter/front-matter-values';
import type { Locale } from './locale';
import type { Path, Report } from './problem';
import type { NamedPiece, Taxonomy, Term } from './taxonomy';

/** A row as its author wrote it. */
export interface WrittenFact {
  key: Fact['key'];
  label: string;
  content: unknown;
  /** Where the content stands. */
  path: Path;
}

/** The key under which a term is told apart from the terms of other facets. */
export const termKey = (facet: string, id: string) => `${facet}/${id}`;

/** The facts, the terms that they name, and these with all wider ones. @param seen is filled with every term by its key. */
export function readFacts(
  written: readonly WrittenFact[],
  report: Report,
  taxonomy: Taxonomy,
  locale: Locale,
  seen: Map<string, Term>,
) {
  const none = () => Object.fromEntries(FACETS.map((facet) => [facet, [] as string[]])) as CaseTerms;
  const named = none();
  const all = none();
  const add = (ids: string[], id: string) => (ids.includes(id) ? 0 : ids.push(id));
  const facts = written.flatMap(({ key, label, content, path }): Fact[] => {
    const parts = piecesOf(content, locale, (text, isWhole) => {
      if (key === null || key === 'author') return [{ text, terms: [] }];
      return taxonomy.parse(key, text, locale, isWhole);
    });
    if (parts.length === 0 && typeof content === 'object' && content !== null)
      report.warn(path, '"content" holds no text', 'put the whole value in quotes');
    if (key !== null && key !== 'author')
      for (const { text, terms } of parts) addTerms(key, text, terms, path);
    const value = parts.map(({ text }) => text).join('');
    const pieces = parts.map(({ text, terms }): FactPart => ({ text, terms: terms.map(({ id }) => id) }));
    return value === '' ? [] : [{ key, label, value, parts: pieces }];
  });
  return { facts, named, all };

  function addTerms(facet: FacetId, text: string, terms: readonly Term[], path: Path): void {
    for (const term of terms) {
      add(named[facet], term.id);
      const near = term.only === null ? null : taxonomy.nearest(facet, text);
      if (near !== null) report.warn(path, `"${text}" is no term of the taxonomy`, `did you mean "${near}"?`);
      for (const wider of taxonomy.widened(facet, term)) {
        add(all[facet], wider.id);
        seen.set(termKey(facet, wider.id), wider);
      }
    }
  }
}

/** The pieces of a fact's content. Lines, and the entries of a YAML list, are values of their own; entries are whole. */
function piecesOf(
  content: unknown,
  locale: Locale,
  parse: (text: string, isWhole: boolean) => NamedPiece[],
): NamedPiece[] {
  const values = content instanceof Repeated ? content.values : [content];
  const lists = values.flatMap((value) => {
    const isWhole = Array.isArray(value);
    return textsOf(value).flatMap((text) => {
      const lines = text.split(/\s*\n\s*/);
      return lines.map((line) => parse(line, isWhole && lines.length === 1));
    });
  });
  const comma = { text: locale === 'zh' ? '、' : ', ', terms: [] };
  return lists.flatMap((pieces, index) => (index === 0 ? pieces : [comma, ...pieces]));
}
