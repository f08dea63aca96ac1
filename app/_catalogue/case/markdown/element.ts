/** What the elements of HTML and the components of sites mean, by their names. */

/** An element of a body; one that is never closed holds nothing. */
export interface Element {
  id: number;
  name: string;
  attributes: ReadonlyMap<string, unknown>;
  /** 1-based, in the body. */
  line: number;
  isClosed: boolean;
  /** Whether it stands between paragraphs. */
  isBlock: boolean;
}

/** What an element is to a story. */
export type Role =
  | 'heading'
  | 'quote'
  | 'author'
  | 'picture'
  | 'figure'
  | 'caption'
  | 'video'
  | 'list'
  | 'numbers'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'aside'
  | 'summary'
  | 'strong'
  | 'emphasis'
  | 'deleted'
  | 'link'
  | 'break'
  | 'code'
  | 'raised'
  | 'lowered'
  | 'quoted'
  | 'plain'
  | 'unknown';

const BY_NAME: Readonly<Record<string, Role>> = {
  ...named('heading', 'h1 h2 h3 h4 h5 h6'),
  ...named('quote', 'blockquote'),
  ...named('author', 'cite'),
  ...named('picture', 'img amp-img'),
  ...named('figure', 'figure'),
  ...named('caption', 'figcaption caption'),
  ...named('video', 'video audio iframe embed youtube vimeo loom'),
  ...named('list', 'ul menu'),
  ...named('numbers', 'ol'),
  ...named('item', 'li'),
  ...named('table', 'table'),
  ...named('row', 'tr'),
  ...named('cell', 'td th'),
  ...named('aside', 'admonition callout aside note alert notice tip info warning danger caution'),
  ...named('summary', 'summary dt legend'),
  ...named('strong', 'strong b'),
  ...named('emphasis', 'em i'),
  ...named('deleted', 'del s strike'),
  ...named('link', 'a'),
  ...named('break', 'br wbr hr'),
  ...named('code', 'kbd samp tt code var'),
  ...named('raised', 'sup'),
  ...named('lowered', 'sub'),
  ...named('quoted', 'q'),
  ...named(
    'plain',
    'abbr address article big bdi bdo body button center data dd details dfn div dl fieldset font footer form header hgroup html ins label main mark meter nav noscript output p picture progress rp rt ruby search section small source span tbody tfoot thead time track u colgroup col fragment',
  ),
};

function named(role: Role, names: string): Record<string, Role> {
  return Object.fromEntries(names.split(' ').map((name) => [name, role]));
}

/** Components, and shortcodes, whose names say what they hold. */
const BY_FORM: readonly (readonly [RegExp, Role])[] = [
  [/video|youtube|vimeo|loom|wistia|player/i, 'video'],
  [/quote|testimonial/i, 'quote'],
  [/figure/i, 'figure'],
  [/image|img|picture|photo|screenshot|gallery|before-?after/i, 'picture'],
  [/caption/i, 'caption'],
  [/callout|admonition|alert|notice/i, 'aside'],
];

export function roleOf(name: string): Role {
  if (name === '') return 'plain';
  const isHtml = name === name.toLowerCase();
  return (
    BY_NAME[name.toLowerCase()] ??
    BY_FORM.find(([form]) => form.test(name))?.[1] ??
    (isHtml && name.includes(':') ? 'plain' : 'unknown')
  );
}

const BLOCK_ROLES: readonly Role[] = [
  'heading',
  'quote',
  'picture',
  'figure',
  'caption',
  'video',
  'list',
  'numbers',
  'item',
  'table',
  'row',
  'cell',
  'aside',
  'summary',
];
const BLOCK_NAMES =
  /^(?:address|article|body|center|dd|details|div|dl|fieldset|footer|form|header|hgroup|html|hr|main|nav|noscript|p|search|section|tbody|tfoot|thead)$/i;

/** Whether an element stands between paragraphs wherever its tag stands. */
export function isAlwaysBlock(name: string): boolean {
  return BLOCK_ROLES.includes(roleOf(name)) || BLOCK_NAMES.test(name);
}

/** Whether what the name says is part of HTML. */
export function isHtml(name: string): boolean {
  return name === '' || (name === name.toLowerCase() && Object.hasOwn(BY_NAME, name));
}
