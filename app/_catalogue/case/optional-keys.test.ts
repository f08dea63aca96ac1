import { expect, test } from '@playwright/test';
import type { Case } from './case';
import { caseFile, read, readWell } from './case-file.test-data';

const FILE = caseFile('    - title: Move\n      contentList:\n        - content: Done.', {
  'ADOPTED FEATURES': 'HPA, DevOps',
});
/** The file with these lines in front; they begin in line 2. */
const withKeys = (yaml: string) => FILE.replace('title: acme', `${yaml}\ntitle: acme`);

const VALID: readonly (readonly [yaml: string, key: keyof Case, value: unknown])[] = [
  ['published: 2020-09-29', 'published', '2020-09-29'],
  ["updated: '2021-01-31'", 'updated', '2021-01-31'],
  [
    'metrics: [{ value: 5, label: nodes, kind: context }]',
    'metrics',
    [{ value: '5', label: 'nodes', when: null, kind: 'context' }],
  ],
  ['draft: true', 'draft', true],
  ['draft:', 'draft', false],
  ['gone: true', 'gone', true],
  ['gone:', 'gone', false],
  ['aliases: [Old-Acme, 老名字]', 'aliases', ['old-acme', '老名字']],
  ['related: [zeta, a b]', 'related', ['zeta', 'a b']],
  [
    'source: { url: https://a.example/b }',
    'source',
    { title: 'https://a.example/b', url: 'https://a.example/b' },
  ],
  ['source: An interview', 'source', { title: 'An interview', url: null }],
  [
    'source: { title: Blog, url: https://a.example/b }',
    'source',
    { title: 'Blog', url: 'https://a.example/b' },
  ],
  [
    'metrics: [{ value: 50%, label: faster }]',
    'metrics',
    [{ value: '50%', label: 'faster', when: null, kind: null }],
  ],
  [
    'metrics: [{ value: 1.10, label: ratio, when: 2019 }]',
    'metrics',
    [{ value: '1.10', label: 'ratio', when: { start: { year: 2019 }, end: null }, kind: null }],
  ],
];

test.describe('a valid optional key is read:', () => {
  for (const [yaml, key, value] of VALID) {
    test(yaml, () => {
      expect(readWell(withKeys(yaml))[key]).toEqual(value);
    });
  }

  test('none of them', () => {
    const { published, updated, draft, gone, aliases, related, source, metrics } = readWell(FILE);
    expect({ published, updated, draft, gone, aliases, related, source, metrics }).toEqual({
      published: null,
      updated: null,
      draft: false,
      gone: false,
      aliases: [],
      related: [],
      source: null,
      metrics: [],
    });
  });

  test('a timeline, oldest first, plans last, with what its stops say', () => {
    const { timeline, unplaced } = readWell(
      withKeys(`timeline:
  - { title: Next, kind: outlook }
  - { title: Later, when: 2020-10, features: [HPA], section: Move }
  - { title: Start, when: 2019-22/2020, text: It began. }
  - { title: Then, kind: context }`),
    );
    expect(
      timeline.map(({ title, kind, features, section, text, id }) => [
        id,
        title,
        kind,
        features,
        section,
        text,
      ]),
    ).toEqual([
      ['stop-start', 'Start', 'step', [], null, 'It began.'],
      ['stop-then', 'Then', 'context', [], null, null],
      ['stop-later', 'Later', 'feature', ['autoscaling'], 'move', null],
      ['stop-next', 'Next', 'outlook', [], null, null],
    ]);
    expect(unplaced).toEqual(['devops']);
  });
});

const INVALID: readonly (readonly [yaml: string, told: string])[] = [
  ['published: May 2020', '2:1 "published" is not valid and was ignored (write the date as YYYY-MM-DD)'],
  ['published: 2021-02-30', '2:1 "published" is not valid and was ignored (write the date as YYYY-MM-DD)'],
  ['updated: 2020', '2:1 "updated" is not valid and was ignored (write the date as YYYY-MM-DD)'],
  ['gone: forever', '2:1 "gone" is neither true nor false; it hides the story (write gone: true)'],
  ['draft: yes', '2:1 "draft" is neither true nor false; it hides the story (write draft: true)'],
  [
    'aliases: [../etc]',
    '2:11 "aliases.0" is not valid and was ignored (write a slug: the name of a case file without .md)',
  ],
  [
    'related:\n  - a/b',
    '3:5 "related.0" is not valid and was ignored (write a slug: the name of a case file without .md)',
  ],
  [
    'source: [a]',
    '2:1 "source" is not valid and was ignored (write the source as a text, or as title: and url:)',
  ],
  [
    'source: { title: Blog, url: a.example/b }',
    '2:24 "a.example/b" is no address that a link can lead to (write https://a.example/b)',
  ],
  [
    'updated: 2020-01-01\npublished: 2021-01-01',
    '2:1 "updated" is before "published" and was ignored (correct one of the two)',
  ],
  [
    'metrics: fast',
    '2:1 "metrics.0" is not valid; the entry was left out (write a list of value: and label:)',
  ],
  [
    'metrics:\n  - value: { a: b }\n    label: c',
    '3:5 A figure has no value and was left out (write value:)',
  ],
  [
    'aliases: [{ a: b }]',
    '2:11 "aliases.0" is not valid and was ignored (write a slug: the name of a case file without .md)',
  ],
  [
    'timeline:\n  - soon',
    '3:5 "timeline.0" is not valid; the entry was left out (write a list of stops with title: and when:)',
  ],
  [
    'timeline:\n  - title: A\n    when: [2019]',
    '4:5 "timeline.0.when" is not valid and was ignored (write when: as EDTF, for instance 2019, 2019-06, 2019-22/2020-10)',
  ],
  [
    'timeline:\n  - title: A\n    features: [{ a: b }]',
    '4:5 "timeline.0.features" is not valid and was ignored (write a list: [HPA, DevOps])',
  ],
  ['metrics:\n  - value: 5', '3:5 A figure has no label (write label: what it counts)'],
  [
    'timeline:\n  - title: A\n    when: soon',
    '4:5 "timeline.0.when" is not valid and was ignored (write when: as EDTF, for instance 2019, 2019-06, 2019-22/2020-10)',
  ],
  [
    'timeline:\n  - title: A\n    kind: idea',
    '4:5 "timeline.0.kind" is not valid and was ignored (write kind: as one of context, step, feature, outlook)',
  ],
  ['timeline:\n  - when: 2019', '3:5 A stop has no title and was left out (write title:)'],
  [
    'timeline:\n  - title: A\n    features: [Teleport]',
    '4:5 "Teleport" is not among the adopted features (name it under ADOPTED FEATURES too, or correct the spelling)',
  ],
  ['timeline:\n  - title: A\n    section: Moves', '4:5 No section is called "Moves" (did you mean "Move"?)'],
  ['timeline:\n  - title: A\n    wen: 2019', '4:5 Unknown key "wen", read as "when" (did you mean "when"?)'],
  [
    'metrics:\n  - { value: 5, label: a, kind: result }',
    '3:27 "metrics.0.kind" is not valid and was ignored (write kind: as one of outcome, context)',
  ],
  ['Draft: true', '2:1 Unknown key "Draft", read as "draft" (did you mean "draft"?)'],
  ['titel: A\ncss: a', '2:1 Unknown key "titel" (did you mean "title"?)'],
  [
    'colour: red',
    '2:1 Unknown key "colour" (known keys: title, description, css, section1, section2, published, updated, draft, gone, aliases, related, source, metrics, timeline)',
  ],
];

test.describe('an invalid optional key costs only itself and is told:', () => {
  for (const [yaml, told] of INVALID) {
    test(yaml.replaceAll('\n', ' '), () => {
      const { story, problems } = read(withKeys(`${yaml}\n`));
      expect(
        problems.map(({ severity, line, column, message, hint }) => [
          severity,
          `${line}:${column} ${message} (${hint})`,
        ]),
      ).toEqual([['warning', told]]);
      expect(story?.sections).toEqual(readWell(FILE).sections);
    });
  }

  test('a stop after an invalid one is named by its own place', () => {
    const { problems } = read(withKeys('timeline:\n  - soon\n  - title: A\n    features: [Teleport]'));
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [3, '"timeline.0" is not valid; the entry was left out'],
      [5, '"Teleport" is not among the adopted features'],
    ]);
  });

  test('an invalid entry of a list leaves the others', () => {
    const { story } = read(withKeys('metrics:\n  - label: 5\n  - { value: 7, label: nodes }\n  - text'));
    expect(story?.metrics).toEqual([{ value: '7', label: 'nodes', when: null, kind: null }]);
  });

  test('an invalid part of a stop or a figure leaves its other parts', () => {
    const stop =
      '{ title: A, when: soon, kind: idea, features: [HPA, Teleport], text: Told., section: Move }';
    const { story } = read(withKeys(`timeline: [${stop}]\nmetrics: [{ value: 7, when: soon, kind: best }]`));
    expect(story?.timeline).toMatchObject([
      { title: 'A', when: null, kind: 'feature', features: ['autoscaling'], text: 'Told.', section: 'move' },
    ]);
    expect(story?.metrics).toEqual([{ value: '7', label: '', when: null, kind: null }]);
  });

  test('the address of a source that could run code is left out', () => {
    const source = 'source: { title: Blog, url: "javascript:alert(1)" }';
    expect(read(withKeys(source)).story?.source).toEqual({ title: 'Blog', url: null });
  });
});

test.describe('a flag hides in doubt, and the check says what to write:', () => {
  for (const value of [
    'yes',
    'Yes',
    'on',
    'ON',
    '1',
    'Y',
    '"true"',
    'TRUE',
    'True',
    'maybe',
    '[true]',
    '{ a: b }',
    'true\ndraft: false',
  ])
    test(`draft: ${value.replace('\n', ' and ')}`, () => {
      const { story, problems } = read(withKeys(`draft: ${value}`));
      expect(story?.draft).toBe(true);
      expect(read(withKeys(`gone: ${value.replace('draft', 'gone')}`)).story?.gone).toBe(true);
      if (!value.startsWith('true')) expect(problems[0]?.hint).toBe('write draft: true');
    });

  for (const value of ['no', 'off', '0', 'False', '"false"'])
    test(`draft: ${value} does not`, () => {
      const { story, problems } = read(withKeys(`draft: ${value}`));
      expect([story?.draft, problems[0]?.hint]).toEqual([false, 'write draft: false']);
    });

  test('draft: false and nothing do not, and nothing is told', () => {
    for (const value of ['false', '', '~', "''"])
      expect(readWell(withKeys(`draft: ${value}`)).draft).toBe(false);
  });
});
