/** Markdown and MDX that want to run, to leave the page, to explode, or to be something else than they say. */
import { refused, served, type Hostile } from './hostile';

const markdown = (body: string, more = '') => `---\ntitle: Hostile\n${more}---\n\n${body}\n`;
const SCRIPT = 'window.__pwned = 1';
const DEEP = 'Nested more than 50 levels deep';
const MARKED = 'More than 1000 marks in one paragraph';

/** What must become text or nothing. */
const BODIES = {
  script: `<script>${SCRIPT}</script>`,
  'script-open': `<script>${SCRIPT}\n\nafter`,
  'script-in-words': `a <script>${SCRIPT}</script> b`,
  'script-in-capitals': `<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>`,
  'script-in-svg': `<svg onload="${SCRIPT}"><script>${SCRIPT}</script></svg>`,
  'script-in-title': `# <script>${SCRIPT}</script> title\n\n## <img src=x onerror="${SCRIPT}">`,
  'script-in-table': `| a |\n|---|\n| <script>${SCRIPT}</script> |`,
  'script-in-caption': `![a](/a.png "<script>${SCRIPT}</script>")`,
  'script-in-code': `\`\`\`html\n<script>${SCRIPT}</script>\n\`\`\``,
  'script-in-entities': `&lt;script&gt;${SCRIPT}&lt;/script&gt;`,
  'script-in-note': `a[^1]\n\n[^1]: <script>${SCRIPT}</script>`,
  handlers: `<div onclick="${SCRIPT}" onmouseover='${SCRIPT}'><p onfocus=${SCRIPT.replaceAll(' ', '')} autofocus>a</p></div>`,
  iframe: '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>',
  'object-and-embed': '<object data="evil.swf"></object><embed src="data:text/html,x">',
  form: '<form action="https://evil.example"><input name=a><button formaction="javascript:alert(1)">Go</button></form>',
  style: '<style>* { display: none }</style><p style="position:fixed;inset:0">a</p>',
  base: '<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example">',
  'links-javascript':
    '[a](javascript:alert(1)) [b](<java\tscript:alert(1)>) [c](JAVASCRIPT:alert(1)) <a href=" javascript:alert(1)">d</a> <javascript:alert(1)>',
  'links-data':
    '[a](data:text/html;base64,PHNjcmlwdD4=) ![b](data:image/svg+xml,<svg/onload=alert(1)>) <a href="data:text/html,x">c</a>',
  'links-by-reference': '[a][b] ![c][b]\n\n[b]: javascript:alert(1)',
  'links-of-others':
    '[a](//evil.example) ![b](//evil.example/x.png) [c](/\\evil.example) [d](vbscript:x) [e](file:///etc/passwd)',
  'pictures-outside':
    '![a](../../../../etc/passwd) ![b](../../../outside.png) ![c](%2e%2e/%2e%2e/%2e%2e/etc/passwd) ![d](/etc/passwd) ![e](..\\..\\x.png) ![f](file:///etc/passwd)',
  'pictures-of-the-folder': '![a](Hostile.md) ![b](./.env) ![c](script.md) ![d](con.png)',
  'component-that-runs': `<Evil onLoad={() => { ${SCRIPT} }} children={eval("${SCRIPT}")} quote={\`\${process.env.SECRET}\`} />`,
  'component-by-spread':
    '<Quote {...{dangerouslySetInnerHTML: {__html: "<script>alert(1)</script>"}}} quote="a" name="b" />',
  'component-open': '<Quote name="a" quote={`never closed\n\nafter',
  'component-of-objects':
    '<Stats items={[{__proto__: {polluted: 1}, constructor: "x", toString: "y", label: "z"}]} __proto__="a" />',
  'attributes-of-html': '<Quote quote="<img src=x onerror=alert(1)>" name="<b onclick=alert(1)>A</b>" />',
  'attributes-open': '<a href="https://a.example\n\nb\n\n<b title=\'c',
  shortcodes:
    '{{< rawhtml >}}<script>alert(1)</script>{{< /rawhtml >}} {{% include "/etc/passwd" %}} {% raw %}<b>{% endraw %} {{ .Site.Params }}',
  comments: '<!-- a --><!-- <script>alert(1)</script> --!><!-- never closed\n\nafter',
  'cdata-and-doctype': '<!DOCTYPE html><![CDATA[<script>alert(1)</script>]]><?php echo 1 ?>',
  'closed-more-often': '</div></p></script></Quote>{{< /x >}}{% /y %}:::\n\na',
  crossed: '<div><p><b>a</div></b><ul><li>b</ul></p></li>',
  marks: '\uE0000\uE001 \uE0020\uE001 \uE000999\uE001 <b>a</b>',
  'reference-loop': '[^a]\n\n[^a]: b [^b]\n\n[^b]: c [^a]\n\n[x]: x\n\n[x][x] ![x][x]',
  'headings-alike': Array.from({ length: 100 }, () => '## Same\n\na').join('\n\n'),
  'names-of-objects':
    '## __proto__\n\n## constructor\n\n[a][__proto__] [b][constructor]\n\n[constructor]: https://a.example',
  'anchors-of-the-page': '## story\n\n## journey\n\n## content\n\n## facts.label\n\n[a](#journey)',
} as const;

const MDX = {
  'mdx-import': `import fs from 'node:fs'\nexport const x = (() => { ${SCRIPT} })()\n\nText {fs.readFileSync('/etc/passwd')} {globalThis.pwned = 1}`,
  'mdx-braces': `{${'{'.repeat(2_000)}a${'}'.repeat(2_000)}}`,
} as const;

/** What must not take long: it is read, or refused. */
const SIZES: Hostile[] = [
  refused('md-quotes-deep', markdown(`${'>'.repeat(10_000)} a`), `5:1 ${DEEP}`),
  refused('md-quotes-spaced', markdown(`${'> '.repeat(10_000)}a`), `5:1 ${DEEP}`),
  refused('md-lists-deep', markdown(`${'- '.repeat(10_000)}a`), `5:1 ${DEEP}`),
  refused(
    'md-lists-indented',
    markdown(Array.from({ length: 600 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n')),
    `205:1 ${DEEP}`,
  ),
  served('md-elements-deep', markdown(`${'<div>'.repeat(300)}a${'</div>'.repeat(300)}`)),
  served('md-elements-open', markdown('<div><b><Card>'.repeat(300))),
  served(
    'md-table',
    markdown(`|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${`|${'b|'.repeat(60)}\n`.repeat(10)}`),
  ),
  refused('md-emphasis', markdown('*a_ '.repeat(40_000)), `5:1 ${MARKED}`),
  refused('md-links-open', markdown('![a'.repeat(20_000) + '](b)'.repeat(20_000)), `5:1 ${MARKED}`),
];

export const MARKDOWN: readonly Hostile[] = [
  ...Object.entries(BODIES).map(([name, body]) => served(`md-${name}`, markdown(body))),
  ...Object.entries(MDX).map(([name, body]) => ({
    ...served(name, markdown(body)),
    path: `en/case/${name}.md`,
  })),
  ...SIZES,
  // A slug is the last part of a path.
  {
    ...served(
      'md-values',
      markdown(
        'a',
        'customer: [a, {b: c}]\nlogo: {src: "javascript:alert(1)"}\nindustries: {a: {b: [c]}}\nquote: {quote: {quote: x}}\nstats: [1, [2], {a: {b: c}}, ~]\ndate: [2020]\nslug: ../../etc/passwd\nlang: xx\n',
      ),
    ),
    slug: 'passwd',
  },
  served(
    'md-keys',
    markdown('a', '__proto__: {polluted: yes}\nconstructor: x\ntoString: {title: y}\nhasOwnProperty: [z]\n'),
  ),
  refused('md-no-title', '---\nlayout: x\n---\n\nText.\n', '2:1 This is no case: it has no title'),
];
