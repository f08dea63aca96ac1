import { expect, test } from '@playwright/test';
import type { Block } from './case';
import { blocksIn, caseFile, read, readWell, sectionFile } from './case-file.test-data';

const paragraph = (text: string): Block => ({ type: 'paragraph', text });
const picture = (src: string, alt = 'Story'): Block => ({
  type: 'picture',
  picture: { src, alt, isDescribed: false },
});
const item = (text: string) => `        - content: ${text}\n`;
const told = (text: string) =>
  read(text).problems.map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );

test.describe('sections', () => {
  test('an entry with a title is a section: its texts, then its picture', () => {
    const text = caseFile(
      `    - title: One\n      contentList:\n${item('a')}${item('b')}      image: /1.png\n    - title: Two\n      contentList:\n${item('c')}`,
    );
    expect(readWell(text).sections).toEqual([
      { id: 'one', title: 'One', blocks: [paragraph('a'), paragraph('b'), picture('/1.png', 'One')] },
      { id: 'two', title: 'Two', blocks: [paragraph('c')] },
    ]);
  });

  test('an entry without a title carries on the section above', () => {
    const text = caseFile(
      `    - title: One\n      contentList:\n${item('a')}    - title:\n      contentList:\n${item('b')}      image: /1.png\n    - contentList:\n${item('c')}`,
    );
    expect(readWell(text).sections).toEqual([
      {
        id: 'one',
        title: 'One',
        blocks: [paragraph('a'), paragraph('b'), picture('/1.png', 'One'), paragraph('c')],
      },
    ]);
  });

  test('a story may begin with continuations only: one section without a title', () => {
    const text = caseFile(
      `    - title:\n      contentList:\n${item('a')}    - title: ''\n      contentList:\n${item('b')}`,
    );
    expect(readWell(text).sections).toEqual([
      { id: 'story', title: null, blocks: [paragraph('a'), paragraph('b')] },
    ]);
  });

  test('sections of the same title have anchors of their own', () => {
    const text = caseFile(
      '    - title: Storage\n      image: /1.png\n    - title: Storage\n      image: /2.png',
    );
    expect(readWell(text).sections.map(({ id }) => id)).toEqual(['storage', 'storage-1']);
  });

  test('a title without a text stays, an entry that holds nothing does not', () => {
    const text = caseFile(
      '    - title: Storage\n      contentList:\n    - title:\n      contentList:\n      image:\n    -',
    );
    expect(readWell(text).sections).toEqual([{ id: 'storage', title: 'Storage', blocks: [] }]);
    expect(readWell(caseFile('    - title:\n      image: /a.png\n    -')).sections).toHaveLength(1);
  });

  test('a text where a section should stand is kept and told', () => {
    const text = caseFile(`    - title: One\n      contentList:\n${item('a')}    - lost words`);
    expect(read(text).story?.sections[0]?.blocks).toEqual([paragraph('a'), paragraph('lost words')]);
    expect(told(text)).toEqual(['warning 11:7 A text stands where a section should']);
  });

  test('a misspelt list of texts is read and told', () => {
    const text = caseFile(`    - title: One\n      contenList:\n${item('a')}`);
    expect(read(text).story?.sections[0]?.blocks).toEqual([paragraph('a')]);
    expect(told(text)).toEqual(['warning 9:7 Unknown key "contenList", read as "contentList"']);
  });

  test('a section key that means nothing is told', () => {
    expect(told(caseFile('    - title: One\n      colour: red\n      image: /a.png'))).toEqual([
      'warning 9:7 Unknown key "colour"',
    ]);
  });
});

test.describe('benefits and quotations', () => {
  test('type 1 is a list of benefits, also in the middle of a section', () => {
    const text = caseFile(
      `    - title: One\n      contentList:\n${item('a')}    - type: 1\n      contentList:\n${item('50% faster')}${item('1. cheaper')}${item('safer')}    - title:\n      contentList:\n${item('b')}`,
    );
    expect(readWell(text).sections[0]?.blocks).toEqual([
      paragraph('a'),
      { type: 'benefits', items: ['50% faster', '1. cheaper', 'safer'] },
      paragraph('b'),
    ]);
  });

  test('benefits keep misspelt keys, plain texts and a picture', () => {
    const text = caseFile(
      `    - type: 1\n      contentList:\n        - contetn: a\n        - content:b\n${item('')}      image: /a.png`,
    );
    expect(read(text).story?.sections[0]?.blocks).toEqual([
      { type: 'benefits', items: ['a', 'b'] },
      picture('/a.png', ''),
    ]);
  });

  test('benefits without a text are none', () => {
    expect(
      blocksIn(caseFile('    - title: A\n    - type: 1\n      contentList:\n        - content:')),
    ).toEqual([]);
  });

  for (const [who, author, expected] of [
    ['a person', 'author: Li Lei', 'Li Lei'],
    ['a company', 'author: Acme Inc.', 'Acme Inc.'],
    ['nobody', 'author:', null],
    ['nobody, without the key', 'image:', null],
  ] as const) {
    test(`type 2 is a quotation of ${who}`, () => {
      const text = caseFile(`    - type: 2\n      content: It works.\n      ${author}`);
      expect(blocksIn(text)).toEqual([
        { type: 'quote', quote: { id: 'quote', text: 'It works.', author: expected } },
      ]);
    });
  }

  test('a quotation keeps its paragraphs', () => {
    const text = caseFile('    - type: 2\n      content: |\n        One.\n\n        Two.\n      author: Li');
    expect(blocksIn(text)).toEqual([
      { type: 'quote', quote: { id: 'quote', text: 'One.\n\nTwo.', author: 'Li' } },
    ]);
  });

  test('an unknown type is told, and the text is kept', () => {
    const text = caseFile(`    - type: 7\n      contentList:\n${item('a')}`);
    expect(read(text).story?.sections[0]?.blocks).toEqual([paragraph('a')]);
    expect(told(text)).toEqual(['warning 8:7 Unknown type "7", read as an ordinary part of the story']);
  });

  test('a quotation may stand in the list of texts; a second one has an anchor of its own', () => {
    const quote = `    - type: 2\n      contentList:\n${item('Yes.')}${item('Then more.')}      author: Li\n`;
    expect(blocksIn(caseFile(quote + quote))).toEqual([
      { type: 'quote', quote: { id: 'quote', text: 'Yes.', author: 'Li' } },
      paragraph('Then more.'),
      { type: 'quote', quote: { id: 'quote-1', text: 'Yes.', author: 'Li' } },
      paragraph('Then more.'),
    ]);
  });
});

test.describe('special lines', () => {
  const special = (...lines: string[]) =>
    `        - specialContent:\n${lines.map((line) => `            ${line}\n`).join('')}`;
  const heading = (text: string, id: string, level: 3 | 4 = 3): Block => ({
    type: 'heading',
    id,
    level,
    text,
  });

  test('with a level they are headings: second, alone or twice in a row', () => {
    const text = sectionFile(item('a') + special('text: B', 'level: 3') + special('text: C', 'level: 4'));
    expect(blocksIn(text)).toEqual([paragraph('a'), heading('B', 'b'), heading('C', 'c', 4)]);
    expect(blocksIn(sectionFile(special('text: B', 'level: 3')))).toEqual([heading('B', 'b')]);
  });

  test('headings of the same text have anchors of their own, also against sections', () => {
    const twice = special('text: Story', 'level: 3') + special('text: Story', 'level: 3');
    expect(blocksIn(sectionFile(twice))).toEqual([heading('Story', 'story-1'), heading('Story', 'story-2')]);
  });

  test('with a link they are linked lines; a dangerous address is left out', () => {
    const text = sectionFile(
      special('text: Docs', 'link: https://a.example/?b=c&d') +
        special('text: Bad', 'link: javascript:alert(1)'),
    );
    expect(told(text)).toEqual(['warning 15:13 "javascript:alert(1)" is no address that a link can lead to']);
    expect(read(text).story?.sections[0]?.blocks).toEqual([
      { type: 'link', text: 'Docs', href: 'https://a.example/?b=c&d' },
      { type: 'link', text: 'Bad', href: null },
    ]);
  });

  test('with bold they are bold lines, else paragraphs', () => {
    const text = sectionFile(
      special('text: A', 'bold: true') + special('text: B', 'bold: false') + special('text: C'),
    );
    expect(blocksIn(text)).toEqual([{ type: 'bold', text: 'A' }, paragraph('B'), paragraph('C')]);
  });

  test('in one line, without a text or null', () => {
    const text = sectionFile(
      '        - specialContent: { text: "A: b", level: 3 }\n        - specialContent: { text: , level: 3 }\n        - specialContent:\n',
    );
    expect(blocksIn(text)).toEqual([heading('A: b', 'a-b')]);
  });

  test('with their keys beside instead of below they are read and told', () => {
    const text = sectionFile('        - specialContent:\n          text: A\n          level: 3\n');
    expect(read(text).story?.sections[0]?.blocks).toEqual([heading('A', 'a')]);
    expect(told(text)).toEqual(['warning 10:11 The keys of "specialContent" stand beside it']);
  });

  test('misspelt they are read and told', () => {
    const text = sectionFile('        - specialContnet: { text: A, level: 3 }\n');
    expect(read(text).story?.sections[0]?.blocks).toEqual([heading('A', 'a')]);
    expect(told(text)).toEqual(['warning 10:11 Unknown key "specialContnet", read as "specialContent"']);
  });
});

test.describe('texts', () => {
  test('null, empty and missing texts are filler', () => {
    const text = sectionFile(`${item('')}${item('~')}${item("''")}        -\n${item('a')}`);
    expect(blocksIn(text)).toEqual([paragraph('a')]);
  });

  test('a misspelt key is read as content and told', () => {
    const text = sectionFile('        - contetn: words\n');
    expect(read(text).story?.sections[0]?.blocks).toEqual([paragraph('words')]);
    expect(told(text)).toEqual(['warning 10:11 Unknown key "contetn", read as "content"']);
  });

  test('a key without its space is a plain text and read as content', () => {
    const text = sectionFile('        - content:words\n        - contetn:more\n');
    expect(read(text).story?.sections[0]?.blocks).toEqual([paragraph('words'), paragraph('more')]);
    expect(told(text)).toEqual([
      'warning 10:11 No space after the colon of "content"',
      'warning 11:11 No space after the colon of "content"',
    ]);
  });

  test('a plain text stays whole, also where it begins like a key', () => {
    const text = sectionFile('        - plain words\n        - container:latest is a tag\n');
    expect(blocksIn(text)).toEqual([paragraph('plain words'), paragraph('container:latest is a tag')]);
  });

  test('a text that YAML takes for a structure is told', () => {
    const text = sectionFile(item('{name}'));
    expect(told(text)).toEqual(['warning 10:11 "content" holds no text']);
  });

  test('lines of a block are lines, blank ones part paragraphs, numbered ones are a list', () => {
    const block = (...lines: string[]) =>
      ['        - content: |', ...lines.map((line) => `            ${line}`), ''].join('\n');
    expect(blocksIn(sectionFile(block('one', 'two', '', 'three')))).toEqual([
      paragraph('one\ntwo'),
      paragraph('three'),
    ]);
    expect(blocksIn(sectionFile(block('First:', '1. a', '   more', '2. b', 'Then.')))).toEqual([
      paragraph('First:'),
      { type: 'list', start: 1, items: ['a more', 'b'] },
      paragraph('Then.'),
    ]);
  });

  test('characters that Markdown could take for markup stay as they are', () => {
    const words = 'a & b_c_d ~e~ f || g => h “open "and 🚀 `code` <b> https://a.example/x_y_z';
    expect(blocksIn(sectionFile(item(`${words}  `)))).toEqual([paragraph(words)]);
  });

  test('characters that cannot be seen but disguise a text are removed', () => {
    expect(blocksIn(sectionFile(item('"a\\u202Eb\\u0007c\\u2066"')))).toEqual([paragraph('abc')]);
  });

  test('twenty thousand characters on one line are one paragraph', () => {
    const long = 'word '.repeat(4_000).trim();
    expect(blocksIn(sectionFile(item(long)))).toEqual([paragraph(long)]);
  });
});

test.describe('hand-numbered items', () => {
  const list = (start: number, ...items: string[]): Block => ({ type: 'list', start, items });

  for (const [form, one, two] of [
    ['1. ', '1. a', '2. b'],
    ['1、', '1、a', '2、b'],
    ['1.text', '1.a', '2.b'],
    ['1)', '1) a', '2）b'],
    ['1．', '1．a', '2． b'],
  ] as const) {
    test(`numbered as ${form} they are one list`, () => {
      expect(blocksIn(sectionFile(item(one) + item(two)))).toEqual([list(1, 'a', 'b')]);
    });
  }

  test('they go on over several entries, and with the next number behind a picture', () => {
    const text = caseFile(
      `    - title: Story\n      contentList:\n${item('1. a')}    - contentList:\n${item('2. b')}      image: /a.png\n    - contentList:\n${item('3. c')}`,
    );
    expect(blocksIn(text)).toEqual([list(1, 'a', 'b'), picture('/a.png'), list(3, 'c')]);
  });

  test('they begin again where the numbers do', () => {
    expect(blocksIn(sectionFile(item('1. a') + item('1. b') + item('3. c')))).toEqual([
      list(1, 'a'),
      list(1, 'b'),
      list(3, 'c'),
    ]);
  });

  for (const words of [
    '6.18 is a shopping day',
    '3.3.0 was released',
    '3.x is out',
    '2.5 times faster',
    '2019. Then',
    '10',
    '1.',
  ]) {
    test(`"${words}" is no item`, () => {
      expect(blocksIn(sectionFile(item(words)))).toEqual([paragraph(words)]);
    });
  }
});

test.describe('pictures', () => {
  const pictures = (lines: string) =>
    blocksIn(caseFile(`    - title: Story\n${lines}`)).map(
      (block) => block.type === 'picture' && block.picture.src,
    );

  for (const [name, written, src] of [
    ['root-absolute', '/images/a.jpeg', '/images/a.jpeg'],
    ['remote', 'https://a.example/b.svg?c=d', 'https://a.example/b.svg?c=d'],
    ['remote without TLS', 'http://a.example/b.webp', 'http://a.example/b.webp'],
    ['in Chinese', '/images/架构.png', '/images/%E6%9E%B6%E6%9E%84.png'],
    ['with a blank', "'/images/a b.png' ", '/images/a%20b.png'],
  ] as const) {
    test(`an address that is ${name} is kept`, () => {
      expect(pictures(`      image: ${written}\n`)).toEqual([src]);
    });
  }

  test('null and absent are none', () => {
    expect(pictures('      image:\n    - title: B\n')).toEqual([]);
  });

  test('a mapping gives an address and an alternative text', () => {
    const text = caseFile(
      '    - title: Story\n      image: { src: /a.png, alt: Two clusters }\n    - image: { scr: /b.png }\n',
    );
    expect(read(text).story?.sections[0]?.blocks).toEqual([
      { type: 'picture', picture: { src: '/a.png', alt: 'Two clusters', isDescribed: true } },
      picture('/b.png'),
    ]);
    expect(told(text)).toEqual(['warning 10:16 Unknown key "scr", read as "src"']);
  });

  test('both of one mapping are kept', () => {
    expect(pictures('      image: /a.png\n      contentList:\n      image: /b.png\n')).toEqual([
      '/a.png',
      '/b.png',
    ]);
  });

  for (const address of [
    'javascript:alert(1)',
    'data:image/svg+xml;x',
    '//a.example/b.png',
    'images/a.png',
    '/\\a.example',
  ]) {
    test(`${address} is none and told`, () => {
      const text = caseFile(`    - title: Story\n      image: ${address}\n`);
      expect(read(text).story?.sections[0]?.blocks).toEqual([]);
      expect(told(text)).toEqual([`warning 9:7 "${address}" is not the address of a picture`]);
    });
  }
});
