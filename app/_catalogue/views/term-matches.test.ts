import { expect, test } from '@playwright/test';
import type { FacetId } from '../case/case';
import { matchTerms } from './term-matches';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  availability: ['High availability', '高可用', 'HA', 'Continuity of business', 'Business continuity'],
  business: ['Business processes', '业务流程'],
  monitoring: ['Monitoring and alerting', '监控告警', 'Observability'],
  autoscaling: ['Autoscaling', '自动伸缩', 'Scaling'],
  security: ['Security', '安全', 'Security that teams of the business were in urgent need of'],
};
const none = new Map<string, number>();
const uses = new Map(Object.keys(NAMES).map((id) => [id, 1]));

const match = (q: string, language: 0 | 1 = 0) =>
  matchTerms(
    q,
    (facet: FacetId) => (facet === 'feature' ? uses : none),
    (_, id) => ({ label: NAMES[id]?.[language] ?? id, all: NAMES[id] ?? [] }),
    9,
  ).map(({ id, alias }) => [id, alias]);

test('a term whose label does not hold what was typed comes with the name that does, the shortest of the best', () => {
  expect(match('bus')).toEqual([
    ['business', null],
    ['availability', 'Business continuity'],
  ]);
  expect(match('高可')).toEqual([['availability', '高可用']]);
  expect(match('高可', 1)).toEqual([['availability', null]]);
  expect(match('observ', 1)).toEqual([['monitoring', 'Observability']]);
});

test('a label that holds what was typed within a word needs no other name', () => {
  expect(match('scaling')).toEqual([['autoscaling', null]]);
});

test('a word within a sentence is no name of a term, its beginning is', () => {
  expect(match('urgent')).toEqual([]);
  expect(match('security that')).toEqual([
    ['security', 'Security that teams of the business were in urgent need of'],
  ]);
});

test('what is excluded is not offered, in whatever language and by whatever name', () => {
  for (const q of [
    '-monitoring',
    'NOT monitoring',
    'mon -monitoring',
    'monitoring -监控',
    'alerting -observability',
  ])
    expect(match(q), q).toEqual([]);
  expect(match('scal -monitoring')).toEqual([['autoscaling', null]]);
});

test('no text is answered by the most used terms, and one of signs by none', () => {
  expect(match('')).toHaveLength(Object.keys(NAMES).length);
  for (const q of ['-', '???', 'm']) expect(match(q), q).toEqual([]);
});
