import { numbered, signatureRows, tablesOf } from '#platform/paper/numbered.rules';
import type { Block, Paper, Signature, Table } from '#platform/paper/paper';

const table = (caption: string): Table => ({ caption, columns: [], rows: [], note: null });
const chart: Block = {
  kind: 'chart',
  chart: { kind: 'bar', title: 'c', description: 'd', unit: 'u', labels: [], series: [], table: table('of chart') },
};
const paper = (...blocks: Block[]): Paper => ({
  ...{ language: 'id', title: 't', subtitle: null, letterhead: null, reference: [], signatures: [] },
  ...{ footer: '', madeAt: '2026-07-01T00:00:00Z', blocks },
});

describe('blocks of a paper', () => {
  it('number tables and figures, those of charts too', () => {
    const found = numbered(paper({ kind: 'table', table: table('a') }, chart, { kind: 'table', table: table('b') }));
    expect(found).toMatchObject([
      { label: 'Tabel 1' },
      { label: 'Gambar 1', id: 'g1', table: { label: 'Tabel 2' } },
      { label: 'Tabel 3' },
    ]);
    expect(tablesOf(paper(chart)).map(({ table: { caption } }) => caption)).toEqual(['of chart']);
  });

  it('never skip a level of headings on the way down', () => {
    const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: 'x' });
    const levels = numbered(paper(heading(3), heading(3), heading(3), heading(1), heading(3)));
    expect(levels.map((block) => ('level' in block ? block.level : 0))).toEqual([1, 2, 3, 1, 2]);
  });
});

describe('signatures', () => {
  it('stand two in a row, an odd one at the right', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name }) as Signature) as [Signature, Signature, Signature];
    expect(signatureRows([a, b, c])).toEqual([
      [a, b],
      [null, c],
    ]);
  });
});
