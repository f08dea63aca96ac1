import { expect, test } from '@playwright/test';
import { messagesOf } from './messages';

/** Every message in English that takes one number or two, said for one thing. */
function saidOfOne(messages: object): string[] {
  return Object.values(messages).flatMap((message: unknown) => {
    if (typeof message === 'object' && message !== null) return saidOfOne(message);
    if (typeof message !== 'function' || message.length === 0 || message.length > 2) return [];
    const say = message as (...counts: number[]) => unknown;
    try {
      const said = say(...[1, 1].slice(0, message.length));
      return typeof said === 'string' ? [said] : [];
    } catch {
      // It takes no numbers.
      return [];
    }
  });
}

/** What is never said of one thing: pages count before. */
const SEVERAL = [
  'Add all 1 of this view',
  'All 1 are on the shortlist',
  'A shortlist holds 1 stories.',
  'Plotted here are the first 1 of 1 stories with dated stops.',
  'Drawn here are the first 1 of these 1 stories. Filters bring up the others.',
];

test('one thing is not said to be several', () => {
  const said = saidOfOne(messagesOf('en'));
  expect(said).toContain('1 of 1 story');
  const plural = /\b1 (\w+ )?(stories|results|points|stops|teams|figures|features|quotations)\b|\ball 1\b/i;
  expect(said.filter((each) => plural.test(each) && !SEVERAL.includes(each))).toEqual([]);
});
