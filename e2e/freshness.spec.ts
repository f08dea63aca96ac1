import { cp, mkdir, mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { refresh, serve, type Server } from './server';

// One server and one folder: what a test leaves behind is what the next one finds.
test.describe.configure({ mode: 'serial' });

let root: string;
let server: Server;
let folder: string;

/** Where git-sync would put a checkout; `content` is the link to the one that is served. */
const checkout = (name: string) => path.join(root, name);
const fileOf = (slug: string, locale = 'en') => path.join(folder, locale, 'case', `${slug}.md`);

const story = (company: string, text = 'All is well.') => `---
title: case
section1:
  title: ${company}
  content: ${text}
section2:
  listLeft:
    - title: What happened
      contentList:
        - content: ${text}
  rightPart:
    list:
      - { title: INDUSTRY, content: Ferries }
---
`;

/** Puts a file in place in one step, as editors and git do. */
async function save(slug: string, text: string, time = new Date()): Promise<void> {
  const draft = path.join(root, 'draft.md');
  await writeFile(draft, text);
  await utimes(draft, time, time);
  await rename(draft, fileOf(slug));
}

test.beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'casebook-content-'));
  await cp('e2e/content', checkout('one'), { recursive: true });
  await symlink('one', checkout('content'));
  folder = checkout('content');
  server = await serve(folder);
  await refresh(server);
});

test.afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

const companiesOf = async (request: APIRequestContext, search = '') => {
  const html = await (await request.get(`${server.origin}/en/cases${search}`)).text();
  return [...html.matchAll(/class="card-link"[^>]*>([^<]+)</g)].map(([, company]) => company);
};

const health = async (request: APIRequestContext) =>
  (await (await request.get(`${server.origin}/api/health/ready`)).json()) as {
    status: string;
    revision: string;
    cases: Record<string, number>;
    problems: { file: string; line: number; message: string; hint: string }[];
  };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How soon it is seen, `bench:scale` measures. */
const expectSoon = (isSeen: () => Promise<boolean>) =>
  expect.poll(isSeen, { intervals: [100], timeout: 5_000 }).toBe(true);

const expectOnList = (request: APIRequestContext, company: string, isThere = true) =>
  expectSoon(async () => (await companiesOf(request)).includes(company) === isThere);

const expectHealth = (request: APIRequestContext, status: string) =>
  expectSoon(async () => (await health(request)).status === status);

const pageOf = async (request: APIRequestContext, slug: string) => {
  const answer = await request.get(`${server.origin}/en/cases/${slug}`);
  return { status: answer.status(), text: await answer.text() };
};

/** The rule is: a second, and one request, which may still get the page before and starts the rendering of the next. */
async function expectPage(
  request: APIRequestContext,
  slug: string,
  status: number,
  text = '',
): Promise<void> {
  await pause(1000);
  await pageOf(request, slug);
  await expect
    .poll(async () => {
      const page = await pageOf(request, slug);
      return { status: page.status, hasText: page.text.includes(text) };
    })
    .toEqual({ status, hasText: true });
}

test('a file that is added is on the list at once and has its page', async ({ request }) => {
  expect((await request.get(`${server.origin}/en/cases/new-ferry`)).status()).toBe(404);
  await save('new-ferry', story('New Ferry'));
  await expectOnList(request, 'New Ferry');
  await expectPage(request, 'new-ferry', 200, 'All is well.');
});

test('a file that is edited changes on the list at once and on its page', async ({ request }) => {
  await save('new-ferry', story('Newer Ferry', 'All is better.'));
  await expectOnList(request, 'Newer Ferry');
  await expectOnList(request, 'New Ferry', false);
  await expectPage(request, 'new-ferry', 200, 'All is better.');
  // Its head and its story are kept apart, and made anew one after the other.
  await expect
    .poll(async () => {
      const { text } = await pageOf(request, 'new-ferry');
      return { isNew: text.includes('Newer Ferry'), isOld: text.includes('All is well.') };
    })
    .toEqual({ isNew: true, isOld: false });
});

test('the sitemap tells of the change that the author dates, never of the time of the file', async ({
  request,
}) => {
  const sitemapEntry = async () => {
    const sitemap = await (await request.get(`${server.origin}/sitemap.xml`)).text();
    return sitemap.split('</url>').find((url) => url.includes('/en/cases/new-ferry</loc>')) ?? '';
  };
  expect(await sitemapEntry()).toContain('hreflang');
  expect(await sitemapEntry()).not.toContain('<lastmod>');
  const dated = story('Newer Ferry', 'All is better. Really.').replace(
    'title: case',
    'title: case\nupdated: 2026-06-01',
  );
  await save('new-ferry', dated, new Date('2026-06-02T10:00:00Z'));
  await expectSoon(async () => (await sitemapEntry()).includes('<lastmod>2026-06-01</lastmod>'));
});

test('a file that turns invalid keeps its last good page and is reported with its place', async ({
  request,
}) => {
  const before = await health(request);
  expect(before).toMatchObject({ status: 'ok', problems: [] });
  await save('new-ferry', story('Worst Ferry').replace('  content: All', '  content: Note: all'));
  await expectHealth(request, 'degraded');
  const { problems, cases, revision } = await health(request);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'en/case/new-ferry.md', line: 5 });
  expect(problems[0]?.hint).toBeTruthy();
  expect(cases).toEqual(before.cases);
  expect(revision).toBe(before.revision);
  await expectOnList(request, 'Newer Ferry');
  await expectPage(request, 'new-ferry', 200, 'All is better.');
  const { text } = await pageOf(request, 'new-ferry');
  expect(text).toContain('All is better.');
  expect(text).not.toContain('Worst Ferry');
});

test('a file that is repaired is served again and no longer reported', async ({ request }) => {
  await save('new-ferry', story('Mended Ferry', 'All is mended.'));
  await expectOnList(request, 'Mended Ferry');
  expect(await health(request)).toMatchObject({ status: 'ok', problems: [] });
  await expectPage(request, 'new-ferry', 200, 'All is mended.');
});

test('a new file that is broken is reported and costs only itself', async ({ request }) => {
  const { cases } = await health(request);
  await save('broken-ferry', '---\nsection1:\n  title:Broken\n---\n');
  await expectHealth(request, 'degraded');
  expect(await health(request)).toMatchObject({ cases, problems: [{ file: 'en/case/broken-ferry.md' }] });
  expect((await request.get(`${server.origin}/en/cases/broken-ferry`)).status()).toBe(404);
  await rm(fileOf('broken-ferry'));
  await expectHealth(request, 'ok');
});

test('a file that is half written is never served', async ({ request }) => {
  const whole = story('Slow Ferry', 'The beginning and the end.');
  const target = fileOf('slow-ferry');
  for (const end of [10, 40, 90, 140, whole.length - 6, whole.length - 2]) {
    await writeFile(target, whole.slice(0, end));
    await pause(350);
    expect(await companiesOf(request)).not.toContain('Slow Ferry');
    expect((await request.get(`${server.origin}/en/cases/slow-ferry`)).status()).toBe(404);
  }
  await writeFile(target, whole);
  await expectOnList(request, 'Slow Ferry');
  // The same once more over a file that is served.
  const longer = story('Slower Ferry', 'The beginning, the middle and the end.');
  for (const end of [10, 90, longer.length - 6]) {
    await writeFile(target, longer.slice(0, end));
    await pause(350);
    expect(await companiesOf(request)).toContain('Slow Ferry');
  }
  await writeFile(target, longer);
  await expectOnList(request, 'Slower Ferry');
});

test('a file that is deleted is off the list at once and its page is gone', async ({ request }) => {
  await rm(fileOf('new-ferry'));
  await expectOnList(request, 'Mended Ferry', false);
  await expectPage(request, 'new-ferry', 404);
});

test('a former name that is added redirects', async ({ request }) => {
  await save(
    'renamed-ferry',
    story('Renamed Ferry').replace('title: case', 'title: case\naliases: [ferry-of-old]'),
  );
  await expectOnList(request, 'Renamed Ferry');
  const answer = await request.get(`${server.origin}/en/cases/ferry-of-old`);
  expect(new URL(answer.url()).pathname).toBe('/en/cases/renamed-ferry');
  expect(await answer.text()).toContain('All is well.');
});

test('a link that is swapped to another checkout is followed', async ({ request }) => {
  await cp(checkout('one'), checkout('two'), { recursive: true });
  await writeFile(
    path.join(checkout('two'), 'en/case/dune-ferry.md'),
    story('Swapped Ferry', 'From the second.'),
  );
  expect(await companiesOf(request)).toContain('Dune Ferry');
  await symlink('two', checkout('next'));
  await rename(checkout('next'), checkout('content'));
  await expectOnList(request, 'Swapped Ferry');
  await expectPage(request, 'dune-ferry', 200, 'From the second.');
  await rm(checkout('one'), { recursive: true });
  await expectOnList(request, 'Swapped Ferry');
});

test('a folder that vanishes or is emptied takes nothing down', async ({ request }) => {
  const before = await companiesOf(request);
  await rename(checkout('two'), checkout('away'));
  await expectHealth(request, 'unready');
  expect((await request.get(`${server.origin}/api/health/ready`)).status()).toBe(503);
  expect(await companiesOf(request)).toEqual(before);
  await mkdir(checkout('two'));
  await expectSoon(async () => (await health(request)).problems[0]?.message.includes('empty') === true);
  expect(await companiesOf(request)).toEqual(before);
  await rm(checkout('two'), { recursive: true });
  await rename(checkout('away'), checkout('two'));
  await expectHealth(request, 'ok');
  expect((await request.get(`${server.origin}/api/health/ready`)).status()).toBe(200);
});

test('a request with the secret makes the very next one fresh', async ({ request }) => {
  const address = `${server.origin}/en/cases/elm-bakery`;
  for (const text of ['First.', 'Second.', 'Third.']) {
    await save('elm-bakery', story('Elm Bakery', text));
    const answer = await refresh(server);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ problems: [], revision: (await health(request)).revision });
    expect(await (await request.get(address)).text()).toContain(text);
  }
});

test('without the secret nobody can ask for that, and nothing but POST is taken', async ({ request }) => {
  const address = `${server.origin}/api/revalidate`;
  for (const Authorization of ['', 'Bearer wrong', 'Bearer ', 'test-secret']) {
    const answer = await request.post(address, { headers: { Authorization } });
    expect(answer.status()).toBe(401);
    expect(answer.headers()['www-authenticate']).toBe('Bearer');
  }
  const headers = { Authorization: 'Bearer test-secret' };
  expect((await request.get(address, { headers })).status()).toBe(405);
  expect((await request.put(address, { headers })).status()).toBe(405);
  expect((await request.delete(address, { headers })).status()).toBe(405);
});
