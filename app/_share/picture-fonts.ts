/** The faces of share pictures, from packages, read once. Text is kept to what they hold, so that none is fetched. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const PACKAGES = path.join(process.cwd(), 'node_modules', '@fontsource');

const FACES = [
  { name: 'Sans', weight: 700, file: 'instrument-sans/files/instrument-sans-latin-700-normal.woff' },
  { name: 'Sans', weight: 500, file: 'instrument-sans/files/instrument-sans-latin-500-normal.woff' },
  { name: 'Mono', weight: 500, file: 'martian-mono/files/martian-mono-latin-500-normal.woff' },
  { name: 'Han', weight: 700, file: 'noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff' },
] as const;

let faces: Promise<{ name: string; weight: 500 | 700; data: Buffer; style: 'normal' }[]> | undefined;

/** Faces for `ImageResponse`. Families: `Sans`, `Mono`, `Han`. */
export function pictureFonts() {
  faces ??= Promise.all(
    FACES.map(async ({ name, weight, file }) => ({
      name,
      weight,
      data: await readFile(path.join(PACKAGES, file)),
      style: 'normal' as const,
    })),
  );
  return faces;
}

/** What no face holds: emoji, symbols, scripts other than Latin and Han. The renderer would ask the network for them. */
const UNKNOWN = /[^\p{Script=Latin}\p{Script=Han}\p{N}\p{P}\p{Zs}+<>=~^|$￥¥€£%·×]/gu;

/** The text without what the faces cannot show. */
export function drawable(text: string): string {
  return text.normalize('NFC').replace(UNKNOWN, '').replace(/\s+/g, ' ').trim();
}
