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
import type { FixtureCases } from './fixture-cases';

/** What a fault needs of the test around it. */
export interface Stage {
  fixtures: FixtureCases;
  /** The content folder as the server is told of it: a folder, later a link to one. */
  content: string;
  /** Waits until the page of a case shows a mark, or has a status. */
  shows: (number: number, what: string | number) => Promise<void>;
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
  'a file is edited': async ({ fixtures, shows }) => shows(1, fixtures.write(1)),

  'a file is added and deleted again': async ({ fixtures, shows }) => {
    await shows(50, 404);
    await shows(50, fixtures.write(50));
    fixtures.remove(50);
    await shows(50, 404);
  },

  'a file is broken': async ({ fixtures, shows }) => {
    const before = fixtures.current(2);
    writeFileSync(fixtures.fileOf(2), fixtures.bad(2).replace('section2:', 'section2:\n - x: ['));
    await sleep(MOMENT);
    await shows(2, before);
    await shows(2, fixtures.write(2));
  },

  'a file is written in two halves': async ({ fixtures, shows }) => {
    const before = fixtures.current(3);
    const bad = fixtures.bad(3);
    writeFileSync(fixtures.fileOf(3), bad.slice(0, bad.length / 2));
    await sleep(MOMENT);
    await shows(3, before);
    const { own, text } = fixtures.next(3);
    writeFileSync(fixtures.fileOf(3), text.slice(0, text.length / 2));
    await sleep(MOMENT);
    writeFileSync(fixtures.fileOf(3), text);
    await shows(3, own);
  },

  'a file is cut off': async ({ fixtures, shows }) => {
    const before = fixtures.current(4);
    for (const length of [200, 0]) {
      truncateSync(fixtures.fileOf(4), length);
      await sleep(MOMENT);
      await shows(4, before);
    }
    await shows(4, fixtures.write(4));
  },

  'a file cannot be read': async ({ fixtures, shows }) => {
    const before = fixtures.current(5);
    const { own, text } = fixtures.next(5);
    const file = fixtures.fileOf(5);
    writeFileSync(`${file}.new`, text);
    chmodSync(`${file}.new`, 0o000);
    renameSync(`${file}.new`, file);
    await sleep(MOMENT);
    await shows(5, before);
    chmodSync(file, 0o644);
    await shows(5, own);
  },

  'a file is a folder for a while': async ({ fixtures, shows }) => {
    const before = fixtures.current(6);
    fixtures.remove(6);
    mkdirSync(fixtures.fileOf(6));
    await sleep(MOMENT);
    rmSync(fixtures.fileOf(6), { recursive: true });
    await shows(6, fixtures.write(6));
    if (before === fixtures.current(6)) throw new Error('nothing was written');
  },

  'a file is deleted and comes back': async ({ fixtures, shows }) => {
    fixtures.remove(7);
    await shows(7, 404);
    await shows(7, fixtures.write(7));
  },

  'clocks move: files from the past and the future, and one that hides its edit': async ({
    fixtures,
    shows,
  }) => {
    for (const year of [1980, 2080]) {
      const own = fixtures.write(8);
      utimesSync(fixtures.fileOf(8), new Date(year, 0), new Date(year, 0));
      await shows(8, own);
    }
    // The same size and the same time as before.
    fixtures.write(9);
    const { atime, mtime } = statSync(fixtures.fileOf(9));
    const { own, text } = fixtures.next(9);
    writeFileSync(fixtures.fileOf(9), text);
    utimesSync(fixtures.fileOf(9), atime, mtime);
    await shows(9, own);
  },

  'the disk is full': async ({ fixtures, shows }) => {
    const before = fixtures.current(10);
    const filler = path.join(fixtures.folder, 'filler');
    const fill = () => {
      try {
        for (;;) writeFileSync(filler, Buffer.alloc(16_384), { flag: 'a' });
      } catch {
        // Full.
      }
    };
    fill();
    const { own, text } = fixtures.next(10);
    // An editor that writes in place: the beginning is there, the end is not.
    const long = text.replace('---\n', `---\n${'# Longer than what is left.\n'.repeat(1_000)}`);
    let fits = true;
    try {
      writeFileSync(fixtures.fileOf(10), long);
    } catch {
      fits = false;
    }
    if (fits) throw new Error('The disk was not full');
    await sleep(MOMENT);
    await shows(10, before);
    rmSync(filler);
    writeFileSync(fixtures.fileOf(10), text);
    await shows(10, own);
  },

  'the folder is emptied by a link, and comes back': async ({ fixtures, content, shows, ready }) => {
    const whole = freshName(content);
    cpSync(fixtures.folder, whole, { recursive: true });
    const empty = freshName(content);
    mkdirSync(empty);
    link(content, empty);
    await ready(503);
    await shows(0, fixtures.current(0));
    fixtures.folder = whole;
    fixtures.write(0);
    link(content, whole);
    await ready(200);
    await shows(0, fixtures.current(0));
  },

  'the folder is a link that moves on, as with git-sync': async ({ fixtures, content, shows }) => {
    const next = freshName(content);
    cpSync(fixtures.folder, next, { recursive: true });
    fixtures.folder = next;
    fixtures.write(0);
    link(content, next);
    await shows(0, fixtures.current(0));
  },

  'the folder is gone for a while': async ({ fixtures, content, shows, ready }) => {
    rmSync(content, { recursive: true });
    await ready(503);
    await shows(0, fixtures.current(0));
    fixtures.write(0);
    link(content, fixtures.folder);
    await ready(200);
    await shows(0, fixtures.current(0));
  },
};
