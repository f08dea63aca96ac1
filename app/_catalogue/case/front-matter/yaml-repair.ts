/** Changes the line of a YAML fault so that the parser gets past it and finds the next one. The result is never served. */
import type { YamlFault } from './yaml-error';

/** Dashes and key of a line, and what stands behind them. */
const VALUE = /^(\s*(?:- +)*(?:[^\s:'"[{][^:]*:[ \t]+)?)(.*)$/;
const DASHES = /^ *((?:- +)*)/;

/** The text with as many lines, the one at `offset` repaired; null where nothing is known to help. */
export function repairYaml(text: string, { offset, repair }: YamlFault): string | null {
  const lines = text.split('\n');
  const number = text.slice(0, offset).split('\n').length - 1;
  const line = lines[number] ?? '';
  switch (repair) {
    case 'quote': {
      const [, before = '', value = ''] = VALUE.exec(line) ?? [];
      lines[number] = `${before}'${value.replaceAll("'", "''")}'`;
      for (let next = number + 1; next < lines.length && depthOf(lines[next]) > keyColumn(line); next += 1)
        lines[next] = '';
      return lines.join('\n');
    }
    case 'colon':
      lines[number] = line.replace(/[:：](?=\S)/, ': ');
      return lines.join('\n');
    case 'dash':
      lines[number] = line.replace('-', '- ');
      return lines.join('\n');
    case 'tabs':
      return lines
        .map((each) => each.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')))
        .join('\n');
    case 'align': {
      const isItem = /^\s*-/.test(line);
      if (!isItem && !/^[^:]+:(\s|$)/.test(line.trim())) {
        lines[number] = '';
        return lines.join('\n');
      }
      const own = depthOf(line);
      const columns = lines.slice(0, number).flatMap((each) => columnsOf(each, isItem));
      const deeper = columns.filter((column) => column > own);
      const shift = (deeper.length > 0 ? Math.min(...deeper) : Math.max(0, ...columns)) - own;
      for (let next = number; next === number || depthOf(lines[next]) > own; next += 1) {
        const each = (lines[next] ?? '').trimStart();
        if (each !== '') lines[next] = ' '.repeat(depthOf(lines[next]) + shift) + each;
      }
      return lines.join('\n');
    }
    case null:
      return null;
  }
}

/** How far a line is indented; blank lines belong to what stands above them. */
function depthOf(line: string | undefined): number {
  if (line === undefined) return -1;
  return line.trim() === '' ? Infinity : line.length - line.trimStart().length;
}

const keyColumn = (line: string) => DASHES.exec(line)?.[0].length ?? 0;

/** Where the dashes, or the keys, of a line stand. */
function columnsOf(line: string, isItem: boolean): number[] {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return [];
  const key = keyColumn(line);
  const dash = depthOf(line);
  return isItem ? (key > dash ? [dash] : []) : /^[^:]+:(\s|$)/.test(line.slice(key)) ? [key] : [];
}
