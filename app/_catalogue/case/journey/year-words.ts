/** The English words that make a four-digit number a year: what leads to it, and what may follow that it cannot count. */

const PREPOSITION =
  'in|since|by|from|until|till|during|throughout|before|after|between|as\\s+(?:of|early\\s+as|late\\s+as)|prior\\s+to|dat(?:es?|ed|ing)\\s+back\\s+to';
/** Words between a preposition and a date: "by the end of", "since early". */
export const PHASE =
  '(?:the\\s+)?(?:(?:end|beginning|start|middle|course|close|rest|turn|days|weeks|months)\\s+of|(?:early|mid|late)(?:\\s+in)?)';
const LEAD = new RegExp(
  `(?<![\\w-])(?:(?<preposition>${PREPOSITION})\\s+)?(?:(?<phase>${PHASE})[\\s-]+)?(?:the\\s+(?<years>years?\\s+(?:of\\s+)?)?)?$`,
  'i',
);
/** In a clause with these, "from" and "by" give an amount, a version or a position: "fell by 2000", "upgraded from 2012". */
const CHANGE =
  /\b(?:f[ae]ll\w*|rose|ris\w+|gr[eo]w\w*|drop\w*|declin\w*|decreas\w*|increas\w*|reduc\w*|shr[aiu]nk\w*|cut\w*|expand\w*|scal\w+|rais\w+|lower\w*|climb\w*|jump\w*|gain\w*|swell\w*|balloon\w*|went(?! on)|gone|count\w*|number\w*|ports?|lines?|pages?|rows?|ids?|codes?|rooms?|errors?|versions?|upgrad\w+|updat\w+|migrat(?:ed?|ing)|mov(?:ed?|ing)|switch\w*|replac\w*|divid\w*|multipl\w*|chang\w+|shift\w+|improv\w+|slid|slip\w*|sank|plung\w*|surg\w*|soar\w*|widen\w*|narrow\w*|trim\w*|sav(?:ed?|es|ing)|exceed\w*|br(?:ings?|ought))\b/i;
/** So they and "between" do directly behind these, and behind a plural: "ports between 2000 and 2010". */
const MEASURE =
  /\b(?:up|down|far|windows|office|sharepoint|sql|rang\w+|var(?:y|ie)\w*|fluctuat\w+|oscillat\w+|(?!was|is|has|runs|lasts|years|months)[a-z]+[^s\W]s)$/i;

/** A sentence goes on behind a year with punctuation, or with a word that begins a new phrase. */
const PUNCTUATION =
  /^(?:\s*$|[)\]”"」）]|[;!?…，。；：！？、]|[.:](?!\w)|,(?!\d)(?!\s*\d+\s*(?:,|or\b|and\b|to\b))|\s*[–—]\s(?!\d|.*[–—]))/;
const NEW_PHRASE =
  /^\s+(?:the|this|these|those|that\s+(?:the|our|its|we|it|they)|we|it|they|he|she|I|you|our|its|their|his|her|your|my|there|and(?!\s+(?:\d+|more|some|odd|several|over|counting|up|then|above|half|an?|one|many|other|before|after)\b)|but|when|where|while|whereas|as(?!\s+yet)|because|since|if|nor|onwards?|on(?!\s+average)|alone|again|by\s+(?:the|our|its|their|an?)|to\s+(?:today|now|date|(?:the\s+)?present)|with|without|within|for|until|till|after|before|into|onto|between|among|against|despite|thanks)(?![\w'’/-])/;
/** Behind "in", "during" and "end of" only: a limit or an amount does not go on like this as a year does. */
const WITHIN =
  /^\s+(?:(?:is|was|were|are|has|have|had|did|do|does|would|will|could|can|in|at|from|during|to(?!\s+(?:\d+|an?|about|around|over|more|some|several|almost|nearly)\b))(?![\w'’/-])|(?:about|around|over|only|nearly|almost|more\s+than|less\s+than|at\s+least|up\s+to)\s+\d)/;
/** Where the year opens the clause: "In 2021 two apps …", "In 2019 a new team …", "In 2018 MySQL went …". */
const SUBJECT =
  /^\s+(?:(?:all|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+\w+s\b|(?:all|most)\s+(?:of|the|our|its)\s|(?:some|several|many|both|another|each|every)\s|an?\s+(?!(?:second|minute|hour|day|night|week|month|quarter|year)\b)|[A-Z][\w&.-]*['’]s\s|[\w-]+\s+(?:was|has|is)\b|(?:[A-Z][\w&.-]*\s+){1,3}(?:(?:was|has|is)\b|(?<![^\Ws]s\s+)(?:had|began|started|went|came|became|chose|moved|introduced|adopted|launched|opened|joined|built|took|made|got|ran|named|set|switched|replaced|released|decided|won|signed|merged|followed|brought|turned|grew|left|saw|put|used|bought|published|created|received|acquired)\b))/;

export interface Lead {
  /** Where the words begin; the place of the year itself where no words lead to it. */
  index: number;
  preposition: string | null;
  /** The words name a span of a year or say "the year", so that what follows the preposition is no amount. */
  named: boolean;
}

/** The words directly before a date. */
export function leadOf(text: string, index: number): Lead {
  const from = Math.max(0, index - 60);
  const match = LEAD.exec(text.slice(from, index));
  const { preposition, phase, years } = match?.groups ?? {};
  const named = phase !== undefined || years !== undefined;
  return {
    index: match && (named || preposition) ? from + match.index : index,
    preposition: preposition?.toLowerCase() ?? null,
    named,
  };
}

/** Whether `lead` makes a number a year, if nothing that it could count follows. */
export function leadsToYear(text: string, { index, preposition, named }: Lead): boolean {
  // "iMac (Late 2015)" is a name.
  if (named && !preposition) return !/[A-Z]/.test(text[index] ?? '') || opens(text, index, SENTENCE);
  if (named || !preposition) return named;
  const before = text.slice(Math.max(0, index - 150), index).replace(/[\s,—–]+$/, '');
  if (preposition !== 'in' && /\d$/.test(before)) return false;
  const clause = before.split(/[.;:!?,()]\s|\s[–—]\s/).at(-1) ?? '';
  if (/^(?:from|by|between)$/.test(preposition) && MEASURE.test(clause)) return false;
  return !(/^(?:from|by)$/.test(preposition) ? CHANGE : /\bresult\w*$/i).test(clause);
}

/** Whether the text behind a number, from `end` on, says that the number counts nothing. */
export function isYearBefore(text: string, end: number, { index, preposition, named }: Lead): boolean {
  const behind = text.slice(end, end + 80);
  if (PUNCTUATION.test(behind) || NEW_PHRASE.test(behind)) return true;
  const within = named || /^(?:in|during|throughout)$/.test(preposition ?? '');
  return (within && WITHIN.test(behind)) || (opens(text, index, CLAUSE) && SUBJECT.test(behind));
}

const SENTENCE = /(?:^|[.;:!?“"]\s*)$/;
const CLAUSE = /(?:^|[.;:!?,(“"—–]\s*)$/;
const opens = (text: string, index: number, beginning: RegExp) =>
  beginning.test(text.slice(Math.max(0, index - 10), index));
