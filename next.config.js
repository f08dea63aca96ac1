// @ts-check
/** Names the build in validators and to probes. Processes that help to build inherit it. */
const buildId = (process.env.BUILD_ID ??= crypto.randomUUID());

/** Addresses without a language lead to the visitor's: Chinese where the browser asks for it first, else English. */
function inVisitorsLanguage(/** @type {string} */ source) {
  const target = source === '/' ? '' : source;
  const has = [{ type: /** @type {const} */ ('header'), key: 'accept-language', value: '\\s*[zZ][hH]\\b.*' }];
  return [
    { source, has, destination: `/zh${target}`, permanent: false },
    { source, destination: `/en${target}`, permanent: false },
  ];
}

/** A slug that no case can have: its page is the 404 of every address that no page has, one for each language. */
const missing = { en: '/en/cases/~', zh: '/zh/cases/~' };

/**
 * One character of a path, percent-encoded as UTF-8 or not at all (RFC 3629, section 4). Next.js answers 500 where it
 * cannot decode a path (https://github.com/vercel/next.js/issues/94278), so such paths are sent to the 404 before.
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
    // The framework's own page for its failures, which anybody can ask for, says 500.
    { source: '/_global-error', destination: missing.en },
  ],
  // Before [locale] takes them for languages, and keeps a page for each.
  afterFiles: [{ source: '/:path((?!(?:en|zh|api|_next)(?:/|$)).+)', destination: missing.en }],
  fallback: [
    { source: '/zh/:path*', destination: missing.zh },
    { source: '/:path*', destination: missing.en },
  ],
};

/** @type {import('next').NextConfig} */
module.exports = {
  cacheComponents: true,
  partialPrefetching: true,
  generateBuildId: () => buildId,
  env: { BUILD_ID: buildId },
  // One registry of counters for the whole process.
  serverExternalPackages: ['prom-client'],
  poweredByHeader: false,
  reactStrictMode: true,
  // Made-up addresses must not fill the disk; pages rendered after the build live in bounded memory.
  experimental: { isrFlushToDisk: false },
  // `npm run types` checks types; a build on a machine without the development packages cannot.
  typescript: { ignoreBuildErrors: true },
  headers: async () => (await import('./app/_policy/headers.js')).default,
  redirects: () => Promise.resolve(['/', '/cases', '/cases/:slug'].flatMap(inVisitorsLanguage)),
  rewrites: () => Promise.resolve(rewrites),
};
