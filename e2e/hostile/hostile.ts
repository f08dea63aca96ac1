/** One hostile file: what it is called, what is in it, and what has to become of it. */

/** What the reader says of a file. `line:column message` of the fault; warnings are not compared. */
export type Outcome = 'served' | 'ignored' | { refused: string };

export interface Hostile {
  /** Within the content folder. Bytes where the name is no UTF-8. */
  path: string | Buffer;
  /** What stands in it, or how it is made. */
  content: string | Uint8Array | ((target: string | Buffer) => void);
  outcome: Outcome;
  /** Slug of the case, where one is served. */
  slug: string;
}

type Content = Hostile['content'];

const hostile = (name: string, content: Content, outcome: Outcome): Hostile => ({
  path: `en/case/${name}.md`,
  content,
  outcome,
  slug: name.toLowerCase(),
});

export const served = (name: string, content: Content): Hostile => hostile(name, content, 'served');
export const ignored = (name: string, content: Content): Hostile => hostile(name, content, 'ignored');
export const refused = (name: string, content: Content, told: string): Hostile =>
  hostile(name, content, { refused: told });

const NO_CASE = '1:1 This is not the file of a case';
/** A name that is no slug. */
export const misnamed = (name: string, content: Content = plainStory('x')): Hostile =>
  refused(name, content, NO_CASE);

/** The smallest case there is, around more lines of front matter. */
export function caseWith(lines: string, company = 'A case'): string {
  return `---\ntitle: case\nsection1:\n  title: ${JSON.stringify(company)}\n  content: A lead.\n${lines}\n---\n`;
}

/** A short story with nothing wrong in it. */
export function plainStory(company: string): string {
  return caseWith(
    'section2:\n  listLeft:\n    - title: Told\n      contentList:\n        - content: A paragraph.',
    company,
  );
}

/** A case with one text wherever an author can write one. */
export function storyOf(text: string): string {
  return `---\n${JSON.stringify(
    {
      title: text,
      description: text,
      css: text,
      published: text,
      updated: '2024-02-29',
      aliases: [text],
      related: [text],
      source: { title: text, url: text },
      metrics: [{ value: text, label: text, when: '2024' }],
      timeline: [
        { title: text, when: '2023', text, section: text, features: [text] },
        { title: text, when: text },
      ],
      section1: { title: text, content: text, image: text },
      section2: {
        listLeft: [
          {
            title: text,
            image: text,
            contentList: [
              { content: text },
              { content: `In May 2021 ${text}` },
              { specialContent: { text, level: 3 } },
              { specialContent: { text, link: text } },
              { specialContent: { text, bold: true } },
              { [text.slice(0, 100)]: text },
              text,
            ],
          },
          { type: 1, contentList: [{ content: text }, { content: text }, { content: text }] },
          { type: 2, content: text, author: text },
          { title: `1. ${text}`, contentList: [{ content: `1. ${text}` }, { content: `2. ${text}` }] },
        ],
        rightPart: {
          icon: text,
          list: ['INDUSTRY', 'LOCATION', 'CLOUD TYPE', 'CHALLENGES', 'ADOPTED FEATURES', 'AUTHOR', text].map(
            (title) => ({ title, content: text }),
          ),
        },
      },
    },
    null,
    1,
  )}\n---\n`;
}
