import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { FACETS, type CaseTerms, type FacetId } from '../case/case';
import { FacetIndex } from './facet-index';
import { EMPTY_QUERY, type Query } from './query';

const IDS = ['a', 'b', 'c'];
const someIds = fc.subarray(IDS);
const terms = fc.record(
  Object.fromEntries(FACETS.map((facet) => [facet, someIds])) as Record<FacetId, typeof someIds>,
);
const cases = fc.array(fc.record({ terms }), { maxLength: 80 });
const fewIds = fc.oneof(
  { weight: 2, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: someIds },
);
const query: fc.Arbitrary<Query> = fc.record({
  q: fc.constant(''),
  terms: fc.record(
    Object.fromEntries(FACETS.map((facet) => [facet, fewIds])) as Record<FacetId, typeof fewIds>,
  ),
  match: fc.constantFrom('any' as const, 'all' as const),
  told: fc.constant(null),
  sort: fc.constant('newest' as const),
  page: fc.constant(1),
});

/** The rule in words, without the code under test: OR within a facet (or all features), AND across. */
function fits(story: { terms: CaseTerms }, view: Query): boolean {
  return FACETS.every((facet) => {
    const hits = view.terms[facet].filter((id) => story.terms[facet].includes(id)).length;
    if (facet === 'feature' && view.match === 'all') return hits === view.terms[facet].length;
    return view.terms[facet].length === 0 || hits > 0;
  });
}

test('a case matches with any chosen term in each facet, or with all chosen features', () => {
  fc.assert(
    fc.property(cases, query, (all, view) => {
      const index = new FacetIndex(all);
      const matching = index.matching(view);
      const found = new Set(index.casesOf(matching));
      return all.every((story) => found.has(story) === fits(story, view));
    }),
  );
});

test('the count of each term is the number of cases that choosing it alone in its facet brings', () => {
  fc.assert(
    fc.property(cases, query, (all, view) => {
      const counts = new FacetIndex(all).count(view);
      return FACETS.every((facet) =>
        IDS.every((id) => {
          const own =
            facet === 'feature' && view.match === 'all' ? [...new Set([...view.terms.feature, id])] : [id];
          const choice = { ...view, terms: { ...view.terms, [facet]: own } };
          return (counts[facet].get(id) ?? 0) === all.filter((story) => fits(story, choice)).length;
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('a term that no case has is not counted', () => {
  expect(new FacetIndex([]).count(EMPTY_QUERY).industry.size).toBe(0);
});
