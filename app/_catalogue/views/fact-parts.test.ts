import { expect, test } from '@playwright/test';
import { caseFile, readWell } from '../case/case-file.test-data';
import type { Locale } from '../case/locale';
import { factParts, factValues, inLabelOrder } from './fact-parts';

const story = (facts: Record<string, string>, locale: Locale) =>
  readWell(caseFile('    - title: Story\n      contentList:\n        - content: Told.', facts), locale);
const labelOf = (_facet: string, id: string, locale: Locale) => ({
  id,
  text: `${id} in ${locale}`,
  lang: null,
});
const partsOf = (facts: Record<string, string>, written: Locale, reader: Locale) => {
  const told = story(facts, written);
  return told.facts.flatMap((fact) => factParts(told, fact, reader, labelOf));
};

test('a fact is its author’s words to readers of their language', () => {
  const parts = partsOf({ 'CLOUD TYPE': 'On-premises, and Public etc.' }, 'en', 'en');
  expect(parts.map(({ text }) => text).join('')).toBe('On-premises, and Public etc.');
  expect(factValues(parts).map(({ text, terms }) => [text, terms])).toEqual([
    ['On-premises', ['private']],
    ['Public etc.', ['public']],
  ]);
});

test('a fact is the labels of its terms to readers of the other language', () => {
  const parts = partsOf({ 'CLOUD TYPE': 'On-premises, and Public' }, 'en', 'zh');
  expect(parts.map(({ text }) => text).join('')).toBe('private in zh、public in zh');
});

test('a fact without terms keeps its words, marked with their language', () => {
  expect(partsOf({ SCALE: '50 nodes' }, 'en', 'zh')).toEqual([{ text: '50 nodes', terms: [], lang: 'en' }]);
  const long = `${'long '.repeat(50)}words, Public`;
  expect(factValues(partsOf({ 'CLOUD TYPE': long }, 'en', 'en')).map(({ text }) => text)).toEqual([
    `${'long '.repeat(50)}words`,
    'Public',
  ]);
});

test('facts stand in the order of the label, those of no facet in the author’s', () => {
  const { facts } = story({ AUTHOR: 'Ada', LOCATION: 'China', BOATS: 'Nine', INDUSTRY: 'Finance' }, 'en');
  expect(inLabelOrder(facts).map(({ label }) => label)).toEqual(['INDUSTRY', 'LOCATION', 'AUTHOR', 'BOATS']);
});
