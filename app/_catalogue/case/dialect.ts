/** Reads what a file of the dialect says, and reports what is wrong with the file. */
import GithubSlugger from 'github-slugger';
import type { CaseFile, Told } from './assemble';
import type { Fact, Picture } from './case';
import {
  caseSchema,
  factSchema,
  keysOf,
  rightPartSchema,
  section1Schema,
  section2Schema,
} from './case-schema';
import { closest } from './did-you-mean';
import type { WrittenFact } from './facts';
import type { ContentFile } from './front-matter/front-matter';
import { mappingOf, proseOf, textOf, valuesOf, type Mapping } from './front-matter/front-matter-values';
import { isSet } from './optional-keys';
import type { Path, Report } from './problem';
import { readPictures, readSections } from './sections';
import { fold } from './term-id';

const KEYS = {
  root: keysOf(caseSchema),
  section1: keysOf(section1Schema),
  section2: keysOf(section2Schema),
  rightPart: keysOf(rightPartSchema),
  fact: keysOf(factSchema),
};

/** The keys that a file of the dialect may have. */
export const DIALECT_KEYS: readonly string[] = KEYS.root;

const LABELS: readonly (readonly [Exclude<Fact['key'], null>, readonly string[]])[] = [
  ['industry', ['INDUSTRY', 'INDUSTRIES', '行业']],
  ['location', ['LOCATION', 'LOCATIONS', '地点', '地区']],
  ['cloud', ['CLOUD TYPE', 'CLOUD TYPES', '云类型', '云平台类型']],
  ['challenge', ['CHALLENGES', 'CHALLENGE', '挑战']],
  ['feature', ['ADOPTED FEATURES', 'ADOPTED FEATURE', '采用功能', '采用的功能']],
  ['author', ['AUTHOR', 'AUTHORS', '作者']],
];
const ALL_LABELS = LABELS.flatMap(([, labels]) => labels);
const KEY_OF_LABEL = new Map(LABELS.flatMap(([key, labels]) => labels.map((label) => [fold(label), key])));

/** The key that a label of a fact means; null for an unknown one. */
export function keyOfLabel(label: string): Fact['key'] {
  return KEY_OF_LABEL.get(fold(label)) ?? null;
}

function reportBody(body: string, bodyLine: number, report: Report): void {
  const words = body.trim();
  if (words === '') return;
  const line = bodyLine + body.slice(0, body.indexOf(words)).split('\n').length - 1;
  const message = `Text after the closing --- is not shown: "${words.slice(0, 60)}"`;
  report.add({ severity: 'warning', message, hint: 'move it into section2.listLeft', line, column: 1 });
}

/** Null, and an error, where the front matter is no case. */
export function readDialect(
  { data, body: behind, bodyLine }: ContentFile,
  file: CaseFile,
  report: Report,
): Told | null {
  reportBody(behind, bodyLine, report);
  const known = (mapping: Mapping | null, keys: keyof typeof KEYS, path: Path) =>
    mapping && report.withKnownKeys(mapping, path, KEYS[keys]);
  const root = known(mappingOf(data), 'root', []);
  const head = known(mappingOf(root?.section1), 'section1', ['section1']);
  const body = known(mappingOf(root?.section2), 'section2', ['section2']);
  const company = textOf(head?.title) ?? textOf(root?.title);
  const isTombstone = isSet(root?.gone);
  if (!root || !company || !(head || body || isTombstone)) {
    report.error(
      [],
      'This is no case: it has no title or no story',
      'give section1.title and section2.listLeft',
    );
    return null;
  }
  const anchors = new GithubSlugger();
  const sections = readSections(body?.listLeft, report, ['section2', 'listLeft'], anchors);
  if (sections.length === 0 && !isTombstone)
    report.warn(['section2'], 'The story is empty', 'write section2.listLeft');
  const right = known(mappingOf(body?.rightPart), 'rightPart', ['section2', 'rightPart']);
  return {
    slug: file.slug,
    locale: file.locale,
    company,
    headline: null,
    lead: proseOf(head?.content) ?? '',
    description: textOf(root.description),
    cover: firstPicture(head?.image, report, ['section1', 'image']),
    logo: firstPicture(right?.icon, report, ['section2', 'rightPart', 'icon']),
    sections,
    anchors,
    facts: writtenFacts(right, report),
    optional: root,
  };
}

function writtenFacts(right: Mapping | null, report: Report): WrittenFact[] {
  return valuesOf(right?.list).flatMap((entry, index): WrittenFact[] => {
    const path = ['section2', 'rightPart', 'list', index];
    const mapping = mappingOf(entry);
    if (!mapping) {
      if (textOf(entry))
        report.warn(path, 'A fact needs a title and a content', 'write title: and content: below a dash');
      return [];
    }
    const fact = report.withKnownKeys(mapping, path, KEYS.fact);
    const label = textOf(fact.title) ?? '';
    const key = keyOfLabel(label);
    if (key === null) {
      const near = closest(label, ALL_LABELS);
      if (near) report.warn([...path, 'title'], `Unknown label "${label}"`, `did you mean "${near}"?`);
    }
    return [{ key, label, content: fact.content, path: [...path, 'content'] }];
  });
}

function firstPicture(value: unknown, report: Report, path: Path): Picture | null {
  return readPictures(value, report, path)[0] ?? null;
}
