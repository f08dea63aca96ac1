/** Requests as nobody with good intentions sends them; the same ones for the same seed. */
import fc from 'fast-check';

/** Stands in no header but those that name the host: whatever shows it has believed a stranger. */
export const FOREIGN_HOST = 'foreign-host.invalid';
/** Stands in addresses and parameters; it may come back as text, never as markup or as a header. */
export const MARKUP = '<script>fuzz()</script>';
export const HEADER = 'X-Fuzzed';

export interface FuzzedRequest {
  /** What kind of answer is the only right one, where one alone is right. */
  kind: 'any' | 'malformed' | 'oversized' | 'nowhere' | 'unwanted method';
  /** Every byte, as Latin-1. */
  bytes: string;
}

const CRLF = '\r\n';
const long = (length: number) => 'a'.repeat(length);

const PAGES = [
  '/',
  '/en',
  '/zh',
  '/en/cases',
  '/zh/cases',
  '/cases',
  '/cases/amber-ferry',
  '/en/cases/amber-ferry',
  '/zh/cases/cobalt-museum',
  '/en/industries/ferries',
  '/zh/features/lamps',
  '/en/cloud-types/harbour',
  '/en/timeline',
  '/zh/quotes',
  '/en/compare',
  '/zh/compare/amber-ferry+dune-ferry',
  '/en/shortlist',
  '/en/shortlist/amber-ferry+dune-ferry',
  '/en/make/shortlist',
  '/zh/make/comparison',
  '/en/preview/amber-ferry',
];
const FILES = [
  '/en/cases/rss.xml',
  '/zh/cases/atom.xml',
  '/en/cases/feed.json',
  '/en/cases/cases.csv',
  '/en/cases/amber-ferry/case.md',
  '/api/cases',
  '/api/cases/amber-ferry',
  '/api/search',
  '/api/openapi.json',
  '/api/health/live',
  '/api/health/ready',
  '/api/revalidate',
  '/api/qr.svg',
  '/api/oembed',
  '/embed/cases',
  '/embed/cases/amber-ferry',
  '/pictures/amber.png',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/icon.svg',
];
const INSIDES = [
  '/_next',
  '/_next/image',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75',
  '/_next/data/development/en.json',
  '/_next/data/x/en/cases/amber-ferry.json',
  '/_next/static/../../package.json',
  '/_next/static/%2e%2e/%2e%2e/server/middleware-manifest.json',
  '/_next/static/chunks/..%2f..%2f..%2fBUILD_ID',
  '/_next/webpack-hmr',
  '/_next/mcp',
  '/__nextjs_original-stack-frame?file=/etc/passwd',
  '/__nextjs_source-map?filename=x',
  '/_error',
  '/_not-found',
  '/_global-error',
  '/404',
  '/500',
  '/en.rsc',
  '/en/cases.rsc?_rsc=x',
  '/en/cases/amber-ferry.rsc',
  '/en/cases/amber-ferry.segments/_tree.segment.rsc',
  '/en.segments/%24d%24locale.segment.rsc',
  '/index',
  '/en/page',
  '/[locale]',
  '/%5Blocale%5D/cases',
  '/en/cases/[slug]',
  '/en/cases/~',
  '/favicon.ico',
  '/.env',
  '/.git/config',
  '/.next/BUILD_ID',
  '/package.json',
  '/wp-login.php',
  '/content/en/case/amber-ferry.md',
];
const FRAGMENTS = [
  '%ff',
  '%c0%af',
  '%e0%80%af',
  '%ed%a0%80',
  '%f4%90%80%80',
  '%00',
  '%0a',
  `%0d%0a${HEADER}:%201`,
  '%',
  '%2',
  '%zz',
  '%u0041',
  '%2e%2e',
  '%2e%2e%2f%2e%2e%2f',
  '..',
  '.',
  '...',
  '%2f',
  '%5c',
  '\\',
  '%252e%252e%252f',
  '%E4%B8%AD%E6%96%87',
  '%F0%9F%9A%A2',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '~',
  '$',
  '$undefined',
  '(.)cases',
  '@slot',
  '*',
  '[',
  ']',
  '{}',
  ':slug',
  ';a=b',
  "'",
  '"',
  '|',
  '^',
  '+',
  '&',
  '=',
  encodeURIComponent(MARKUP),
  MARKUP.replaceAll(' ', ''),
  'javascript:alert(1)',
  `https://${FOREIGN_HOST.replace('foreign-host', 'elsewhere')}/`,
  '0',
  '-1',
  '1e999',
  'NaN',
  '99999999999999999999',
  'ferry',
  'amber-ferry',
  'up.amber-ferry',
  'remove.__proto__',
  '%22amber+ferry',
  '(((((((((((((((((((((((((((((a+)+)+)+',
  long(300),
  long(4000),
];
const KEYS = [
  'q',
  'industry',
  'cloud',
  'feature',
  'challenge',
  'location',
  'year',
  'sort',
  'match',
  'page',
  'locale',
  'limit',
  'told',
  'kind',
  'title',
  'note',
  'expires',
  'case',
  'shortlist',
  'do',
  'made',
  'amber-ferry.why',
  'amber-ferry.stop',
  'dune-ferry.says',
  'dune-ferry.rev',
  '__proto__.why',
  'key',
  'theme',
  'v',
  'path',
  'url',
  '_rsc',
  '__proto__',
  'constructor',
  'constructor[prototype][x]',
  'nxtPlocale',
  'nxtPslug',
  '__nextLocale',
  '__nextDataReq',
  '__flight__',
  'utm_source',
  'callback',
];

const fragment = fc.constantFrom(...FRAGMENTS);
/** Any characters at all; bytes outside ASCII and blanks are refused before they reach anything of ours. */
const noise = fc.string({ unit: 'binary', maxLength: 60 });
const garbage = fc.oneof(
  { weight: 20, arbitrary: fragment },
  { weight: 5, arbitrary: noise.map((text) => encodeURIComponent(text)) },
  {
    weight: 1,
    arbitrary: noise.map((text) =>
      Buffer.from(text)
        .toString('latin1')
        .replace(/[\r\n\0 ]/g, ''),
    ),
  },
);

const query = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...KEYS), garbage).map((pair) => pair.join('=')) },
      { weight: 1, arbitrary: fc.tuple(garbage, garbage).map((pair) => pair.join('=')) },
      { weight: 1, arbitrary: garbage },
      // One key many times over.
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...KEYS),
            fragment.filter((each) => each.length < 20),
            fc.integer({ min: 2, max: 200 }),
          )
          .map(([key, value, times]) => Array<string>(times).fill(`${key}=${value}`).join('&')),
      },
    ),
    { maxLength: 5 },
  )
  .map((pairs) => (pairs.length > 0 ? `?${pairs.join('&')}` : ''));

const brokenPath = fc
  .tuple(
    fc.constantFrom(...PAGES, ...FILES, ...INSIDES),
    fc.array(fc.tuple(fc.nat(), garbage), { minLength: 1, maxLength: 3 }),
  )
  .map(([path, insertions]) =>
    insertions.reduce((catalogue, [place, text]) => {
      const parts = catalogue.split('/');
      parts.splice(1 + (place % parts.length), place % 2, text);
      return parts.join('/');
    }, path),
  );

const target = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...PAGES), query).map((parts) => parts.join('')) },
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...FILES), query).map((parts) => parts.join('')) },
  { weight: 4, arbitrary: fc.constantFrom(...INSIDES) },
  { weight: 8, arbitrary: fc.tuple(brokenPath, query).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      `http://${FOREIGN_HOST}/`,
      `http://${FOREIGN_HOST}/en/cases`,
      `https://${FOREIGN_HOST}/cases/amber-ferry`,
      `//${FOREIGN_HOST}`,
      `//${FOREIGN_HOST}/cases`,
      `//${FOREIGN_HOST}/%2e%2e/cases`,
      `///${FOREIGN_HOST}/`,
      `/\\${FOREIGN_HOST}/`,
      `/%5c${FOREIGN_HOST}/`,
      `/cases//${FOREIGN_HOST}`,
      `/cases/%2f%2f${FOREIGN_HOST}`,
      `/en//${FOREIGN_HOST}/..`,
      `/cases/..//${FOREIGN_HOST}`,
      '*',
      'en',
      '?q=a',
      '/?',
      '/#',
      '//',
      '/./en',
      '/en/',
      '/en//cases',
      '/EN/CASES',
    ),
  },
);

const HEADERS: [string, string[]][] = [
  ['RSC', ['1', '0', 'true', long(2000)]],
  [
    'Next-Router-State-Tree',
    ['', '[', '%', '%5B%22%22%5D', '[""]', '["",{"children":["__proto__",{}]}]', long(3000)],
  ],
  ['Next-Router-Prefetch', ['1', '2', 'x']],
  ['Next-Router-Segment-Prefetch', ['/_tree', '/_index', '/../x', '__proto__', '/$d$locale']],
  ['Next-URL', ['/en', '/..', '//x', '%ff']],
  ['Next-Action', ['x', '__proto__', '40'.repeat(21)]],
  [
    'x-middleware-subrequest',
    ['proxy', 'middleware:middleware:middleware:middleware:middleware', 'src/proxy'],
  ],
  ['x-middleware-rewrite', [`http://${FOREIGN_HOST}/`, '/api/metrics']],
  ['x-middleware-next', ['1']],
  ['x-middleware-override-headers', ['host']],
  ['x-nextjs-data', ['1']],
  ['x-nextjs-rewrite', [`http://${FOREIGN_HOST}/`]],
  ['x-now-route-matches', ['1=en', '1=%ff']],
  ['x-matched-path', ['/_global-error', '/[locale]', '/%ff']],
  ['x-invoke-path', ['/_error']],
  ['x-invoke-status', ['500']],
  ['x-invoke-error', ['{}', 'x']],
  ['x-invoke-output', ['/_error']],
  ['x-prerender-revalidate', ['x', '']],
  ['x-prerender-revalidate-if-generated', ['1']],
  ['x-forwarded-host', [FOREIGN_HOST, `${FOREIGN_HOST}, b`, '', '"', `${FOREIGN_HOST}:99999`]],
  ['x-forwarded-proto', ['http', 'https', 'javascript', 'http,https', '']],
  ['x-forwarded-port', ['0', '99999', 'x']],
  ['x-forwarded-for', ['127.0.0.1', long(500)]],
  ['x-original-url', ['/api/metrics']],
  ['x-rewrite-url', ['/api/metrics']],
  ['x-http-method-override', ['DELETE', 'TRACE']],
  ['forwarded', [`host=${FOREIGN_HOST}`]],
  ['Accept', ['*/*', 'text/x-component', 'x', 'a/b;q=2', long(2000)]],
  ['Accept-Language', ['zh', 'zh-Hans,en;q=0.1', 'x'.repeat(3000), 'zh;q=', '\xff', 'zh'.repeat(1500)]],
  ['Accept-Encoding', ['gzip', 'br', '*;q=0', 'identity;q=0', 'gzip;q=nan', 'deflate', 'x,'.repeat(500)]],
  ['Range', ['bytes=0-', 'bytes=-1', 'bytes=99999999-', 'bytes=5-2', 'x', `bytes=${'0-0,'.repeat(500)}`]],
  ['If-Range', ['"x"', 'x']],
  ['If-None-Match', ['*', '"', 'W/', '"x",'.repeat(500), 'W/"x"']],
  ['If-Match', ['*', '"x"']],
  ['If-Modified-Since', ['x', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Thu, 01 Jan 2099 00:00:00 GMT']],
  [
    'Cookie',
    [
      'a=b',
      '=',
      ';;;',
      '__prerender_bypass=x',
      '__next_preview_data=x',
      `a=${long(7000)}`,
      'x='.repeat(2000),
    ],
  ],
  ['Authorization', ['Bearer x', 'Bearer', 'Basic x', `Bearer ${long(3000)}`]],
  ['Origin', ['null', `https://${FOREIGN_HOST}`]],
  ['Upgrade', ['websocket', 'h2c']],
  ['Connection', ['upgrade, close', 'close, x']],
  ['Expect', ['100-continue', 'x']],
  ['Purpose', ['prefetch']],
  ['traceparent', ['x', '00-00000000000000000000000000000000-0000000000000000-01']],
  [
    'Content-Type',
    ['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded', 'x'],
  ],
  ['TE', ['trailers']],
];
const header = fc
  .constantFrom(...HEADERS)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => `${name}: ${value}`));
const headers = fc.array(header, { maxLength: 4 });
const host = fc.oneof(
  { weight: 4, arbitrary: fc.constant('127.0.0.1') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      FOREIGN_HOST,
      `${FOREIGN_HOST}:99999`,
      `a@${FOREIGN_HOST}`,
      `${FOREIGN_HOST}/x`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', ' ', '[', '[::1', '%', '..', long(2000), '\xff', 'a b', '<x>'),
  },
);

function request(
  method: string,
  path: string,
  fields: readonly string[],
  body = '',
  at = '127.0.0.1',
): string {
  const length = body === '' ? [] : [`Content-Length: ${Buffer.byteLength(body, 'latin1')}`];
  return [
    `${method} ${path} HTTP/1.1`,
    `Host: ${at}`,
    'Connection: close',
    ...fields,
    ...length,
    '',
    body,
  ].join(CRLF);
}

const any = (bytes: string): FuzzedRequest => ({ kind: 'any', bytes });
const reading = fc
  .tuple(fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD'), target, headers, host)
  .map(([method, path, fields, at]) => any(request(method, path, fields, '', at)));

const body = fc.oneof(
  garbage,
  fc.constantFrom(
    '{"__proto__":{"x":1}}',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_x"\r\n\r\n\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data; name="1_$ACTION_REF_1"\r\n\r\n--x--',
    '0=["$K1"]',
    long(100_000),
  ),
);
const writing = fc
  .tuple(
    fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'),
    target,
    headers,
    body,
  )
  .map(([method, path, fields, sent]) => any(request(method, path, fields, method === 'TRACE' ? '' : sent)));

const unwantedMethod = fc
  .tuple(
    fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'),
    fc.constantFrom(...PAGES.slice(1)),
  )
  .map(([method, path]): FuzzedRequest => ({ kind: 'unwanted method', bytes: request(method, path, []) }));

const nowhere = fc
  .tuple(
    fc.constantFrom('/en/', '/zh/', '/en/cases/', '/zh/features/', '/', '/en/a/b/', '/_next/static/'),
    fc.uuid(),
  )
  .map(([folder, name]): FuzzedRequest => ({ kind: 'nowhere', bytes: request('GET', folder + name, []) }));

const oversized = fc
  .constantFrom(
    request('GET', `/en/cases?q=${long(17_000)}`, []),
    request('GET', `/${long(20_000)}`, []),
    request('GET', '/en', [`Cookie: a=${long(17_000)}`]),
    request('GET', '/en', [`${long(17_000)}: a`]),
    request(
      'GET',
      '/en',
      Array.from({ length: 3000 }, (_, index) => `x-${index}: a`),
    ),
  )
  .map((bytes): FuzzedRequest => ({ kind: 'oversized', bytes }));

const malformed = fc
  .constantFrom(
    'GET\r\n\r\n',
    '\0\0\0\0\r\n\r\n',
    '\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n',
    'get /en HTTP/1.1\r\nHost: a\r\n\r\n',
    'FOO /en HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /en HTTP/9.9\r\nHost: a\r\n\r\n',
    'GET /en HTTP/1.1\r\n\r\n',
    'GET /e n HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost : a\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost: a\r\nA\0: b\r\n\r\n',
    'GET /en HTTP/1.1\r\nHost: a\r\nA: b\0\r\n\r\n',
    'GET /en HTTP/1.1\nHost: a\n\n',
    'POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\naaaaaa',
    'POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
    'POST /en HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /en HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  )
  .map((bytes): FuzzedRequest => ({ kind: 'malformed', bytes }));

const fuzzed = fc.oneof(
  { weight: 70, arbitrary: reading },
  { weight: 12, arbitrary: writing },
  { weight: 4, arbitrary: unwantedMethod },
  { weight: 4, arbitrary: nowhere },
  { weight: 3, arbitrary: oversized },
  { weight: 7, arbitrary: malformed },
);

/** So many requests, the same for the same seed. */
export function requestsOf(seed: number, count: number): FuzzedRequest[] {
  return fc.sample(fuzzed, { seed, numRuns: count });
}
