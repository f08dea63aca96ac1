import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { ownPath, qrModules, qrPng, qrSvg } from './qr-code';

const ADDRESS = 'https://casebook.example/en/cases/zto-express#stop-plan';

test('only pages of the portal get a code', () => {
  const own = ['/en', '/zh/cases?q=%E4%B8%AD#top', '/en/cases/a', '/en/shortlist/a+b?title=x'];
  expect(own.map(ownPath)).toEqual(own);
  expect(ownPath('/en/../zh/cases')).toBe('/zh/cases');
  const strange = [
    'https://evil.example/en',
    '//evil.example/en',
    '/\\evil.example/en',
    '/\t/evil.example/en',
    '/english',
    '/api/cases',
    'en/cases',
    'javascript:alert(1)',
    '',
  ];
  expect(strange.map(ownPath)).toEqual(strange.map(() => null));
});

test('the PNG shows the modules of the code, one bit a pixel', () => {
  const png = Buffer.from(qrPng(ADDRESS));
  const modules = qrModules(ADDRESS);
  const width = png.readUInt32BE(16);
  const scale = width / modules.length;
  expect([png.readUInt32BE(20), Number.isInteger(scale), width > 800]).toEqual([width, true, true]);
  const start = png.indexOf('IDAT');
  const data = png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4));
  const pixels = inflateSync(data);
  const line = 1 + Math.ceil(width / 8);
  const isDark = (x: number, y: number) => {
    const [column, row] = [x, y].map((module) => Math.floor((module + 0.5) * scale)) as [number, number];
    return ((pixels[row * line + 1 + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) === 0;
  };
  expect(modules.map((row, y) => row.map((_, x) => isDark(x, y)))).toEqual(modules);
  expect(png.length).toBeLessThan(10_000);
});

test('the SVG stands alone and holds one path of dark modules', () => {
  const svg = qrSvg(ADDRESS);
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (\d+) \1"/);
  expect(svg.match(/h1v1h-1z/g)).toHaveLength(qrModules(ADDRESS).flat().filter(Boolean).length);
});
