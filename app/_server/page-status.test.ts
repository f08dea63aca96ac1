import { expect, test } from '@playwright/test';
import { statusOf } from './page-status';

test('only pages that tell why there is nothing to show have a status of their own', () => {
  expect(statusOf('/en/shortlist/a+b?title=Mine')).toBe(200);
  // Nobody can have sealed these.
  expect(statusOf('/en/shortlist/a+b?expires=2026-12-31')).toBe(400);
  expect(statusOf('/zh/shortlist/a?title=x&token=abc&utm_source=mail')).toBe(400);
  for (const address of [
    '/fr/shortlist/a?token=abc',
    '/en/shortlist',
    '/en/shortlist?token=abc',
    '/en/shortlist/a/picture.png?token=abc',
    '/en/cases/nobody',
    '/en/cases/%E0%A4%A',
    '/en/cases/a/stops/b',
    '*',
    '',
  ])
    expect(statusOf(address), address).toBe(200);
});
