import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Case } from '../case/case';
import { caseWith } from '../case/case-file.test-data';
import { Catalogue } from '../catalogue';
import { FacetIndex } from './facet-index';
import { ContentReader } from '../content/content-reader';
import { relatedTo } from './related';

const story = caseWith('self', {
  industry: ['finance'],
  feature: ['devops', 'gateway'],
  location: ['china'],
});
/** Among `story` and others; the text of each is as much like that of `story` as `texts` says by slug. */
const related = (others: readonly Case[], count = 3, of = story, texts: Record<string, number> = {}) => {
  const all = [of, ...others.filter(({ slug }) => slug !== of.slug)];
  const alike = ({ slug }: Case) => (slug === of.slug ? 1 : (texts[slug] ?? 0));
  return relatedTo(of, new FacetIndex(all), alike, count);
};
const slugs = (...given: Parameters<typeof related>) =>
  related(...given).map(({ story: other }) => other.slug);

test('cases are related by shared terms, those that share more first', () => {
  const others = [
    caseWith('one', { industry: ['finance'] }),
    caseWith('two', { industry: ['finance'], feature: ['devops'] }),
  ];
  expect(slugs(others)).toEqual(['two', 'one']);
});

test('a rare term says more than a common one, and is named first', () => {
  const others = [
    caseWith('common', { feature: ['devops'] }),
    caseWith('rare', { feature: ['gateway'] }),
    caseWith('more', { feature: ['devops'] }),
    caseWith('both', { feature: ['devops', 'gateway'] }),
  ];
  expect(slugs(others, 4)).toEqual(['both', 'rare', 'common', 'more']);
  expect(related(others, 1)[0]?.shared.map(({ id }) => id)).toEqual(['gateway', 'devops']);
});

test('those that the author names come first, also without a shared term', () => {
  const chosen = { ...story, related: ['far'] };
  const others = [
    caseWith('near', { industry: ['finance'], feature: ['devops', 'gateway'] }),
    caseWith('far', {}),
  ];
  expect(related(others, 2, chosen).map(({ story: other, chosen: named }) => [other.slug, named])).toEqual([
    ['far', true],
    ['near', false],
  ]);
});

test('the case itself, and those that share a place or a year only, are not related', () => {
  expect(slugs([story, caseWith('near', { location: ['china'], year: ['2020'] })])).toEqual([]);
});

test('equals stand in the order of their names, and no more than asked for', () => {
  const others = ['c', 'a', 'b'].map((slug) => caseWith(slug, { industry: ['finance'] }));
  expect(slugs(others, 2)).toEqual(['a', 'b']);
});

test('of cases that share the same terms, the one whose text is more alike comes first', () => {
  const others = ['a', 'b', 'c'].map((slug) => caseWith(slug, { industry: ['finance'] }));
  expect(slugs(others, 3, story, { b: 0.3, c: 0.1 })).toEqual(['b', 'c', 'a']);
});

test('texts alone make cases related where they have much in common, and only then is it said', () => {
  const others = [caseWith('near', {}), caseWith('far', {}), caseWith('same', { industry: ['finance'] })];
  const found = related(others, 3, story, { near: 0.4, far: 0.05, same: 0.05 });
  expect(found.map(({ story: { slug }, similar }) => [slug, similar])).toEqual([
    ['near', true],
    ['same', false],
  ]);
});

test('beside the stories of the portal stand others, each once, in the same order each time', async () => {
  const folder = join(__dirname, '..', '..', '..', 'content');
  const content = await new ContentReader(folder, folder).read();
  const [catalogue, again] = [new Catalogue(content), new Catalogue(content)];
  const one = fc.constantFrom(...catalogue.cases('en').map(({ slug }) => slug));
  fc.assert(
    fc.property(one, fc.constantFrom('en', 'zh'), fc.integer({ min: 0, max: 40 }), (slug, locale, count) => {
      const of = (catalogue: Catalogue) => {
        const self = catalogue.find(locale, slug);
        return self ? catalogue.related(self, locale, count).map(({ story: other }) => other.slug) : [];
      };
      const found = of(catalogue);
      expect(found).not.toContain(slug);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(count);
      expect(of(again)).toEqual(found);
    }),
  );
});

test('while their texts are being indexed, cases are related by their terms only', async () => {
  const content = await new ContentReader('content', 'content').read();
  const catalogue = new Catalogue(content);
  const [newest] = catalogue.cases('en');
  const ready = catalogue.prepare();
  const byTerms = relatedTo(newest!, new FacetIndex(catalogue.cases('en')), () => 0, 3);
  expect(catalogue.related(newest!, 'en', 3)).toEqual(byTerms);
  await ready;
  expect(catalogue.related(newest!, 'en', 3)).toEqual(new Catalogue(content).related(newest!, 'en', 3));
});
