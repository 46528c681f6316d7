import { CSV_ROWS, csvFile, harmless } from '#platform/http/csv';

const columns = [
  { header: 'No.', cell: (_: { title: string | null }, place: number) => place + 1 },
  { header: 'Judul', cell: ({ title }: { title: string | null }) => title },
];

describe('a CSV file', () => {
  it('quotes every cell and begins with the mark of UTF-8', () => {
    const { text } = csvFile('x.csv', columns, [{ title: 'Kasus "DBD", per RW' }, { title: null }]);
    expect(text).toBe('\uFEFF"No.","Judul"\r\n"1","Kasus ""DBD"", per RW"\r\n"2",""\r\n');
  });

  it('disarms what a spreadsheet would take for a formula', () => {
    const dangerous = ['=1+1', '+62', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =cmd()', '＝1', '\u00A0@x'];
    expect(dangerous.map(harmless)).toEqual(dangerous.map((text) => `'${text}`));
  });

  it('leaves numbers and plain words as they are', () => {
    expect([-12.5, 'a=b', 'RW 05 - Dago', '', null].map(harmless)).toEqual([-12.5, 'a=b', 'RW 05 - Dago', '', null]);
  });

  it('is refused beyond its length', () => {
    const rows = Array.from({ length: CSV_ROWS + 1 }, () => ({ title: 'x' }));
    expect(() => csvFile('x.csv', columns, rows)).toThrow();
  });
});
