import { expect, test } from '@playwright/test';
import { caseFile, read, readWell, sectionFile } from './case-file.test-data';
import { formatProblem } from './problem';

const STORY = '    - title: Story\n      contentList:\n        - content: Told.';
const factsOf = (facts: Record<string, string>, locale: 'en' | 'zh' = 'en') =>
  readWell(caseFile(STORY, facts), locale);

test.describe('a case', () => {
  test('takes its name and lead from the first section, never the slug from the title', () => {
    const { company, lead, slug, logo } = readWell(caseFile(STORY));
    expect([company, lead, slug, logo]).toEqual([
      'Acme',
      'Acme makes anvils.',
      'acme',
      { src: '/logo.png', alt: 'Acme', isDescribed: false },
    ]);
  });

  test('is read alike from a file of Windows with a byte order mark', () => {
    const text = caseFile(STORY, { INDUSTRY: 'Finance' });
    const { revision: _revision, ...same } = readWell(text);
    expect(readWell(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toMatchObject(same);
  });

  test('has a description: the author’s, else the lead, cut at a word at 160 characters', () => {
    expect(
      readWell(caseFile(STORY).replace('title: acme', 'title: acme\ndescription: Short.')).description,
    ).toBe('Short.');
    expect(readWell(caseFile(STORY).replace('title: acme', 'title: acme\ndescription:')).description).toBe(
      'Acme makes anvils.',
    );
    const long = readWell(caseFile(STORY).replace('Acme makes anvils.', 'anvils '.repeat(40))).description;
    expect(long.length).toBeLessThanOrEqual(160);
    expect(long).toMatch(/ anvils…$/);
  });

  test('whose cover cannot be shown is served without, and it is told', () => {
    const text = caseFile(STORY).replace('section2:', '  image: cover.png\nsection2:');
    const { story, problems } = read(text);
    expect(story?.cover).toBeNull();
    expect(problems.map(formatProblem)).toEqual([
      'en/case/acme.md:6:3: warning: "cover.png" is not the address of a picture (give an https address or a path that begins with /)',
    ]);
  });

  for (const [name, text, told] of [
    [
      'a list',
      '---\n- a\n---\n',
      '2:1: error: This is no case: it has no title or no story (give section1.title and section2.listLeft)',
    ],
    [
      'a word',
      '---\nhello\n---\n',
      '2:1: error: This is no case: it has no title or no story (give section1.title and section2.listLeft)',
    ],
    [
      'nothing',
      '---\n---\n',
      '2:1: error: This is no case: it has no title or no story (give section1.title and section2.listLeft)',
    ],
    [
      'no title',
      '---\nsection2:\n  listLeft:\n---\n',
      '2:1: error: This is no case: it has no title or no story (give section1.title and section2.listLeft)',
    ],
    [
      'broken YAML',
      '---\na: b: c\n---\n',
      '2:4: error: A value without quotes holds ": " (put the whole value in quotes)',
    ],
  ] as const) {
    test(`that is ${name} is not served, and it is told why`, () => {
      const { story, problems } = read(text);
      expect(story).toBeNull();
      expect(problems.map(formatProblem)).toEqual([`en/case/acme.md:${told}`]);
    });
  }

  test('without a story is served, and it is told', () => {
    const { story, problems } = read('---\nsection1:\n  title: Acme\nsection2:\n---\n');
    expect(story?.sections).toEqual([]);
    expect(problems.map(({ severity, line, message }) => [severity, line, message])).toEqual([
      ['warning', 4, 'The story is empty'],
    ]);
  });

  test('shows nothing of what stands behind the front matter, and it is told', () => {
    const { story, problems } = read(`${caseFile(STORY)}\n# Title\n\nText\n`);
    expect(story?.sections).toHaveLength(1);
    expect(problems.map(formatProblem)).toEqual([
      'en/case/acme.md:17:1: warning: Text after the closing --- is not shown: "# Title\n\nText" (move it into section2.listLeft)',
    ]);
  });

  test('keeps its revision exactly as long as its text', () => {
    expect(readWell(caseFile(STORY)).revision).toBe(readWell(caseFile(STORY)).revision);
    expect(readWell(caseFile(STORY)).revision).not.toBe(readWell(`${caseFile(STORY)}\n`).revision);
  });
});

test.describe('facts', () => {
  for (const [key, en, zh] of [
    ['industry', 'INDUSTRY', '行业'],
    ['location', 'LOCATION', '地点'],
    ['cloud', 'CLOUD TYPE', '云类型'],
    ['challenge', 'CHALLENGES', '挑战'],
    ['feature', 'ADOPTED FEATURES', '采用功能'],
    ['author', 'AUTHOR', '作者'],
  ] as const) {
    test(`${en} and ${zh} mean the same in files of either language`, () => {
      for (const label of [en, zh, en.toLowerCase(), `${zh} `])
        for (const locale of ['en', 'zh'] as const)
          expect(factsOf({ [label]: 'x' }, locale).facts, label).toEqual([
            {
              key,
              label: label.trim(),
              value: 'x',
              parts: [{ text: 'x', terms: key === 'author' ? [] : ['x'] }],
            },
          ]);
    });
  }

  test('an unknown label is kept as it is', () => {
    expect(factsOf({ SCALE: '50 nodes' }).facts).toMatchObject([
      { key: null, label: 'SCALE', value: '50 nodes' },
    ]);
  });

  test('missing and empty ones are left out', () => {
    expect(factsOf({ INDUSTRY: '', LOCATION: '~' }).facts).toEqual([]);
    expect(readWell(caseFile(STORY).replace(/ {4}list:\n/, '')).facts).toEqual([]);
  });

  test('the entries of a list are values of their own, and are not split', () => {
    const { facts, named } = factsOf({ LOCATION: "['Washington, D.C.', Shenzhen]" });
    expect(facts[0]?.parts).toEqual([
      { text: 'Washington, D.C.', terms: named.location.slice(0, 1) },
      { text: ', ', terms: [] },
      { text: 'Shenzhen', terms: ['shenzhen'] },
    ]);
    expect(named.location).toHaveLength(2);
  });

  test('lines are values of their own', () => {
    const { named } = factsOf({ 'ADOPTED FEATURES': '|\n          HPA\n          DevOps, 网关\n' });
    expect(named.feature).toEqual(['autoscaling', 'devops', 'gateway']);
  });

  test('read as they were written, complete, each value with the terms it names', () => {
    const written = 'On-premises, and Public, Edge  等';
    expect(factsOf({ 'CLOUD TYPE': written }).facts).toEqual([
      {
        key: 'cloud',
        label: 'CLOUD TYPE',
        value: 'On-premises, and Public, Edge 等',
        parts: [
          { text: 'On-premises', terms: ['private'] },
          { text: ', and ', terms: [] },
          { text: 'Public', terms: ['public'] },
          { text: ', ', terms: [] },
          { text: 'Edge', terms: ['edge'] },
          { text: ' 等', terms: [] },
        ],
      },
    ]);
    expect(factsOf({ 'ADOPTED FEATURES': 'Monitoring and Alerting' }).facts[0]?.parts).toEqual([
      { text: 'Monitoring and Alerting', terms: ['monitoring', 'alerting'] },
    ]);
  });

  test('invisible characters cost neither a label nor a term', () => {
    for (const mark of ['\u200b', '\u00ad', '\u2060', '\ufeff']) {
      const { facts, named } = factsOf({
        [`INDU${mark}STRY`]: `Fin${mark}ance`,
        [mark + '地点']: `深圳${mark}`,
      });
      expect(facts.map(({ key, label, value }) => [key, label, value])).toEqual([
        ['industry', 'INDUSTRY', 'Finance'],
        ['location', '地点', '深圳'],
      ]);
      expect([named.industry, named.location]).toEqual([['finance'], ['shenzhen']]);
    }
  });

  test('a text where a fact should stand is told', () => {
    const { problems } = read(caseFile(STORY, {}, '      - lost words\n'));
    expect(problems.map(({ line, column, message }) => [line, column, message])).toEqual([
      [14, 9, 'A fact needs a title and a content'],
    ]);
  });

  for (const [what, facts, told] of [
    ['a label', { INDUSTY: 'Finance' }, 'Unknown label "INDUSTY" (did you mean "INDUSTRY"?)'],
    ['a Chinese label', { 云类形: '公有云' }, 'Unknown label "云类形" (did you mean "云类型"?)'],
    [
      'a term',
      { 'ADOPTED FEATURES': 'Monitring' },
      '"Monitring" is no term of the taxonomy (did you mean "Monitoring"?)',
    ],
    [
      'a value that is none',
      { LOCATION: '{ a: b }' },
      '"content" holds no text (put the whole value in quotes)',
    ],
  ] as const)
    test(`${what} that is misspelt is told`, () => {
      const { problems } = read(caseFile(STORY, facts));
      expect(problems.map(({ message, hint }) => `${message} (${hint})`)).toEqual([told]);
    });

  test('a label or a term that is like no other is not told', () => {
    factsOf({ SCALE: '50 nodes', 'ADOPTED FEATURES': 'Teleport, HPB, 监空', LOCATION: 'Kubernetes 1.11' });
  });

  test('name terms: as written in `named`, with the wider ones in `terms`', () => {
    const { named, terms } = factsOf({
      INDUSTRY: 'Consumer finance',
      LOCATION: 'Shenzhen',
      'CLOUD TYPE': 'On-premises, Public',
      CHALLENGES: 'HA、CI/CD',
      'ADOPTED FEATURES': 'HPA + Monitoring and Alerting',
    });
    expect(named).toEqual({
      industry: ['consumer-finance'],
      cloud: ['private', 'public'],
      feature: ['autoscaling', 'monitoring', 'alerting'],
      challenge: ['availability', 'delivery'],
      location: ['shenzhen'],
      year: [],
    });
    expect(terms.industry).toEqual(['consumer-finance', 'finance']);
    expect(terms.location).toEqual(['shenzhen', 'china']);
  });

  test('name the same terms in Chinese', () => {
    const { named } = factsOf({ 云类型: '私有云，公有云 等', 采用功能: '监控、弹性伸缩；网关' }, 'zh');
    expect(named.cloud).toEqual(['private', 'public']);
    expect(named.feature).toEqual(['monitoring', 'autoscaling', 'gateway']);
  });
});

test('the years of a case are those of its dated steps, newest first, not those of its background', () => {
  const section = (title: string, text: string) =>
    `    - title: ${title}\n      contentList:\n        - content: ${text}\n`;
  const story =
    section('Background', 'It began in 2001.') +
    section('Move', 'From 2018 to 2019 we moved.') +
    section('Growth', 'In May 2021 the growth was completed.');
  expect(readWell(caseFile(story)).terms.year).toEqual(['2021', '2019', '2018']);
});

test('a dated background gives a case no year', () => {
  const stops = 'timeline: [{ title: A, when: 2001, kind: context }, { title: B, when: 2019 }]';
  expect(readWell(caseFile(STORY).replace('title: acme', `${stops}\ntitle: acme`)).terms.year).toEqual([
    '2019',
  ]);
});

test('every kind of text is read without a problem in one file', () => {
  const items = ['content: a', 'content:', 'specialContent: { text: b, bold: true }', 'plain'];
  expect(readWell(sectionFile(items.map((each) => `        - ${each}\n`).join(''))).sections).toHaveLength(1);
});

test.describe('a tombstone', () => {
  test('needs nothing but a name', () => {
    const story = readWell('---\ntitle: Acme\ngone: true\n---\n');
    expect([story.company, story.gone, story.sections]).toEqual(['Acme', true, []]);
  });

  test('is none where gone: says no', () => {
    expect(read('---\ntitle: Acme\ngone: false\n---\n').story).toBeNull();
  });

  test('keeps the facts that lead to its neighbours', () => {
    const text =
      '---\ntitle: Acme\ngone: true\nsection2:\n  rightPart:\n    list:\n      - { title: INDUSTRY, content: Finance }\n---\n';
    expect(readWell(text).terms.industry).toEqual(['finance']);
  });
});

test.describe('a misspelt key is told, and read where the right one is missing:', () => {
  for (const [right, wrong, told] of [
    ['section1:', 'sectoin1:', '3:1 Unknown key "sectoin1", read as "section1" (did you mean "section1"?)'],
    [
      '  content: Acme',
      '  contents: Acme',
      '5:3 Unknown key "contents", read as "content" (did you mean "content"?)',
    ],
    ['  title: Acme', '  tilte: Acme', '4:3 Unknown key "tilte", read as "title" (did you mean "title"?)'],
    ['listLeft:', 'lisLeft:', '7:3 Unknown key "lisLeft", read as "listLeft" (did you mean "listLeft"?)'],
    [
      'contentList:',
      'conetntList:',
      '9:7 Unknown key "conetntList", read as "contentList" (did you mean "contentList"?)',
    ],
    [
      '- content: Told',
      '- contnet: Told',
      '10:11 Unknown key "contnet", read as "content" (did you mean "content"?)',
    ],
    [
      'rightPart:',
      'righPart:',
      '11:3 Unknown key "righPart", read as "rightPart" (did you mean "rightPart"?)',
    ],
    ['    list:', '    lists:', '13:5 Unknown key "lists", read as "list" (did you mean "list"?)'],
    [
      '        content: Finance',
      '        conten: Finance',
      '15:9 Unknown key "conten", read as "content" (did you mean "content"?)',
    ],
  ] as const)
    test(wrong.trim(), () => {
      const file = caseFile(STORY, { INDUSTRY: 'Finance' });
      const { story, problems } = read(file.replace(right, wrong));
      expect(
        problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`),
      ).toEqual([told]);
      const { revision: _revision, ...same } = readWell(file);
      expect(story).toMatchObject(same);
    });

  test('invisible characters in a key cost nothing', () => {
    const file = caseFile(STORY).replace('section1:', 'sec\u00adtion1\u200b:');
    expect(readWell(file).lead).toBe('Acme makes anvils.');
  });
});
