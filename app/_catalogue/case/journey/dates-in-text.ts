/** Dates that a running text states, in English and Chinese, as precise as it states them. Never a date without a year. */
import { whenOrder, type DatePoint, type When } from '../edtf';
import { isYearBefore, leadOf, leadsToYear, PHASE } from './year-words';

/** A date found in a text, and where: offsets in UTF-16 code units. */
export interface FoundDate {
  when: When;
  index: number;
  text: string;
}

/** A piece of a text that is a date, or becomes one beside others: "May" and "June 2021" in "from May to June 2021". */
interface Token {
  index: number;
  end: number;
  start: Partial<DatePoint>;
  /** The other end of a period that one piece states: "12–15 March". */
  last: Partial<DatePoint> | null;
  /** A number that is a year only if the words around it make it one. */
  bare: boolean;
}

/** What is looked at of one text, in UTF-16 code units: runs of blanks take longer than they are long. */
const MAX_LENGTH = 5_000;

const YEAR = '(?<year>(?:19|20)\\d\\d)';
/** A number that goes on is no year: "2019.2", "2019-nCoV", "2000%". */
const YEAR_ENDS = '(?![\\w%+]|[.,:/]\\d|-(?!(?:19|20)\\d\\d(?!\\d))[a-z\\d])';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS = ['spring春', 'summer夏', 'autumn fall秋', 'winter冬'];
const QUARTERS = ['first 1st', 'second 2nd', 'third 3rd', 'fourth 4th'];

const MONTH =
  '(?<!\\w|(?<!\\b(?:[Mm]id|[Ee]arly|[Ll]ate))-)(?<month>[Jj]an|[Ff]eb|Mar|[Aa]pr|May|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)(?:uary|ruary|ch|il|e|y|ust|t|t?ember|ober)?\\b\\.?';
const DAYS =
  '(?<![\\w-])(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:(?:\\s*[-–]\\s*|\\s+to\\s+|(?<=[Bb]etween\\s.{1,14})\\s+and\\s+)(?<lastDay>\\d{1,2})(?:st|nd|rd|th)?)?(?!\\d)';
/** "fall" is a verb too. */
const FALL = '(?<=^|[(/]|\\b(?:in|the|since|by|until|of|from|during|early|mid|late)[\\s-])[Ff]all';
const PARTS = [
  `${DAYS}\\s+(?:of\\s+)?${MONTH}`,
  `${MONTH}(?:\\s+${DAYS})?`,
  `\\b(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|${FALL})\\b`,
  '\\bQ(?<quarter>[1-4])\\b',
  '\\b(?<quarter>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th)\\s+(?:quarter\\b|(?=\\w+\\s+(?:the\\s+)?(?:second|third|fourth)\\s+quarter\\b))',
  '\\b(?:H[12]|(?:[Ff]irst|[Ss]econd|1st|2nd)\\s+half)\\b',
];
const HAN_DIGITS = '〇一二三四五六七八九';
const HAN = '(?:\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const HAN_DAYS = `(?<day>${HAN})(?:\\s*日?\\s*[-–~～至到]\\s*(?<lastDay>${HAN}))?\\s*[日号]`;
const HAN_PARTS = [
  `(?<month>${HAN})(?:\\s*[-–~～至到]\\s*(?<lastMonth>${HAN}))?\\s*月份?(?:[初底末]|[上中下]旬)?(?:\\s*${HAN_DAYS})?`,
  '(?<season>[春夏秋冬])(?:[天季]|(?![^\\P{Script=Han}到至和与]))',
  '第?\\s*(?<quarter>[一二三四1-4])\\s*季度',
  'Q(?<quarter>[1-4])',
  '(?:[上下]半年|年?(?<=年)(?:[初底末]|中(?!国)))',
];
/** A year of the calendar: no duration ("近 2000 年", "2000 年历史", "2000 年前"), decade or edition. */
const HAN_YEAR = `(?<!\\d|(?:第|前|约|接近|(?<!最)近|逾|超过?|达到?|上下|跨越|相隔|历时|历经|距今|足足|整整|至少|最多|耗时|用了|花了|持续|不足|不到|已有)\\s*)${YEAR}\\s*年(?!的?\\s*(?:历史|历程|之久|时间|文明|传承|寿命|质保)|[代版款式薪龄轻限]|级(?!联)|(?<=2000\\s*年)(?:[前来间]|的(?!\\s*[春夏秋冬]))|(?<=[了有着]\\s*2000\\s*年))`;

/** The forms of tokens. What one form has read, the forms behind it leave alone. */
const FORMS = [
  `(?<![\\w.:/@=]|(?<![-/]\\d{1,2})-|(?:[Vv]ersion|[Pp]olicy|[Ss]chema)\\W{1,5})${YEAR}(?<mark>[-/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?:T[\\d:.+Z-]*)?(?![\\w/]|-(?!20\\d\\d[-/])|\\.\\w)`,
  `(?<![\\w.:/-])(?<left>\\d{1,2})/(?<right>\\d{1,2})/${YEAR}(?![\\w/-])`,
  ...PARTS.map(
    (part) => `${part}(?:\\s+of)?[\\s,/]+${YEAR}(?:(?<=[Ww]inter.{1,9})[/–-](?:20)?\\d\\d)?${YEAR_ENDS}`,
  ),
  `(?<![\\w.-])${YEAR}[\\s-]?(?:Q(?<quarter>[1-4])|H[12])(?!\\w)`,
  ...HAN_PARTS.map((part) => `${HAN_YEAR}(?:\\s*的)?\\s*${part}`),
  HAN_YEAR,
  ...PARTS,
  ...HAN_PARTS,
  HAN_DAYS,
  // From 2013 on, no second number can be the end of a period: "2011-12".
  '(?<![\\w.:/#@=+$€£¥￥-])(?<bare>(?<year>20(?:1[3-9]|[2-9]\\d))-(?<month>0[1-9]|1[0-2]))(?![\\w-]|\\.\\d)',
  `(?<![\\w.:/#@=+$€£¥￥]|(?<!\\b(?:19|20)\\d\\d|[Mm]id|[Ee]arly|[Ll]ate)-)(?<bare>(?:(?<month>0?[1-9]|1[0-2])/)?${YEAR})${YEAR_ENDS}`,
].map((form) => new RegExp(form, 'gu'));

const TAIL = `\\s*(?:the\\s+)?(?:${PHASE}[\\s-]+)?`;
const JOINTS = [
  {
    name: 'range',
    form: new RegExp(`^\\s*(?:[-–—~～]|(?:up\\s+)?to|until|till|through|直?[到至])${TAIL}$`, 'i'),
  },
  { name: 'list', form: new RegExp(`^\\s*(?:,|,?\\s*(?:and|&)|[、和与及])${TAIL}$`, 'i') },
  { name: 'either', form: /^\s*(?:\/|or)\s*$/ },
] as const;
type Joint = (typeof JOINTS)[number]['name'];

/**
 * Every date in `source`, in the order they stand; periods ("between the summer of 2019 and October of 2020",
 * "2021年3月至5月") as one. Only a stated year makes a date: "6.18", "last year" and "next May" are none. A four-digit
 * number is a year beside a month, a season or a quarter, before 年, or where the words around it leave nothing that
 * it could count.
 */
export function findDates(source: string): FoundDate[] {
  if (!/[\d０-９]{4}|[〇零○一二三四五六七八九]{4}/.test(source)) return [];
  // Addresses hold dates that tell nothing of the story. All replacements keep the length.
  const text = source
    .slice(0, MAX_LENGTH)
    .replace(/https?:\/\/[^\s\u4e00-\u9fff]+/g, (address) => ' '.repeat(address.length))
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[〇零○一二三四五六七八九]{4}(?=\s*年)/g, (digits) =>
      digits.replace(/./g, (digit) => String(Math.max(0, HAN_DIGITS.indexOf(digit)))),
    );
  return chainsOf(tokensOf(text), text)
    .flatMap((chain) => datesOf(chain, text))
    .map(({ index, end, when }) => ({ when, index, text: source.slice(index, end) }));
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const taken = new Uint8Array(text.length);
  for (const form of FORMS) {
    for (const { 0: found, index, groups = {} } of text.matchAll(form)) {
      const end = index + found.length;
      if (taken.subarray(index, end).some(Boolean)) continue;
      taken.fill(1, index, end);
      const isBare = groups.bare !== undefined;
      // 2000 is a round count as well: "in March 2000 servers were added".
      const alone = { index, preposition: null, named: true };
      if (!isBare && found.endsWith('2000') && !isYearBefore(text, end, alone)) continue;
      const start = pointOf(groups);
      const last = pointOf({ ...groups, month: groups.lastMonth ?? groups.month, day: groups.lastDay });
      if (!exists(start) || !exists(last)) continue;
      const isPeriod = groups.lastMonth !== undefined || groups.lastDay !== undefined;
      tokens.push({ index, end, start, last: isPeriod ? last : null, bare: isBare });
    }
  }
  return tokens.sort((a, b) => a.index - b.index);
}

function pointOf({
  year,
  month,
  day,
  season,
  quarter,
  left,
  right,
}: Record<string, string | undefined>): Partial<DatePoint> {
  const point: Partial<DatePoint> = {};
  if (year) point.year = Number(year);
  if (month) point.month = ordinal(month, MONTHS);
  if (day) point.day = ordinal(day, []);
  if (season) point.season = ordinal(season, SEASONS);
  if (quarter) point.quarter = ordinal(quarter, QUARTERS);
  // The order of day and month is only known where one of the numbers can be no month.
  const [low = 0, high = 0] = [Number(left), Number(right)].sort((a, b) => a - b);
  if (left && (high > 12 || high === low)) return { ...point, month: low, day: high };
  return point;
}

/** The number that a digit, a name or a Chinese numeral up to 39 writes. */
function ordinal(text: string, names: readonly string[]): number {
  const name = names.findIndex((each) => each.includes(text.toLowerCase()));
  if (name >= 0) return name + 1;
  if (/\d/.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['〇', text];
  return (tens === '' ? 1 : HAN_DIGITS.indexOf(tens)) * 10 + Math.max(0, HAN_DIGITS.indexOf(ones));
}

function exists({ year = 2000, month = 1, day = 1 }: Partial<DatePoint>): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1;
}

/** A token, and how it is joined to the one before it. */
interface Link extends Token {
  joint: Joint | null;
}

/** Tokens that nothing but joining words stands between. */
function chainsOf(tokens: readonly Token[], text: string): Link[][] {
  const chains: Link[][] = [];
  for (const token of tokens) {
    const last = chains.at(-1)?.at(-1);
    const gap = last ? text.slice(last.end, token.index) : '';
    const joint = last && JOINTS.find(({ form }) => form.test(gap))?.name;
    if (joint) chains.at(-1)?.push({ ...token, joint });
    else chains.push([{ ...token, joint: null }]);
  }
  return chains;
}

interface Stated {
  index: number;
  end: number;
  when: When;
}

function datesOf(chain: readonly Link[], text: string): Stated[] {
  const dates: Stated[] = [];
  const links = withYears(withoutCounts(chain, text), text);
  const between = links[0] && leadOf(text, links[0].index).preposition === 'between';
  for (const [at, { index, end, start, last, joint }] of links.entries()) {
    const before = dates.at(-1);
    const isReversed = last !== null && orderOf(last) <= orderOf(start);
    // Of "December to March 2021" only the year is sure.
    const when: When = isReversed ? { start: { year: start.year }, end: null } : { start, end: last };
    const isRange = joint === 'range' || (between && at === 1) || /^之?间/.test(text.slice(end, end + 2));
    const joined = before && last === null && joinedDates(before.when, start, isRange ? 'range' : joint);
    if (joined) Object.assign(before, { when: joined, end });
    else dates.push({ index: leadOf(text, index).index, end, when });
  }
  return dates;
}

const orderOf = (start: DatePoint) => whenOrder({ start, end: null });

/** Two dates as one: a period, or what is sure of "May/June 2021" and of "2021年3月到年底", the year. */
function joinedDates({ start, end }: When, next: DatePoint, joint: Joint | null): When | null {
  if (start === '..' || end !== null || joint === null) return null;
  const order = orderOf(next) - orderOf(start);
  if (joint === 'range' && order > 0) return { start, end: next };
  if (order === 0) return { start, end };
  return joint !== 'list' && start.year === next.year ? { start: { year: start.year }, end } : null;
}

/** The chain without numbers that are no years: what leads to the first and what follows the last decide. */
function withoutCounts(chain: readonly Link[], text: string): Link[] {
  const links = [...chain];
  const isHan = links.some(({ index, end, bare }) => !bare && text.slice(index, end).includes('年'));
  const isWhole =
    links.length > 1 &&
    text.slice(0, links[0]?.index).trim() === '' &&
    /^\s*(?:$|[:：])/.test(text.slice(links.at(-1)?.end));
  while (links[0]?.bare && !isHan && !isWhole && !leadsToYear(text, leadOf(text, links[0].index)))
    links.shift();
  const lead = leadOf(text, links[0]?.index ?? 0);
  for (let tail = links.at(-1); tail; tail = links.at(-1)) {
    const isDate = tail.bare ? isYearBefore(text, tail.end, lead) : tail.start.year || !links.at(-2)?.bare;
    if (isDate) break;
    links.pop();
  }
  const isAmount = links.some(
    ({ bare, joint, start: { year = 0 } }, at) =>
      bare &&
      links[at - 1]?.bare &&
      (joint === 'either' || (joint === 'range' && year <= (links[at - 1]?.start.year ?? 0))),
  );
  const isHalf = links.length === 1 && lead.preposition === 'between';
  return isAmount || isHalf ? links.filter(({ bare }) => !bare) : links;
}

type Dated = Link & { start: DatePoint; last: DatePoint | null };

/** Points without a year take it from a neighbour: in English mostly the one behind ("March to May 2021"), in Chinese the one before. */
function withYears(chain: readonly Link[], text: string): Dated[] {
  const links = [...chain];
  const isHan = ({ index, end }: Token) => /\p{Script=Han}/u.test(text.slice(index, end));
  for (let at = links.length - 2; at >= 0; at--) {
    const [link, next] = [links[at], links[at + 1]];
    if (link && next && !isHan(link)) links[at] = inYearOf(link, next);
  }
  for (let at = 1; at < links.length; at++) {
    const [before, link] = [links[at - 1], links[at]];
    if (before && link && (link.joint === 'range' || isHan(link))) links[at] = inYearOf(link, before);
  }
  return links.filter(
    (link): link is Dated =>
      link.start.year !== undefined && (!link.start.day || !!link.start.month) && exists(link.start),
  );
}

function inYearOf(link: Link, { start, last }: Token): Link {
  const { year, month } = last ?? start;
  const full = (point: Partial<DatePoint>) => ({ year, ...(point.day && { month }), ...point });
  return { ...link, start: full(link.start), last: link.last && full(link.last) };
}
