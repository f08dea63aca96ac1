import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { MILESTONE_KINDS } from '@/_catalogue/case/case';
import { pickStops, pickValues, roomOf, sentencesWithin } from './content-selection';

const stop = (kind: (typeof MILESTONE_KINDS)[number], when: string | null, title: string) => ({
  kind,
  when,
  title,
});

test('features and plans go before steps, what is dated before what is not, all in their order', () => {
  const stops = [
    stop('context', '2002', 'founded'),
    stop('step', '2019', 'began'),
    stop('step', null, 'tried'),
    stop('feature', null, 'scaled'),
    stop('feature', '2020', 'watched'),
    stop('outlook', null, 'the edge'),
  ];
  const titles = (most: number) => pickStops(stops, most).map(({ title }) => title);
  expect(titles(1)).toEqual(['watched']);
  expect(titles(3)).toEqual(['began', 'scaled', 'watched']);
  expect(titles(4)).toEqual(['began', 'scaled', 'watched', 'the edge']);
  expect(titles(6)).toEqual(stops.map(({ title }) => title));
});

test('whatever the stops are, as many are picked as there is room for, in their order', () => {
  const anyStop = fc.record({ kind: fc.constantFrom(...MILESTONE_KINDS), when: fc.option(fc.string()) });
  fc.assert(
    fc.property(fc.array(anyStop), fc.nat(9), (stops, most) => {
      const picked = pickStops(stops, most);
      expect(picked).toHaveLength(Math.min(most, stops.length));
      const places = picked.map((each) => stops.indexOf(each));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});

test('values that have no room are counted, and one is always there', () => {
  const values = ['HPA', 'DevOps', 'Logging'].map((text) => ({ text }));
  expect(pickValues(values, 100)).toEqual({ shown: values, left: 0 });
  expect(pickValues(values, 14)).toEqual({ shown: values.slice(0, 2), left: 1 });
  expect(pickValues(values, 1)).toEqual({ shown: values.slice(0, 1), left: 2 });
  expect(pickValues([], 9)).toEqual({ shown: [], left: 0 });
});

test('texts are cut after a sentence, in Chinese too, and Han counts for two', () => {
  expect(roomOf('中通 ZTO')).toBe(8);
  expect(sentencesWithin('One day. Two days. Three.', 18, 'en')).toBe('One day. Two days.');
  expect(sentencesWithin('先试一周。再定方案。', 12, 'zh')).toBe('先试一周。');
  expect(sentencesWithin('One long sentence.', 5, 'en')).toBeNull();
});
