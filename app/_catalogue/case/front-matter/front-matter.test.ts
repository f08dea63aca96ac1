import { expect, test } from '@playwright/test';
import { readFrontMatter } from './front-matter';
import { Repeated } from './front-matter-values';
import { FrontMatterError } from './yaml';

const data = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n`).data;

function fault(text: string): string {
  try {
    readFrontMatter(text);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return error.faults
      .map(({ line, column, message, hint }) => `${line}:${column} ${message} (${hint})`)
      .join('\n');
  }
  return 'none';
}

test.describe('what is read', () => {
  test('a byte order mark, Windows line ends and a blank line before the end change nothing', () => {
    const text = '\uFEFF---\r\ntitle: a\r\nlist:\r\n  - b\r\n\r\n---\r\nbody\r\n';
    expect(readFrontMatter(text).data).toEqual({ title: 'a', list: ['b'] });
  });

  test('blank lines may stand before the front matter, and places still count them', () => {
    const { data, locate } = readFrontMatter('\n \n---\na: 1\nb: x\n---\n');
    expect(data).toEqual({ a: '1', b: 'x' });
    expect(locate(['b'])).toEqual({ line: 5, column: 1 });
  });

  test('every value of a key that stands twice is kept, in order', () => {
    const { image } = data('image: /a.png\ntitle: x\nimage: /b.png') as { image: Repeated };
    expect(image).toBeInstanceOf(Repeated);
    expect(image.values).toEqual(['/a.png', '/b.png']);
  });

  test('numbers keep the form in which they were typed', () => {
    expect(data('a: 1.10\nb: 007\nc: 1e3\nd: 0x1F')).toEqual({ a: '1.10', b: '007', c: '1e3', d: '0x1F' });
  });

  test('true, false, null and a missing value are no texts; other spellings of them are', () => {
    expect(data('a: TRUE\nb: No\nc: Null\nd: yes\ne: False\nf: "null"')).toEqual({
      a: 'TRUE',
      b: 'No',
      c: 'Null',
      d: 'yes',
      e: 'False',
      f: 'null',
    });
    expect(data('a: true\nb: false\nc: null\nd: ~\ne:')).toEqual({
      a: true,
      b: false,
      c: null,
      d: null,
      e: null,
    });
  });

  test('a date and a time are the texts they were typed as', () => {
    expect(data('a: 2020-09-29\nb: 12:30')).toEqual({ a: '2020-09-29', b: '12:30' });
  });

  test('text without quotes may hold # without a blank before it, URLs, quotes, pipes and tabs at its end', () => {
    const value = 'see https://a.example/#b "now" || `x` => {y} & 50% it\'s #1'.replace(' #1', '#1');
    expect(data(`a: ${value}\t`)).toEqual({ a: value });
  });

  test('text without quotes may carry on over lines of any deeper indentation', () => {
    expect(data('list:\n  - content: one\n       two\n      three')).toEqual({
      list: [{ content: 'one two three' }],
    });
  });

  for (const quote of ['"', "'"]) {
    test(`text in ${quote} may carry on at any indentation, as Hugo allows`, () => {
      const yaml = `list:\n  - content: ${quote}one: a\ntwo\n\n three${quote}\n    image: ${quote}/x\n${quote}\n  - b`;
      expect(data(yaml)).toEqual({ list: [{ content: 'one: a two\n\nthree', image: '/x ' }, 'b'] });
    });
  }

  test('a fault behind such text keeps its line', () => {
    expect(fault('---\na: "one\ntwo"\nb: c: d\n---\n')).not.toBe('none');
    expect(readFrontMatter('---\na: "one\ntwo"\nb: c\n---\n').locate(['b'])).toEqual({ line: 4, column: 1 });
  });

  test('a list may stand in the column of its key', () => {
    expect(data('list:\n- a\n- b')).toEqual({ list: ['a', 'b'] });
  });

  test('keys that name parts of every object are keys like others', () => {
    const read = data('__proto__: x\nconstructor: y') as Record<string, unknown>;
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('two thousand repeats of one key are read', () => {
    expect((data('a: b\n'.repeat(2_000)) as { a: Repeated }).a.values).toHaveLength(2_000);
  });

  test('front matter without a value is null', () => {
    for (const text of ['---\n---\n', '---\n# a remark\n---\n', '---\n\n---\n']) {
      expect(readFrontMatter(text).data, JSON.stringify(text)).toBeNull();
    }
  });
});

test.describe('where a value stands', () => {
  const { locate } = readFrontMatter('---\na:\n  - b: c\n    d: e\n  - f\n---\n');

  test('is the place of its key, or of the item of a list', () => {
    expect(locate(['a', 0, 'd'])).toEqual({ line: 4, column: 5 });
    expect(locate(['a', 1])).toEqual({ line: 5, column: 5 });
  });

  test('is that of the closest parent where it does not exist', () => {
    expect(locate(['a', 0, 'x', 'y'])).toEqual({ line: 3, column: 5 });
    expect(locate([])).toEqual({ line: 2, column: 1 });
  });
});

const STORY = '---\nsection2:\n  listLeft:\n    - title: T\n      contentList:\n        - content: ';
const ALIGNED = 'align keys of one level; indent text that carries on a value deeper than its key';

const FAULTS: readonly (readonly [name: string, text: string, told: string])[] = [
  [
    'a list item in the column of its parent’s key',
    `${STORY}a\n      - content: b\n---\n`,
    '7:7 A list item is not aligned with the items of its list (start it in the column of the dashes above it)',
  ],
  [
    'a section that begins too far to the left',
    `${STORY}a\n  - title: U\n---\n`,
    '7:3 A list item is not aligned with the items of its list (start it in the column of the dashes above it)',
  ],
  [
    'a colon and a blank in text without quotes',
    `${STORY}The reason: none\n---\n`,
    '6:20 A value without quotes holds ": " (put the whole value in quotes)',
  ],
  [
    'a colon at the end of text without quotes',
    `${STORY}as follows:\n---\n`,
    '6:20 A value without quotes holds ": " (put the whole value in quotes)',
  ],
  [
    'a key without a space after its colon, before other keys',
    '---\nsection2:\n  listLeft:\n    - title:T\n      image: /a\n---\n',
    '4:7 No space after the colon of "title" (write "key: value")',
  ],
  [
    'a key without a space after its colon, after other keys',
    `${STORY}a\n      image:/a.png\n---\n`,
    '7:7 No space after the colon of "image" (write "key: value")',
  ],
  [
    'a full-width colon after a key',
    '---\ntitle：A\nsection1:\n---\n',
    '2:1 No space after the colon of "title" (write "key: value")',
  ],
  [
    'a dash without a space',
    `${STORY}a\n        -content: b\n---\n`,
    '7:9 No space after the dash of a list item (write "- key: value")',
  ],
  [
    'a key indented deeper than the one above',
    '---\nsection1:\n  title: A\n    content: b\n---\n',
    '4:5 A line that is indented deeper than the key above it carries on its value, but holds ": " (align it with the key above, or put the whole value in quotes)',
  ],
  [
    'a key between two columns',
    '---\nsection1:\n  title: A\n content: b\n---\n',
    `4:2 A line is neither aligned with the keys above it nor part of the value above it (${ALIGNED})`,
  ],
  [
    'text that carries on at the left edge',
    '---\ntitle: A\nB\nsection1:\n---\n',
    `3:1 A line is neither aligned with the keys above it nor part of the value above it (${ALIGNED})`,
  ],
  [
    'a quotation mark that is never closed',
    `${STORY}"Oh\n        - content: no\n---\n`,
    '6:20 A quotation mark is opened and never closed (close it where the value ends, or put the whole value in quotes of the other kind)',
  ],
  [
    'text behind a closing quotation mark',
    `${STORY}"Oh" they said\n---\n`,
    '6:25 Text follows a closing quotation mark (put the whole value in quotes, of a kind that it does not hold)',
  ],
  [
    'a backslash between double quotes',
    `${STORY}"C:\\data"\n---\n`,
    '6:23 A \\ between double quotes means nothing here (write \\\\ for each \\, or use single quotes)',
  ],
  [
    'a tab before a key',
    '---\nsection1:\n\ttitle: A\n---\n',
    '3:2 A tab stands in the indentation (indent with spaces only)',
  ],
  [
    'an anchor',
    '---\na: &x 1\nb: 2\n---\n',
    '2:4 YAML anchors and aliases are not read (write the value out, or quote it if it is text that begins with & or *)',
  ],
  [
    'an alias, whatever it stands for',
    '---\na: &x [1]\nb: [*x, *x]\n---\n',
    ['2:4', '3:5', '3:9']
      .map(
        (at) =>
          `${at} YAML anchors and aliases are not read (write the value out, or quote it if it is text that begins with & or *)`,
      )
      .join('\n'),
  ],
  [
    'a tag',
    '---\na: !!js/function x\n---\n',
    '2:4 YAML tags are not read (remove the tag, or quote the value if it is text that begins with !)',
  ],
  [
    'no end of the front matter',
    '---\ntitle: a\n\ntext',
    '4:1 The front matter is not closed (end it with a line that holds only ---)',
  ],
  ['an empty file', '', '1:1 The file does not begin with front matter (put --- on the first line)'],
  ['no front matter', '# Hi\n', '1:1 The file does not begin with front matter (put --- on the first line)'],
  [
    'fifty-one levels',
    `---\na: ${'['.repeat(51)}${']'.repeat(51)}\n---\n`,
    '2:55 Nested more than 50 levels deep (flatten the structure)',
  ],
];

test.describe('what is not read is told with its place and what to do', () => {
  for (const [name, text, told] of FAULTS) {
    test(name, () => {
      expect(fault(text)).toBe(told);
    });
  }

  for (const start of [
    '*bold* text',
    '* text',
    '& text',
    '@text',
    '`code` text',
    '%text',
    '| text',
    '|| text',
    '> text',
    '[a](b) text',
    '{a} text',
    ', text',
    '- text',
    '? text',
    ': text',
  ]) {
    test(`text without quotes that begins with ${start.split(' ')[0]}`, () => {
      const message = `A value without quotes begins with "${start[0]}" (put the whole value in quotes)`;
      expect(fault(`${STORY}${start}\n        - content: b\n---\n`)).toBe(`6:20 ${message}`);
    });
  }

  for (const language of ['js', 'javascript', 'json', 'coffee', 'toml', 'yaml # remark']) {
    test(`front matter in another language: ---${language}`, () => {
      const text = `---${language}\nmodule.exports = (globalThis.ran = true)\n---\n`;
      expect(fault(text)).toBe('1:1 Only YAML front matter is read (start the file with a plain --- line)');
      expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    });
  }

  test('structures so deep that a parser runs out of stack', () => {
    expect(
      fault(
        `---\n${Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n---\n`,
      ),
    ).toBe('53:53 Nested more than 50 levels deep (flatten the structure)');
    expect(fault(`---\na: ${'['.repeat(100_000)}\n---\n`)).not.toBe('none');
  });
});

test.describe('lines of a value', () => {
  const value = (yaml: string) => (data(`a: ${yaml}`) as { a: string }).a.trim();

  for (const [name, yaml, text] of [
    [
      'folded Chinese gains no blanks',
      '>\n  一行，\n  两行\n  三行。\n  KubeSphere\n  很好',
      '一行，两行三行。KubeSphere 很好',
    ],
    ['plain Chinese gains no blanks', '一行\n  两行', '一行两行'],
    ['quoted Chinese gains no blanks', '"一行：\n  two\n  三行"', '一行：two 三行'],
    ['English keeps its blanks', '>\n  one\n  two', 'one two'],
    ['Korean keeps its blanks', '한국어\n  문장', '한국어 문장'],
    ['blanks of the author stay', '一 行\n  两 行', '一 行两 行'],
    ['a blank line parts paragraphs', '>\n  one\n  two\n\n  three', 'one two\n\nthree'],
    ['a literal value keeps its lines', '|\n  one\n  two\n\n  三\n  四', 'one\ntwo\n\n三\n四'],
  ] as const)
    test(name, () => expect(value(yaml)).toBe(text));
});

test('what stands behind the end is the body, with the line that it begins on', () => {
  const { body, bodyLine } = readFrontMatter('\r\n---\r\na: b\r\n---\r\n\r\n# Title\r\n');
  expect({ body, bodyLine }).toEqual({ body: '\n# Title\n', bodyLine: 5 });
});

test.describe('words that YAML leaves out are told:', () => {
  const lost = (text: string) =>
    readFrontMatter(text).lost.map(({ line, column, message }) => `${line}:${column} ${message}`);
  const remark = (words: string) => `YAML takes "${words}" for a remark, and it is not shown`;

  for (const [name, text, told] of [
    ['a # after a blank', '---\na: We are # 1 of all\n---\n', `2:4 ${remark('# 1 of all')}`],
    ['a # at the beginning', '---\na: #1 of all\n---\n', `2:4 ${remark('#1 of all')}`],
    ['a # at the beginning, and a remark below', '---\na: #1\n# 2\n---\n', `2:4 ${remark('#1 2')}`],
    ['a # in a list', '---\na:\n  - b #c\n---\n', `3:5 ${remark('#c')}`],
  ] as const)
    test(name, () => expect(lost(text)).toEqual([told]));

  for (const yaml of [
    '# remark\na: b',
    'a: "b" # remark',
    'a: # remark\n  - b',
    'a: [b] # remark',
    'a: b#c',
    'a: |\n  b # c',
    'a:\n  # remark\n  b: c',
    'a:\n# remark\nb: c',
    'a: \n\n# remark\n# remark\nb: c',
    'a:\n  - b:\n  # remark\n  - b: c',
    'a:\n# remark',
  ])
    test(`not ${JSON.stringify(yaml)}`, () => expect(lost(`---\n${yaml}\n---\n`)).toEqual([]));
});

test.describe('all faults that can be told apart are told', () => {
  const placesOf = (text: string) =>
    fault(text)
      .split('\n')
      .map((line) => line.split(' ', 1)[0]);

  test('whatever they are, each at its line', () => {
    const lines = [
      '---',
      'title: a: b',
      'section1:',
      '  title:Acme',
      '  content: "Oh" they said',
      '    and went on',
      'section2:',
      '  listLeft:',
      '    - title: One',
      '      contentList:',
      '        - content: text',
      '',
      '      - content: more',
      '    - title: @Two',
      '      contentList:',
      '        - content: text',
      '        -content: end',
      '---',
    ];
    expect(placesOf(`${lines.join('\n')}\n`)).toEqual(['2:8', '4:3', '5:17', '13:7', '14:14', '17:9']);
  });

  test('a blank line before a list item that is not aligned does not move it', () => {
    expect(fault(`${STORY}a\n\n# remark\n\n      - content: b\n---\n`)).toBe(
      '10:7 A list item is not aligned with the items of its list (start it in the column of the dashes above it)',
    );
  });

  test('but no more than ten', () => {
    expect(placesOf(`---\n${'a: b: c\n'.repeat(30)}---\n`)).toHaveLength(10);
  });
});
