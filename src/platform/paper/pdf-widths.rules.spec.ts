import type { Table } from '#platform/paper/paper';
import { columnWidths } from '#platform/paper/pdf-widths.rules';

const room = { width: 440, fontSize: 9 };
const sum = (widths: number[]): number => widths.reduce((total, width) => total + width, 0);
const table = (...kinds: ('text' | 'number' | 'date')[]): Table => ({
  ...{ caption: '', rows: [], note: null },
  columns: kinds.map((kind) => ({ title: 'Judul', kind })),
});

describe('columns of a printed table', () => {
  it('share the whole room', () => {
    const widths = columnWidths(
      table('number', 'text', 'date'),
      [['1', 'Langkah '.repeat(30), '17 September 2026']],
      room,
    );
    expect(sum(widths)).toBeCloseTo(440);
    expect(widths[1]).toBeGreaterThan(widths[0]! * 4);
  });

  it('give a day what the whole of it needs', () => {
    const [, day = 0] = columnWidths(table('text', 'date'), [['kata '.repeat(100), '17 September 2026']], room);
    expect(day).toBeGreaterThan('17 September 2026'.length * 9 * 0.5);
  });

  it('still fit where their words are too long', () => {
    expect(sum(columnWidths(table(...Array(12).fill('text')), [Array(12).fill('x'.repeat(80))], room))).toBeCloseTo(
      440,
    );
  });
});
