import {
  type Breakdown,
  breakdownsCheck,
  breakdownVerdicts,
  publishedBreakdowns,
  wholeRows,
} from '#stages/4-evaluation/evaluation-record/breakdown.rules';

const row = (group: string, sampleSize: number, more: Partial<Breakdown> = {}): Breakdown => ({
  dimension: 'area',
  group,
  publicId: null,
  value: sampleSize === 0 ? null : '50',
  sampleSize,
  ...more,
});
const broken = (rows: Breakdown[], sampleSize: number | null = 300) =>
  breakdownVerdicts(rows, sampleSize)
    .filter(({ passed }) => !passed)
    .map(({ code, pointer }) => `${code.split('.')[1]} ${pointer}`);

describe('the groups of a result', () => {
  it('are parts of its sample', () => {
    expect(broken([row('Coblong', 180), row('Cibiru', 120)])).toEqual([]);
    expect(broken([row('Coblong', 180), row('perempuan', 300, { dimension: 'sex' })])).toEqual([]);
    expect(broken([row('Coblong', 180), row('Cibiru', 121)])).toEqual(['breakdown_sample /breakdowns']);
    expect(broken([row('Coblong', 1)], null)).toEqual(['breakdown_sample /sampleSize']);
    expect(broken([], null)).toEqual([]);
  });

  it('stand once in each dimension', () => {
    expect(broken([row('Coblong', 1), row(' coblong ', 1)])).toEqual(['breakdown_twice /breakdowns/1/group']);
    expect(broken([row('Coblong', 1), row('Coblong', 1, { dimension: 'age' })])).toEqual([]);
    const mothers = { dimension: 'public' as const, publicId: 'P' };
    expect(broken([row('Ibu', 1, mothers), row('Para ibu', 1, { ...mothers, publicId: 'p' })])).toEqual([
      'breakdown_twice /breakdowns/1/group',
    ]);
  });

  it('name a public where they are publics, and have a value where somebody was asked', () => {
    expect(broken([row('Ibu', 1, { dimension: 'public' })])).toEqual(['breakdown_public /breakdowns/0/publicId']);
    expect(broken([row('Coblong', 1, { publicId: 'p' })])).toEqual(['breakdown_public /breakdowns/0/publicId']);
    expect(broken([row('Coblong', 3, { value: null })])).toEqual(['breakdown_value /breakdowns/0/value']);
    expect(broken([row('Coblong', 0, { value: '1' })])).toEqual(['breakdown_value /breakdowns/0/value']);
    expect(broken([row('Coblong', 0)])).toEqual([]);
  });

  it('are a list of so many at most, stored in one form', () => {
    expect(breakdownsCheck([])).toBeNull();
    expect(breakdownsCheck(Array.from({ length: 201 }))?.code).toBe('list.size');
    expect(breakdownsCheck({})?.code).toBe('list.size');
    expect(wholeRows([{ dimension: 'sex', group: ' p ', sampleSize: 0 }])).toEqual([
      { dimension: 'sex', group: 'p', publicId: null, value: null, sampleSize: 0 },
    ]);
  });
});

describe('the groups that leave the agency', () => {
  const published = (breakdowns: Breakdown[], sampleSize: number) => {
    const { sampleSize: n, groups } = publishedBreakdowns({ sampleSize, breakdowns });
    return [n, groups.map(({ group, value, sampleSize: size, shown }) => [group, value, size, shown])];
  };

  it('C39: withhold a small one with its value, and a neighbour so that the sample does not betray it', () => {
    expect(published([row('Coblong', 12), row('Cibiru', 3), row('Rancasari', 9)], 24)).toEqual([
      24,
      [
        ['Coblong', '50', 12, '12'],
        ['Cibiru', null, null, '<5'],
        ['Rancasari', null, null, null],
      ],
    ]);
  });

  it('protect those too who are in no group', () => {
    expect(published([row('Coblong', 12), row('Cibiru', 10)], 24)[1]).toEqual([
      ['Coblong', '50', 12, '12'],
      ['Cibiru', null, null, null],
    ]);
  });

  it('show all where all are large enough, and nobody where nobody is', () => {
    expect(published([row('Coblong', 180), row('Cibiru', 120), row('Ujung', 0)], 300)).toEqual([
      300,
      [
        ['Coblong', '50', 180, '180'],
        ['Cibiru', '50', 120, '120'],
        ['Ujung', null, 0, '0'],
      ],
    ]);
  });

  it('say nothing where another dimension would add up to what is withheld', () => {
    const rows = [row('p', 3, { dimension: 'sex' }), row('l', 4, { dimension: 'sex' }), row('Coblong', 7)];
    const [n, groups] = published(rows, 7);
    expect(n).toBeNull();
    expect((groups as unknown[][]).map(([, value, size]) => [value, size])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});
