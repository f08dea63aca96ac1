/** The characters that a WOFF face has glyphs for, and how wide each is: read from its own tables, so it is certain. */
import { inflateSync } from 'node:zlib';

/** A table of a face by its tag (https://www.w3.org/TR/WOFF/, section 4); packed where that made it smaller. */
function tableOf(face: Buffer, tag: string): Buffer {
  const count = face.readUInt16BE(12);
  for (let entry = 44; entry < 44 + count * 20; entry += 20) {
    if (face.toString('latin1', entry, entry + 4) !== tag) continue;
    const [offset, packed] = [face.readUInt32BE(entry + 4), face.readUInt32BE(entry + 8)];
    const data = face.subarray(offset, offset + packed);
    return packed < face.readUInt32BE(entry + 12) ? inflateSync(data) : data;
  }
  throw new Error(`The face has no table "${tag}"`);
}

/**
 * The advance of each character in font sizes, by code point (https://learn.microsoft.com/typography/opentype/spec: cmap
 * in its formats 4, the basic plane, and 12, all planes; head, hhea, hmtx).
 */
export function advancesOf(face: Buffer): Map<number, number> {
  const unitsPerEm = tableOf(face, 'head').readUInt16BE(18);
  const measured = tableOf(face, 'hhea').readUInt16BE(34);
  const metrics = tableOf(face, 'hmtx');
  const advances = new Map<number, number>();
  const add = (code: number, glyph: number) => {
    // The last advance is that of all glyphs behind it.
    const advance = metrics.readUInt16BE(4 * Math.min(glyph, measured - 1));
    if (glyph !== 0) advances.set(code, advance / unitsPerEm);
  };
  const cmap = tableOf(face, 'cmap');
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, add);
    if (format === 12) readGroups(table, add);
  }
  return advances;
}

function readSegments(table: Buffer, add: (code: number, glyph: number) => void): void {
  const width = table.readUInt16BE(6);
  for (let segment = 0; segment < width; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + width + segment);
    const delta = table.readUInt16BE(16 + 2 * width + segment);
    const at = 16 + 3 * width + segment;
    const offset = table.readUInt16BE(at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : table.readUInt16BE(at + offset + 2 * (code - start));
      add(code, listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
}

function readGroups(table: Buffer, add: (code: number, glyph: number) => void): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    const [start, end, glyph] = [
      table.readUInt32BE(at),
      table.readUInt32BE(at + 4),
      table.readUInt32BE(at + 8),
    ];
    for (let code = start; code <= end; code += 1) add(code, glyph + code - start);
  }
}
