/** What the portal is built from: exactly what the lock file says, under licences we can live with, listed by npm. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
const served = packages.filter(([, { dev }]) => !dev);

/** Of whatever runs on a server. The LGPL is that of libvips, which Next.js brings, links and does not need here. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'MPL-2.0',
  'CC-BY-4.0',
  '(MIT AND Zlib)',
  'MIT AND Apache-2.0',
  '(MIT OR GPL-3.0-or-later)',
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]);
/** Say nothing in their package.json; what their licence file says. */
const SAID_ELSEWHERE: Record<string, string> = { 'node_modules/png-js': 'MIT' };

test('every package is locked to one version and its contents', () => {
  expect(packages.length).toBeGreaterThan(100);
  const loose = packages.filter(([, { version, integrity, optional }]) => {
    // Binaries of other platforms; npm installs none of them here.
    return !/^\d+\.\d+\.\d+/.test(version) || !(integrity ?? optional);
  });
  expect(loose.map(([name]) => name)).toEqual([]);
});

test('no package runs a script when it is installed', () => {
  expect(packages.filter(([, each]) => each.hasInstallScript).map(([name]) => name)).toEqual([]);
});

test('what runs on a server has a licence we know', () => {
  const unknown = served
    .map(([name, { license }]) => [name, license ?? SAID_ELSEWHERE[name]] as const)
    .filter(([, license]) => license === undefined || !LICENCES.has(license));
  expect(unknown).toEqual([]);
});

// With `--omit dev` npm leaves out what developers need too, `yaml` and `zod` among it; so it lists all, marked.
test('npm lists what it is all made of as CycloneDX', () => {
  const { stdout, status, stderr } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    components: { purl: string; licenses?: object[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = bill.components.map(({ purl }) => purl);
  for (const [name, { version }] of served) {
    const [, bare = ''] = /.*node_modules\/(.+)/.exec(name) ?? [];
    expect(listed).toContain(`pkg:npm/${bare.replace('@', '%40')}@${version}`);
  }
});
