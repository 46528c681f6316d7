import type { Block, Chart, Paper, Signature, Table } from '#platform/paper/paper';
import { WORDS } from '#platform/paper/words';

/** What a reader calls it by: its number among the tables or figures of the paper. */
export interface NumberedTable {
  kind: 'table';
  label: string;
  table: Table;
}

export interface NumberedChart {
  kind: 'chart';
  label: string;
  /** Tells the parts of one drawing from those of another on the same page. */
  id: string;
  chart: Chart;
  /** Follows its chart everywhere. */
  table: NumberedTable;
}

export type NumberedBlock = Exclude<Block, { kind: 'table' } | { kind: 'chart' }> | NumberedTable | NumberedChart;

/** The blocks in their order with the numbers of tables and figures; headings never skip a level on their way down. */
export function numbered({ blocks, language }: Paper): NumberedBlock[] {
  const words = WORDS[language];
  let tables = 0;
  let figures = 0;
  let depth = 0;
  const asTable = (table: Table): NumberedTable => {
    tables += 1;
    return { kind: 'table', label: `${words.table} ${tables}`, table };
  };
  return blocks.map((block): NumberedBlock => {
    switch (block.kind) {
      case 'heading':
        depth = Math.min(block.level, depth + 1);
        return { ...block, level: depth as 1 | 2 | 3 };
      case 'table':
        return asTable(block.table);
      case 'chart': {
        figures += 1;
        const label = `${words.figure} ${figures}`;
        return { kind: 'chart', label, id: `g${figures}`, chart: block.chart, table: asTable(block.chart.table) };
      }
      default:
        return block;
    }
  });
}

/** Every table of the paper, those of its charts too. */
export function tablesOf(paper: Paper): NumberedTable[] {
  return numbered(paper).flatMap((block) =>
    block.kind === 'chart' ? [block.table] : block.kind === 'table' ? [block] : [],
  );
}

/** Signatures as they stand on an office paper: two in a row, the last of an odd number at the right. */
export function signatureRows(signatures: readonly Signature[]): (Signature | null)[][] {
  const rows: (Signature | null)[][] = [];
  for (let first = 0; first < signatures.length; first += 2) {
    const [left = null, right = null] = signatures.slice(first, first + 2);
    rows.push(right ? [left, right] : [null, left]);
  }
  return rows;
}
