/** Reads `site.yml` and `taxonomy.yml`, and keeps the last good form of one that turns unreadable. */
import { createHash } from 'node:crypto';
import { constants, statSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { problemsOf } from '../case/read-case';
import type { Problem } from '../case/problem';
import { readYaml } from '../case/front-matter/yaml';
import { isInside } from './is-inside';
import { inspect, isSame, type Fingerprint } from './file-fingerprint';

/** Larger files are not read. */
export const MAX_BYTES = 2 * 1024 * 1024;
/** A pipe that nobody writes to is not waited for, a link that came there meanwhile is not followed. */
export const READ_FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

export interface Settings<T> {
  /** Null where the file is to be read again in any case. */
  fingerprint: Fingerprint | null;
  /** Hash of the text. */
  revision: string;
  value: T;
  problems: Problem[];
}

/**
 * @param places the real path of the content folder, and the folder whose file is read where that one has none.
 * @param known what was read before.
 * @throws where the file cannot be read and nothing is known.
 */
export async function readSettings<S extends z.ZodType, T>(
  places: { root: string; defaults: string },
  name: string,
  schema: S,
  known: Settings<T> | null,
  make: (value: z.output<S>) => T,
): Promise<Settings<T>> {
  try {
    const isThere = statSync(path.join(places.root, name), { throwIfNoEntry: false }) !== undefined;
    const folder = isThere ? places.root : await realpath(places.defaults);
    const file = await realpath(path.join(folder, name));
    if (!isInside(folder, file)) throw new Error('The file is a link that leads out of its folder');
    const { fingerprint, stats } = inspect(file);
    if (known && isSame(known.fingerprint, fingerprint)) return known;
    if (!stats.isFile() || stats.size > MAX_BYTES) throw new Error('This is no text file of at most 2 MB');
    const text = await readFile(file, { encoding: 'utf8', flag: READ_FLAGS });
    const revision = createHash('sha256').update(text).digest('hex');
    if (known?.revision === revision) return { ...known, fingerprint, problems: [] };
    const { data, locate } = readYaml(text);
    // zod looks at own prototypes; data of readYaml has none.
    const result = schema.safeParse(JSON.parse(JSON.stringify(data)));
    if (result.success) return { fingerprint, revision, value: make(result.data), problems: [] };
    const problems = result.error.issues.map((issue): Problem => {
      const at = issue.path as (string | number)[];
      const message = `"${at.join('.')}" is not valid`;
      return { severity: 'error', file: name, ...locate(at), message, hint: issue.message };
    });
    if (!known)
      throw new Error(problems.map(({ message, hint }) => `${name}: ${message}: ${hint}`).join('\n'));
    return { ...known, fingerprint, problems };
  } catch (error) {
    if (!known) throw error;
    // Without a fingerprint, so that the file is read again when it is back as it was.
    return { ...known, fingerprint: null, problems: problemsOf(error, name) };
  }
}
