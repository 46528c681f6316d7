import type { Readable } from 'node:stream';
import { decode, encodingOf } from '#stages/3-implementation/import/decode.rules';
import { type Encoding, MOST_ROWS } from '#stages/3-implementation/import/import.entity';
import { fileUnreadable, tooManyRows } from '#stages/3-implementation/import/import.problems';
import { isEmptyLine, type Line, readCsv } from '#stages/3-implementation/import/table.rules';
import { readWorkbook } from '#stages/3-implementation/import/workbook';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Information above the header row, and empty lines between. */
const BESIDE = 2_000;

export interface ReadFile {
  lines: Line[];
  encoding: Encoding;
}

export async function bytesOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The lines of a file as a spreadsheet shows them, whichever way it was written. */
export async function linesOf(bytes: Buffer, mediaType: string, asked?: Encoding | null): Promise<ReadFile> {
  const encoding = mediaType === WORKBOOK ? 'utf-8' : (asked ?? encodingOf(bytes));
  const lines = mediaType === WORKBOOK ? await readWorkbook(bytes) : csvLines(bytes, encoding);
  if (!lines) throw fileUnreadable({ params: { encoding } });
  const filled = lines.filter((line) => !isEmptyLine(line)).length;
  if (filled > MOST_ROWS + BESIDE) throw tooManyRows({ params: { most: MOST_ROWS } });
  return { lines, encoding };
}

function csvLines(bytes: Buffer, encoding: Encoding): Line[] | null {
  const text = decode(bytes, encoding);
  return text === null ? null : readCsv(text);
}
