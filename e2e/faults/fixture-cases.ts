/** A content folder whose every text says which version of its file it is, so that no answer can mix two unseen. */
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const COUNT = 12;

/** Two digits. */
export const slugOf = (number: number) => `parcel-${String(number).padStart(2, '0')}`;

export const pageOf = (number: number) => `/en/cases/${slugOf(number)}`;

/** What each text of a version holds: `v7x12` is the twelfth version of case 7. */
const mark = (number: number, version: number) => `v${number}x${version}`;

function textOf(number: number, version: number): string {
  const own = mark(number, version);
  return `---
title: ${slugOf(number)}
description: In short ${own}.
section1:
  title: Parcel ${number} ${own}
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

export class FixtureCases {
  /** Marks of all versions that were ever whole. */
  private readonly good = new Set<string>();
  private readonly versions = new Map<number, number>();

  /** @param folder where the files are now. */
  constructor(public folder: string) {
    mkdirSync(path.join(folder, 'en', 'case'), { recursive: true });
    for (const name of ['site.yml', 'taxonomy.yml']) cpSync(`e2e/content/${name}`, path.join(folder, name));
    for (let number = 0; number < COUNT; number += 1) this.write(number);
  }

  fileOf(number: number): string {
    return path.join(this.folder, 'en', 'case', `${slugOf(number)}.md`);
  }

  /** Writes the next version as editors do: beside, then in place of the file. @returns its mark. */
  write(number: number): string {
    const { own, text } = this.next(number);
    const file = this.fileOf(number);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
    return own;
  }

  /** The next version, which is good from now on. */
  next(number: number): { own: string; text: string } {
    const version = (this.versions.get(number) ?? 0) + 1;
    this.versions.set(number, version);
    const own = mark(number, version);
    this.good.add(own);
    return { own, text: textOf(number, version) };
  }

  /** A version that nobody may ever see. */
  bad(number: number): string {
    return textOf(number, 9_999);
  }

  /** The newest version. */
  current(number: number): string {
    return mark(number, this.versions.get(number) ?? 0);
  }

  remove(number: number): void {
    rmSync(this.fileOf(number), { force: true });
  }

  /** What is wrong with the marks of an answer: one that never was whole, or two versions of the case it is about. */
  faultOf(text: string, about: number | null): string | null {
    const seen = new Set(text.match(/\bv\d+x\d+\b/g));
    for (const each of seen) if (!this.good.has(each)) return `shows ${each}, which was never whole`;
    const own = [...seen].filter((each) => each.startsWith(`v${about}x`));
    return own.length > 1 ? `mixes ${own.join(' and ')}` : null;
  }
}
