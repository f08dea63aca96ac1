import { expect, test } from '@playwright/test';
import { normaliseWords } from './search-text';

for (const [text, words] of [
  ['  multi\n cluster\t', 'multi cluster'],
  ['a\u0007b', 'a b'],
  ['Kube\u200bSphere', 'KubeSphere'],
  ['Kube\u00adSphere', 'KubeSphere'],
  ['Kube\u2060Sphere', 'KubeSphere'],
  ['\ufeffKube\ufeffSphere', 'KubeSphere'],
  ['a'.repeat(300), 'a'.repeat(200)],
] as const)
  test(`${JSON.stringify(text.slice(0, 20))} is searched for as "${words.slice(0, 20)}"`, () => {
    expect(normaliseWords(text)).toBe(words);
  });
