import type { FileHandle } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { ExportFormat } from '#kernel/export/export.entity';
import { cellOf, type ExportCell, type ExportColumn, type LocalClock } from '#kernel/export/export-columns.rules';
import { harmless } from '#platform/http/csv';
import { renderSheet } from '#platform/paper/render';
import type { SheetColumn } from '#platform/paper/sheet.rules';

export interface Writing {
  file: FileHandle;
  columns: readonly ExportColumn[];
  local: LocalClock;
  /** Of the list: names the workbook's sheet. */
  name: string;
  madeAt: string;
}

/** Writes records into a file as they come. */
export interface ExportWriter {
  write(records: readonly object[]): Promise<void>;
  /** After the last; answers when all of it is written. */
  end(): Promise<void>;
}

type Make = (writing: Writing) => ExportWriter;

const RFC_4180 = { quoted: true, quoted_empty: true, record_delimiter: '\r\n', cast: { boolean: String } } as const;

/** A number is left alone: an apostrophe before it would make it a text. */
const written = (cell: ExportCell, { kind }: ExportColumn) => (kind === 'number' ? cell : harmless(cell));

const csv: Make = ({ file, columns, local }) => {
  let bom = true;
  const put = async (rows: ExportCell[][]): Promise<void> => {
    if (rows.length > 0) await file.write(stringify(rows, { ...RFC_4180, bom }));
    bom = false;
  };
  const headed = put([columns.map(({ header }) => header)]);
  return {
    async write(records) {
      await headed;
      await put(
        records.map((record) => columns.map((column) => written(cellOf(record, column, local), column) as ExportCell)),
      );
    },
    end: () => headed,
  };
};

const json: Make = ({ file, columns }) => {
  const names = new Set(columns.map(({ property }) => property));
  const picked = (record: object) => Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
  let before = '{"items":[\n';
  return {
    async write(records) {
      if (records.length === 0) return;
      await file.write(before + records.map((record) => JSON.stringify(picked(record))).join(',\n'));
      before = ',\n';
    },
    async end() {
      await file.write(before === ',\n' ? '\n]}\n' : `${before}]}\n`);
    },
  };
};

const SHEET_KINDS: Record<ExportColumn['kind'], SheetColumn['kind']> = {
  ...{ text: 'text', number: 'number', day: 'date', instant: 'text', local: 'clock', flag: 'flag' },
};

/** A workbook is one compressed whole: its rows are kept until the last of them, and it is written beside the service. */
const xlsx: Make = ({ file, columns, local, name, madeAt }) => {
  const rows: ExportCell[][] = [];
  return {
    async write(records) {
      for (const record of records) rows.push(columns.map((column) => cellOf(record, column, local)));
    },
    async end() {
      const titles = columns.map(({ header, kind }) => ({ title: header, kind: SHEET_KINDS[kind] }));
      await file.write(await renderSheet({ name, columns: titles, rows, madeAt }));
    },
  };
};

export const WRITERS: Record<ExportFormat, Make> = { csv, json, xlsx };

export const MEDIA_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
