// @ts-check
/** The headers of every answer by its address, for next.config.js. What a page carries inline is added by guard.ts. */

/**
 * The policy of an address. Pictures may stand anywhere on the web, because stories name such; nothing else may.
 * @param {{ frameAncestors: string }} who may show it in a frame
 */
function contentSecurityPolicy({ frameAncestors }) {
  // The tools of `next dev` write scripts and styles into the page, and evaluate.
  const whileDeveloping = process.env.NODE_ENV === 'development';
  return [
    "default-src 'self'",
    `script-src 'self'${whileDeveloping ? " 'unsafe-inline' 'unsafe-eval'" : ''}`,
    `style-src 'self'${whileDeveloping ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: https:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

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
  'Content-Security-Policy': contentSecurityPolicy({ frameAncestors: "'self'" }),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Permitted-Cross-Domain-Policies': 'none',
};
const openToAll = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const framedByAll = {
  ...openToAll,
  'Content-Security-Policy': contentSecurityPolicy({ frameAncestors: '*' }),
};

/** Where two rows have the same header, the later one counts. */
const table = [
  { source: '/:path*', headers: everywhere },
  // Feeds, exports and pictures: what has an ending, but is no part of a page.
  { source: '/:path((?!_next/).*\\.[a-z]+)', headers: openToAll },
  { source: '/api/:path((?!health|metrics|revalidate).*)', headers: openToAll },
  { source: '/embed/:path*', headers: framedByAll },
];

module.exports = table.map(({ source, headers }) => ({
  source,
  headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
}));
