/** A whole story of the dialect made of given texts: the ground that hostile values are planted in. */
import type { Hostile } from './corpus';

/** A story with further lines of YAML at its end. */
export const story = (more = '', title = 'Plain') => `---
title: ${title}
section1: { title: ${title}, content: A plain lead. }
section2:
  listLeft:
    - title: Beginning
      contentList:
        - content: A plain paragraph.
${more}
---
`;

/** A story in which every text that an author can give is this one; as JSON, which is YAML. */
export function everywhere(text: string): string {
  const section = { title: text, image: text, contentList: [{ content: text }, { [text]: text }] };
  const special = [
    { text, level: 3 },
    { text, link: text },
    { text, bold: true },
  ];
  const data = {
    title: text,
    description: text,
    css: text,
    [text]: text,
    section1: { title: text, content: text, image: text },
    section2: {
      listLeft: [
        section,
        { contentList: special.map((specialContent) => ({ specialContent })) },
        { type: 1, contentList: [{ content: text }, { content: text }, { content: text }] },
        { type: 2, content: text, author: text },
      ],
      rightPart: {
        icon: text,
        list: [text, ...LABELS].map((title) => ({ title, content: text })),
      },
    },
    source: { title: text, url: text },
    metrics: [{ value: text, label: text }],
    timeline: [{ title: text, text, section: text, features: [text] }],
    published: text,
    updated: text,
    aliases: [text],
    related: [text],
  };
  return `---\n${JSON.stringify(data)}\n---\n`;
}

const LABELS = ['INDUSTRY', 'LOCATION', 'CLOUD TYPE', 'CHALLENGES', 'ADOPTED FEATURES', 'AUTHOR'];

type Row = readonly [name: string, made: Hostile['made'], told?: string | RegExp];

export const served = (rows: readonly Row[]): Hostile[] =>
  rows.map(([slug, made, told = null]) => ({ file: `${slug}.md`, slug, made, told }));

export const refused = (rows: readonly Row[]): Hostile[] =>
  rows.map(([name, made, told = null]) => ({ file: `${name}.md`, slug: null, made, told }));
