import { expect, test } from '@playwright/test';
import { readRoutes, routesOf } from './route-names';

const routeOf = routesOf({
  staticRoutes: [
    { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' },
    { page: '/api/cases', regex: '^/api/cases(?:/)?$' },
  ],
  dynamicRoutes: [
    { page: '/[locale]/cases', regex: '^/([^/]+?)/cases(?:/)?$' },
    { page: '/[locale]/cases/[slug]', regex: '^/([^/]+?)/cases/([^/]+?)(?:/)?$' },
  ],
});

test('a path is counted under its route, whatever its slug', () => {
  expect(routeOf('/api/cases')).toBe('/api/cases');
  expect(routeOf('/en/cases')).toBe('/[locale]/cases');
  for (const slug of ['acme', '%E4%B8%AD', '..', '__proto__'])
    expect(routeOf(`/zh/cases/${slug}`)).toBe('/[locale]/cases/[slug]');
});

test('the framework’s own files are one route, and what nobody answers is another', () => {
  expect(routeOf('/_next/static/chunks/a.js')).toBe('/_next/static');
  expect(routeOf('/_next/image')).toBe('/_next/image');
  for (const path of ['/_next/statics', '/wp-login.php', '/a/b/c/d', '', '*', '/_not-found'])
    expect(routeOf(path), path).toBe('other');
});

test('a manifest that is missing or has another shape names every route `other`', () => {
  const page = { page: '/a', regex: '(' };
  const manifests = [
    '',
    '{',
    '[]',
    '{"routes":[]}',
    JSON.stringify({ staticRoutes: [page], dynamicRoutes: [] }),
  ];
  const missing = () => {
    throw new Error('no such file');
  };
  for (const read of [missing, ...manifests.map((manifest) => () => manifest)])
    expect(['/a', '/en/cases', '/_next/static/a.js'].map(readRoutes(read))).toEqual([
      'other',
      'other',
      '/_next/static',
    ]);
});
