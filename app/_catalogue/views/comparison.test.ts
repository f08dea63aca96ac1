import { expect, test } from '@playwright/test';
import type { Case } from '../case/case';
import { sharedTerms } from './comparison';

const story = (...feature: string[]) => ({ named: { feature } }) as unknown as Case;

test('terms that most cases have come first, and each says which cases have it', () => {
  expect(sharedTerms([story('hpa', 'logging'), story('devops', 'logging')], 'feature')).toEqual([
    { id: 'logging', having: [true, true], count: 2 },
    { id: 'hpa', having: [true, false], count: 1 },
    { id: 'devops', having: [false, true], count: 1 },
  ]);
});
