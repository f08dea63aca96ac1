/** What stands beside the route: somebody's words, or benefits where nobody is quoted. */
import { messagesOf } from '@/_i18n/messages';
import type { Sheet } from '../one-pager-data';
import { INK, SOFT, type Element, type Paper } from './tagged-pdf';
import { capitals, keyStyle, type Part } from './page-part';
import { typeset, type Style } from './typeset';

const INDENT = 14;

export function quotePart(
  paper: Paper,
  within: Element,
  sheet: Sheet,
  x: number,
  width: number,
  scale: number,
): Part {
  const { text, author } = sheet.quote ?? { text: '', author: null };
  const zh = (sheet.lang ?? sheet.locale) === 'zh';
  const said: Style = { family: 'text', size: 12.4 * scale, leading: zh ? 1.65 : 1.45, colour: INK };
  const by: Style = { family: 'text', size: 9.2 * scale, leading: 1.4, colour: SOFT };
  const title = typeset(
    capitals(messagesOf(sheet.locale).exports.quotation, sheet.locale),
    keyStyle(sheet.locale, scale),
    width,
  );
  const words = typeset(text, said, width - INDENT, 16);
  const name = author ? typeset(`— ${author}`, by, width - INDENT, 2) : null;
  const lang = sheet.lang ?? undefined;
  const gap = 7 * scale;
  const height = title.height + gap + words.height + (name ? gap + name.height : 0);
  const draw = (y: number) => {
    paper.words(paper.element('H2', within), title, x, y);
    const top = y + title.height + gap;
    paper.decoration((doc) => doc.rect(x, top, 3, height - title.height - gap).fill(sheet.accent));
    const quote = paper.element('BlockQuote', within, { lang });
    const end = paper.words(paper.element('P', quote), words, x + INDENT, top);
    if (name) paper.words(paper.element('P', quote), name, x + INDENT, end + gap);
  };
  return { height, draw };
}

export function benefitsPart(
  paper: Paper,
  within: Element,
  sheet: Sheet,
  x: number,
  width: number,
  scale: number,
): Part {
  const zh = (sheet.lang ?? sheet.locale) === 'zh';
  const words = messagesOf(sheet.locale).story;
  const style: Style = { family: 'strong', size: 10.6 * scale, leading: zh ? 1.5 : 1.35, colour: INK };
  const title = typeset(capitals(words.benefits, sheet.locale), keyStyle(sheet.locale, scale), width);
  const blocks = sheet.benefits.map((text) => typeset(text, style, width, 5));
  const pad = 9 * scale;
  const gap = 7 * scale;
  const draw = (y: number) => {
    paper.words(paper.element('H2', within), title, x, y);
    const list = paper.element('L', within, { lang: sheet.lang ?? undefined });
    let at = y + title.height + gap;
    for (const block of blocks) {
      const top = at;
      paper.decoration((doc) =>
        doc
          .lineWidth(0.8)
          .strokeColor(INK)
          .moveTo(x, top)
          .lineTo(x + width, top)
          .stroke(),
      );
      at = paper.words(paper.element('LBody', paper.element('LI', list)), block, x, at + pad) + pad;
    }
  };
  return { height: blocks.reduce((sum, { height }) => sum + height + 2 * pad, title.height + gap), draw };
}
