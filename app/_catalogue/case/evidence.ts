/** Finds, once for each case, the sentences that tell of its terms, dates and figures; tells of a claim where it stands. */
import {
  FACETS,
  metricId,
  type Case,
  type CaseEvidence,
  type FacetId,
  type Mention,
  type Metric,
} from './case';
import { findDates } from './journey/dates-in-text';
import { yearsOf } from './edtf';
import { findUse } from './journey/section-journey';
import { sentencesOf } from './journey/sentences';
import { mentionIn, type Statement } from './journey/statements';
import { sharesWord } from './journey/stop-dates';
import type { Taxonomy, Term } from './taxonomy';
import type { Range } from './term-finder';
import type { Journey } from './journey/timeline';
import { actualPart } from './journey/use-in-words';

/** Where a claim about a case comes from. `at` is a sentence of the story that tells of it. */
export type Evidence =
  | { kind: 'stated'; source: 'facts' | 'timeline' | 'metrics'; at: Mention | null }
  | { kind: 'mentioned'; at: Mention }
  | { kind: 'not mentioned' };

const found = (at: Mention | null | undefined): Evidence =>
  at ? { kind: 'mentioned', at } : { kind: 'not mentioned' };

/** Whether a case has a term. */
export function termEvidence(story: Case, facet: FacetId, id: string): Evidence {
  const { terms, evidence, timeline } = story;
  if (facet === 'year') {
    const stop = timeline.find(
      ({ kind, when }) => kind !== 'context' && when && yearsOf(when).includes(Number(id)),
    );
    return stop ? dateEvidence(story, stop.id) : { kind: 'not mentioned' };
  }
  const at = evidence.terms[facet]?.[id];
  return terms[facet].includes(id) ? { kind: 'stated', source: 'facts', at: at ?? null } : found(at);
}

/** When a stop was. */
export function dateEvidence({ isListed, evidence }: Case, stop: string): Evidence {
  const at = evidence.stops[stop]?.when ?? null;
  return isListed ? { kind: 'stated', source: 'timeline', at } : found(at);
}

/** That a feature came in at a stop. */
export function featureEvidence({ isListed, evidence }: Case, stop: string, feature: string): Evidence {
  const at = evidence.stops[stop]?.features[feature];
  if (!isListed) return found(at);
  return { kind: 'stated', source: 'timeline', at: evidence.terms.feature?.[feature] ?? null };
}

/** That a figure is true. */
export function metricEvidence({ evidence }: Case, index: number): Evidence {
  return { kind: 'stated', source: 'metrics', at: evidence.metrics[index] ?? null };
}

type Told = Pick<Case, 'lead' | 'metrics' | 'timeline' | 'isListed' | 'terms'>;

/**
 * @param statements those of the sections.
 * @param termOf a term of the case by its id.
 */
export function findEvidence(
  story: Told,
  statements: readonly Statement[],
  journey: Journey,
  taxonomy: Taxonomy,
  termOf: (facet: FacetId, id: string) => Term | null,
): CaseEvidence {
  const own = [...statements, ...statementsBeside(story)];
  const tellers = tellersOf(
    own,
    taxonomy,
    (facet, id) => facet === 'feature' || story.terms[facet].includes(id),
  );
  const terms: CaseEvidence['terms'] = {};
  for (const facet of FACETS) {
    const mentioned = facet === 'feature' ? tellers.feature.keys() : [];
    for (const id of facet === 'year' ? [] : new Set([...story.terms[facet], ...mentioned])) {
      const term = termOf(facet, id);
      // A term that the taxonomy does not have is looked for everywhere.
      const among = term?.only === null ? (tellers[facet].get(id) ?? []) : own;
      const at = term && bestMention(among, facet, (text) => taxonomy.find(facet, term, text));
      if (at) (terms[facet] ??= {})[id] = at;
    }
  }
  return {
    terms,
    stops: story.isListed ? datesOfStops(story, own) : journey.evidence,
    metrics: story.metrics.map((metric) => sentenceOf(metric, statements)),
  };
}

/** The statements that mention a term, for each of the taxonomy that is asked for. */
function tellersOf(
  statements: readonly Statement[],
  taxonomy: Taxonomy,
  isAskedFor: (facet: FacetId, id: string) => boolean,
) {
  const none = () => new Map<string, Statement[]>();
  const tellers = Object.fromEntries(FACETS.map((facet) => [facet, none()])) as Record<
    FacetId,
    ReturnType<typeof none>
  >;
  for (const statement of statements)
    for (const { facet, id } of taxonomy.mentions(statement.text, isAskedFor)) {
      const others = tellers[facet].get(id);
      if (others) others.push(statement);
      else tellers[facet].set(id, [statement]);
    }
  return tellers;
}

/** What a page says beside the sections: its lead, the stops that the author lists, its figures. */
function statementsBeside({ lead, metrics, timeline, isListed }: Told): Statement[] {
  const beside = { isHeading: false, isFirst: true, isOpen: true };
  return [
    ...sentencesOf(lead).map((text) => ({ ...beside, text, anchor: 'content' })),
    ...(isListed ? timeline : []).flatMap(({ id, title, text }) =>
      [title, ...sentencesOf(text ?? '')].map((said, at) => ({
        ...beside,
        text: said,
        anchor: id,
        isHeading: at === 0,
      })),
    ),
    ...metrics.map(({ label }, at) => ({ ...beside, text: label, anchor: metricId(at), isHeading: true })),
  ];
}

/** The first statement that says a feature is used, else the first sentence that names the term, else a heading. */
function bestMention(
  statements: readonly Statement[],
  facet: FacetId,
  find: (text: string) => Range | null,
): Mention | null {
  let best: { rank: number; at: Mention } | null = null;
  for (const statement of statements) {
    const range = find(statement.text);
    if (!range) continue;
    const use = facet === 'feature' && statement.isOpen ? findUse(statement, find) : null;
    const isSet = facet !== 'feature' || actualPart(statement.text) !== '';
    const rank = use ? 3 : statement.isHeading ? 1 : isSet ? 2 : 0;
    if (!best || rank > best.rank) best = { rank, at: mentionIn(statement, use ?? range) };
    if (rank === 3) break;
  }
  return best?.at ?? null;
}

/** For each listed stop, the sentence that gives its date and shares a word with its title. */
function datesOfStops({ timeline }: Told, statements: readonly Statement[]): CaseEvidence['stops'] {
  const dates = statements.flatMap((statement) =>
    /\d{4}|年/.test(statement.text) && !timeline.some(({ id }) => id === statement.anchor)
      ? findDates(statement.text).map((date) => ({ statement, date, key: JSON.stringify(date.when) }))
      : [],
  );
  return Object.fromEntries(
    timeline.flatMap(({ id, when, title, text }) => {
      const key = JSON.stringify(when);
      const told = dates.find(
        (each) => each.key === key && sharesWord(each.statement.text, `${title} ${text ?? ''}`),
      );
      if (!told) return [];
      const { statement, date } = told;
      const range = { start: date.index, end: date.index + date.text.length };
      return [[id, { when: mentionIn(statement, range), features: {} }]];
    }),
  );
}

const NUMBERS = [
  '',
  'one',
  'two|两',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Of a figure that a sentence can hold. */
const MAX_VALUE = 60;

/** The sentence with the value of a figure and a word of what it counts. */
function sentenceOf({ value, label }: Metric, statements: readonly Statement[]): Mention | null {
  const bare = value.replace(/^[~≈<>≤≥+\s约近超]+/, '');
  if (bare === '' || bare.length > MAX_VALUE) return null;
  const escaped = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*');
  const word = /^\d+$/.test(bare) ? NUMBERS[Number(bare)] : undefined;
  const pattern = new RegExp(`(?<![\\d.,])${escaped}(?!\\d|[.,]\\d)${word ? `|\\b(?:${word})\\b` : ''}`, 'i');
  for (const statement of statements) {
    const match = statement.isHeading ? null : pattern.exec(statement.text);
    if (match && sharesWord(statement.text, label))
      return mentionIn(statement, { start: match.index, end: match.index + match[0].length });
  }
  return null;
}
