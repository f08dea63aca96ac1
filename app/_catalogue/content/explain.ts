/** Tells what one file was read into: key by key, and part by part of its body. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isBlocks, partsOf, withInner, type Block, type Case } from '../case/case';
import { plainText } from '../case/inline';
import { KeyTable } from '../case/markdown/keys';
import { escapeProblem, formatProblem, type Reference } from '../case/problem';
import { readCase } from '../case/read-case';
import { cutAtWord } from '../case/truncate';
import { listCaseFiles } from './case-files';
import type { Content } from './content-reader';
import { pictureBeside } from './story-pictures';

const LONGEST = 70;

/** @param file its path, within the content folder or as a shell completes it. Null where it is no story. */
export async function explainFile(folder: string, file: string, content: Content): Promise<string[] | null> {
  const root = await realpath(folder);
  const { files } = await listCaseFiles(root, content.site.locale);
  const places = [path.resolve(root, file), await realpath(path.resolve(file)).catch(() => null)];
  const found = files.find((each) => places.includes(path.join(root, each.file)));
  if (!found) return null;
  const text = await readFile(path.join(root, found.file), 'utf8');
  const pictureAt = (address: string) => pictureBeside(root, found.file, address);
  const caseFile = { ...found, path: found.file, text, pictureAt };
  const { story, references, problems, explanation = [] } = readCase(
    caseFile,
    content.taxonomy,
    new KeyTable(content.site.keys),
  );
  const keys = explanation.map(({ key, readAs }) => `  ${key}: ${readAs || 'not read'}`);
  return [
    `${found.file}: ${explanation.length > 0 ? 'Markdown' : 'the dialect'}`,
    ...(keys.length > 0 ? ['Keys of the front matter, and what they feed:', ...keys] : []),
    ...(story ? storyLines(story) : []),
    ...leftOut(references),
    ...problems.map((problem) => formatProblem(escapeProblem(problem))),
  ];
}

function storyLines(story: Case): string[] {
  const row = (name: string, value: string | null | undefined) => (value ? [`  ${name}: ${cutAtWord(value, LONGEST)}`] : []);
  return [
    `The story, at /${story.locale}/cases/${story.slug}:`,
    ...row('company', story.company),
    ...row('headline', story.headline),
    ...row('lead', plainText(story.lead)),
    ...row('published', story.published),
    ...row('logo', story.logo?.src),
    ...row('cover', story.cover?.src),
    ...story.facts.flatMap(({ key, label, value }) => row(key ?? label, value)),
    ...story.metrics.flatMap(({ value, label }) => row('figure', `${value} ${label}`)),
    ...story.timeline.flatMap(({ kind, title }) => row(`stop (${kind})`, title)),
    ...story.sections.flatMap(({ title, blocks }) => [
      `  section: ${title ?? 'without a title'}`,
      ...blocks.flatMap(withInner).map((block) => `    ${block.type}: ${cutAtWord(saidIn(block), LONGEST)}`),
    ]),
  ];
}

function saidIn(block: Block): string {
  const texts = partsOf(block).flatMap((part) => (isBlocks(part) ? [] : [plainText(part)]));
  if (block.type === 'quote') return `${texts.join(' ')} (${block.quote.author ?? 'nobody is named'})`;
  return block.type === 'picture' ? `${block.picture.src} ${texts.join(' ')}` : texts.join(' · ');
}

function leftOut(references: readonly Reference[]): string[] {
  const left = references.filter(({ kind }) => kind === 'key' || kind === 'part');
  const lines = left.map(({ kind, value, line }) => `  line ${line}: ${kind === 'key' ? `the key ${value}` : value}`);
  return lines.length > 0 ? ['Not read:', ...lines] : [];
}
