/** Gives a value that YAML folded into one line the breaks and blanks that its author meant. */

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff00-\uffef“”‘’…—]/u;
const FULL_WIDTH_MARK = /[\u3001-\u303f\uff01-\uff0f\uff1a-\uff20]/;

/**
 * Folding makes a blank of a line break and a line break of a blank line. Chinese has no blanks between lines, and a
 * blank line ends a paragraph.
 * @param written the value as it stands in the file, its quotation marks and indentation included.
 */
export function unfold(value: string, written: string): string {
  if (!written.includes('\n')) return value;
  const lines = written
    .replace(/^["']|["']$/g, '')
    .split('\n')
    .map((line) => line.trim());
  let result = /\\/.test(written) ? value : value.replace(/\n(?!\n*$)/g, '\n\n');
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1] ?? '';
    const [end, start] = [line.slice(-1), next.slice(0, 1)];
    const both = IDEOGRAPH.test(end) && IDEOGRAPH.test(start);
    if (!both && !(end && start && (FULL_WIDTH_MARK.test(end) || FULL_WIDTH_MARK.test(start)))) continue;
    const [before, after] = [line.slice(-4), next.slice(0, 4)];
    const place = result.indexOf(`${before} ${after}`, from);
    if (place === -1) continue;
    from = place + before.length;
    result = result.slice(0, from) + result.slice(from + 1);
  }
  return result;
}
