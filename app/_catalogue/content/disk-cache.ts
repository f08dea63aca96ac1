/** Caches records on disk from one start to the next. A read returns exactly what was written, or nothing; it never fails. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Slices } from './yielding';

/** A record: plain data that is needed at once, and bytes that may never be read. */
export interface Kept {
  data: unknown;
  bytes: Buffer;
}

const DIGEST = 'sha256';
const DIGEST_LENGTH = 32;
const LINE_BREAK = 10;

export class DiskCache {
  /**
   * @param folder where files may be written; need not exist. Files of others are neither read nor touched.
   * @param version changes whenever the code does that makes what is kept.
   */
  constructor(
    private readonly folder: string,
    private readonly version: string,
  ) {}

  /**
   * What was written last under `name` with the same `key` by the same version; null where there is no such thing, or
   * where a single byte of it is not as it was written.
   */
  async read(name: string, key: string): Promise<Kept[] | null> {
    try {
      const handle = await open(this.fileOf(name));
      try {
        const { size } = await handle.stat();
        const take = async (position: number, length: number) => {
          const buffer = Buffer.allocUnsafeSlow(Math.max(0, length));
          await handle.read(buffer, 0, buffer.length, position);
          return buffer;
        };
        const start = await take(0, 8);
        const [headLength, dataLength] = [start.readUInt32LE(0), start.readUInt32LE(4)];
        const bodyAt = 8 + headLength + dataLength;
        const bodyLength = size - bodyAt - DIGEST_LENGTH;
        if (bodyLength < 0) return null;
        const head = await take(8, headLength);
        if (head.toString('utf8') !== this.headOf(key)) return null;
        const data = await take(8 + headLength, dataLength);
        // Apart from the data, which are not needed any more once they are parsed.
        const body = await take(bodyAt, bodyLength);
        const hash = createHash(DIGEST).update(start).update(head).update(data).update(body);
        if (!hash.digest().equals(await take(size - DIGEST_LENGTH, DIGEST_LENGTH))) return null;
        return await unpackRecords(data, body);
      } finally {
        await handle.close();
      }
    } catch {
      return null;
    }
  }

  /** Replaces the records under `name`. On a disk that is full or read-only it does nothing. */
  async write(name: string, key: string, records: Iterable<Kept>): Promise<void> {
    const file = this.fileOf(name);
    // Several processes may write at once; the last one wins, whole.
    const draft = `${file}.${process.pid}.new`;
    try {
      await mkdir(this.folder, { recursive: true });
      const { lines, bodies } = await packRecords(records);
      const head = Buffer.from(this.headOf(key));
      const start = Buffer.alloc(8);
      start.writeUInt32LE(head.length, 0);
      start.writeUInt32LE(
        lines.reduce((sum, { length }) => sum + length, 0),
        4,
      );
      const hash = createHash(DIGEST);
      const all = function* () {
        for (const chunk of [start, head, ...lines, ...bodies]) {
          hash.update(chunk);
          yield chunk;
        }
        yield hash.digest();
      };
      await pipeline(all, createWriteStream(draft));
      await rename(draft, file);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  private fileOf(name: string): string {
    const safe = createHash(DIGEST).update(name).digest('hex').slice(0, 24);
    return path.join(this.folder, `${safe}.cache`);
  }

  /** The version of Node.js belongs to the key, because another one may parse the same text differently. */
  private headOf(key: string): string {
    return JSON.stringify([this.version, process.version, key]);
  }
}

/** The data of records as lines, which are faster to read than cloned objects, and their bytes. */
export async function packRecords(records: Iterable<Kept>): Promise<{ lines: Buffer[]; bodies: Buffer[] }> {
  const lines: Buffer[] = [];
  const bodies: Buffer[] = [];
  const slices = new Slices();
  for (const { data, bytes } of records) {
    lines.push(Buffer.from(`${JSON.stringify([bytes.length, data])}\n`));
    bodies.push(bytes);
    await slices.next();
  }
  return { lines, bodies };
}

/** The records again. @param data their lines. @param body their bytes, which are not copied. */
export async function unpackRecords(data: Buffer, body: Buffer): Promise<Kept[]> {
  const records: Kept[] = [];
  const slices = new Slices();
  let at = 0;
  for (let line = 0; line < data.length;) {
    const end = data.indexOf(LINE_BREAK, line);
    const [length, value] = JSON.parse(data.toString('utf8', line, end)) as [number, unknown];
    records.push({ data: value, bytes: body.subarray(at, at + length) });
    at += length;
    line = end + 1;
    await slices.next();
  }
  return records;
}
