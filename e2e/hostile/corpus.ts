/** Every hostile file, and how they are laid into a folder. What git or an editor could not hold is made here. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DISGUISES, ENCODINGS, UNSEEN } from './encodings';
import type { Hostile } from './hostile';
import { MARKDOWN } from './markdown';
import { NAMES, NO_FILES } from './names';
import { TEXTS_IN_EVERY_FIELD } from './payloads';
import { LONG_TEXTS, SIZES } from './sizes';
import { DEPTHS, LANGUAGES, NAMES_OF_OBJECTS, TAGS_AND_ANCHORS, VALUES } from './structures';

export const CORPUS: readonly Hostile[] = [
  ...LANGUAGES,
  ...TAGS_AND_ANCHORS,
  ...DEPTHS,
  ...NAMES_OF_OBJECTS,
  ...VALUES,
  ...ENCODINGS,
  ...DISGUISES,
  ...UNSEEN,
  ...TEXTS_IN_EVERY_FIELD,
  ...SIZES,
  ...LONG_TEXTS,
  ...NAMES,
  ...NO_FILES,
  ...MARKDOWN,
];

/** Writes files into a content folder. */
export function lay(folder: string, files: readonly Hostile[]): void {
  mkdirSync(path.join(folder, 'en/case'), { recursive: true });
  for (const { path: name, content } of files) {
    const target = Buffer.isBuffer(name)
      ? Buffer.concat([Buffer.from(`${folder}/`), name])
      : `${folder}/${name}`;
    if (typeof content === 'function') content(target);
    else writeFileSync(target, content);
  }
}
