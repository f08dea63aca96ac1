import { expect, test } from '@playwright/test';
import { closest } from './did-you-mean';

const KEYS = [
  'title',
  'content',
  'contentList',
  'image',
  'when',
  'section1',
  'section2',
  'list',
  'listLeft',
  'gone',
];

for (const [word, meant] of [
  ['contnet', 'content'],
  ['tilte', 'title'],
  ['contents', 'content'],
  ['lists', 'list'],
  ['wen', 'when'],
  ['Gone', 'gone'],
  ['content_list', 'contentList'],
  ['contentLsit', 'contentList'],
  ['imgae', 'image'],
  ['section3', null],
  ['colour', null],
  ['li', null],
  ['x'.repeat(10_000), null],
] as const) {
  test(`"${word.slice(0, 20)}" was meant to be ${meant ?? 'none of them'}`, () => {
    expect(closest(word, KEYS)).toBe(meant);
  });
}

test('of two that are as near, none is meant', () => {
  expect(closest('lost', ['list', 'last'])).toBeNull();
});
