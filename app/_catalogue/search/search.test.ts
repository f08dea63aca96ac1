import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Case } from '../case/case';
import { Catalogue } from '../catalogue';
import type { Locale } from '../case/locale';
import { piecesOf } from './searchable-fields';
import { formatQuery, parseQuery, SORTS, withWords, type Query } from '../views/query';
import { MAX_WORDS_LENGTH } from './search-text';
import { ContentReader } from '../content/content-reader';
import { isStopWord } from './english';
import { wordsOf } from './tokens';

const folder = join(__dirname, '..', '..', '..', 'content');
let catalogue: Catalogue;
let cases: readonly Case[];

test.beforeAll(async () => {
  catalogue = new Catalogue(await new ContentReader(folder, folder).read());
  cases = catalogue.cases('en');
});

const slugs = (q: string, locale: Locale = 'en') =>
  catalogue.search(locale, { q }).cases.map(({ slug }) => slug);
const aCase = () => fc.integer({ min: 0, max: cases.length - 1 }).map((index) => cases[index] as Case);
/** A word of a case that is neither a stop word nor a number. */
const aWordOf = (story: Case, least: number) =>
  fc.constantFrom(
    ...piecesOf(story)
      .flatMap(({ text }) => wordsOf(text))
      .filter((word) => /^[a-z]+$/.test(word) && word.length >= least && !isStopWord(word)),
  );

test('every word of a story finds the story', () => {
  const pair = aCase().chain((story) => aWordOf(story, 1).map((word) => ({ story, word })));
  fc.assert(
    fc.property(pair, ({ story, word }) => {
      expect(catalogue.found('en', word)?.slugs).toContain(story.slug);
    }),
  );
});

test('a name with one letter wrong, missing, doubled or swapped still finds its case', () => {
  const slip = fc.record({
    at: fc.nat({ max: 7 }),
    kind: fc.constantFrom('wrong', 'missing', 'doubled', 'swapped'),
  });
  fc.assert(
    fc.property(slip, fc.constantFrom('kubesphere', 'prometheus', 'elasticsearch'), ({ at, kind }, word) => {
      const [before, letter, next, after] = [
        word.slice(0, at),
        word.charAt(at),
        word.charAt(at + 1),
        word.slice(at + 2),
      ];
      const typed = {
        wrong: `${before}x${next}${after}`,
        missing: `${before}${next}${after}`,
        doubled: `${before}${letter}${letter}${next}${after}`,
        swapped: `${before}${next}${letter}${after}`,
      }[kind];
      const holders = catalogue.found('en', word)?.slugs;
      const found = catalogue.found('en', typed)?.slugs;
      expect(holders?.some((slug) => found?.includes(slug))).toBe(true);
    }),
  );
});

test('a misspelt word is put right in a suggestion, and the rest of the words stays', () => {
  expect(catalogue.search('en', { q: 'kubesphre Rancher' }).suggestion).toBe('kubesphere Rancher');
  expect(catalogue.search('en', { q: 'promethues' }).suggestion).toBe('prometheus');
  expect(catalogue.search('en', { q: 'prometheus' }).suggestion).toBeNull();
});

test('a Chinese term with one character wrong, swapped, missing or too many is put right, and found', () => {
  const slips = {
    多集裙: '多集群',
    多群集: '多集群',
    多集集群: '多集群',
    资源用率: '资源利用率',
    中通快弟: '中通快递',
    怎么做灰度发部: '怎么做灰度发布',
    'K8s多集裙 kubesphre': 'K8s多集群 kubesphere',
  };
  for (const [typed, meant] of Object.entries(slips)) {
    expect(catalogue.search('zh', { q: typed }).suggestion).toBe(meant);
    expect(slugs(typed, 'zh').slice(0, 3)).toEqual(slugs(meant, 'zh').slice(0, 3));
  }
});

test('nothing that stands in a Chinese story is taken for a mistake', () => {
  const chinese = catalogue.cases('zh').filter(({ locale }) => locale === 'zh');
  const texts = chinese
    .flatMap(piecesOf)
    .flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? [])
    .map((text) => text.slice(0, 20));
  fc.assert(
    fc.property(fc.constantFrom(...texts), (q) => {
      expect(catalogue.search('zh', { q }).suggestion).toBeNull();
    }),
  );
});

test('the short form of a feature finds the long one, and the other way round', () => {
  expect(slugs('HPA')).toContain('hongyaa');
  expect(slugs('horizontal pod autoscaling')[0]).toBe('zto-express');
  expect(slugs('autoscaling')[0]).toBe('zto-express');
});

test('a Chinese word finds the stories that are told in English only', async () => {
  const quayside = join(folder, '..', 'e2e', 'content');
  const found = new Catalogue(await new ContentReader(quayside, quayside).read()).search('zh', {
    q: '灯具养护',
  });
  expect(found.cases.map(({ locale, slug }) => [locale, slug])).toContainEqual(['en', 'cobalt-museum']);
});

test('letters and Chinese in one go, of whatever width', () => {
  const expected = slugs('K8s多集群', 'zh');
  expect(expected.length).toBeGreaterThan(5);
  expect(slugs('ｋ８ｓ 多集群', 'zh')).toEqual(expected);
});

test('the beginning of a word finds it', () => {
  expect(slugs('skywalk')).toContain('uisee');
});

test('a case with all the words stands before those with some', () => {
  expect(slugs('idle gpus')[0]).toBe('extreme-vision');
  expect(slugs('calico flannel').slice(0, 2).sort()).toEqual(['keyenlinx', 'maxnerva']);
});

test('a phrase in quotation marks is found letter by letter only', () => {
  const loose = slugs('mesh service');
  expect(loose.length).toBeGreaterThan(0);
  expect(slugs('"mesh service"')).toEqual([]);
  for (const story of catalogue.search('en', { q: '“Service Mesh”' }).cases) {
    expect(piecesOf(story).some(({ text }) => /service mesh/i.test(text))).toBe(true);
  }
  expect(slugs('“service mesh”').length).toBeGreaterThan(5);
});

test('the numbers beside the filters are of what the words found', () => {
  const { total, facets } = catalogue.search('en', { q: 'blockchain' });
  const counts = facets.flatMap(({ options }) => options.map(({ count }) => count));
  expect(total).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBe(total);
});

test('the best answer stands first unless another order is asked for', () => {
  const best = catalogue.search('en', { q: 'jenkins' });
  expect(best.query.sort).toBe('relevance');
  const scores = best.cases.map(({ slug }) => best.hits.get(slug)?.score ?? 0);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const byName = catalogue
    .search('en', { q: 'jenkins', sort: 'company' })
    .cases.map(({ company }) => company);
  expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
});

test('a passage is a stretch of the text it says it is from, marked where the words are', () => {
  const words = aCase().chain((story) => fc.array(aWordOf(story, 3), { minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(words, (asked) => {
      const { cases: found, hits } = catalogue.search('en', { q: asked.join(' ') });
      for (const story of found) {
        const passage = hits.get(story.slug)?.passage;
        if (!passage) continue;
        const shown = passage.parts.map(({ text }) => text).join('');
        const inner = shown.replace(/^…|…$/g, '');
        const version = catalogue.find(passage.locale, story.slug);
        expect(version?.locale).toBe(passage.locale);
        const pieces = piecesOf(version!).filter(
          ({ anchor, title }) => anchor === passage.anchor && title === passage.title,
        );
        expect(pieces.some(({ text }) => text.includes(inner))).toBe(true);
        expect(passage.parts.some(({ hit }) => hit)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test('a passage links to the very section or stop it stands in', () => {
  const anchorOf = (q: string, slug: string, locale: Locale = 'en') =>
    catalogue.search(locale, { q }).hits.get(slug)?.passage?.anchor;
  expect(anchorOf('sidecar logkit', 'zto-express')).toBe('logs-and-events-find-their-readers');
  expect(anchorOf('fluent bit sidecar', 'zto-express', 'zh')).toBe('网关日志与事件');
});

test('any text at all is answered', () => {
  const hostile = [
    'a'.repeat(10_000),
    'word '.repeat(5_000),
    '集群'.repeat(5_000),
    '\0\u0007\u001b[31m',
    '(.*)+$ [a-z]{1,9999} \\',
    '<script>alert(1)</script>',
    '"unfinished',
    '""" “” 「」',
    '\ud800 \udfff x\ud83d',
    '__proto__ constructor toString',
    'q=1&industry=finance',
    '’’’ --- ///',
  ];
  for (const q of hostile) {
    for (const locale of ['en', 'zh'] as const) {
      expect(catalogue.search(locale, { q }).query.q.length).toBeLessThanOrEqual(MAX_WORDS_LENGTH);
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2 * MAX_WORDS_LENGTH }), (q) => {
      const { total, all } = catalogue.search('en', { q });
      expect(total).toBeLessThanOrEqual(all);
      expect(catalogue.found('zh', q)?.slugs.length ?? 0).toBeLessThanOrEqual(all);
    }),
    { numRuns: 200 },
  );
});

test('text without any word finds nothing, and says that no word is in it', () => {
  for (const q of ['!!! ***', '???', '🚀']) {
    const { total, isWordless } = catalogue.search('en', { q });
    expect({ total, isWordless }, q).toEqual({ total: 0, isWordless: true });
  }
  expect(catalogue.search('en', { q: 'jenkins' }).isWordless).toBe(false);
  expect(catalogue.search('en', {}).isWordless).toBe(false);
});

test('the usual order stays out of the address, with words and without', () => {
  const isTerm = () => true;
  const orders = fc.record({
    q: fc.constantFrom('', 'jenkins'),
    sort: fc.constantFrom(undefined, ...SORTS),
    other: fc.constantFrom('', 'ceph'),
  });
  fc.assert(
    fc.property(orders, ({ q, sort, other }) => {
      const { query } = parseQuery({ q, sort }, isTerm);
      const again = (each: Query) => parseQuery(new URLSearchParams(formatQuery(each)), isTerm).query;
      expect(again(query)).toEqual(query);
      expect(again(withWords(query, other))).toEqual(withWords(query, other));
      if (sort === undefined) expect(formatQuery(withWords(query, other))).toBe(other && `q=${other}`);
    }),
  );
});
