/** Where the faces lie that pictures and papers are set in: WOFF files of packages, never fetched. */
import path from 'node:path';

const PACKAGES = path.join(process.cwd(), 'node_modules', '@fontsource');

export type FontPackage = 'instrument-sans' | 'martian-mono' | 'noto-sans-sc';

/** @param subset the part of its characters, as the package names it: `latin`, `chinese-simplified`, `113`. */
export function fontFile(name: FontPackage, subset: string, weight: 400 | 500 | 700): string {
  return path.join(PACKAGES, name, 'files', `${name}-${subset}-${weight}-normal.woff`);
}

/** The file that tells which characters a package's numbered subsets may hold, as CSS unicode ranges. */
export function rangesFile(name: FontPackage): string {
  return path.join(PACKAGES, name, 'unicode.json');
}
