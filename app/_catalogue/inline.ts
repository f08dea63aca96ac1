/** Plain text of an author -> parts with a meaning: links, code, text. Everything else stays the characters it is. */
import type { Inline } from './case';

const TOKEN =
  /\[([^\][\n]{1,300})\]\(((?:https?:\/\/|\/(?!\/)|mailto:)[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)\)|`([^`\n]{1,200})`|https?:\/\/[^\s<>"'`）】，。；、）\u4e00-\u9fff]+/g;

/** An address that may stand in `href`: http(s), mail or a path of this site. Null for anything else. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim();
  if (/^\/(?![/\\])/.test(trimmed) || trimmed.startsWith('#')) return trimmed;
  if (!/^(https?|mailto):/i.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}

/**
 * Splits a text into its parts. Only what real files mean as markup is read so: Markdown links, backticks and bare
 * addresses. `_`, `~`, `*`, `||`, `=>`, `&` and `<` are characters.
 */
export function parseInline(text: string): Inline[] {
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
      const trailing = /[.,;:!?)\]'"’”]*$/.exec(whole)?.[0] ?? '';
      const address = whole.slice(0, whole.length - trailing.length);
      push(
        URL.canParse(address)
          ? { type: 'link', text: address, href: address }
          : { type: 'text', text: address },
      );
      position -= trailing.length;
    }
  }
  push({ type: 'text', text: text.slice(position) });
  return parts;
}

/** The text as a reader hears it: links by their label, code without its marks. */
export function plainText(text: string): string {
  return parseInline(text)
    .map((part) => part.text)
    .join('');
}
