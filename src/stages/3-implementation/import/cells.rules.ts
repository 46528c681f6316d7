import type { ColumnMap } from '#stages/3-implementation/import/column-map.dto';
import { type ColumnField, plainName } from '#stages/3-implementation/import/column-map.rules';
import { fault, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import { instantOf, readMoment } from '#stages/3-implementation/import/moment.rules';
import { readNumber } from '#stages/3-implementation/import/number.rules';
import type { Reading, ReadSample } from '#stages/3-implementation/import/row';

/** A cell that says what its column means, or what is wrong with it; null says nothing. */
export type Read = { value: string } | { finding: StoredFinding } | null;

const INSTANTS: ReadonlySet<ColumnField> = new Set(['publishedAt', 'receivedAt', 'capturedAt']);
const DAYS: ReadonlySet<ColumnField> = new Set(['period', 'periodStart', 'periodEnd']);
const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', 'null', 'n/a']);

/** What spreadsheets make of long numbers: the digits that told one id from another are gone. */
const DESTROYED = /^\d+(?:[.,]\d+)?e\+?\d+$/i;

export function destroyedId(column: string, cell: string): StoredFinding {
  return fault(
    column,
    'id.destroyed',
    `A spreadsheet turned the id into ${cell}, and its digits are lost: download the file again and send it without opening it in Excel.`,
    `Lembar kerja mengubah ID menjadi ${cell}, angkanya hilang: unduh ulang berkasnya dan kirim tanpa dibuka di Excel.`,
  );
}

const wrongDate = (column: string, cell: string): StoredFinding =>
  fault(
    column,
    'date.form',
    `Is no date as this file writes them: ${cell}. Say dateOrder if the file writes them in another order.`,
    `Bukan tanggal seperti yang ditulis berkas ini: ${cell}. Sebutkan dateOrder bila urutannya lain.`,
  );

/** One field of a row; `time` is the cell beside it where the file keeps day and time apart. */
export function readField(column: ColumnMap, cell: string, reading: Reading, time = ''): Read {
  const name = column.names[0] ?? '';
  const field = column.field as ColumnField;
  const bare = cell.trim();
  if (NOTHING.has(bare.toLowerCase())) return null;
  if (INSTANTS.has(field) || DAYS.has(field)) return readDate(name, field, `${bare} ${time.trim()}`.trim(), reading);
  const text = bare.normalize('NFKC').replace(/\r\n?/g, '\n');
  if (field === 'externalId' || field === 'accountId' || field === 'postId')
    return DESTROYED.test(text) ? { finding: destroyedId(name, text) } : { value: text };
  if (field === 'value') return readValue(name, text, reading);
  return { value: column.values ? meantBy(column.values, text) : text };
}

function readDate(name: string, field: ColumnField, cell: string, reading: Reading): Read {
  const moment = readMoment(cell, { order: reading.dateOrder, exportedOn: reading.exportedOn });
  if (!moment) return { finding: wrongDate(name, cell) };
  return { value: DAYS.has(field) ? moment.date : instantOf(moment, reading.zone) };
}

/** As it stands in the closed list, or as it is: what it means somebody decides. */
function meantBy(values: Record<string, string>, text: string): string {
  const found = Object.entries(values).find(([name]) => plainName(name) === plainName(text));
  return found?.[1] ?? text;
}

function readValue(name: string, text: string, { decimalMark }: Reading): Read {
  const read = readNumber(text, { mark: decimalMark, fraction: true });
  if ('wrong' in read) return { finding: wrongNumber(name, text, 'form') };
  return read.value === null ? null : { value: read.value };
}

/** One number of a row: nothing where the cell is empty, because what was not counted is not zero. */
export function readSample(
  column: ColumnMap,
  cell: string,
  { decimalMark }: Reading,
): ReadSample | StoredFinding | null {
  const name = column.names[0] ?? '';
  const read = readNumber(cell, {
    mark: decimalMark,
    fraction: column.fraction ?? false,
    factor: column.factor,
  });
  if ('wrong' in read) return wrongNumber(name, cell.trim(), read.wrong);
  if (read.value === null) return null;
  return { column: name, metric: column.metric ?? '', value: read.value, total: column.total ?? false };
}

function wrongNumber(column: string, cell: string, wrong: 'form' | 'not_whole'): StoredFinding {
  return wrong === 'form'
    ? fault(column, 'number.form', `Is no number: ${cell}.`, `Bukan angka: ${cell}.`)
    : fault(
        column,
        'number.not_whole',
        `A count has no decimals: ${cell}. If the file groups thousands with this sign, say decimalMark.`,
        `Hitungan tidak berdesimal: ${cell}. Bila tanda itu pemisah ribuan, sebutkan decimalMark.`,
      );
}
