import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { simplify, withoutQuestionWords, wordsOfRun } from './chinese';
import { stem } from './english';
import { fold, tokensOf, wordsOf } from './tokens';

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
  expect(wordsOf('Ｋ８ｓ Ｃａｆé')).toEqual(['k8s', 'cafe']);
});

test('Chinese is read in pairs, and each pair begins with the character that ends the one before', () => {
  fc.assert(
    fc.property(han, (run) => {
      const words = wordsOf(run);
      expect(words).toHaveLength(run.length - 1);
      for (const [index, word] of words.entries()) expect(word).toBe(run.slice(index, index + 2));
    }),
  );
});

test('mixed text falls into its scripts', () => {
  expect(wordsOf('K8s多集群')).toEqual(['k8s', '多集', '集群']);
});

test('English words are one whatever their endings', () => {
  const [first, ...others] = wordsOf('released releases releasing release').map(stem);
  expect(others).toEqual([first, first, first]);
});

test('version numbers stay whole and names with dots do not', () => {
  expect(wordsOf('v3.3.0 Node.js')).toEqual(['v3.3.0', 'node', 'js']);
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

test('a character that is simplified to a longer one keeps its place', () => {
  expect(tokensOf('饘')).toEqual([{ word: '饘', start: 0, end: 1 }]);
});

test('what else stands in a text changes none of its words', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'aB1.-_ ,’™'), maxLength: 30 });
  fc.assert(fc.property(plain, (any) => expect(tokensOf(`${any} é`).slice(0, -1)).toEqual(tokensOf(any))));
});

test('a Chinese question is read without its question words, and keeps its places', () => {
  expect(withoutQuestionWords('为什么不要大集群')).toBe('   不要大集群');
  expect(withoutQuestionWords('为什么')).toBe('为什么');
});

test('a number is one word however its digits are grouped, and has its value where a unit follows', () => {
  for (const written of ['1000', '1,000', '1.000', '1 000', '1’000', '一千', '约1,000台', '在 1 000 个'])
    expect(wordsOf(written), written).toContain('1000');
  for (const written of ['100 million', '1亿', '一亿', '10000万'])
    expect(wordsOf(written), written).toContain('100000000');
  expect(wordsOf('一千二百')).toContain('1200');
  expect(wordsOf('十万')).toContain('100000');
  for (const written of ['v1.16.2', '10.244.0.0', '2019 100', '3.14', '1,0000'])
    expect(wordsOf(written).join(' '), written).not.toMatch(/^\d{4,}$/);
});

test('traditional characters and terms of Taiwan are read as those of the mainland', () => {
  const pairs = {
    日誌收集: '日志收集',
    伺服器閒置: '服务器闲置',
    多叢集: '多集群',
    邊緣運算: '边缘运算',
    軟體: '软件',
  };
  for (const [traditional, simplified] of Object.entries(pairs)) {
    expect(simplify(traditional)).toBe(simplified);
    expect(wordsOf(traditional)).toEqual(wordsOf(simplified));
  }
});

test('a simplified text is not touched, and a folded one has its length', () => {
  for (const text of ['文件', '程序', '为什么', '数据库', 'Kubernetes']) expect(simplify(text)).toBe(text);
  const characters = fc.constantFrom(...'資料庫隨身碟伺服器雲端的文件程式印表機 abc');
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 20 }), (any) => {
      expect(simplify(any)).toHaveLength(any.length);
    }),
  );
});

test('the words of a run of Chinese, put together, are the run, and none but a lone one is a single character', () => {
  fc.assert(
    fc.property(han, (run) => {
      const words = wordsOfRun(run);
      expect(words.join('')).toBe(run);
      if (words.length > 1) for (const word of words.slice(1)) expect([...word].length).toBeGreaterThan(1);
    }),
  );
});

test('British and American spellings have one stem, and unrelated words have two', () => {
  const same = [
    ['virtualisation', 'virtualization'],
    ['utilised', 'utilize'],
    ['centre', 'centers'],
    ['colour', 'colors'],
    ['behaviour', 'behavior'],
    ['labelled', 'labeled'],
    ['greyscale', 'grayscale'],
    ['licence', 'license'],
    ['catalogue', 'catalogs'],
    ['analyse', 'analyzing'],
    ['containerise', 'containerization'],
    ['dashboards', 'dashboard'],
  ];
  const different = [
    ['news', 'new'],
    ['usa', 'uses'],
    ['production', 'productivity'],
    ['customer', 'customise'],
    ['author', 'authorise'],
    ['engine', 'engineer'],
    ['university', 'universal'],
    ['department', 'depart'],
    ['general', 'generate'],
  ];
  for (const [one = '', other = ''] of same) expect(stem(one), one).toBe(stem(other));
  for (const [one = '', other = ''] of different) expect(stem(one), one).not.toBe(stem(other));
});
