import { readField, readSample } from '#stages/3-implementation/import/cells.rules';
import type { ColumnMap } from '#stages/3-implementation/import/column-map.dto';
import { type ColumnField, plainName } from '#stages/3-implementation/import/column-map.rules';
import { type Fit, titleMetric } from '#stages/3-implementation/import/detect.rules';
import { isError, note, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import type { Reading, ReadRow, RowDraft } from '#stages/3-implementation/import/row';
import {
  emptyNote,
  isOthers,
  keyOf,
  othersNote,
  rowFaults,
  saysNothing,
} from '#stages/3-implementation/import/row-checks.rules';
import { isEmptyLine, type Line } from '#stages/3-implementation/import/table.rules';

/** Who reported is never kept with the row: it goes to the register of reporters, or nowhere. */
const PERSONAL: ReadonlySet<ColumnField> = new Set(['reporterName', 'reporterContact']);

/** The cell that holds the time of a day in another cell. */
const TIMES: Partial<Record<ColumnField, ColumnField>> = { publishedAt: 'publishedTime', receivedAt: 'receivedTime' };

/** Every row below the header, read: with its draft, or with what keeps it out. */
export function readRows(lines: readonly Line[], fit: Fit, reading: Reading): ReadRow[] {
  const seen = new Map<string, number>();
  const rows: ReadRow[] = [];
  let metric = fit.profile.titleMetrics ? titleMetric(lines, fit.header, fit.profile) : null;
  for (let place = fit.header + 1; place < lines.length; place++) {
    const line = lines[place] ?? [];
    if (isEmptyLine(line)) continue;
    const next = nextBlock(lines, place, fit);
    if (next) {
      metric = next;
      place = nextHeader(lines, place);
      continue;
    }
    rows.push(settle(readRow(line, fit, reading, metric), place + 1, { fit, reading, seen }));
  }
  return rows;
}

/** Files of several metrics repeat title and header row for each of them. */
function nextBlock(lines: readonly Line[], place: number, { profile, header }: Fit): string | null {
  if (!profile.titleMetrics) return null;
  const below = nextHeader(lines, place);
  const repeated = JSON.stringify(lines[below]) === JSON.stringify(lines[header]);
  return repeated ? titleMetric(lines, below, profile) : null;
}

function nextHeader(lines: readonly Line[], place: number): number {
  let below = place + 1;
  while (below < lines.length && isEmptyLine(lines[below] ?? [])) below++;
  return below;
}

interface RowRead {
  line: Line;
  draft: RowDraft;
  findings: StoredFinding[];
}

function readRow(line: Line, { columns, profile }: Fit, reading: Reading, title: string | null): RowRead {
  const draft: RowDraft = { fields: {}, samples: [], cells: {} };
  const findings: StoredFinding[] = [];
  const cellOf = (field: ColumnField | undefined) =>
    field === undefined ? '' : (line[columns.findIndex((column) => column?.field === field)] ?? '');
  for (const [place, column] of columns.entries()) {
    const cell = line[place] ?? '';
    if (column?.field) readInto(draft, findings, column, { cell, time: cellOf(TIMES[column.field]), reading });
    else if (column?.metric && reading.metrics.has(metricOf(column, title)))
      sampleInto(draft, findings, { ...column, metric: metricOf(column, title) }, { cell, reading });
  }
  complete(draft, profile.platforms[0]);
  return { line, draft, findings };
}

/** In files of one metric each, the column holds what the title says. */
const metricOf = ({ metric }: ColumnMap, title: string | null): string => title ?? metric ?? '';

interface CellOf {
  cell: string;
  time?: string;
  reading: Reading;
}

function readInto(
  draft: RowDraft,
  findings: StoredFinding[],
  column: ColumnMap,
  { cell, time, reading }: CellOf,
): void {
  const read = readField(column, cell, reading, time);
  if (read && 'finding' in read) findings.push(read.finding);
  else if (read && column.field) draft.fields[column.field] ??= read.value;
}

function sampleInto(draft: RowDraft, findings: StoredFinding[], column: ColumnMap, { cell, reading }: CellOf): void {
  const read = readSample(column, cell, reading);
  if (read && 'severity' in read) findings.push(read);
  else if (read) draft.samples.push(read);
}

/** What networks leave to be worked out from the address, or from the id. */
function complete({ fields }: RowDraft, platform: string | undefined): void {
  const inUrl = /\/(?:video|photo|status)\/(\d{6,})/.exec(fields.url ?? '')?.[1];
  if (inUrl) fields.externalId ??= inUrl;
  if (platform === 'youtube' && fields.externalId && /^[\w-]{11}$/.test(fields.externalId))
    fields.url ??= `https://www.youtube.com/watch?v=${fields.externalId}`;
}

interface FileSoFar {
  fit: Fit;
  reading: Reading;
  /** Rows by what they bring. */
  seen: Map<string, number>;
}

function settle({ line, draft, findings }: RowRead, number: number, file: FileSoFar): ReadRow {
  const { kind } = file.fit.profile;
  const row = { number, raw: unknownCells(line, file.fit), draft: null };
  const faults = [...findings, ...rowFaults(kind, draft, findings, file.reading.exportedOn)];
  const passed = whyPassed(draft, number, file, faults);
  if (passed) return { ...row, verdict: 'skipped', findings: [passed] };
  const cells = allCells(line, file.fit, draft);
  if (faults.some(isError)) return { ...row, verdict: 'error', findings: faults, raw: cells };
  return { ...row, verdict: 'waiting', findings: faults, draft: { ...draft, cells } };
}

/** What is no row of its own: a sum, another account's, twice in the file, or a day without numbers. */
function whyPassed(draft: RowDraft, number: number, file: FileSoFar, faults: StoredFinding[]): StoredFinding | null {
  const { kind } = file.fit.profile;
  if (plainName(draft.fields.externalId ?? '') === 'total') return SUM;
  if (isOthers(draft.fields, file.reading.account)) return othersNote(draft.fields.accountName ?? '');
  if (faults.some(isError)) return null;
  if (saysNothing(kind, draft)) return emptyNote;
  const key = keyOf(kind, draft);
  const first = key === null ? undefined : file.seen.get(key);
  if (first !== undefined) return repeated(first);
  if (key !== null) file.seen.set(key, number);
  return null;
}

const SUM = note(null, 'row.total', 'The sum of the other rows.', 'Jumlah dari baris lain.');

const repeated = (first: number): StoredFinding =>
  note(null, 'row.repeated', `The same as row ${first}, which is taken.`, `Sama dengan baris ${first}, yang dipakai.`);

const headerOf = (lines: Line, place: number): string => lines[place]?.trim() || `#${place + 1}`;

/** The names of the columns stay with the fit; a row keeps the cells that nobody reads. */
function unknownCells(line: Line, { columns, names }: Fit): Record<string, string> {
  return cellsOf(line, names, (place) => columns[place] === null);
}

/** To be put right and sent again; but never who reported, and nothing at all of what is to be kept from others. */
function allCells(line: Line, fit: Fit, { fields }: RowDraft): Record<string, string> {
  if (fit.profile.kind === 'feedback' && fields.reporterFlags) return {};
  return cellsOf(line, fit.names, (place) => !PERSONAL.has(fit.columns[place]?.field as ColumnField));
}

function cellsOf(line: Line, names: Line, wanted: (place: number) => boolean): Record<string, string> {
  const kept = line.flatMap((cell, place) => (wanted(place) && cell !== '' ? [[headerOf(names, place), cell]] : []));
  return Object.fromEntries(kept);
}
