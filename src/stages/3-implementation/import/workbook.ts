import { inflateRawSync } from 'node:zlib';
import { readSheet } from 'read-excel-file/node';
import { type Line } from '#stages/3-implementation/import/table.rules';

/** Ten thousand rows of LAPOR unpack to less; more is no export that anybody would send, whatever its packed size says. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PARTS = 500;

const END_OF_PARTS = 0x06054b50;
const PART = 0x02014b50;
const PART_HEAD = 46;
const STORED = 0;
const DEFLATED = 8;

/** The lines of a workbook's first sheet; null when it is none, or unpacks to more than anybody would send. */
export async function readWorkbook(bytes: Buffer): Promise<Line[] | null> {
  if (!unpacksWithin(bytes, MOST_BYTES)) return null;
  try {
    const rows = (await readSheet(bytes, { trim: false })) as unknown as unknown[][];
    return rows.map((row) => row.map(written));
  } catch {
    return null;
  }
}

/** Each part is unpacked as far as the limit, before any reader trusts what the archive says of itself. */
export function unpacksWithin(bytes: Buffer, limit: number): boolean {
  try {
    let left = limit;
    for (const { name, method, bytes: packed } of partsOf(bytes)) {
      const content = method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }) : packed;
      left -= content.length;
      // What calls itself a text and is none would only keep the reader busy.
      if (left < 0 || (/\.(?:xml|rels)$/.test(name) && content.includes(0))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

interface Packed {
  name: string;
  method: number;
  bytes: Buffer;
}

function* partsOf(bytes: Buffer): Generator<Packed> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_PARTS) throw new RangeError('No archive.');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new RangeError('Too many parts.');
  let place = bytes.readUInt32LE(end + 16);
  for (let part = 0; part < count; part++) {
    if (bytes.readUInt32LE(place) !== PART) throw new RangeError('No part.');
    const method = bytes.readUInt16LE(place + 10);
    if (method !== STORED && method !== DEFLATED) throw new RangeError('Packed in another way.');
    const name = bytes.toString('utf8', place + PART_HEAD, place + PART_HEAD + bytes.readUInt16LE(place + 28));
    yield { name, method, bytes: contentAt(bytes, bytes.readUInt32LE(place + 42), bytes.readUInt32LE(place + 20)) };
    place +=
      PART_HEAD + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
}

function contentAt(bytes: Buffer, head: number, size: number): Buffer {
  const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
  return bytes.subarray(start, start + size);
}

/** Beyond fifteen digits a workbook has lost what told one id from another; it is written as a spreadsheet shows it. */
const EXACT = 1e15;

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19);
  if (typeof cell === 'number') return Math.abs(cell) >= EXACT ? cell.toExponential(5).toUpperCase() : String(cell);
  return String(cell);
}
