import { cellText } from '#platform/paper/format.rules';
import type { NumberedTable } from '#platform/paper/numbered.rules';
import type { Language, Table } from '#platform/paper/paper';
import { columnWidths } from '#platform/paper/pdf-widths.rules';
import type { Part } from '#platform/paper/pdfmake';
import { printable } from '#platform/paper/printable.rules';

/** Between the margins of an A4 page, in points. */
export const PAGE_WIDTH = 471;

/** A row with a longer cell may go over a page's end: kept whole it would not fit on any. */
const LONG_CELL = 600;
const PADDING = 8;

const LINES = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#6b6b6b',
  vLineColor: () => '#6b6b6b',
  paddingLeft: () => PADDING / 2,
  paddingRight: () => PADDING / 2,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
};

/** Its caption with what heads it, then the rows, under their titles on every page that they reach. */
export function tablePart({ label, table }: NumberedTable, language: Language, above: Part[]): Part[] {
  const { columns, rows, note, caption } = table;
  const fontSize = columns.length > 8 ? 7 : columns.length > 6 ? 8 : 9;
  const texts = rows.map((row) => columns.map((column, place) => cellText(row[place] ?? null, column, language)));
  const width = PAGE_WIDTH - columns.length * (PADDING + 0.5) - 0.5;
  const cells = [titleRow(table), ...texts.map((row) => rowCells(table, row))];
  const name: Part = { text: printable(`${label}. ${caption}`), bold: true, margin: [0, 8, 0, 4] };
  return [
    { stack: [...above, name], unbreakable: true, headlineLevel: 2 },
    {
      table: {
        ...{
          widths: columnWidths(table, texts, { width, fontSize }),
          body: cells,
          headerRows: 1,
          keepWithHeaderRows: 1,
        },
        dontBreakRows: texts.every((row) => row.every((text) => text.length <= LONG_CELL)),
      },
      ...{ layout: LINES, fontSize, margin: [0, 0, 0, note === null ? 10 : 3] },
    },
    ...(note === null ? [] : [{ text: printable(note), italics: true, fontSize: 8, margin: [0, 0, 0, 10] }]),
  ];
}

function titleRow({ columns }: Table): Part[] {
  return columns.map(({ title, kind }) => ({
    ...{ text: printable(title), bold: true, fillColor: '#ececec' },
    alignment: kind === 'number' ? 'right' : 'left',
  }));
}

function rowCells({ columns }: Table, row: readonly string[]): Part[] {
  return columns.map(({ kind }, place) => ({
    text: printable(row[place] ?? ''),
    alignment: kind === 'number' ? 'right' : 'left',
  }));
}
