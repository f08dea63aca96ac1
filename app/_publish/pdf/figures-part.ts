/** Up to three reasons to believe, side by side: figures large, benefits in words. */
import type { Sheet } from '../one-pager-data';
import { INK, SOFT, type Element, type Paper } from './tagged-pdf';
import { capitals, keyStyle, type Part } from './page-part';
import { fitted, typeset, type Block, type Style } from './typeset';

const GUTTER = 18;

export function proofsPart(
  paper: Paper,
  within: Element,
  sheet: Sheet,
  x: number,
  width: number,
  scale: number,
): Part {
  const { proofs, locale } = sheet;
  const lang = sheet.lang ?? undefined;
  const each = (width - GUTTER * (proofs.length - 1)) / proofs.length;
  const key = keyStyle(locale, scale);
  const title = typeset(capitals(sheet.proofsTitle, locale), key, width);
  const text: Style = {
    family: 'text',
    size: 9.8 * scale,
    leading: locale === 'zh' ? 1.5 : 1.35,
    colour: INK,
  };
  const benefit: Style = { ...text, family: 'strong', size: 11 * scale };
  const when: Style = { ...text, size: 8.4 * scale, colour: SOFT };
  const figure: Style = { family: 'strong', size: 0, leading: 1.15, tracking: -0.02, colour: INK };
  const sizes = [30, 28, 26, 24, 22, 20, 18, 16, 14].map((size) => size * scale);
  const fits = proofs.map((proof) => fitted(proof.figure ?? '', figure, sizes, each, 1).style.size);
  const columns = proofs.map((proof) => {
    const blocks: Block[] = [];
    if (proof.figure !== null)
      blocks.push(typeset(proof.figure, { ...figure, size: Math.min(...fits) }, each, 1));
    blocks.push(typeset(proof.text, proof.figure === null ? benefit : text, each, 4));
    if (proof.when !== null) blocks.push(typeset(proof.when, when, each, 1));
    return blocks;
  });
  const top = title.height + 9 * scale;
  const tallest = Math.max(...columns.map((blocks) => blocks.reduce((sum, { height }) => sum + height, 0)));
  const draw = (y: number) => {
    paper.words(paper.element('H2', within), title, x, y);
    const list = paper.element('L', within);
    columns.forEach((blocks, index) => {
      const left = x + index * (each + GUTTER);
      paper.decoration((doc) => {
        doc.lineWidth(1.1).strokeColor(INK);
        doc
          .moveTo(left, y + top - 3 * scale)
          .lineTo(left + each, y + top - 3 * scale)
          .stroke();
      });
      const body = paper.element('LBody', paper.element('LI', list));
      let at = y + top + 4 * scale;
      for (const block of blocks) {
        const own = block.style.colour === SOFT ? undefined : lang;
        at = paper.words(paper.element('P', body, { lang: own }), block, left, at);
      }
    });
  };
  return { height: top + 4 * scale + tallest, draw };
}
