/** Draws QR codes of the portal's own addresses, as SVG and PNG. */
import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';
import { isLocale } from '@/_catalogue/case/locale';

/** Up to this length in bytes, codes use error correction level M, which recovers 15 % damage (ISO/IEC 18004). */
const STURDY = 300;

/** The modules of a code, `true` for dark, with a quiet zone of four. @param address absolute. */
export function qrModules(address: string): boolean[][] {
  return encode(address, { ecc: address.length <= STURDY ? 'M' : 'L', border: 4 }).data;
}

/** SVG path data of the dark modules, one unit each. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/** A code as an SVG file. */
export function qrSvg(address: string): string {
  const modules = qrModules(address);
  const size = modules.length;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" ` +
    `shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${qrPath(modules)}"/></svg>\n`
  );
}

/**
 * A PNG file of about 1,000 pixels (https://www.w3.org/TR/png-3/). One bit per pixel needs so little that a PNG package
 * would be larger than this encoder.
 */
export function qrPng(address: string): Uint8Array<ArrayBuffer> {
  const modules = qrModules(address);
  const scale = Math.max(4, Math.floor(1000 / modules.length));
  const width = modules.length * scale;
  const lines = modules.flatMap((row) => {
    // A line is a filter byte (0: none) and its pixels, highest bit first; 1 is white.
    const line = Buffer.alloc(1 + Math.ceil(width / 8));
    for (let x = 0; x < width; x++)
      if (!row[Math.floor(x / scale)]) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    return Array<Buffer>(scale).fill(line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * The path of a portal page with its query and fragment; null for any other address, so that the portal does not issue
 * codes for other sites.
 */
export function ownPath(text: string): string | null {
  const home = 'https://portal.invalid';
  if (!text.startsWith('/') || !URL.canParse(text, home)) return null;
  const { origin, pathname, search, hash } = new URL(text, home);
  return origin === home && isLocale(pathname.split('/')[1] ?? '') ? pathname + search + hash : null;
}
