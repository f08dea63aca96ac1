import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cutAround } from './snippets';
import { tokensOf } from './tokens';

const word = fc.constantFrom('cluster', 'logs', 'Kubernetes', '集群', '日志', '<b>', '&amp;', '😀', 'mesh,');
const text = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(' '));
const wanted = (from: string) =>
  tokensOf(from).filter(({ word: each }) => each === 'cluster' || each === '集群');

test('the parts of a short text, put together, are the text, and what is marked is what was looked for', () => {
  fc.assert(
    fc.property(text(1, 8), (any) => {
      const parts = cutAround(any, wanted(any));
      expect(parts.map((part) => part.text).join('')).toBe(any);
      const marked = parts.filter(({ hit }) => hit).flatMap((part) => part.text.split(' '));
      expect(marked).toEqual(any.split(' ').filter((each) => each === 'cluster' || each === '集群'));
    }),
  );
});

test('a long text is cut to a few lines that hold a hit and are letter by letter in the text', () => {
  fc.assert(
    fc.property(text(60, 120), (any) => {
      const hits = wanted(any);
      fc.pre(hits.length > 0);
      const parts = cutAround(any, hits);
      const shown = parts.map((part) => part.text).join('');
      expect(shown.length).toBeLessThan(260);
      expect(any).toContain(shown.replace(/^…|…$/g, ''));
      expect(parts.some(({ hit }) => hit)).toBe(true);
      expect(shown.isWellFormed()).toBe(true);
    }),
  );
});
