/** Headers: every page runs under a policy that admits its own scripts and nothing that was written into it. */
import { openSearch } from './open-search';
import { expect, test, type Page } from './own-content';
import { PAGES_IN_BOTH_LANGUAGES } from './pages';

const HASHES = / 'sha256-[\w+/]{43}='/g;

/** What the browser refused on this page, since it was opened. */
function refusals(page: Page): () => Promise<string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) said.push(message.text());
  });
  return async () => [
    ...said,
    ...(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)),
  ];
}

async function noteRefusals(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

for (const { kind, locale, path } of PAGES_IN_BOTH_LANGUAGES)
  test(`${kind} in ${locale} comes alive, and nothing on it is refused`, async ({ page }) => {
    await page.route('https://pictures.example/**', (route) => route.abort());
    await noteRefusals(page);
    const refused = refusals(page);
    await page.goto(path);
    await openSearch(page);
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent-light'),
    );
    expect(accent).toMatch(/^#/);
    expect(await refused()).toEqual([]);
  });

test('going from page to page without loading any anew, nothing is refused', async ({ page }) => {
  await noteRefusals(page);
  const refused = refusals(page);
  await page.goto('/en');
  await openSearch(page);
  await page.keyboard.type('ferry');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/cases?q=ferry');
  await page.getByRole('checkbox', { name: /^Ferries/ }).check();
  await expect(page).toHaveURL('/en/cases?q=ferry&industry=ferries');
  await page.getByRole('link', { name: 'Amber Ferry' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Amber Ferry' })).toBeVisible();
  await page.getByRole('link', { name: 'Timeline', exact: true }).first().click();
  await expect(page).toHaveURL('/en/timeline');
  expect(await refused()).toEqual([]);
});

const PAYLOADS = {
  'a script': '<script>document.title = "taken"</script>',
  'a script of the shape of data, with code': `<script>self.__next_f.push([1,""+(document.title="taken")])</script>`,
  "a call of React's with code": `<script>$RX("B:0",document.title="taken")</script>`,
  'an event handler': '<img src="data:," onerror="document.title = \'taken\'">',
  'a script from elsewhere': '<script src="https://evil.example/x.js"></script>',
  'a script in an address': '<script src="data:text/javascript,document.title=\'taken\'"></script>',
  'another base for addresses': '<base href="https://evil.example/">',
  'a style': '<style>body { display: none }</style>',
  'a frame from elsewhere': '<iframe src="https://evil.example/"></iframe>',
  'an object': '<object data="/en"></object>',
};

for (const [name, payload] of Object.entries(PAYLOADS))
  test(`${name} that somebody wrote into a page does nothing`, async ({ page }) => {
    let left = 0;
    await page.route('https://evil.example/**', (route) => {
      left += 1;
      return route.fulfill({ contentType: 'text/javascript', body: 'document.title = "taken"' });
    });
    await page.route('/en/cases/amber-ferry', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(<main[^>]*>)/, `$1${payload}`);
      await route.fulfill({ response, body });
    });
    await noteRefusals(page);
    const refused = refusals(page);
    await page.goto('/en/cases/amber-ferry');
    await expect.poll(async () => (await refused()).length).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/Amber Ferry/);
    expect(left).toBe(0);
  });

test('a page that was confirmed keeps the policy it came with', async ({ request, page }) => {
  const first = await request.get('/en/cases/dune-ferry');
  expect(first.headers()['content-security-policy']).toMatch(HASHES);
  // Between two requests the page may be rendered anew, and come in other pieces.
  await expect(async () => {
    const { etag = '' } = (await request.get('/en/cases/dune-ferry')).headers();
    const confirmed = await request.get('/en/cases/dune-ferry', { headers: { 'If-None-Match': etag } });
    expect(confirmed.status()).toBe(304);
    expect(confirmed.headers()).not.toHaveProperty('content-security-policy');
    expect(confirmed.headers()).toHaveProperty('strict-transport-security');
  }).toPass();
  // The browser's own cache: the second visit asks whether the page is still good.
  await noteRefusals(page);
  const refused = refusals(page);
  await page.goto('/en/cases/dune-ferry');
  await page.goto('/en/timeline');
  await page.goto('/en/cases/dune-ferry');
  await openSearch(page);
  expect(await refused()).toEqual([]);
});

test('what a page would be like is told without a body, a policy or a length', async ({ request }) => {
  const head = await request.fetch('/en/cases/dune-ferry', { method: 'HEAD' });
  expect(head.status()).toBe(200);
  expect(head.headers()).not.toHaveProperty('content-security-policy');
  expect(head.headers()).not.toHaveProperty('content-length');
  expect(head.headers()).toHaveProperty('etag');
  expect(head.headers()['cross-origin-opener-policy']).toBe('same-origin');
});

test('a policy stays short, however long the page is', async ({ request }) => {
  for (const { path } of PAGES_IN_BOTH_LANGUAGES) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy.match(HASHES)?.length, path).toBeLessThan(12);
    expect(policy, path).not.toMatch(/unsafe-(inline|eval)/);
  }
});

test('the same bytes come compressed or not, and say how long they are', async ({ request }) => {
  // Between the two the page may be rendered anew, and come in other pieces.
  await expect(async () => {
    const plain = await request.get('/en/cases/dune-ferry', { headers: { 'Accept-Encoding': 'identity' } });
    const body = await plain.body();
    expect(plain.headers()['content-length']).toBe(String(body.length));
    const packed = await request.get('/en/cases/dune-ferry', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers()['content-encoding']).toBe('gzip');
    expect((await packed.body()).equals(body)).toBe(true);
    expect(packed.headers()['content-security-policy']).toBe(plain.headers()['content-security-policy']);
  }).toPass();
});

const OF_ALL = {
  'strict-transport-security': /max-age=\d{8}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^strict-origin-when-cross-origin$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'x-permitted-cross-domain-policies': /^none$/,
  'content-security-policy': /frame-ancestors 'self'/,
};

/** One address of each kind, its type, and whether other sites may show it. */
const KINDS = [
  { path: '/en', type: 'text/html', sharing: 'same-origin' },
  { path: '/en/cases?q=ferry', type: 'text/html', sharing: 'same-origin' },
  { path: '/en/cases/nobody', type: 'text/html', sharing: 'same-origin' },
  { path: '/%ff', type: 'text/html', sharing: 'same-origin' },
  { path: '/en/cases/rss.xml', type: 'application/rss+xml', sharing: 'cross-origin' },
  { path: '/en/cases/cases.csv', type: 'text/csv', sharing: 'cross-origin' },
  { path: '/en/cases/amber-ferry/case.md', type: 'text/markdown', sharing: 'cross-origin' },
  { path: '/en/cases/amber-ferry/picture.png', type: 'image/png', sharing: 'cross-origin' },
  { path: '/api/cases', type: 'application/json', sharing: 'cross-origin' },
  { path: '/api/cases?page=0', type: 'application/problem+json', sharing: 'cross-origin' },
  { path: '/api/health/ready', type: 'application/json', sharing: 'same-origin' },
  { path: '/sitemap.xml', type: 'application/xml', sharing: 'cross-origin' },
];

for (const { path, type, sharing } of KINDS)
  test(`${path} has the headers of its kind`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers['content-type']).toContain(type);
    for (const [name, pattern] of Object.entries(OF_ALL)) expect(headers[name], name).toMatch(pattern);
    expect(headers['cross-origin-resource-policy']).toBe(sharing);
    expect(headers).not.toHaveProperty('x-powered-by');
    if (type !== 'text/html') expect(headers['content-security-policy']).not.toMatch(HASHES);
  });

test("a page's description for React is no page: no hashes", async ({ request }) => {
  const answer = await request.get('/en/cases/amber-ferry', { headers: { RSC: '1' } });
  expect(answer.headers()['content-type']).toContain('text/x-component');
  expect(answer.headers()['content-security-policy']).not.toMatch(HASHES);
});

test('files of the build have the headers of all', async ({ request }) => {
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get('/en')).text()) ?? [];
  const file = (await request.get(script)).headers();
  for (const [name, pattern] of Object.entries(OF_ALL)) expect(file[name], name).toMatch(pattern);
  expect(file['cross-origin-resource-policy']).toBe('same-origin');
});

test('a file is read, as far as it goes: what else is asked of it is refused', async ({ request }) => {
  const [script = ''] = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get('/en')).text()) ?? [];
  const refused: [status: number, options: { method?: string; headers?: Record<string, string> }][] = [
    [405, { method: 'POST' }],
    [405, { method: 'OPTIONS' }],
    [412, { headers: { 'If-Match': '"another"' } }],
    [412, { headers: { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' } }],
    [416, { headers: { Range: 'bytes=99999999-' } }],
    [416, { headers: { Range: 'bytes=5-2' } }],
  ];
  for (const path of [script, '/favicon.ico']) {
    for (const [status, options] of refused) {
      const answer = await request.fetch(path, options);
      expect(answer.status(), `${path} ${JSON.stringify(options)}`).toBe(status);
      expect(await answer.text()).not.toContain('Error');
    }
    const part = await request.get(path, { headers: { Range: 'bytes=0-3' } });
    expect(part.status()).toBe(206);
    expect(await part.body()).toHaveLength(4);
    expect((await request.get(path)).status()).toBe(200);
  }
});

test('a page is read, nothing else', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    for (const path of ['/en', '/en/cases?q=ferry', '/en/cases/amber-ferry', '/en/cases/nobody']) {
      const answer = await request.fetch(path, { method });
      expect(answer.status(), `${method} ${path}`).toBe(405);
      expect(answer.headers()['allow']).toBe('GET, HEAD');
    }
  expect((await request.fetch('/api/cases', { method: 'TRACE' })).status()).toBe(405);
});
