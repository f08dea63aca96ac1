// @ts-check
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const headers = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

/** Addresses without a language lead to the visitor's: Chinese where the browser asks for it first, else English. */
function inVisitorsLanguage(/** @type {string} */ source) {
  const target = source === '/' ? '' : source;
  const has = [{ type: /** @type {const} */ ('header'), key: 'accept-language', value: '\\s*[zZ][hH]\\b.*' }];
  return [
    { source, has, destination: `/zh${target}`, permanent: false },
    { source, destination: `/en${target}`, permanent: false },
  ];
}

/** @type {import('next').NextConfig} */
module.exports = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  reactStrictMode: true,
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
  redirects: () => Promise.resolve(['/', '/cases', '/cases/:slug'].flatMap(inVisitorsLanguage)),
};
