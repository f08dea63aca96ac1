// @ts-check
/** The headers of every response by its address, for next.config.js. page-policy.ts adds the hashes of a page. */

// The tools of `next dev` write scripts and styles into the page, and evaluate.
const whileDeveloping = process.env.NODE_ENV === 'development';

/** Stories link pictures on other hosts; nothing else is loaded from there. */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self'${whileDeveloping ? " 'unsafe-inline' 'unsafe-eval'" : ''}`,
  `style-src 'self'${whileDeveloping ? " 'unsafe-inline'" : ''}`,
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Features of the browser that no page here uses; `autoplay`, `fullscreen` and the like are left as they are. */
const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const everywhere = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
};
const openToAll = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** A picture of the content folder may be an SVG, which is a document that could run scripts. */
const storyPicture = {
  ...openToAll,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};
/** Embedded cards run no script and load nothing; their style is inline. */
const card = {
  ...openToAll,
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'X-Robots-Tag': 'noindex',
};
/** Previews of drafts: the address holds the key. Next.js sends pages that depend on the request with `no-store`. */
const preview = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex, nofollow, noarchive' };

/** Where two rows set the same header, the later one wins. */
const table = [
  { source: '/:path*', headers: everywhere },
  // Feeds, exports and pictures: what has an ending, but is no part of a page.
  { source: '/:path((?!_next/).*\\.[a-z]+)', headers: openToAll },
  { source: '/api/:path((?!health|metrics|revalidate).*)', headers: openToAll },
  { source: '/embed/cases/:slug?', headers: card },
  { source: '/:locale/preview/:path*', headers: preview },
  { source: '/pictures/:path*', headers: storyPicture },
];

module.exports = table.map(({ source, headers }) => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
}));
