/** Splits an author's plain text into links, code and text. All other characters stay as they are. */
import type { Inline, Text } from './case';

/** A bare address ends at a blank, a quotation mark, or where Chinese text or punctuation begins. */
const TOKEN =
  /\[([^\][\n]{1,300})\]\(((?:https?:\/\/|\/(?!\/)|mailto:)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)\)|`([^`\n]{1,200})`|https?:\/\/[^\s<>"'`\u2018-\u201f\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/g;

/** An address that may stand in `href`: http(s), mail or a path of this site. Null for anything else. */
export function safeHref(href: string): string | null {
  // Browsers ignore tabs and line breaks anywhere in an address.
  const trimmed = href.replace(/[\t\n\r]/g, '').trim();
  if (/^\/(?![/\\])/.test(trimmed) || trimmed.startsWith('#')) return trimmed;
  if (!/^(https?|mailto):/i.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}

/**
 * Splits a text into its parts. Only what real files mean as markup is read so: Markdown links, backticks and bare
 * addresses. `_`, `~`, `*`, `||`, `=>`, `&` and `<` are characters.
 */
export function parseInline(text: Text): Inline[] {
  if (typeof text !== 'string') return text;
  const parts: Inline[] = [];
  let position = 0;
  const push = (part: Inline) => {
    if (part.text !== '') parts.push(part);
  };
  for (const match of text.matchAll(TOKEN)) {
    const [whole, label, target, code] = match;
    push({ type: 'text', text: text.slice(position, match.index) });
    position = match.index + whole.length;
    if (code !== undefined) {
      push({ type: 'code', text: code });
    } else if (label !== undefined && target !== undefined) {
      const href = safeHref(target);
      push(href ? { type: 'link', text: label, href } : { type: 'text', text: whole });
    } else {
      const address = withoutTrailing(whole);
      push(
        URL.canParse(address)
          ? { type: 'link', text: address, href: address }
          : { type: 'text', text: address },
      );
      position -= whole.length - address.length;
    }
  }
  push({ type: 'text', text: text.slice(position) });
  return parts;
}

const ADDRESS = /https?:\/\/[^\s<>"'`\u2018-\u201f\u2026\u3000-\u303f\u3400-\u9fff\uff00-\uffef]+/g;

/** Splits a text at its bare addresses; nothing else in it is markup. */
export function linkAddresses(text: string): Inline[] {
  const parts: Inline[] = [];
  let position = 0;
  const pushText = (end: number) => {
    if (end > position) parts.push({ type: 'text', text: text.slice(position, end) });
  };
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    if (!URL.canParse(address)) continue;
    pushText(match.index);
    parts.push({ type: 'link', text: address, href: address });
    position = match.index + address.length;
  }
  pushText(text.length);
  return parts;
}

/** A bare address without the punctuation of the sentence around it; a bracket that it opens itself is its own. */
function withoutTrailing(address: string): string {
  const count = (mark: string) => address.split(mark).length - 1;
  let surplus = count(')') - count('(');
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (last === ')' && surplus > 0) surplus -= 1;
    else if (!'.,;:!?]'.includes(last)) break;
  }
  return address.slice(0, end);
}

/** The text without markup: the labels of links, code without backticks. */
export function plainText(text: Text): string {
  // Most texts hold no mark at all.
  if (typeof text === 'string' && !/[[`]|:\/\//.test(text)) return text;
  return parseInline(text)
    .map((part) => part.text)
    .join('');
}

/** Parts as characters that are read as the same parts again; null where no characters are. */
export function formatInline(parts: readonly Inline[]): string | null {
  const text = parts
    .map((part) => {
      if (part.type === 'code') return `\`${part.text}\``;
      return part.type === 'text' || part.text === part.href ? part.text : `[${part.text}](${part.href})`;
    })
    .join('');
  return JSON.stringify(parseInline(text)) === JSON.stringify(parts) ? text : null;
}

/** A text as characters: its links and code as they are read again, without other marks. */
export function charactersOf(text: Text): string {
  if (typeof text === 'string') return text;
  const parts = text.map(
    ({ strong: _strong, emphasis: _emphasis, deleted: _deleted, ...part }): Inline => part,
  );
  return formatInline(parts) ?? plainText(text);
}
