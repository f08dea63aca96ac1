import { expect, test } from '@playwright/test';
import { adoptionsOf, roleOf } from './adoption';
import type { Milestone } from './case';
import { caseWith } from './case-file.test-data';

const stop = (id: string, kind: Milestone['kind'], ...features: string[]): Milestone => ({
  id,
  kind,
  title: id,
  when: null,
  features,
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
