import { expect, test } from '@playwright/test';
import { pageStatus } from './page-status';

test('only pages that tell why there is nothing to show have a status of their own', () => {
  expect(pageStatus('/en/shortlist/a+b?title=Mine')).toBe(200);
  expect(pageStatus('/en/shortlist/a+b?expires=2999-12-31')).toBe(200);
  expect(pageStatus('/en/shortlist/a+b?expires=2020-12-31')).toBe(410);
  expect(pageStatus('/zh/shortlist/a?title=x&expires=2020-12-31&utm_source=mail')).toBe(410);
  for (const address of [
    '/fr/shortlist/a?expires=2020-12-31',
    '/en/shortlist',
    '/en/shortlist?expires=2020-12-31',
    '/en/shortlist/a/picture.png?expires=2020-12-31',
    '/en/shortlist/a?expires=2020-13-31',
    '/en/cases/nobody',
    '/en/cases/%E0%A4%A',
    '/en/cases/a/stops/b',
    '*',
    '',
  ])
    expect(pageStatus(address), address).toBe(200);
});

test('a preview that no key opens is not found', () => {
  for (const address of [
    '/en/preview/acme',
    '/en/preview/acme?key=',
    '/fr/preview/acme?key=a',
    '/zh/preview/%E4',
  ])
    expect(pageStatus(address), address).toBe(404);
});
