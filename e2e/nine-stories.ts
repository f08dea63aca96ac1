/** What e2e/content holds, written down by hand, and the answer to every query by looking at each story in turn. */

export type Locale = 'en' | 'zh';
export type Facet = 'industry' | 'cloud' | 'feature' | 'challenge' | 'location' | 'year';

type Terms = Record<Facet, readonly string[]>;

interface Story {
  en: string;
  zh: string;
  terms: Terms;
}

const words = (text: string) => text.split(' ');

function story(en: string, zh: string, ...lists: [string, string, string, string, string, string]): Story {
  const [industry, location, cloud, challenge, feature, year] = lists.map(words) as [
    string[],
    string[],
    string[],
    string[],
    string[],
    string[],
  ];
  return { en, zh, terms: { industry, cloud, feature, challenge, location, year } };
}

export const HOSTILE = 'Ink </script><script>document.title = 1</script> & "Sons"';
const HAZEL = '榛子面包房';

/** The newest first, as the list shows them. A museum is also culture. */
const STORIES: readonly Story[] = [
  story('Amber Ferry', '琥珀渡轮', 'ferries', 'norvik', 'harbour', 'fog', 'tides maps', '2019 2021'),
  story('Birch Bakery', 'Birch Bakery', 'bakeries', 'sudal', 'hilltop', 'queues', 'ovens', '2020'),
  story(
    'Cobalt Museum',
    'Cobalt Museum',
    'museums culture',
    'norvik',
    'harbour',
    'queues fog',
    'lamps maps',
    '2019 2020',
  ),
  story('Dune Ferry', 'Dune Ferry', 'ferries', 'sudal', 'hilltop', 'queues', 'tides', '2021'),
  story('Elm Bakery', 'Elm Bakery', 'bakeries', 'norvik', 'harbour', 'fog', 'ovens lamps', '2019'),
  story('Flint Theatre', 'Flint Theatre', 'culture', 'sudal', 'harbour hilltop', 'queues', 'lamps', '2022'),
  story(
    'Granite Ferry',
    'Granite Ferry',
    'ferries',
    'norvik sudal',
    'harbour',
    'fog queues',
    'tides maps lamps',
    '2020',
  ),
  story(HAZEL, HAZEL, 'bakeries', 'sudal', 'hilltop', 'queues', 'ovens maps', '2022'),
  story(HOSTILE, HOSTILE, 'museums culture', 'sudal', 'hilltop', 'fog', 'lamps', '2022'),
];

/** Every term with its label in each language. */
export const LABELS: Record<Facet, Record<string, Record<Locale, string>>> = {
  industry: {
    ferries: { en: 'Ferries', zh: '渡轮' },
    bakeries: { en: 'Bakeries', zh: '面包房' },
    culture: { en: 'Culture', zh: '文化' },
    museums: { en: 'Museums', zh: '博物馆' },
  },
  cloud: {
    harbour: { en: 'Harbour cloud', zh: '港口云' },
    hilltop: { en: 'Hilltop cloud', zh: '山顶云' },
  },
  feature: {
    tides: { en: 'Tide tables', zh: '潮汐表' },
    ovens: { en: 'Oven control', zh: '烤炉控制' },
    maps: { en: 'Sea maps', zh: '海图' },
    lamps: { en: 'Lamp care', zh: '灯具养护' },
  },
  challenge: { fog: { en: 'Fog', zh: '雾' }, queues: { en: 'Queues', zh: '排队' } },
  location: { norvik: { en: 'Norvik', zh: '诺维克' }, sudal: { en: 'Sudal', zh: '苏达尔' } },
  year: Object.fromEntries(
    ['2019', '2020', '2021', '2022'].map((year) => [year, { en: year, zh: `${year} 年` }]),
  ),
};
export const FACETS = Object.keys(LABELS) as Facet[];

export interface Answer {
  companies: string[];
  /** What each option says, by facet and id. */
  counts: Record<Facet, Record<string, number>>;
}

/** The answer to an address without words: OR within a facet (AND for features that are all needed), AND across. */
export function answerTo(search: string, locale: Locale, among: readonly string[] | null = null): Answer {
  const asked = new URLSearchParams(search);
  const needsAll = asked.get('match') === 'all';
  const searched = STORIES.filter((each) => among === null || among.includes(each[locale]));
  const passes = ({ terms }: Story, facet: Facet) => {
    const chosen = asked.getAll(facet);
    if (chosen.length === 0) return true;
    const isThere = (id: string) => terms[facet].includes(id);
    return facet === 'feature' && needsAll ? chosen.every(isThere) : chosen.some(isThere);
  };
  const countOf = (facet: Facet, id: string) => {
    const others = FACETS.filter((each) => each !== facet || (facet === 'feature' && needsAll));
    return searched.filter(
      (each) => each.terms[facet].includes(id) && others.every((other) => passes(each, other)),
    ).length;
  };
  const counts = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      Object.fromEntries(Object.keys(LABELS[facet]).map((id) => [id, countOf(facet, id)])),
    ]),
  ) as Answer['counts'];
  const found = searched.filter((each) => FACETS.every((facet) => passes(each, facet)));
  return { companies: found.map((each) => each[locale]), counts };
}
