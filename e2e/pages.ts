/** One page of each kind in e2e/content, for what must hold on all of them. */
export const PAGES = {
  'the front page': '',
  'the list': '/cases',
  'a filtered list': '/cases?industry=ferries&feature=maps',
  'a list without results': '/cases?industry=bakeries&year=2021',
  'a story': '/cases/amber-ferry',
  'a story told in one language only': '/cases/cobalt-museum',
  'a single stop of a story': '/cases/cobalt-museum/stops/stop-lamp-care-for-every-hall',
  'a story that is gone': '/cases/jade-lighthouse',
  'the page of an industry': '/industries/ferries',
  'the page of a cloud type': '/cloud-types/harbour',
  'the page of a feature': '/features/lamps',
  'the timeline of all cases': '/timeline',
  'a list of answers to words': '/cases?q=ferry',
  'a shortlist':
    '/shortlist/amber-ferry+dune-ferry+nobody?title=For+you&note=Two+words&amber-ferry.why=Why&amber-ferry.stop=stop-maps-for-every-captain',
  'where a shortlist is made': '/shortlist',
  'a shortlist in the making': '/shortlist?case=amber-ferry&case=cobalt-museum&made=1',
  'a comparison': '/compare/amber-ferry+dune-ferry+cobalt-museum',
  'where a comparison is chosen': '/compare',
  'the proof points': '/quotes',
  'proof points with words': '/quotes?q=dark',
  'a page that is not there': '/cases/nobody',
} as const;

/** Every page of each kind with its language. */
export const PAGES_IN_BOTH_LANGUAGES = (['en', 'zh'] as const).flatMap((locale) =>
  Object.entries(PAGES).map(([kind, path]) => ({ kind, locale, path: `/${locale}${path}` })),
);
