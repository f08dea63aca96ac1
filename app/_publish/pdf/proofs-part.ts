/** The proofs beside each other (figures or benefits), a quotation, a reason, and a list of benefits. */
import { messagesOf } from '@/_i18n/messages';
import { fitted, typeset, type Block, type Style } from '../text/typeset';
import type { ExportQuote } from '../one-pager-data';
import { heightOf, keyStyle, type PagePart, type PartContext } from './page-part';

const GUTTER = 18;
const INDENT = 14;

export function proofsPart({ pdf, within, data, x, width, scale }: PartContext): PagePart {
  const { proofs, locale } = data;
  const columnWidth = (width - GUTTER * (proofs.length - 1)) / proofs.length;
  const title = typeset(data.proofsTitle, keyStyle(locale, scale), width);
  const leading = locale === 'zh' ? 1.5 : 1.35;
  const text: Style = { family: 'text', size: 9.8 * scale, leading, colour: 'ink' };
  const benefit: Style = { ...text, family: 'strong', size: 11 * scale };
  const when: Style = { ...text, size: 8.4 * scale, colour: 'soft' };
  const figure: Style = { family: 'strong', size: 0, leading: 1.15, tracking: -0.02, colour: 'ink' };
  const sizes = [30, 28, 26, 24, 22, 20, 18, 16, 14].map((size) => size * scale);
  const room = { sizes, width: columnWidth, maxLines: 1 };
  const figureSize = Math.min(...proofs.map((proof) => fitted(proof.figure ?? '', figure, room).style.size));
  const columns = proofs.map((proof) => {
    const blocks: Block[] = [];
    if (proof.figure !== null)
      blocks.push(typeset(proof.figure, { ...figure, size: figureSize }, columnWidth, 1));
    blocks.push(typeset(proof.text, proof.figure === null ? benefit : text, columnWidth, 4));
    if (proof.when !== null) blocks.push(typeset(proof.when, when, columnWidth, 1));
    return { blocks, lang: proof.lang };
  });
  const top = title.height + 9 * scale;
  const draw = (y: number) => {
    pdf.write('H2', within, title, x, y);
    const list = pdf.element('L', within);
    columns.forEach(({ blocks, lang }, index) => {
      const left = x + index * (columnWidth + GUTTER);
      pdf.rule([left, y + top - 3 * scale, left + columnWidth, y + top - 3 * scale], 1.1);
      const body = pdf.element('LBody', pdf.element('LI', list));
      let at = y + top + 4 * scale;
      // Dates are in the language of the page.
      for (const block of blocks)
        at = pdf.write('P', body, block, left, at, { lang: block.style.colour === 'soft' ? null : lang });
    });
  };
  return { height: top + 4 * scale + Math.max(...columns.map(({ blocks }) => heightOf(blocks))), draw };
}

export function quotePart(context: PartContext): PagePart {
  const { data } = context;
  return wordsPart(context, data.quoteTitle, data.quote ?? { text: '', author: null, lang: null });
}

/** Why the sender of a shortlist chose the case. */
export function reasonPart(context: PartContext): PagePart {
  const { data } = context;
  const title = messagesOf(data.locale).exports.picked.why;
  return wordsPart(context, title, { text: data.why ?? '', author: null, lang: null });
}

function wordsPart(
  { pdf, within, data: { locale }, x, width, scale }: PartContext,
  heading: string,
  { text, author, lang }: ExportQuote,
): PagePart {
  const leading = (lang ?? locale) === 'zh' ? 1.65 : 1.45;
  const said: Style = { family: 'text', size: 12.4 * scale, leading, colour: 'ink' };
  const by: Style = { family: 'text', size: 9.2 * scale, leading: 1.4, colour: 'soft' };
  const title = typeset(heading, keyStyle(locale, scale), width);
  const words = typeset(text, said, width - INDENT, 16);
  const name = author ? typeset(`— ${author}`, by, width - INDENT, 2) : null;
  const gap = 7 * scale;
  const height = title.height + gap + words.height + (name ? gap + name.height : 0);
  const draw = (y: number) => {
    pdf.write('H2', within, title, x, y);
    const top = y + title.height + gap;
    pdf.decoration((doc) => doc.rect(x, top, 3, height - title.height - gap).fill(pdf.palette.accent));
    const quote = pdf.element('BlockQuote', within, lang ? { lang } : {});
    const end = pdf.write('P', quote, words, x + INDENT, top);
    if (name) pdf.write('P', quote, name, x + INDENT, end + gap);
  };
  return { height, draw };
}

export function benefitsPart({ pdf, within, data, x, width, scale }: PartContext): PagePart {
  const { locale, lang } = data;
  const leading = (lang ?? locale) === 'zh' ? 1.5 : 1.35;
  const style: Style = { family: 'strong', size: 10.6 * scale, leading, colour: 'ink' };
  const title = typeset(messagesOf(locale).story.benefits, keyStyle(locale, scale), width);
  const blocks = data.benefits.map((text) => typeset(text, style, width, 5));
  const pad = 9 * scale;
  const gap = 7 * scale;
  const draw = (y: number) => {
    pdf.write('H2', within, title, x, y);
    const list = pdf.element('L', within, lang ? { lang } : {});
    let at = y + title.height + gap;
    for (const block of blocks) {
      pdf.rule([x, at, x + width, at]);
      at = pdf.write('LBody', pdf.element('LI', list), block, x, at + pad) + pad;
    }
  };
  return { height: title.height + gap + heightOf(blocks) + 2 * pad * blocks.length, draw };
}
