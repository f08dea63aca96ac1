/** A content folder whose every text says which version of its file it is, so that no answer can mix two unseen. */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const COUNT = 12;

/** Two digits. */
export const slugOf = (parcel: number) => `parcel-${String(parcel).padStart(2, '0')}`;

export const pageOf = (parcel: number) => `/en/cases/${slugOf(parcel)}`;

/** What each text of a version holds: `v7x12` is the twelfth version of parcel 7. */
const mark = (parcel: number, version: number) => `v${parcel}x${version}`;

function textOf(parcel: number, version: number): string {
  const own = mark(parcel, version);
  return `---
title: ${slugOf(parcel)}
description: In short ${own}.
section1:
  title: Parcel ${parcel} ${own}
  content: The lead is ${own}.
section2:
  listLeft:
    - title: First leg of ${own}
      contentList:
${Array.from({ length: 40 }, (_, line) => `        - content: Line ${line} of ${own}.`).join('\n')}
    - title: Last leg of ${own}
      contentList:
        - content: Delivered as ${own} in June 2021.
  rightPart:
    list:
      - title: INDUSTRY
        content: Parcels
      - title: ADOPTED FEATURES
        content: Tide tables, Sea maps
---
`;
}

export class Parcels {
  /** Marks of all versions that were ever whole. */
  private readonly good = new Set<string>();
  private readonly versions = new Map<number, number>();

  /** @param folder where the files are now. */
  constructor(public folder: string) {
    mkdirSync(path.join(folder, 'en', 'case'), { recursive: true });
    for (const name of ['site.yml', 'taxonomy.yml']) cpSync(`e2e/content/${name}`, path.join(folder, name));
    for (let parcel = 0; parcel < COUNT; parcel += 1) this.write(parcel);
  }

  fileOf(parcel: number): string {
    return path.join(this.folder, 'en', 'case', `${slugOf(parcel)}.md`);
  }

  /** Writes the next version as editors do: beside, then in place of the file. @returns its mark. */
  write(parcel: number): string {
    const { own, text } = this.next(parcel);
    const file = this.fileOf(parcel);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    return own;
  }

  /** The next version, which is good from now on. */
  next(parcel: number): { own: string; text: string } {
    const version = (this.versions.get(parcel) ?? 0) + 1;
    this.versions.set(parcel, version);
    const own = mark(parcel, version);
    this.good.add(own);
    return { own, text: textOf(parcel, version) };
  }

  /** A version that nobody may ever see. */
  bad(parcel: number): string {
    return textOf(parcel, 9_999);
  }

  /** The newest version. */
  current(parcel: number): string {
    return mark(parcel, this.versions.get(parcel) ?? 0);
  }

  remove(parcel: number): void {
    rmSync(this.fileOf(parcel), { force: true });
  }

  /** What is wrong with the marks of an answer: one that never was whole, or two versions of the parcel it is about. */
  faultOf(text: string, about: number | null): string | null {
    const seen = new Set(text.match(/\bv\d+x\d+\b/g));
    for (const each of seen) if (!this.good.has(each)) return `shows ${each}, which was never whole`;
    const own = [...seen].filter((each) => each.startsWith(`v${about}x`));
    return own.length > 1 ? `mixes ${own.join(' and ')}` : null;
  }
}
