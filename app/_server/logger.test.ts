import { Console } from 'node:console';
import { expect, test } from '@playwright/test';
import { createLog, redirectConsole, logThreshold, type Level } from './logger';
import { logRequest } from './request-log';
import type { RequestRecord } from './request-events';

function linesOf(threshold: Level | 'off') {
  const lines: string[] = [];
  const log = createLog(threshold, (line) => lines.push(line));
  return { log, read: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>), lines };
}

const served = (over: Partial<RequestRecord> = {}): RequestRecord => ({
  method: 'GET',
  path: '/en/cases',
  route: '/[locale]/cases',
  status: 200,
  seconds: 0.01234,
  cache: null,
  ...over,
});

test('a line is one JSON object, also where the message has lines of its own', () => {
  const { log, lines, read } = linesOf('info');
  log('error', 'first\nsecond "quoted"', { route: '/x' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('\n');
  const [{ time, ...rest } = {}] = read();
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(rest).toEqual({ level: 'error', message: 'first\nsecond "quoted"', route: '/x' });
});

test('only what is at the level asked for or above is written', () => {
  const written = (threshold: Level | 'off') => {
    const { log, read } = linesOf(threshold);
    for (const level of ['debug', 'info', 'warn', 'error'] as const) log(level, 'x');
    return read().map(({ level }) => level);
  };
  expect(written('debug')).toEqual(['debug', 'info', 'warn', 'error']);
  expect(written('info')).toEqual(['info', 'warn', 'error']);
  expect(written('error')).toEqual(['error']);
  expect(written('off')).toEqual([]);
});

test('a level that there is not is the usual one', () => {
  expect([undefined, '', 'verbose', 'WARN', 'Off'].map(logThreshold)).toEqual([
    'info',
    'info',
    'info',
    'warn',
    'off',
  ]);
});

test('a request is told without who asked; failures stand out, probes and assets are quiet', () => {
  const { log, read } = linesOf('debug');
  logRequest(log, served());
  for (const each of [
    { status: 404 },
    { status: 500 },
    { path: '/api/health/ready', status: 503 },
    { path: '/api/metrics' },
    { path: '/_next/static/a.js' },
    { path: '/_nextdoor' },
  ])
    logRequest(log, served(each));
  const [first, ...others] = read();
  expect(Object.keys(first ?? {})).toEqual([
    'time',
    'level',
    'message',
    'method',
    'path',
    'route',
    'status',
    'milliseconds',
    'cache',
  ]);
  expect(first).toMatchObject({ level: 'info', message: 'request', milliseconds: 12.3 });
  expect(others.map(({ level }) => level)).toEqual(['info', 'error', 'debug', 'debug', 'debug', 'info']);
});

test('what anybody prints becomes such a line', () => {
  const { log, read } = linesOf('debug');
  const taken = new Console(process.stdout);
  redirectConsole(taken, log);
  taken.debug('a', 1);
  taken.log('%s is read', 'b');
  taken.warn('c');
  taken.error(new Error('broken'));
  expect(read().map(({ level }) => level)).toEqual(['debug', 'info', 'warn', 'error']);
  const [first, second, , last] = read().map(({ message }) => message);
  expect([first, second]).toEqual(['a 1', 'b is read']);
  expect(last).toMatch(/^Error: broken\n {4}at /);
});
