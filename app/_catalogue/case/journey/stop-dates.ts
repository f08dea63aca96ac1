/** Dates the stops of a journey: by their headings, or by a sentence that says when the very thing was done. */
import { findDates, type FoundDate } from './dates-in-text';
import { clausesOf } from './sentences';
import type { Statement } from './statements';
import { actualPart, tellsOfUse } from './use-in-words';

/** A date, and the statement and the clause that say it. */
export interface StatedDate extends FoundDate {
  statement: Statement;
  clause: string;
}

export interface DatedEntry {
  title: string;
  date: StatedDate;
  statements: Statement[];
}

/** A text begins with a date that stands no later; words such as "Back in" may lead to it. */
const MAX_LEAD = 12;

/** Dates of a company, which are none of its journey. */
const FOUNDING =
  /\b(?:founded|foundation|established|incorporated|headquartered|listed (?:on|in)|went public|ipo|born|acquired|company since|named|awarded|award|won)\b|成立|创立|创办|创建|上市|总部|荣获|获评|获得|入选|被评为/i;

/** The dates that a statement gives for what the story tells. */
function statedDates(statement: Statement): StatedDate[] {
  const dates = findDates(statement.text);
  const clauses = dates.length > 0 ? clausesOf(statement.text) : [];
  return dates.flatMap((date) => {
    const clause = clauses.findLast(({ start }) => start <= date.index)?.text ?? statement.text;
    if (FOUNDING.test(clause)) return [];
    const isActual = statement.isHeading || (statement.isOpen && actualPart(clause) !== '');
    return isActual ? [{ ...date, statement, clause }] : [];
  });
}

/** The date of a section: that of its heading, else the only one its sentences give, if it is about what the heading names. */
export function sectionDate(
  [heading, ...told]: readonly Statement[],
  isAbout: (clause: string) => boolean,
): StatedDate | null {
  const onlyOf = (dates: StatedDate[]) => {
    const distinct = new Set(dates.map(({ when }) => JSON.stringify(when)));
    return distinct.size === 1 ? dates : [];
  };
  const [own] = onlyOf(heading ? statedDates(heading) : []);
  if (own) return own;
  const dates = onlyOf(told.flatMap(statedDates));
  return dates.find(({ statement, clause }) => !statement.isHeading && isAbout(clause)) ?? null;
}

/** Paragraphs and headings that begin with a date, each with all that follows it up to the next heading or date. */
export function datedEntries([, ...told]: readonly Statement[]): DatedEntry[] {
  const entries: DatedEntry[] = [];
  let current: DatedEntry | null = null;
  for (const statement of told) {
    const [date] = statement.isFirst ? statedDates(statement) : [];
    if (date && date.index <= MAX_LEAD) {
      current = { title: withoutDate(statement.text, date), date, statements: [statement] };
      entries.push(current);
    } else if (statement.isHeading) {
      current = null;
    } else {
      current?.statements.push(statement);
    }
  }
  return entries.map((entry) => {
    // A heading that is only a date is named by what it says first.
    const [heading, first] = entry.statements;
    const isBare = heading?.isHeading === true && entry.title === heading.text;
    return isBare && first ? { ...entry, title: withoutEnd(first.text) } : entry;
  });
}

const withoutEnd = (text: string) => text.replace(/[\s,:;.，、：；。–—-]+$/, '');

/** A text as a title beside its date: without the date, unless it is all there is. */
export function withoutDate(text: string, { index, text: date }: FoundDate): string {
  const rest = withoutEnd(text.slice(0, index) + text.slice(index + date.length))
    .replace(/[(（[【]\s*[)）\]】]/g, '')
    .replace(/^[\s,:;.，、：；–—-]*(?:(?:起|以来|[初中底末]|的|间|时)[\s,，、：:]*)*/, '')
    .replace(/\s+/g, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest.charAt(0).toUpperCase() + rest.slice(1) : text;
}

const DONE = /\b(?:took place|completed|finished|went live|lasted|kicked off)\b|启动|完成|上线|投产|历时/i;
const BEGUN = /\b(?:began|started|ended)\b|开始|立项/i;
/** What a section calls its own subject. */
const OWN_SUBJECT =
  /\bit (?:was (?:completed|finished)|went live|took place|lasted|began|started)\b|\b(?:the|this|our) (?:whole |entire |actual )?(?:work|project|move|migration|integration|transformation|rollout|transition|construction|deployment|upgrade|implementation|switch|effort|adoption)\b(?! (?:teams?|environments?|departments?|tools?|platforms?)\b)|(?:该|本|此|整个|这[个次项一]?)\s?(?:工作|项目|改造|迁移|过程|阶段|集成|建设|升级)|^[^，,]*[，,]?\s*(?:正式|全面)?(?:上线|投产|启动)/i;
const COMMON = /^(?:platf|syste|team|compa|busin|servi|appli|data|with|from|into|that|this|their|our)/;
const COMMON_HAN = /平台|系统|业务|服务|公司|团队|应用|数据|我们|项目/;

/** Whether a clause tells of what a title names: it says that something was done, and shares a word of the title. */
export function isAboutTitle(clause: string, title: string): boolean {
  const actual = actualPart(clause);
  const isDone = tellsOfUse(actual) || DONE.test(actual);
  return OWN_SUBJECT.test(actual) ? isDone || BEGUN.test(actual) : isDone && sharesWord(actual, title);
}

/** Whether a text has a word of a title, or one that begins like it; in Chinese two characters. */
export function sharesWord(text: string, whole: string): boolean {
  const title = whole.slice(0, 200);
  const words = text.toLowerCase();
  const stems = (title.toLowerCase().match(/[a-z][a-z\d]{3,}/g) ?? []).map((word) =>
    word.slice(0, 5).replace(/e$/, ''),
  );
  const pairs = (title.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  );
  return (
    stems.some((stem) => !COMMON.test(stem) && new RegExp(`\\b${stem}`).test(words)) ||
    pairs.some((pair) => !COMMON_HAN.test(pair) && words.includes(pair))
  );
}
