import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { everythingIn, readBody, readFile, shortly } from './read-markdown.test-data';

const blocksOf = (body: string, name?: string) =>
  readBody(body, name).sections.flatMap(({ title, blocks }) => [
    ...(title === null ? [] : [`## ${title}`]),
    ...blocks.map(shortly),
  ]);

const SAID = { quote: 'It works.', author: 'Ann Lee, CTO' };

for (const [name, body, blocks] of [
  ['paragraphs', 'One\nline.\n\nTwo.', [{ paragraph: 'One line.' }, { paragraph: 'Two.' }]],
  ['lines of Chinese as one, without blanks', '我们用它\n做平台', [{ paragraph: '我们用它做平台' }]],
  ['a hard break', 'One  \ntwo', [{ paragraph: 'One\ntwo' }]],
  [
    'headings',
    '## A\n### B\nText\n#### C',
    ['## A', { heading: 'B' }, { paragraph: 'Text' }, { heading: 'C' }],
  ],
  [
    'headings of the first and the second level alike',
    '# A\n\nx\n\n## B',
    ['## A', { paragraph: 'x' }, '## B'],
  ],
  ['deeper headings where no other stands above', '#### A\n\nx', ['## A', { paragraph: 'x' }]],
  ['no title twice', '# Acme\n\n## A', ['## A']],
  ['a list', '- a\n- b', [{ list: ['a', 'b'] }]],
  [
    'nested lists',
    '1. a\n   - b\n     - c\n2. d',
    [{ list: [[{ paragraph: 'a' }, { list: [{ paragraph: 'b' }, { list: 'c' }] }], 'd'] }],
  ],
  ['tasks', '- [x] a\n- [ ] b', [{ list: ['☑ a', '☐ b'] }]],
  ['a table', '| a | b |\n|---|---|\n| **c** | d |', [{ table: ['a · b', 'c · d'] }]],
  ['code', '```js\na < b\n```', [{ code: 'a < b' }]],
  ['a picture', '![Alt](/a.png "Below")', [{ picture: '/a.png', alt: 'Alt', caption: 'Below' }]],
  [
    'a picture within a paragraph',
    'One ![x](/a.png) two',
    [{ paragraph: 'One' }, { picture: '/a.png', alt: 'x' }, { paragraph: 'two' }],
  ],
  ['a reference', '[a][b]\n\n[b]: https://a.example', [{ paragraph: 'a' }]],
  ['a footnote', 'a[^x]\n\n[^x]: b', [{ paragraph: 'a[1]' }, { notes: [{ paragraph: 'b' }] }]],
  [
    'a footnote that nothing refers to',
    'a\n\n[^x]: b',
    [{ paragraph: 'a' }, { notes: [{ paragraph: 'b' }] }],
  ],
  ['a quotation with its speaker behind a dash', '> It works.\n> — Ann Lee, CTO', [SAID]],
  ['a speaker in a paragraph', '> It works.\n>\n> **— Ann Lee, CTO**', [SAID]],
  ['a speaker below', '> It works.\n\n— Ann Lee, CTO', [SAID]],
  ['a speaker in the same line', '> It works. — Ann Lee, CTO', [SAID]],
  ['a speaker as a list', '> It works.\n>\n> - Ann Lee, CTO', [SAID]],
  ['a speaker in cite', '> It works.\n> <cite>Ann Lee, CTO</cite>', [SAID]],
  ['spoken words without a speaker', '> “It works.”', [{ quote: '“It works.”', author: null }]],
  ['what is only set off', '> Write to us.', [{ aside: [{ paragraph: 'Write to us.' }] }]],
  ['an alert', '> [!NOTE]\n> Mind this.', [{ aside: [{ paragraph: 'Mind this.' }] }]],
  [
    'a dash within a quotation is no speaker',
    '> “It works - mostly.”',
    [{ quote: '“It works - mostly.”', author: null }],
  ],
  [
    'a component with its words in an attribute',
    '<Quote quote={`It works.`} name="Ann Lee" title="CTO" />',
    [SAID],
  ],
  [
    'a component over lines',
    '<Wrap>\n    <Quote\n        name="Ann Lee"\n        title="CTO"\n        quote={`It\n\nworks.`}\n    />\n</Wrap>',
    [SAID],
  ],
  ['a component with words within', '<Quote caption="Ann Lee, CTO">\n  It works.\n</Quote>', [SAID]],
  ['a quotation of HTML', '<blockquote><p>It works.</p><footer>Ann Lee, CTO</footer></blockquote>', [SAID]],
  [
    'a figure with a quotation',
    '<figure><blockquote>It works.</blockquote><figcaption>Ann Lee, CTO</figcaption></figure>',
    [SAID],
  ],
  ['a shortcode', '{{< quote author="Ann Lee, CTO" >}}\nIt works.\n{{< /quote >}}', [SAID]],
  ['a tag of Markdoc', '{% testimonial author="Ann Lee, CTO" %}\nIt works.\n{% /testimonial %}', [SAID]],
  [
    'a figure',
    '<figure>\n  <img src="/a.png" alt="A">\n  <figcaption>Below</figcaption>\n</figure>',
    [{ picture: '/a.png', alt: 'A', caption: 'Below' }],
  ],
  [
    'a gallery',
    '<Gallery images={[{src: "/a.png", alt: "A"}, {src: "/b.png", alt: "B"}]} />',
    [
      { picture: '/a.png', alt: 'A' },
      { picture: '/b.png', alt: 'B' },
    ],
  ],
  ['a video', '<video src="https://a.example/v.mp4" title="The film"></video>', [{ link: 'The film' }]],
  ['HTML', '<div class="x">\n<h3>A</h3>\n<p>b <b>c</b><br>d</p>\n</div>', ['## A', { paragraph: 'b c\nd' }]],
  [
    'lists of HTML',
    '<ul><li>a</li><li>b <ul><li>c</li></ul></li></ul>',
    [{ list: ['a', [{ paragraph: 'b' }, { list: 'c' }]] }],
  ],
  ['a table of HTML', '<table><tr><th>a</th></tr><tr><td>b</td></tr></table>', [{ table: ['a', 'b'] }]],
  ['code of HTML', '<pre><code class="language-js">a &lt; b</code></pre>', [{ code: 'a < b' }]],
  [
    'Markdown within components, however indented',
    '<A>\n    <B>\n        ## C\n\n        - d\n          - e\n    </B>\n</A>',
    ['## C', { list: [{ paragraph: 'd' }, { list: 'e' }] }],
  ],
  [
    'a component within a list',
    '- a\n\n  <Note>\n  b\n  </Note>\n- c',
    [{ list: [[{ paragraph: 'a' }, { aside: [{ paragraph: 'b' }] }], 'c'] }],
  ],
  ['a component within a sentence', 'Use <Tip>this</Tip> now.', [{ paragraph: 'Use this now.' }]],
  [
    'what an unknown component says',
    '<Stats items={[{value: "40%", label: "less"}]} />',
    [{ list: '40%: less' }],
  ],
  ['an admonition', ':::tip Mind\n\nThis.\n\n:::', [{ aside: [{ bold: 'Mind' }, { paragraph: 'This.' }] }]],
  ['small signs', 'H<sub>2</sub>O, 10<sup>6</sup>, x<sup>ab</sup>', [{ paragraph: 'H₂O, 10⁶, x^ab' }]],
  [
    'signs that are no markup',
    'a < b, {c}, 5 <6> and <https://a.example/>',
    [{ paragraph: 'a < b, {c}, 5 <6> and https://a.example/' }],
  ],
  ['tags in code', 'Type `<b>{x}</b>`.', [{ paragraph: 'Type <b>{x}</b>.' }]],
  ['an indented block of code', 'a\n\n    <b>c</b>', [{ paragraph: 'a' }, { code: '<b>c</b>' }]],
  ['words in angle brackets', 'Write <your name> here.', [{ paragraph: 'Write <your name> here.' }]],
  ['comments', 'a <!-- b --> c', [{ paragraph: 'a  c' }]],
] as const)
  test(name, () => expect(blocksOf(body)).toEqual(blocks));

test('braces of MDX are expressions, imports and exports no text', () => {
  const body =
    'import A from "a"\nexport const b = {\n  c: 1,\n}\n\nHello {"you"}{" "}{/* no */}and {props.name}.';
  expect(blocksOf(body, 'acme.mdx')).toEqual([{ paragraph: 'Hello you and .' }]);
  const { references } = readFile(`---\ntitle: Acme\n---\n${body}`, { name: 'acme.mdx' });
  expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
    'part import',
    'part export',
    'part {props.name}',
  ]);
});

test('marks of Markdown and of HTML are kept', () => {
  const [section] = readBody(
    '**a** *b* ~~c~~ `d` [e](https://e.example) <em>f</em> <a href="/g">g</a>',
  ).sections;
  expect(section?.blocks).toEqual([
    {
      type: 'paragraph',
      text: [
        { type: 'text', text: 'a', strong: true },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'b', emphasis: true },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'c', deleted: true },
        { type: 'text', text: ' ' },
        { type: 'code', text: 'd' },
        { type: 'text', text: ' ' },
        { type: 'link', text: 'e', href: 'https://e.example' },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'f', emphasis: true },
        { type: 'text', text: ' ' },
        { type: 'link', text: 'g', href: '/g' },
      ],
    },
  ]);
});

for (const address of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
])
  test(`no link or picture leads to ${JSON.stringify(address)}`, () => {
    const body = `[a](<${address}>) <a href="${address}">b</a> ![c](<${address}>) <img src="${address}" alt="d">\n\n[e][f]\n\n[f]: <${address}>`;
    const reading = readFile(`---\ntitle: Acme\nlogo: "${address}"\n---\n${body}`);
    const told = JSON.stringify([reading.story?.sections, reading.story?.logo, reading.story?.cover]);
    expect(told).not.toMatch(/"(?:href|src)":"(?!https:|\/(?!\/))/i);
    expect(reading.problems.length).toBeGreaterThan(0);
  });

test('a structure that is too deep is refused with its place', () => {
  const { story, problems } = readFile(`---\ntitle: Acme\n---\n\na\n\n${'> '.repeat(10_000)}b`);
  expect(story).toBeNull();
  expect(problems).toMatchObject([{ line: 7, message: 'Nested more than 50 levels deep' }]);
});

test('each heading and each quotation has an anchor of its own', () => {
  const { sections } = readBody('## A\n\n### A\n\n> “b”\n\n## A\n\n> “b”');
  const ids = sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) =>
      block.type === 'heading' ? [block.id] : block.type === 'quote' ? [block.quote.id] : [],
    ),
  ]);
  expect(new Set(ids).size).toBe(5);
});

const WORD = fc.stringMatching(/^[a-z]{3,8}$/);
const SIGNS = fc.constantFrom(
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '    ',
  '\t',
  '*',
  '**',
  '_',
  '`',
  '```\n',
  '~~',
  '[',
  '](',
  ')',
  '![',
  '<b>',
  '</b>',
  '<Quote ',
  '<Card>',
  '</Card>',
  '<div>\n',
  '</div>',
  '<!-- x -->',
  '|',
  '|---|',
  '{',
  '}',
  '{{< x >}}',
  '{% y %}',
  '&amp;',
  '\\',
  ':::note\n',
  ':::\n',
  '[^1]',
  '[^1]: ',
  '---\n',
  ' — ',
  '"',
  "'",
  '<',
  '>',
  '/>',
);

test('paragraphs without a mark are read as the parser reads them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(WORD, SIGNS, fc.constantFrom(' ', '\n', '\n\n', '  \n')), { maxLength: 40 }),
      (parts) => {
        const body = parts.join('');
        // A definition anywhere has the whole body parsed.
        const parsed = readFile(
          `---\ntitle: Acme\nexcerpt: A lead.\n---\n${body}\n\n[zz]: https://zz.example\n`,
        );
        const read = readFile(`---\ntitle: Acme\nexcerpt: A lead.\n---\n${body}\n\n`);
        // Tags are taken out, and what stands around them may make a fence: ~~</b>~~.
        const isOpen = /<!--(?![^]*-->)|```|~~~/.test(
          body + body.replace(/<[^<>]*>|\{[{%][^{}]*[%}]\}/g, ''),
        );
        if (!isOpen) expect(read.story?.sections, body).toEqual(parsed.story?.sections);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('the words of any body are told or named', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(WORD, SIGNS, fc.constant(' ')), { maxLength: 60 }),
      fc.boolean(),
      (parts, isMdx) => {
        // What follows ~~~ names a language.
        const body = parts.join('').replaceAll('~~~', '');
        const reading = readFile(`---\ntitle: Acme\n---\n${body}`, { name: isMdx ? 'acme.mdx' : 'acme.md' });
        const told = everythingIn(reading).toLowerCase();
        // Attributes, comments and names of elements are no text of the body.
        const text = body
          .replace(/<!-- x -->/g, ' ')
          .replace(/<[^<>]*>/g, ' ')
          .replace(/<Quote[^]*$/, '');
        for (const word of text.match(/(?<![a-z&\\])[a-z]{3,}(?![a-z])/g) ?? []) {
          if (['note', 'amp'].includes(word)) continue;
          expect(told, body).toContain(word);
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
