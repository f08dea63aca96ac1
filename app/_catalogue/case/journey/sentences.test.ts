import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { clausesOf, sentencesOf } from './sentences';

for (const [text, ...sentences] of [
  ['One. Two! Three? Four', 'One.', 'Two!', 'Three?', 'Four'],
  ['Release v3.3.0 is out. Yes.', 'Release v3.3.0 is out.', 'Yes.'],
  ['Tools, e.g. Zabbix, help. We use etc. as well.', 'Tools, e.g. Zabbix, help.', 'We use etc. as well.'],
  ['Acme Co., Ltd. Makes no end.', 'Acme Co., Ltd. Makes no end.'],
  ['The U.S. Team and J. Smith agree.', 'The U.S. Team and J. Smith agree.'],
  ['He said “Go.” We went.', 'He said “Go.”', 'We went.'],
  ['Wait… And go.', 'Wait…', 'And go.'],
  ['一。二！三？四；五。', '一。', '二！', '三？', '四；五。'],
  ['他说：“走。”我们走了。', '他说：“走。”', '我们走了。'],
  ['使用 v2.0 版本。好。', '使用 v2.0 版本。', '好。'],
  ['One\nTwo', 'One', 'Two'],
  ['  ', ...([] as string[])],
] as const)
  test(`the sentences of "${text}"`, () => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

for (const [sentence, ...clauses] of [
  ['We use A, but B is planned.', 'We use A', ', but B is planned.'],
  ['We chose A because it offers B.', 'We chose A', ' because it offers B.'],
  ['A and B, and now C', 'A and B', ', and now C'],
  ['用了甲，但乙还没有；丙从而可用', '用了甲', '，但乙还没有', '；丙从而可用'],
] as const)
  test(`the clauses of "${sentence}"`, () => {
    expect(clausesOf(sentence).map(({ text }) => text)).toEqual(clauses);
  });

test('no letter of a text is lost or moved', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB.!?。； \n“”1,但') }), (text) => {
      const bare = (each: string) => each.replace(/\s/g, '');
      const sentences = sentencesOf(text);
      const isSame = bare(sentences.join('')) === bare(text);
      return (
        isSame &&
        sentences.every(
          (sentence) =>
            clausesOf(sentence)
              .map((each) => each.text)
              .join('') === sentence,
        )
      );
    }),
  );
});
