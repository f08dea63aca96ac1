/** Names and kinds of files that could lead a reader astray. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Hostile } from './corpus';
import { refused, served, story } from './story';

const NO_CASE = '1:1 This is not the file of a case';
const NO_FILE = '1:1 This is no regular file';
const OUTSIDE = '1:1 The file is a link that leads out of the content folder';
const link = (to: string) => (target: string) => symlinkSync(to, target);

/** Named as they stand: these are no slugs, and none of them is a path. */
const NAMES = [
  '<img src=x onerror=alert(1)>',
  '"quoted"',
  "it's",
  'a%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%00',
  'a\\..\\secret',
  'two\nlines',
  'tab\there',
  'bell\u0007',
  'escape\u001B[2J',
  'right\u202Eto-left',
  'zero\u200Bwidth',
  '😀',
  'javascript:alert(1)',
  '-dash',
  ' blank',
  '$(touch pwned)',
  '`touch pwned`',
  '[slug]',
  '?q=1',
  '#hash',
];

export const FILES: readonly Hostile[] = [
  ...refused(NAMES.map((name) => [name, story(), NO_CASE] as const)),
  ...served([
    ['a..b', story()],
    ['with blanks (and) + &', story()],
    ['constructor', story()],
    ['toString', story()],
    ['hasOwnProperty', story()],
    ['rss.xml', story()],
    ['con', story()],
    ['Case-Collision', story('', 'Upper')],
    ['case-collision', story('', 'Lower')],
    ['n'.repeat(252), story()],
    ['二'.repeat(84), story()],
  ]),
  { file: 'caf\u00E9.md', slug: 'caf\u00E9', made: story('', 'Composed'), told: null },
  ...refused([
    ['folder', (target) => mkdirSync(target), NO_CASE],
    ['fifo', fifo, NO_CASE],
    ['socket', socket, NO_CASE],
  ]),
];

export const LINKS: readonly Hostile[] = [
  ...served([
    ['target', story()],
    ['link-within', link('target.md')],
  ]),
  ...refused([
    ['folder', (target) => mkdirSync(target), NO_CASE],
    ['fifo', fifo, NO_CASE],
    ['socket', socket, NO_CASE],
    ['link-to-fifo', link('fifo.md'), NO_FILE],
    ['link-to-folder', link('folder.md'), NO_FILE],
    ['link-to-socket', link('socket.md'), NO_FILE],
    ['link-to-itself', link('link-to-itself.md'), /^1:1 /],
    ['link-loop-a', link('link-loop-b.md'), /^1:1 /],
    ['link-loop-b', link('link-loop-a.md'), /^1:1 /],
    ['link-to-nothing', link('nothing.md')],
    ['link-to-device', link('/dev/zero'), OUTSIDE],
    ['link-to-passwords', link('/etc/passwd'), OUTSIDE],
    ['link-to-process', link('/proc/self/environ'), OUTSIDE],
    ['link-upwards', link('../../../secret.md'), OUTSIDE],
    ['link-to-root', link('/'), OUTSIDE],
  ]),
];

function fifo(target: string): void {
  execFileSync('mkfifo', [target]);
}

/** Node binds a socket in its own process only while it listens; this one stays behind. */
function socket(target: string): void {
  const bind =
    'require("node:net").createServer().listen(process.argv[1], () => process.kill(process.pid, 9))';
  try {
    execFileSync(process.execPath, ['-e', bind, path.basename(target)], {
      cwd: path.dirname(target),
      stdio: 'ignore',
    });
  } catch {
    // Killed, so that it does not tidy up.
  }
}
