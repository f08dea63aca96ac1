/** What the parts of one body share while it is read. */
import type { Definition } from 'mdast';
import type GithubSlugger from 'github-slugger';
import type { Picture } from '../case';
import type { Element } from './element';

export interface Context {
  elements: readonly Element[];
  /** Addresses of reference links by their identifiers. */
  definitions: ReadonlyMap<string, Definition>;
  /** Footnotes in the order in which they are referred to. */
  notes: string[];
  anchors: GithubSlugger;
  /** The address that a link can lead to; null, and a problem, for any other. */
  hrefOf: (address: string, line: number) => string | null;
  /** The picture at an address; null, and a problem, where there can be none. */
  pictureAt: (address: string, alt: string | null, line: number) => Picture | null;
  /** Names what is left out. */
  leave: (name: string, line: number) => void;
  /** The line of the file that a line of the Markdown comes from. */
  lineOf: (line: number | undefined) => number;
}

/** Deeper structures are read as the plain text that they hold. */
export const MAX_DEPTH = 50;
