/** What the file system says of a content folder, without a look into any file. */
import { readdirSync, realpathSync } from 'node:fs';
import { inspect } from './file-fingerprint';
import { LOCALES } from '../case/locale';

/** Two are equal where nothing changed between them that reading the folder would find. */
export interface Snapshot {
  /** Where everything really lies, one path a line, and what could not be looked at. */
  names: string;
  /** The fingerprints of the files, one after the other. */
  numbers: Float64Array;
}

/** @param defaults where the settings are that the folder does not have. */
export function snapshotOf(folder: string, defaults: string): Snapshot {
  const names: string[] = [];
  const numbers: number[] = [];
  const add = (file: string) => {
    try {
      numbers.push(...inspect(file).fingerprint);
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
