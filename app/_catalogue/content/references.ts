/** Checks what case files say of each other, and of pictures, when all of them are read. */
import type { Problem, Reference } from '../case/problem';
import type { Entry } from './parse-cache';

/** @param hasPicture whether there is a picture at an address; what it says no to is reported. */
export function checkReferences(
  entries: ReadonlyMap<string, Entry>,
  hasPicture: (src: string) => boolean,
): Problem[] {
  const slugs = new Set([...entries.values()].flatMap(({ story }) => story?.slug ?? []));
  const owners = new Map<string, string>();
  for (const { story } of entries.values())
    for (const alias of story?.aliases ?? []) if (!owners.has(alias)) owners.set(alias, story?.slug ?? '');
  const faultOf = ({ kind, value }: Reference, slug: string): [message: string, hint: string] | null => {
    if (kind === 'picture')
      return hasPicture(value) ? null : [`There is no picture ${value}`, 'put the file into public, or correct the path'];
    if (kind !== 'related' && kind !== 'aliases') return null;
    if (kind === 'related') {
      if (value === slug) return [`"${value}" is this story itself`, 'name another one, or leave it out'];
      if (slugs.has(value) || owners.has(value)) return null;
      return [`There is no case "${value}"`, 'name the file of a case, without .md'];
    }
    if (value === slug) return [`"${value}" is the name of this case itself`, 'leave it out'];
    if (slugs.has(value)) return [`"${value}" is the name of another case`, 'leave it out, or rename that case'];
    const owner = owners.get(value);
    return owner === slug ? null : [`"${value}" is an alias of ${owner} too`, 'keep it in one of the two'];
  };
  const told = [...entries].flatMap(([file, { story, references }]) =>
    (story ? references : []).flatMap((reference): Problem[] => {
      const [message, hint] = faultOf(reference, story?.slug ?? '') ?? [];
      if (message === undefined || hint === undefined) return [];
      const { line, column } = reference;
      return [{ severity: 'warning', file, line, column, message, hint }];
    }),
  );
  return [...told, ...unreadParts(entries)];
}

/** Keys and parts of Markdown that nobody reads, each once for the folder, at the first place. */
function unreadParts(entries: ReadonlyMap<string, Entry>): Problem[] {
  const found = new Map<string, { first: Reference; file: string; files: number }>();
  for (const [file, { story, references }] of entries)
    for (const reference of story ? references : []) {
      const { kind, value } = reference;
      if (kind !== 'key' && kind !== 'part') continue;
      const known = found.get(`${kind} ${value}`);
      if (known) known.files += 1;
      else found.set(`${kind} ${value}`, { first: reference, file, files: 1 });
    }
  return Array.from(found.values(), ({ first: { kind, value, line, column }, file, files }): Problem => {
    const others = files === 1 ? '' : `, as in ${files - 1} ${files === 2 ? 'other file' : 'other files'}`;
    const isElement = /^<\w+>$/.test(value);
    const [message, hint] =
      kind === 'key'
        ? [`The key "${value}" is not read${others}`, 'say under keys: in site.yml what it feeds, or that it is ignored']
        : [
            isElement ? `Of ${value} only the text is shown${others}` : `${value} is left out${others}`,
            'write it as Markdown if it belongs to the story',
          ];
    return { severity: 'warning', file, line, column, message, hint };
  });
}
