import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { cutAtWord, firstSentence, wholeSentences } from './truncate';

test('a text that fits stays, on one line', () => {
  expect(cutAtWord(' One\n two ', 7)).toBe('One two');
});

for (const [text, max, cut] of [
  ['Anvils for everyone', 12, 'Anvils for…'],
  ['Anvils, and more', 9, 'Anvils…'],
  ['Anvils and more', 7, 'Anvils…'],
  ['it’s well-known here', 9, 'it’s…'],
  ['我们选择了容器平台', 5, '我们选择…'],
  ['使用 Kubernetes 平台', 8, '使用…'],
  ['ab🚀🚀🚀', 4, 'ab…'],
  ['Supercalifragilistic', 6, 'Super…'],
] as const) {
  test(`"${text}" in ${max} characters is "${cut}"`, () => {
    expect(cutAtWord(text, max)).toBe(cut);
  });
}

test('a cut text never grows too long, breaks a character or ends in a blank', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 40 }),
      (text, max) => {
        const cut = cutAtWord(text, max);
        return cut.length <= max && cut.isWellFormed() && cut === cut.trim();
      },
    ),
  );
});

for (const [text, sentence] of [
  ['One. Two.', 'One.'],
  ['Release 3.3.0 is out. Yes.', 'Release 3.3.0 is out.'],
  ['Why? “Because” it is.', 'Why?'],
  ['一句话。第二句。', '一句话。'],
  ['No end', 'No end'],
] as const) {
  test(`the first sentence of "${text}" is "${sentence}"`, () => {
    expect(firstSentence(text, 80)).toBe(sentence);
  });
}

for (const [text, max, kept] of [
  ['One. Two. Three.', 10, 'One. Two.'],
  ['One is enough. Two.', 10, 'One is enough.'],
  ['一句。第二句。第三句。', 8, '一句。第二句。'],
  ['This one goes on and on and on and on.', 10, 'This one goes…'],
  ['No end', 80, 'No end'],
  ['', 80, ''],
] as const) {
  test(`the sentences of "${text}" in ${max} characters are "${kept}"`, () => {
    expect(wholeSentences(text, max)).toBe(kept);
  });
}
