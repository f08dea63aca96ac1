/** Hostile content, each file with what must come of it. Ours, as a table; nothing of it lies in a content folder. */
import { BYTES } from './bytes';
import { FILES } from './files';
import { PAYLOADS } from './payloads';
import { PARAGRAPHS, TITLES, TOO_LONG } from './sizes';
import { SYNTAX } from './syntax';

/** Lays a file of the content folder at `target`. */
export type Maker = (target: string) => void;

export interface Hostile {
  /** Name of the file in `en/case`. */
  file: string;
  made: string | Buffer | Maker;
  /** The slug it is served under; null where it is refused. */
  slug: string | null;
  /** How its first problem begins, `line:column message`; null for none. */
  told: string | RegExp | null;
}

/** What is looked at file by file. */
export const KINDS: Record<string, readonly Hostile[]> = {
  syntax: SYNTAX,
  bytes: BYTES,
  files: FILES,
  payloads: PAYLOADS,
  paragraphs: PARAGRAPHS,
  titles: TITLES,
  'too long': TOO_LONG,
};

/** What is looked at together: links lead to each other. */
export { LINKS } from './files';
