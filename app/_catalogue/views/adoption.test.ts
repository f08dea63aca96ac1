import { expect, test } from '@playwright/test';
import { adoptionsOf, roleOf, stopsByYear, tally } from './adoption';
import type { Milestone } from '../case/case';
import { caseWith } from '../case/case-file.test-data';

const stop = (id: string, kind: Milestone['kind'], ...features: string[]): Milestone => ({
  id,
  kind,
  title: id,
  when: null,
  features,
  undated: [],
  text: null,
  section: null,
  details: [],
});

test('the role of a feature is its stop among all stops, and what came in with it', () => {
  const story = caseWith(
    'acme',
    {},
    {
      timeline: [
        stop('before', 'context'),
        stop('both', 'feature', 'devops', 'gateway'),
        stop('later', 'outlook', 'autoscaling'),
      ],
      unplaced: ['alerting'],
    },
  );
  expect(adoptionsOf(story).map((each) => [each.feature, roleOf(each)])).toEqual([
    ['devops', { stop: 2, stops: 3, kind: 'feature', others: ['gateway'] }],
    ['gateway', { stop: 2, stops: 3, kind: 'feature', others: ['devops'] }],
    ['autoscaling', { stop: 3, stops: 3, kind: 'outlook', others: [] }],
    ['alerting', null],
  ]);
});

test('a tally counts what the timeline shows, however often it is asked', () => {
  const dated = (id: string, kind: Milestone['kind'], year: number): Milestone => ({
    ...stop(id, kind, 'devops'),
    when: { start: { year }, end: null },
  });
  const cases = [
    caseWith('one', {}, { timeline: [dated('a', 'context', 2010), dated('b', 'feature', 2019)] }),
    caseWith('two', {}, { timeline: [dated('c', 'step', 2017), stop('d', 'feature', 'gateway')] }),
    caseWith('three', {}, { timeline: [], unplaced: ['alerting'] }),
  ];
  const shown = stopsByYear(cases).flatMap(({ stops }) => stops);
  for (let times = 0; times < 2; times += 1) {
    expect(tally(cases)).toEqual({
      stops: shown.length,
      adoptions: cases.flatMap(adoptionsOf).length,
      first: 2017,
      last: 2019,
    });
  }
  expect(tally([])).toEqual({ stops: 0, adoptions: 0, first: null, last: null });
});
