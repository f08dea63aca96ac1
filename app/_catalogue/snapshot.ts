/** What the file system says of a content folder, without a look into any file. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { LOCALES } from './locale';

/** Two are equal where nothing changed between them that reading the folder would find. */
export interface Snapshot {
  /** Where everything really lies, one path a line, and what could not be looked at. */
  names: string;
  /** Of each file its device, inode, size, and the times of its text and of its entry. */
  numbers: Float64Array;
}

/**
 * Synchronous: thousands of files are looked at in the time that asking for them one by one would take to set up.
 * @param defaults where the settings are that the folder does not have.
 */
export function snapshotOf(folder: string, defaults: string): Snapshot {
  const names: string[] = [];
  const numbers: number[] = [];
  const add = (file: string) => {
    try {
      const { dev, ino, size, mtimeMs, ctimeMs } = statSync(file);
      numbers.push(dev, ino, size, mtimeMs, ctimeMs);
      names.push(file);
    } catch (error) {
      names.push(`${file}: ${String(error)}`);
    }
  };
  const really = (file: string, then: (real: string) => void) => {
    try {
      then(realpathSync(file));
    } catch (error) {
      names.push(`${file}: ${String(error)}`);
    }
  };
  for (const place of [folder, defaults]) {
    really(place, (real) => ['site.yml', 'taxonomy.yml'].forEach((name) => add(`${real}/${name}`)));
  }
  for (const locale of LOCALES) {
    really(`${folder}/${locale}/case`, (real) => {
      for (const entry of readdirSync(real, { withFileTypes: true })) {
        if (!entry.name.endsWith('.md')) continue;
        const file = `${real}/${entry.name}`;
        add(file);
        if (entry.isSymbolicLink()) really(file, (target) => names.push(target));
      }
    });
  }
  return { names: names.join('\n'), numbers: Float64Array.from(numbers) };
}

export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return (
    one.names === other.names &&
    one.numbers.length === other.numbers.length &&
    one.numbers.every((each, index) => each === other.numbers[index])
  );
}
