/** Reads the authors of a story or a quotation as people and organizations of schema.org. */
import { LOCALES, type Catalogue } from '@/_catalogue/catalogue';

type Agent = { '@type': 'Person' | 'Organization'; name: string };

/** Words that stand in the name of an organization only. */
const ORGANIZATION =
  /(?:^|[\s,.(])(?:ltd|inc|llc|llp|plc|corp|co|gmbh|ag|s\.?a|company|corporation|group|team|university|institute|foundation|technolog(?:y|ies)|bank|community)\.?(?:$|[\s,.)])|公司|集团|团队|大学|学院|研究院|研究所|银行|科技|社区|委员会/i;
/** A legal form behind a comma belongs to the name before it. */
const LEGAL_FORM = /^(?:ltd|inc|llc|llp|plc|corp|gmbh|co|s\.?a)\.?$/i;
/** What somebody is, behind the name: "Yang Xiaofei, head of the cloud platform". */
const ROLE =
  /\b(?:engineer|manager|director|officer|head|lead(?:er)?|architect|developer|founder|president|professor|C[EITO]O)\b|经理|工程师|总监|负责人|架构师|主管|主任|创始人|教授/i;

const companies = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The names of all companies in small letters. They are gathered once, as every author is looked for among them. */
function companiesIn(catalogue: Catalogue): ReadonlySet<string> {
  const known = companies.get(catalogue);
  if (known) return known;
  const names = LOCALES.flatMap((locale) =>
    catalogue.cases(locale).map(({ company }) => company.toLowerCase()),
  );
  const all = new Set(names);
  companies.set(catalogue, all);
  return all;
}

/** One agent for each name, in order; roles are left out. */
export function agentsOf(text: string, catalogue: Catalogue): Agent[] {
  const names: string[] = [];
  const parts = text.split(/\s*[,，、;；]\s*(?:and\s+)?/).flatMap((part) =>
    // "Research and Development Team" is one.
    ORGANIZATION.test(part) ? part : part.split(/\s+(?:and|&)\s+/),
  );
  for (const part of parts) {
    if (part === '' || (names.length > 0 && (/^[a-z]/.test(part) || ROLE.test(part)))) continue;
    if (LEGAL_FORM.test(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  const isOrganization = (name: string) =>
    ORGANIZATION.test(name) || companiesIn(catalogue).has(name.toLowerCase());
  return names.map((name) => ({ '@type': isOrganization(name) ? 'Organization' : 'Person', name }));
}

/** As schema.org has it: the one agent, or all of several. */
export const oneOrAll = <T>(values: T[]): T | T[] | undefined => (values.length > 1 ? values : values[0]);
