import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case/case-file.test-data';
import { sharedTerms } from './comparison';

const story = (features: string, text: string) =>
  readWell(
    caseFile(`    - title: Story\n      contentList:\n        - content: ${text}`, {
      'ADOPTED FEATURES': features,
    }),
  );

test('terms that most cases state come first, and each says what every case tells of it', () => {
  const terms = sharedTerms(
    [story('HPA, Gateway', 'We rest.'), story('DevOps, Gateway', 'Our shops use HPA at night.')],
    'feature',
  );
  expect(terms.map(({ id, count, evidence }) => [id, count, ...evidence.map(({ kind }) => kind)])).toEqual([
    ['gateway', 2, 'stated', 'stated'],
    ['autoscaling', 1, 'stated', 'mentioned'],
    ['devops', 1, 'not mentioned', 'stated'],
  ]);
  expect(terms[1]?.evidence[1]).toEqual({
    kind: 'mentioned',
    at: { anchor: 'story', sentence: 'Our shops use HPA at night.', start: 14, end: 17 },
  });
});

test('a case has also the wider terms of those that its facts name', () => {
  const inShenzhen = readWell(caseFile('    - title: Story', { LOCATION: 'Shenzhen' }));
  const inChina = readWell(caseFile('    - title: Story', { LOCATION: 'China' }));
  const terms = sharedTerms([inShenzhen, inChina], 'location');
  expect(terms.map(({ id, evidence }) => [id, ...evidence.map(({ kind }) => kind)])).toEqual([
    ['china', 'stated', 'stated'],
    ['shenzhen', 'stated', 'not mentioned'],
  ]);
});
