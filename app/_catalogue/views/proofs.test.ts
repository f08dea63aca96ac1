import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { caseFile, caseWith, readWell } from '../case/case-file.test-data';
import { Catalogue, PAGE_SIZE } from '../catalogue';
import { FACETS } from '../case/case';
import { LOCALES } from '../case/locale';
import { proofsOf, wordHolder, type Proof } from './proofs';
import { ContentReader } from '../content/content-reader';

const holdsWords = (proof: Proof, q: string) => wordHolder(q)(proof);

const QUOTED = readWell(
  caseFile(
    `    - title: Quote
      contentList:
        - content: Told.
    - { type: 2, content: 'We read [the docs](https://docs.example/) twice.', author: Ada Berg }
    - { type: 2, content: It was dark. }`,
  ).replace(
    /---\n$/,
    "metrics:\n  - { value: '20.8%', label: market share, when: '2020' }\n  - { value: '1', label: cluster, kind: outcome }\n---\n",
  ),
);

test('a case gives its quotations in reading order, then its figures, each with its place on the page', () => {
  const shown = proofsOf(QUOTED).map((proof) => ({ ...proof, story: proof.story.slug, terms: undefined }));
  expect(shown).toEqual([
    {
      kind: 'quote',
      id: 'acme.quote-1',
      anchor: 'quote-1',
      story: 'acme',
      text: 'We read the docs twice.',
      author: 'Ada Berg',
    },
    {
      kind: 'quote',
      id: 'acme.quote-2',
      anchor: 'quote-2',
      story: 'acme',
      text: 'It was dark.',
      author: null,
    },
    {
      kind: 'figure',
      id: 'acme.figure.1',
      anchor: 'figure.1',
      story: 'acme',
      value: '20.8%',
      label: 'market share',
      when: { start: { year: 2020 }, end: null },
    },
    {
      kind: 'result',
      id: 'acme.figure.2',
      anchor: 'figure.2',
      story: 'acme',
      value: '1',
      label: 'cluster',
      when: null,
    },
  ]);
});

test('the id of a proof is an anchor without blanks whatever the slug, and no other case has it', () => {
  const metrics = [{ value: '1', label: 'boat', when: null, kind: null }];
  const ids = ['a b', 'a_b', 'a%20b', '中通'].flatMap((slug) =>
    proofsOf(caseWith(slug, {}, { metrics })).map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^\S+$/);
});

test.describe('the words a proof holds', () => {
  const [quote, , figure] = proofsOf(QUOTED);
  const cases: [string, boolean, boolean][] = [
    ['docs', true, false],
    ['reading documents', false, false],
    ['market shares', false, true],
    ['mark', false, true],
    ['mark share', false, false],
    ['20.8', false, true],
    ['acme', true, true],
    ['Ada', true, false],
    ['what is the market share', false, true],
    ['the', false, false],
    ['', false, false],
    ['docs kubernetes', false, false],
  ];
  for (const [q, ofQuote, ofFigure] of cases)
    test(`“${q}”`, () => {
      expect([quote && holdsWords(quote, q), figure && holdsWords(figure, q)]).toEqual([ofQuote, ofFigure]);
    });

  test('in Chinese', () => {
    const story = caseWith(
      'zto',
      {},
      { metrics: [{ value: '20.8%', label: '市场份额', when: null, kind: null }] },
    );
    const [chinese] = proofsOf(story);
    expect(['市场份额', '份额', '市场', '份数'].map((q) => chinese && holdsWords(chinese, q))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

test.describe('pages of proofs', () => {
  let catalogue: Catalogue;
  test.beforeAll(async () => {
    const folder = join(__dirname, '..', '..', '..', 'content');
    catalogue = new Catalogue(await new ContentReader(folder, folder).read());
  });
  const VIEWS = [
    '',
    'industry=finance',
    'feature=devops&feature=monitoring&match=all',
    'q=servers',
    'q=k8s&industry=finance',
  ];

  test('give those of the cases that the list shows, each once, in their order', () => {
    for (const locale of LOCALES)
      for (const view of VIEWS) {
        const parameters = new URLSearchParams(view);
        const { query, total, pages } = catalogue.proofs(locale, parameters);
        const shown = Array.from({ length: pages }, (_, index) => {
          parameters.set('page', String(index + 1));
          const { own, others } = catalogue.proofs(locale, parameters);
          expect(own.length + others.length).toBeLessThanOrEqual(PAGE_SIZE);
          return [...own, ...others];
        }).flat();
        const expected = catalogue.matching(locale, query).flatMap(proofsOf);
        expect(shown).toHaveLength(total);
        if (query.q === '') expect(shown).toEqual(expected);
        else expect(new Set(shown)).toEqual(new Set(expected));
      }
  });

  test('count proofs, not cases: a number is what choosing that term brings', () => {
    for (const view of VIEWS.filter((each) => !each.includes('match'))) {
      const { facets } = catalogue.proofs('en', new URLSearchParams(view));
      for (const { facet, options } of facets.filter(({ facet }) => FACETS.includes(facet)))
        for (const { id, count } of options) {
          const choice = new URLSearchParams(view);
          choice.delete(facet);
          choice.append(facet, id);
          expect(catalogue.proofs('en', choice).total, `${view} ${facet}=${id}`).toBe(count);
        }
    }
  });

  test('are of one kind where one is asked for, and say how many there are of each', () => {
    const { kinds, total } = catalogue.proofs('en', { industry: 'finance' });
    expect(kinds.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['result', 'figure']));
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    for (const { kind, count } of catalogue.proofs('en', {}).kinds) {
      const asked = catalogue.proofs('en', { kind });
      expect([asked.kind, asked.total, asked.unknown]).toEqual([kind, count, []]);
      expect(new Set([...asked.own, ...asked.others].map((proof) => proof.kind))).toEqual(new Set([kind]));
    }
    expect(catalogue.proofs('en', { kind: 'praise' }).unknown).toEqual([{ key: 'kind', value: 'praise' }]);
  });

  test('begin with those that hold the words themselves', () => {
    const { own, others, total } = catalogue.proofs('en', { q: 'servers' });
    expect(own.length).toBeGreaterThan(2);
    expect(own.every((proof) => holdsWords(proof, 'servers'))).toBe(true);
    expect(others.some((proof) => holdsWords(proof, 'servers'))).toBe(false);
    expect(total).toBeGreaterThan(own.length);
  });
});
