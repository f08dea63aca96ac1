/** Files whose name is the attack, and what is no file at all. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { ignored, misnamed, plainStory, refused, served, type Hostile } from './hostile';

const NO_CASE = '1:1 This is not the file of a case';
const OUTSIDE = '1:1 The file is a link that leads out of the content folder';
const text = plainStory('x');
const linkTo = (to: string) => (target: string | Buffer) => symlinkSync(to, target);
const make =
  (command: string, ...before: string[]) =>
  (target: string | Buffer) => {
    spawnSync(command, [...before, target.toString()]);
    if (!existsSync(target)) throw new Error(`${command} made no ${target.toString()}`);
  };
// Killed, because a socket that is closed is removed.
const SOCKET =
  "require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))";

export const NAMES = [
  misnamed(' leading'),
  misnamed('trailing '),
  misnamed('a"b'),
  misnamed("a'b"),
  misnamed('<img src=x onerror=window.__pwned=1>'),
  misnamed('%2e%2e%2fpasswd'),
  misnamed('a%00b'),
  misnamed('a\\..\\b'),
  misnamed('a\nforged.md:1:1: error: x'),
  misnamed('a\tb'),
  misnamed('a\u001b[31mb'),
  misnamed('a\u202egnp'),
  misnamed('a\u200bb'),
  misnamed('a\ufeff'),
  misnamed('😀'),
  misnamed('a?b=c#d'),
  misnamed('a:b'),
  misnamed('a*|b'),
  misnamed('~'),
  misnamed('-rf'),
  misnamed('(a)'),
  misnamed('${a}'),
  misnamed('$(id)'),
  misnamed('a;b,c'),
  misnamed('=1+1'),
  ignored('.hidden', text),
  ignored('..', text),
  ignored('_index', text),
  ignored('__proto__', text),
  served('a..b', text),
  served('a b', text),
  served('dot.', text),
  served('x.html', text),
  served('R&D + (new)', text),
  served('中通快递', text),
  served('раураl', plainStory('Paypal in Cyrillic')),
  served('n'.repeat(190), text),
  refused('n'.repeat(252), text, '1:1 The name of the file is longer than 200 bytes'),
  refused('长'.repeat(84), text, '1:1 The name of the file is longer than 200 bytes'),
  refused('collision', text, '1:1 The file is the same case as Collision.md'),
  served('Collision', text),
  { ...served('cafe\u0301', text), slug: 'caf\u00e9' },
  refused('caf\u00e9', text, '1:1 The file is the same case as cafe\u0301.md'),
  {
    ...served('latin', text),
    path: Buffer.from('en/case/caf\xe9-bytes.md', 'latin1'),
    outcome: { refused: NO_CASE },
  },
] satisfies Hostile[];

export const UNREADABLE = refused(
  'unreadable',
  (target) => {
    writeFileSync(target, text);
    chmodSync(target, 0);
  },
  '1:1 EACCES: permission denied',
);

export const NO_FILES = [
  misnamed('folder', (target) => mkdirSync(target)),
  misnamed('pipe', make('mkfifo')),
  misnamed('socket', make(process.execPath, '-e', SOCKET)),
  refused('link-to-pipe', linkTo('pipe.md'), '1:1 This is no regular file'),
  refused('link-to-folder', linkTo('folder.md'), '1:1 This is no regular file'),
  refused('link-out', linkTo('/etc/passwd'), OUTSIDE),
  refused('link-up', linkTo('../../../outside.md'), OUTSIDE),
  refused('link-to-device', linkTo('/dev/zero'), OUTSIDE),
  refused('link-to-process', linkTo('/proc/self/environ'), OUTSIDE),
  refused('link-to-root', linkTo('/'), OUTSIDE),
  refused('link-to-itself', linkTo('link-to-itself.md'), '1:1 ELOOP: too many symbolic links encountered'),
  refused('link-loop-a', linkTo('link-loop-b.md'), '1:1 ELOOP: too many symbolic links encountered'),
  refused('link-loop-b', linkTo('link-loop-a.md'), '1:1 ELOOP: too many symbolic links encountered'),
  refused('link-through-file', linkTo('a b.md/x'), '1:1 The link leads nowhere'),
  refused('link-to-nothing', linkTo('nothing.md'), '1:1 The link leads nowhere'),
  served('link-within', linkTo('a b.md')),
  UNREADABLE,
];
