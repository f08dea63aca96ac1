import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fold, tokensOf, withoutAsking } from './tokens';

const text = fc.string({ unit: 'binary', maxLength: 60 });
const han = fc.string({
  unit: fc.constantFrom(...'中通快递多集群监控告警日志云'),
  minLength: 2,
  maxLength: 12,
});

test('folding a text twice is folding it once', () => {
  fc.assert(fc.property(text, (any) => expect(fold(fold(any))).toBe(fold(any))));
});

test('full-width letters, capitals and accents make no difference', () => {
  expect(tokensOf('Ｋ８ｓ Ｃａｆé').map(({ surface }) => surface)).toEqual(['k8s', 'cafe']);
});

test('Chinese is read in pairs, and each pair begins with the character that ends the one before', () => {
  fc.assert(
    fc.property(han, (run) => {
      const words = tokensOf(run).map(({ word }) => word);
      expect(words).toHaveLength(run.length - 1);
      for (const [index, word] of words.entries()) expect(word).toBe(run.slice(index, index + 2));
    }),
  );
});

test('mixed text falls into its scripts', () => {
  expect(tokensOf('K8s多集群').map(({ word }) => word)).toEqual(['k8s', '多集', '集群']);
});

test('English words are one whatever their endings', () => {
  const [first, ...others] = tokensOf('released releases releasing release').map(({ word }) => word);
  expect(others).toEqual([first, first, first]);
});

test('version numbers stay whole and names with dots do not', () => {
  expect(tokensOf('v3.3.0 Node.js').map(({ surface }) => surface)).toEqual(['v3.3.0', 'node', 'js']);
});

test('plain text is read alike, whatever stands beside it', () => {
  const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
  fc.assert(fc.property(plain, (any) => expect(tokensOf(`${any} é`).slice(0, -1)).toEqual(tokensOf(any))));
});

test('every word says where in the text it stands', () => {
  fc.assert(
    fc.property(text, (any) => {
      let position = 0;
      for (const { start, end } of tokensOf(any)) {
        expect(start).toBeGreaterThanOrEqual(position);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(any.length);
        position = start;
      }
    }),
  );
});

test('what else stands in a text changes none of its words', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aB1.-_ ,’™'), maxLength: 30 });
  fc.assert(fc.property(plain, (any) => expect(tokensOf(`${any} é`).slice(0, -1)).toEqual(tokensOf(any))));
});

test('a Chinese question is read without its question words, and keeps its places', () => {
  expect(withoutAsking('为什么不要大集群')).toBe('   不要大集群');
  expect(withoutAsking('为什么')).toBe('为什么');
});
