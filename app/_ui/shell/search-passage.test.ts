import { expect, test } from '@playwright/test';
import { fromFirstHit } from './search-passage';

const passage = (before: string) => [
  { text: before, hit: false },
  { text: 'Istio', hit: true },
  { text: ' routes.', hit: false },
];
const shown = (before: string) =>
  fromFirstHit(passage(before))
    .map(({ text }) => text)
    .join('');

test('what stands far before the first hit is cut at a word', () => {
  expect(shown('All of the traffic between the services of the shop goes through ')).toBe(
    '…services of the shop goes through Istio routes.',
  );
  expect(shown('所有服务之间的流量都经过一个统一的控制平面，由运维团队负责的')).toBe(
    '…统一的控制平面，由运维团队负责的Istio routes.',
  );
  expect(shown(`${'𠮷'.repeat(20)}的`)).toBe(`…${'𠮷'.repeat(7)}的Istio routes.`);
});

test('a passage that is short, or begins with its hit, or has none, is whole', () => {
  expect(shown('Traffic goes through ')).toBe('Traffic goes through Istio routes.');
  const none = [{ text: 'A sentence that is long, but in which none of the words was found.', hit: false }];
  expect(fromFirstHit(none)).toEqual(none);
  const [, ...first] = passage('');
  expect(fromFirstHit(first)).toEqual(first);
});
