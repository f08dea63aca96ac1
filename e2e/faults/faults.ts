/** What can happen to a content folder. Each fault is done, looked at and mended, and says what must be seen then. */
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Parcels } from './parcels';

/** What a fault needs of the test around it. */
export interface Stage {
  parcels: Parcels;
  /** The content folder as the server is told of it: a folder, later a link to one. */
  content: string;
  /** Waits until the page of a parcel shows a mark, or has a status. */
  shows: (parcel: number, what: string | number) => Promise<void>;
  /** Waits until `/api/health/ready` answers with a status. */
  ready: (status: number) => Promise<void>;
}

type Fault = (stage: Stage) => Promise<void>;

/** A moment in which the load goes on over what is broken. In milliseconds. */
const MOMENT = 400;

const freshName = (content: string) => path.join(path.dirname(content), `content-${randomUUID()}`);

/** Replaces what stands at `content` by a link to `target`, in one step once it is a link. */
function link(content: string, target: string): void {
  symlinkSync(target, `${content}.new`);
  if (lstatSync(content, { throwIfNoEntry: false })?.isDirectory()) renameSync(content, freshName(content));
  renameSync(`${content}.new`, content);
}

export const FAULTS: Readonly<Record<string, Fault>> = {
  'a file is edited': async ({ parcels, shows }) => shows(1, parcels.write(1)),

  'a file is added and deleted again': async ({ parcels, shows }) => {
    await shows(50, 404);
    await shows(50, parcels.write(50));
    parcels.remove(50);
    await shows(50, 404);
  },

  'a file is broken': async ({ parcels, shows }) => {
    const before = parcels.current(2);
    writeFileSync(parcels.fileOf(2), parcels.bad(2).replace('section2:', 'section2:\n - x: ['));
    await sleep(MOMENT);
    await shows(2, before);
    await shows(2, parcels.write(2));
  },

  'a file is written in two halves': async ({ parcels, shows }) => {
    const before = parcels.current(3);
    const bad = parcels.bad(3);
    writeFileSync(parcels.fileOf(3), bad.slice(0, bad.length / 2));
    await sleep(MOMENT);
    await shows(3, before);
    const { own, text } = parcels.next(3);
    writeFileSync(parcels.fileOf(3), text.slice(0, text.length / 2));
    await sleep(MOMENT);
    writeFileSync(parcels.fileOf(3), text);
    await shows(3, own);
  },

  'a file is cut off': async ({ parcels, shows }) => {
    const before = parcels.current(4);
    for (const length of [200, 0]) {
      truncateSync(parcels.fileOf(4), length);
      await sleep(MOMENT);
      await shows(4, before);
    }
    await shows(4, parcels.write(4));
  },

  'a file cannot be read': async ({ parcels, shows }) => {
    const before = parcels.current(5);
    const { own, text } = parcels.next(5);
    const file = parcels.fileOf(5);
    writeFileSync(`${file}.new`, text);
    chmodSync(`${file}.new`, 0o000);
    renameSync(`${file}.new`, file);
    await sleep(MOMENT);
    await shows(5, before);
    chmodSync(file, 0o644);
    await shows(5, own);
  },

  'a file is a folder for a while': async ({ parcels, shows }) => {
    const before = parcels.current(6);
    parcels.remove(6);
    mkdirSync(parcels.fileOf(6));
    await sleep(MOMENT);
    rmSync(parcels.fileOf(6), { recursive: true });
    await shows(6, parcels.write(6));
    if (before === parcels.current(6)) throw new Error('nothing was written');
  },

  'a file is deleted and comes back': async ({ parcels, shows }) => {
    parcels.remove(7);
    await shows(7, 404);
    await shows(7, parcels.write(7));
  },

  'clocks move: files from the past and the future, and one that hides its edit': async ({
    parcels,
    shows,
  }) => {
    for (const year of [1980, 2080]) {
      const own = parcels.write(8);
      utimesSync(parcels.fileOf(8), new Date(year, 0), new Date(year, 0));
      await shows(8, own);
    }
    // The same size and the same time as before.
    parcels.write(9);
    const { atime, mtime } = statSync(parcels.fileOf(9));
    const { own, text } = parcels.next(9);
    writeFileSync(parcels.fileOf(9), text);
    utimesSync(parcels.fileOf(9), atime, mtime);
    await shows(9, own);
  },

  'the disk is full': async ({ parcels, shows }) => {
    const before = parcels.current(10);
    const filler = path.join(parcels.folder, 'filler');
    const fill = () => {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(16_384), { flag: 'a' });
      } catch {
        // Full.
      }
    };
    fill();
    const { own, text } = parcels.next(10);
    // An editor that writes in place: the beginning is there, the end is not.
    const long = text.replace('---\n', `---\n${'# Longer than what is left.\n'.repeat(1_000)}`);
    let fits = true;
    try {
      writeFileSync(parcels.fileOf(10), long);
    } catch {
      fits = false;
    }
    if (fits) throw new Error('The disk was not full');
    await sleep(MOMENT);
    await shows(10, before);
    rmSync(filler);
    writeFileSync(parcels.fileOf(10), text);
    await shows(10, own);
  },

  'the folder is emptied by a link, and comes back': async ({ parcels, content, shows, ready }) => {
    const whole = freshName(content);
    cpSync(parcels.folder, whole, { recursive: true });
    const empty = freshName(content);
    mkdirSync(empty);
    link(content, empty);
    await ready(503);
    await shows(0, parcels.current(0));
    parcels.folder = whole;
    parcels.write(0);
    link(content, whole);
    await ready(200);
    await shows(0, parcels.current(0));
  },

  'the folder is a link that moves on, as with git-sync': async ({ parcels, content, shows }) => {
    const next = freshName(content);
    cpSync(parcels.folder, next, { recursive: true });
    parcels.folder = next;
    parcels.write(0);
    link(content, next);
    await shows(0, parcels.current(0));
  },

  'the folder is gone for a while': async ({ parcels, content, shows, ready }) => {
    rmSync(content, { recursive: true });
    await ready(503);
    await shows(0, parcels.current(0));
    parcels.write(0);
    link(content, parcels.folder);
    await ready(200);
    await shows(0, parcels.current(0));
  },
};
