/** Computes a snapshot of the content folder from file names and file attributes, without opening any file. */
import { createHash } from 'node:crypto';
import { readdirSync, realpathSync } from 'node:fs';
import { inspect } from './file-fingerprint';
import { DEFAULT_LOCALE, LOCALES } from '../case/locale';
import { hasCaseFolders } from './case-files';
import { walkStories } from './story-walk';

/**
 * A digest that is the same as long as reading the folder anew would find nothing new.
 * @param defaults the folder of the settings that `folder` does not have.
 */
export function snapshotOf(folder: string, defaults: string): string {
  const names: string[] = [];
  const add = (file: string) => {
    try {
      names.push(file, inspect(file).fingerprint.join());
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
  really(folder, (real) => {
    if (hasCaseFolders(real)) return;
    for (const { file, isLink } of walkStories(real, DEFAULT_LOCALE)) {
      add(`${real}/${file}`);
      if (isLink) really(`${real}/${file}`, (target) => names.push(target));
    }
  });
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
  return createHash('sha256').update(names.join('\n')).digest('base64');
}
