// @ts-check
const { createHash } = process.getBuiltinModule('node:crypto');
const { existsSync, readdirSync, readFileSync } = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');

/** The folder of the build. Tests and benchmarks name others, so that they leave the build that is served alone. */
const distDir = process.env.DIST_DIR || '.next';

/** Names the build in validators and to probes. Processes that help to build inherit it. */
const buildId = (process.env.BUILD_ID ??= crypto.randomUUID());

/**
 * Names the code that reads content, and what it is made with: what one build kept of its reading, the next build of the
 * same code finds. Empty where the code is not at hand; only a build asks.
 */
function catalogueVersion() {
  const folder = path.join(__dirname, 'app/_catalogue');
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const code = names.filter((name) => name.endsWith('.ts') && !name.includes('.test'));
  const files = [
    path.join(__dirname, 'package-lock.json'),
    ...code.sort().map((name) => path.join(folder, name)),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Redirects addresses without a language: to Chinese where the browser prefers it, else to English. */
function inVisitorsLanguage(/** @type {string} */ source) {
  const target = source === '/' ? '' : source;
  const has = [{ type: /** @type {const} */ ('header'), key: 'accept-language', value: '\\s*[zZ][hH]\\b.*' }];
  return [
    { source, has, destination: `/zh${target}`, permanent: false },
    { source, destination: `/en${target}`, permanent: false },
  ];
}

/** A slug that no case can have: its page serves as the 404 page, one for each language. */
const missing = { en: '/en/cases/~', zh: '/zh/cases/~' };

/**
 * One character of a path, percent-encoded as UTF-8 or not at all (RFC 3629, section 4). Next.js responds with 500 to a path
 * that it cannot decode (https://github.com/vercel/next.js/issues/94278), so such paths are rewritten to the 404 page.
 */
const tail = '%[89ab][0-9a-f]';
const character = [
  '[^%]',
  '%[0-7][0-9a-f]',
  `%(?:c[2-9a-f]|d[0-9a-f])${tail}`,
  `%e0%[ab][0-9a-f]${tail}`,
  `%(?:e[1-9abcef])${tail}${tail}`,
  `%ed%[89][0-9a-f]${tail}`,
  `%f0%[9ab][0-9a-f]${tail}${tail}`,
  `%f[1-3]${tail}${tail}${tail}`,
  `%f4%8[0-9a-f]${tail}${tail}`,
].join('|');

const rewrites = {
  beforeFiles: [
    { source: `/:path((?!(?:${character})*$).*)`, destination: missing.en },
    // The error page of the framework, which any client can request, responds with 500.
    { source: '/_global-error', destination: missing.en },
  ],
  // Before `[locale]` matches them and keeps a page for each.
  afterFiles: [
    {
      source: '/:path((?!(?:en|zh|api|pictures|_next)(?:/|$)|embed/cases(?:/[^/]+)?$).+)',
      destination: missing.en,
    },
  ],
  fallback: [
    { source: '/zh/:path*', destination: missing.zh },
    { source: '/:path*', destination: missing.en },
  ],
};

/** With Redis, all copies share what they render; without it, each keeps its own in memory. */
const sharedCache = process.env.REDIS_URL && {
  cacheHandler: require.resolve('./app/_server/shared-cache/pages.mjs'),
  cacheHandlers: { default: require.resolve('./app/_server/shared-cache/fragments.mjs') },
  cacheMaxMemorySize: 0,
};

/** @type {import('next').NextConfig} */
module.exports = {
  ...sharedCache,
  // A server with everything it needs in one folder, for images.
  output: process.env.STANDALONE ? 'standalone' : undefined,
  cacheComponents: true,
  // With it the framework renders each dynamic page twice and embeds the second copy. Static routes opt in (`prefetch`).
  partialPrefetching: false,
  distDir,
  generateBuildId: () => buildId,
  env: { BUILD_ID: buildId, CATALOGUE_VERSION: catalogueVersion(), DIST_DIR: distDir },
  // One registry of counters for the whole process.
  serverExternalPackages: ['prom-client', 'pdfkit', 'fontkit', 'pptxgenjs'],
  // Fonts of pictures and PDF files, read from paths that no import names.
  outputFileTracingIncludes: {
    '/*': ['./node_modules/@fontsource/*/{unicode.json,files/*-{400,500,700}-normal.woff}'],
  },
  poweredByHeader: false,
  // proxy.ts has to tell a page from the data of the same page.
  skipProxyUrlNormalize: true,
  reactStrictMode: true,
  // Pages rendered after the build stay in bounded memory: invented addresses must not fill the disk.
  experimental: { isrFlushToDisk: false },
  // `npm run types` checks types; a build on a machine without the development packages cannot.
  typescript: { ignoreBuildErrors: true },
  headers: async () => (await import('./app/_server/policy/security-headers.js')).default,
  redirects: () => Promise.resolve(['/', '/cases', '/cases/:slug'].flatMap(inVisitorsLanguage)),
  rewrites: () => Promise.resolve(rewrites),
};
