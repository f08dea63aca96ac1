import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isAdmittedScript, isAdmittedStyle, REACT_FUNCTIONS, sha256 } from './inline-allowlist';

/** The functions that the framework's React writes into pages, by the name that each defines last. */
const functions = new Map(
  Array.from(
    readFileSync('node_modules/next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js', 'utf8')
      // A line that is a text in quotes: definitions, and perhaps the beginning of the first call.
      .matchAll(/^\s*'(.*\$R[A-Z]=function.*?;)(?:;?\$R[CRSX]\(")?',?$/gm),
    ([, text = '']) => JSON.parse(`"${text.replaceAll('"', '\\"').replaceAll("\\'", "'")}"`) as string,
  ).map((text) => [/.*(\$R[A-Z])=function/s.exec(text)?.[1] ?? '', text]),
);

test('the functions of React are those of the framework that is installed', () => {
  const found = REACT_FUNCTIONS.map(({ name }) => functions.get(name) ?? '');
  expect(found.map((text) => ({ length: text.length, hash: sha256(text) }))).toEqual(
    REACT_FUNCTIONS.map(({ length, hash }) => ({ length, hash })),
  );
});

const flight = (data: unknown) => `self.__next_f.push(${JSON.stringify(data)})`;
const chunks = (group: unknown) =>
  `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${JSON.stringify(group)});`;
const text = fc.string({ unit: 'binary' });

test('what the framework writes is admitted', () => {
  fc.assert(fc.property(text, (data) => isAdmittedScript(flight([1, data]))));
  const group = { otherChunks: ['static/chunks/3-abc~_.q.js'], runtimeModuleIds: [1, 2] };
  const all = [...functions.values()].join('');
  for (const script of [
    '(self.__next_f=self.__next_f||[]).push([0])',
    flight([3, 'AAEC']),
    chunks(group),
    `${functions.get('$RX')};$RX("B:0","")`,
    `${all}$RR("B:0","S:0",[["/a.css","next"]])`,
    '$RC("B:1","S:1")',
    '$RX("B:1",null,"why")',
  ])
    expect(isAdmittedScript(script), script).toBe(true);
});

test('no text that holds code is admitted, wherever it is put', () => {
  const admitted = [
    '(self.__next_f=self.__next_f||[]).push([0])',
    flight([1, 'a "text"\n']),
    chunks({ otherChunks: ['static/chunks/a.js'], runtimeModuleIds: [1] }),
    `${functions.get('$RX')};$RX("B:0","")`,
    '$RC("B:1","S:1")',
  ];
  const code = fc.constantFrom(
    'alert(1)',
    ';alert(1)',
    ',alert(1)',
    '+alert(1)',
    '`${alert(1)}`',
    '"+alert(1)+"',
  );
  fc.assert(
    fc.property(fc.constantFrom(...admitted), fc.nat(), code, (script, at, payload) => {
      const place = at % (script.length + 1);
      const changed = script.slice(0, place) + payload + script.slice(place);
      if (!isAdmittedScript(changed)) return true;
      // Where it stands within a string it is data; it must not run.
      const ran: unknown[] = [];
      const note = (...given: unknown[]) => ran.push(given);
      const react = { $RC: note, $RX: note, document: { getElementById: () => null } };
      const lists = { self: { __next_f: { push: note } }, TURBOPACK: { push: note } };
      runInNewContext(changed, { ...react, ...lists, alert: () => ran.push('alert') });
      return !ran.includes('alert');
    }),
    { numRuns: 2000 },
  );
});

test('nothing else is admitted', () => {
  fc.assert(fc.property(text, (script) => !isAdmittedScript(script)));
  for (const script of [
    '',
    'alert(1)',
    flight([1, 2]),
    flight([1, 'a', 'b']),
    flight([0]),
    flight([4, 'a']),
    flight({ 0: 1 }),
    `${flight([1, 'a'])};alert(1)`,
    `${flight([1, 'a'])}\nalert(1)`,
    'self.__next_f.push([1,`${alert(1)}`])',
    "self.__next_f.push([1,'a'])",
    'self.__next_f.push(JSON.parse("[1]"))',
    chunks({ otherChunks: ['https://evil.example/x.js'], runtimeModuleIds: [] }),
    chunks({ otherChunks: ['static/chunks/../../en/x.js'], runtimeModuleIds: [] }),
    chunks({ otherChunks: ['static/chunks/..js'], runtimeModuleIds: [] }),
    chunks({ otherChunks: [], runtimeModuleIds: ['a'] }),
    chunks({ otherChunks: [], runtimeModuleIds: [], more: 1 }),
    '$RX(alert(1))',
    '$RX("B:0",alert(1))',
    '$RX("B:0");alert("")',
    '$RX=alert;$RX("B:0")',
    `${functions.get('$RX')?.replace('b', 'c')}$RX("B:0","")`,
    functions.get('$RX') ?? '',
    '$RT("B:0")',
  ])
    expect(isAdmittedScript(script), script).toBe(false);
});

test('a style attribute may give custom properties plain values, and nothing more', () => {
  for (const style of ['--accent:#fff', '--accent-light:#b3370b;--accent-dark:#ff9d6b', '--share:40%;'])
    expect(isAdmittedStyle(style), style).toBe(true);
  for (const style of [
    '',
    'color:red',
    '--a:url(https://evil.example)',
    '--a:#fff;color:red',
    '--a:&quot;x&quot;',
    '--a:#fff;;',
    '--a:x y',
    ' --a:x',
  ])
    expect(isAdmittedStyle(style), style).toBe(false);
});
