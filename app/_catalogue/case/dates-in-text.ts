/** Dates that a running text states, in English and Chinese, as precise as it states them. Never a date without a year. */
import { casual, type Chrono, type ParsedComponents, type ParsedResult, type Parser } from 'chrono-node';
import { whenOrder, type DatePoint, type When } from './edtf';

/** A date found in a text, and where: offsets in UTF-16 code units. */
export interface FoundDate {
  when: When;
  index: number;
  text: string;
}

/** What is looked at of one text, in UTF-16 code units: the time it takes grows faster than the text. */
const MAX_LENGTH = 5_000;

const YEAR = '(19[5-9]\\d|20\\d\\d)';
const STATED_YEAR = new RegExp(YEAR);
/** Behind a number, these make it a count or a size: "2019 nodes", "2000 physical servers", "2048MB", "2000%". */
const COUNTED =
  '(?!\\s*%|[a-z]|\\s+(?:(?:physical|virtual|production|online|edge|worker|active|daily|different)\\s+)?(?:nodes?|servers?|machines?|vms?|hosts?|users|clusters|applications|apps|services|microservices|customers|people|employees|developers|stores|branches|devices|vehicles|orders|requests|pods|containers|instances|projects|cores|cpus|gpus|qps|tps|rps|ms|[kmgtp]i?b|percent|times|per)\\b)';
const SEASON_EN = '(spring|summer|autumn|fall|winter)';
const SEASONS = ['春', '夏', '秋', '冬'];

/** Seasons and quarters are no components of chrono, so they travel as tags. */
function parser(pattern: RegExp, extract: (groups: RegExpMatchArray) => DatePoint | null): Parser {
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      const point = extract(match);
      if (!point) return null;
      const { season, quarter, ...date } = point;
      const components = context.createParsingComponents(date);
      if (season) components.addTag(`season/${season}`);
      if (quarter) components.addTag(`quarter/${quarter}`);
      return components;
    },
  };
}

const seasonNumber = (name: string) => Math.min(['spring', 'summer', 'autumn', 'winter'].indexOf(name), 3);

/** What chrono does not read by itself: seasons, quarters, bare years with a word that makes them dates, Chinese. */
const PARSERS: Parser[] = [
  parser(new RegExp(`\\b${SEASON_EN}(?:\\s+of)?[\\s,]+${YEAR}\\b`, 'i'), (m) => ({
    year: Number(m[2]),
    season: seasonNumber((m[1] ?? '').toLowerCase().replace('fall', 'autumn')) + 1,
  })),
  parser(
    new RegExp(`\\b(?:Q([1-4])|(first|second|third|fourth) quarter)(?:\\s+of)?[\\s,]+${YEAR}\\b`, 'i'),
    (m) => ({
      year: Number(m[3]),
      quarter: m[1]
        ? Number(m[1])
        : ['first', 'second', 'third', 'fourth'].indexOf((m[2] ?? '').toLowerCase()) + 1,
    }),
  ),
  parser(
    new RegExp(
      `\\b(?:in|since|by|from|until|during|before|after|(?:early|mid|late|end of|beginning of|middle of|start of)(?:\\s+|-))\\s*(?:the year\\s+)?${YEAR}(?![\\w.,-]*\\d|-|\\s+to\\s+\\d)${COUNTED}`,
      'i',
    ),
    (m) => ({ year: Number(m[1]) }),
  ),
  parser(new RegExp(`(?<!\\d)${YEAR}\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?`), (m) => {
    const month = Number(m[2]);
    if (month < 1 || month > 12) return null;
    return { year: Number(m[1]), month, ...(m[3] && { day: Number(m[3]) }) };
  }),
  parser(new RegExp(`(?<!\\d)${YEAR}\\s*年\\s*(?:的)?([春夏秋冬])`), (m) => ({
    year: Number(m[1]),
    season: SEASONS.indexOf(m[2] ?? '') + 1,
  })),
  parser(new RegExp(`(?<!\\d)${YEAR}\\s*年\\s*第?([一二三四1-4])\\s*季度`), (m) => ({
    year: Number(m[1]),
    quarter: '一二三四'.includes(m[2] ?? '') ? '一二三四'.indexOf(m[2] ?? '') + 1 : Number(m[2]),
  })),
  parser(
    new RegExp(
      `(?<!\\d)${YEAR}\\s*年(?!\\s*(?:\\d{1,2}\\s*月|的?[春夏秋冬]|第?[一二三四1-4]\\s*季度|的?历史))`,
    ),
    (m) => ({
      year: Number(m[1]),
    }),
  ),
];

/** Words that stand between the two ends of one period. */
const JOINT =
  /^\s*(?:-|–|—|~|～|to|until|till|through|and|至|到|和)\s*(?:the\s+|early\s+|mid\s+|late\s+|end of\s+)?$/i;
const PERIOD = new RegExp(
  `(?<![\\d.-])${YEAR}\\s*年?\\s*(?:-|–|—|~|～|至|到|to|(?<=between ${YEAR} )and)\\s*${YEAR}(?![\\d-])${COUNTED}(?:\\s*年)?`,
  'gi',
);

let reader: Chrono | undefined;

function chrono(): Chrono {
  if (!reader) {
    const own = casual.clone();
    own.parsers.push(...PARSERS);
    reader = own;
  }
  return reader;
}

/**
 * Every date in `source`, in the order they stand; periods ("between the summer of 2019 and October of 2020",
 * "2014-2015") as one. Found by chrono with parsers of our own; results without a stated year are dropped, so that
 * "6.18", "double 11", "v2.0" and "next May" are no dates. Of a very long text only the beginning is looked at.
 */
export function findDates(source: string): FoundDate[] {
  const beginning = source.slice(0, MAX_LENGTH);
  if (!STATED_YEAR.test(beginning)) return [];
  // Addresses hold dates that tell nothing of the story.
  const text = beginning.replace(/https?:\/\/[^\s\u4e00-\u9fff]+/g, (address) => ' '.repeat(address.length));
  const periods: FoundDate[] = [...text.matchAll(PERIOD)].flatMap((match) => {
    const when: When = { start: { year: Number(match[1]) }, end: { year: Number(match[3]) } };
    return Number(match[1]) < Number(match[3]) ? [{ when, index: match.index, text: match[0] }] : [];
  });
  const masked = periods.reduce(
    (rest, { index, text: { length } }) =>
      rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length),
    text,
  );
  const points = chrono()
    .parse(masked, new Date(Date.UTC(2000, 0, 1)))
    .flatMap((result) => fromResult(result, masked));
  return mergePeriods(
    [...periods, ...points].sort((a, b) => a.index - b.index),
    text,
  );
}

function fromResult(result: ParsedResult, text: string): FoundDate[] {
  const start = toPoint(result.start);
  const end = result.end ? toPoint(result.end) : null;
  if (!start || !STATED_YEAR.test(result.text) || /\d\.\d/.test(result.text)) return [];
  // chrono starts a match after the word that introduces it; only whole words and numbers count.
  if (/[\w.]/.test(text[result.index - 1] ?? ' ') && /^\w/.test(result.text)) return [];
  return [{ when: { start, end }, index: result.index, text: result.text }];
}

function toPoint(components: ParsedComponents): DatePoint | null {
  if (!components.isCertain('year')) return null;
  const year = components.get('year');
  if (year === null || year < 1950 || year > 2100) return null;
  for (const tag of components.tags()) {
    const [name, value] = tag.split('/');
    if (name === 'season') return { year, season: Number(value) };
    if (name === 'quarter') return { year, quarter: Number(value) };
  }
  const month = components.isCertain('month') ? (components.get('month') ?? undefined) : undefined;
  const day = month && components.isCertain('day') ? (components.get('day') ?? undefined) : undefined;
  if (day) return { year, month, day };
  return month ? { year, month } : { year };
}

/** Two dates with a joining word between them are one period, if they are in order and "and" follows "between". */
function mergePeriods(dates: FoundDate[], text: string): FoundDate[] {
  const merged: FoundDate[] = [];
  for (const date of dates) {
    const last = merged.at(-1);
    const gap = last ? text.slice(last.index + last.text.length, date.index) : '';
    const joined = last && last.when.end === null && date.when.end === null && JOINT.test(gap);
    const between =
      !/and|和/i.test(gap) || /(?:between|从|在)\s*(?:the\s+)?$/i.test(text.slice(0, last?.index));
    if (last && joined && between && whenOrder(last.when) < whenOrder(date.when)) {
      last.when = { start: last.when.start, end: date.when.start };
      last.text = text.slice(last.index, date.index + date.text.length);
    } else merged.push({ ...date });
  }
  return merged;
}
