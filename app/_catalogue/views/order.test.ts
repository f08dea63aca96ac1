import { expect, test } from '@playwright/test';
import type { Milestone } from '../case/case';
import { caseWith } from '../case/case-file.test-data';
import { parseWhen } from '../case/edtf';
import { byName, isDated, newestFirst, oldestFirst } from './order';

const stop = (when: string, kind: Milestone['kind'] = 'step'): Milestone => ({
  id: when,
  kind,
  title: when,
  when: parseWhen(when),
  features: [],
  undated: [],
  text: null,
  section: null,
  details: [],
});

/** The newest first, as they have to stand. */
const CASES = [
  caseWith('told-last', {}, { published: '2024-05-02' }),
  caseWith('told-and-changed', {}, { published: '2020-01-01', updated: '2024-05-01' }),
  caseWith('untold-but-dated', {}, { timeline: [stop('2019'), stop('2023-07'), stop('2030', 'outlook')] }),
  caseWith('same-day-longer', {}, { published: '2022-02-02', timeline: [stop('2021')] }),
  caseWith('same-day', {}, { published: '2022-02-02' }),
  caseWith('only-a-plan', {}, { timeline: [stop('2031', 'outlook')] }),
  caseWith('without-dates', {}, {}),
];
const slugs = (cases: readonly { slug: string }[]) => cases.map(({ slug }) => slug);

test('a case is as new as its publication, else as the last stop it reached; without dates it stands last', () => {
  expect(slugs(newestFirst(CASES.toReversed()))).toEqual(slugs(CASES));
});

test('the oldest come first, and those without dates still last', () => {
  const dated = CASES.filter(isDated);
  expect(slugs(dated)).toEqual(slugs(CASES.slice(0, 5)));
  expect(slugs(oldestFirst(CASES))).toEqual([...slugs(dated).reverse(), 'only-a-plan', 'without-dates']);
});

test('names stand as a reader looks them up: by letters, or by how they sound', () => {
  const self = (name: string) => name;
  expect(['Zoo', 'apple', 'Éclair', 'banana'].sort(byName('en', self))).toEqual([
    'apple',
    'banana',
    'Éclair',
    'Zoo',
  ]);
  expect(['中', '安', '北'].sort(byName('zh', self))).toEqual(['安', '北', '中']);
});
