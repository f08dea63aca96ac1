import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ChineseTerms } from './chinese-spelling';

const TERM = '高可用集群';
const HOMOPHONES = '糕渴佣极裙';
/** A place that holds the term and nothing else. */
const uses = (pair: string) => (TERM.includes(pair) ? 1 : 0);
const terms = new ChineseTerms([TERM, '银行'], uses);
const at = (max: number) => fc.integer({ min: 0, max });

const typed = fc.oneof(
  at(4).map((place) => `${TERM.slice(0, place)}${HOMOPHONES[place]}${TERM.slice(place + 1)}`),
  at(3).map((place) => `${TERM.slice(0, place)}${TERM[place + 1]}${TERM[place]}${TERM.slice(place + 2)}`),
  at(2).map((place) => `${TERM.slice(0, place + 1)}${TERM.slice(place + 2)}`),
  at(3).map((place) => `${TERM.slice(0, place + 1)}错${TERM.slice(place + 1)}`),
);

test('one slip in a term is put right, wherever it is and whatever stands around it', () => {
  const around = fc.constantFrom('', '我们', 'HPA ', '𠀀');
  fc.assert(
    fc.property(typed, around, around, (slip, before, after) => {
      const text = `${before}${slip}${after}`;
      const [correction, ...more] = terms.correctionsIn(text);
      expect(more).toEqual([]);
      const { start = 0, end = 0, text: right = '' } = correction ?? {};
      expect(text.slice(0, start) + right + text.slice(end)).toBe(`${before}${TERM}${after}`);
    }),
  );
});

test('a term in full, a part of it, and two terms side by side are no slips', () => {
  for (const text of [TERM, '可用集群', '高可用', `${TERM}${TERM}`, `银行${TERM}`]) {
    expect(terms.correctionsIn(text)).toEqual([]);
  }
});

test('a text of other words is no slip, unless one sounds like that of the term', () => {
  const texts = ['数据库', '机器人', '资源管理', '旅游业', '中通快递', '商业银行', '代码仓库', '托管服务器'];
  const inCases = texts.join('');
  const known = new ChineseTerms(texts, (pair) => (inCases.includes(pair) ? 1 : 0));
  const others = [
    '数据仓库',
    '机器翻译',
    '工资管理',
    '旅游攻略',
    '圆通快递',
    '招商银行',
    '代码库',
    '又管服务器',
  ];
  for (const text of others) expect(known.correctionsIn(text), text).toEqual([]);
  for (const [text, right] of [
    ['资源官理', '资源管理'],
    ['机器任', '机器人'],
    ['数剧库', '数据库'],
    ['中通块递', '中通快递'],
  ] as const)
    expect(known.correctionsIn(text).map((correction) => correction.text)).toEqual([right]);
});

test('two slips are too many, and words of two characters too short to guess', () => {
  expect(terms.correctionsIn('高错用错群')).toEqual([]);
  expect(terms.correctionsIn('银错')).toEqual([]);
});

test('a term that no case holds is not suggested', () => {
  expect(new ChineseTerms([TERM], () => 0).correctionsIn('高可用集错')).toEqual([]);
});

test('corrections of any text stand in order, and none within another', () => {
  const text = fc.string({ unit: fc.constantFrom(...TERM, '错', ' ', 'a', '𠀀'), maxLength: 40 });
  fc.assert(
    fc.property(text, (any) => {
      let position = 0;
      for (const { start, end } of terms.correctionsIn(any)) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        position = end;
      }
      expect(position).toBeLessThanOrEqual(any.length);
    }),
  );
});
