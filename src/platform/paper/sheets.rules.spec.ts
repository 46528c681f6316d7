import type { Paper } from '#platform/paper/paper';
import { longSheet } from '#platform/paper/sheet.rules';
import { dayCell, numberCell, sheetsOf, textCell } from '#platform/paper/sheets.rules';

describe('a cell of a workbook', () => {
  it('is a number with the digits that it has', () => {
    expect(numberCell('1234.50')).toMatchObject({ value: 1234.5, type: Number, format: '#,##0.00' });
    expect(numberCell('2.345', 1)).toMatchObject({ value: 2.345, format: '#,##0.0' });
  });

  it('stays a text where a spreadsheet would lose a digit', () => {
    expect(numberCell('1234567890.123456')).toMatchObject({ value: '1234567890.123456', type: String });
    expect(numberCell('0.00000123456')).toMatchObject({ type: Number });
  });

  it('is a text whatever it begins with', () => {
    expect(['=1+1', '+62', '@x', '-1'].map((text) => textCell(text))).toMatchObject(
      ['=1+1', '+62', '@x', '-1'].map((value) => ({ value, type: String })),
    );
    expect(textCell('x'.repeat(40_000))).toMatchObject({ value: 'x'.repeat(32_767) });
  });

  it('is a day only where it is one', () => {
    expect(dayCell('2026-03-17')).toMatchObject({ value: new Date('2026-03-17T00:00:00Z'), type: Date });
    expect(dayCell('2026-13-45')).toMatchObject({ type: String });
  });
});

describe('a long sheet', () => {
  it('types each column by its kind', () => {
    const { data, sheet } = longSheet({
      ...{ name: "cases/x:'y", madeAt: '2026-07-01T00:00:00Z' },
      columns: [
        { title: 'at', kind: 'clock' },
        { title: 'flag', kind: 'flag' },
        { title: 'n', kind: 'number' },
      ],
      rows: [['2026-03-12 09:00:00', true, '7.5']],
    });
    expect(sheet).toBe('cases x  y');
    expect(data[1]).toMatchObject([{ type: Date }, { type: Boolean, value: true }, { type: Number, value: 7.5 }]);
  });
});

describe('the sheets of a paper', () => {
  it('are its head and one for each table', () => {
    const table = {
      caption: 'Angka',
      columns: [{ title: 'n', kind: 'number' }],
      rows: [['12345678901234567']],
      note: null,
    };
    const paper = {
      ...{
        language: 'id',
        title: 'Laporan',
        subtitle: null,
        letterhead: null,
        reference: [],
        signatures: [],
        footer: '',
      },
      ...{ madeAt: '2026-07-01T00:00:00Z', blocks: [{ kind: 'table', table }] },
    } as Paper;
    const sheets = sheetsOf(paper);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Ringkasan', 'Tabel 1']);
    expect(JSON.stringify(sheets[0]?.data)).toContain('lebih dari 15 angka');
  });
});
