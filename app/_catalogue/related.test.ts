import { expect, test } from '@playwright/test';
import { caseWith } from './case-file.test-data';
import { relatedTo } from './related';

const story = caseWith('self', {
  industry: ['finance'],
  feature: ['devops', 'gateway'],
  location: ['china'],
});
const slugs = (others: Parameters<typeof relatedTo>[1], count = 3, of = story) =>
  relatedTo(of, others, count).map(({ story: other }) => other.slug);

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
  expect(relatedTo(story, others, 1)[0]?.shared.map(({ id }) => id)).toEqual(['gateway', 'devops']);
});

test('those that the author names come first, also without a shared term', () => {
  const chosen = { ...story, related: ['far'] };
  const others = [
    caseWith('near', { industry: ['finance'], feature: ['devops', 'gateway'] }),
    caseWith('far', {}),
  ];
  expect(relatedTo(chosen, others, 2).map(({ story: other, chosen: named }) => [other.slug, named])).toEqual([
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
