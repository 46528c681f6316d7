import {
  answering,
  type CaseRow,
  lastTwelveMonths,
  satisfaction,
  topicTable,
  unitRows,
} from '#views/public/scoreboard.rules';

const DAY = 86_400_000;
const PERIOD = { from: '2025-11-01', to: '2026-10-31' };
const SHOWING = { minimumSample: 10, locale: 'en', today: '2026-11-22' } as const;

const cases = (unit: string, took: number[], waiting: number[] = []): CaseRow[] => [
  ...took.map((days) => ({ unitId: unit, unit, took: String(days * DAY), waiting: null })),
  ...waiting.map((days) => ({ unitId: unit, unit, took: null, waiting: String(days * DAY) })),
];
const times = (n: number, days: number): number[] => Array.from({ length: n }, () => days);

describe('the scoreboard', () => {
  it.each([
    ['2026-11-22', '2025-11-01', '2026-10-31'],
    ['2026-01-01', '2025-01-01', '2025-12-31'],
    ['2024-03-31', '2023-03-01', '2024-02-29'],
  ])('speaks on %s of the twelve months that are over', (today, from, to) => {
    expect(lastTwelveMonths(today)).toEqual({ from, to });
  });

  it('tells the age of those who wait beside the median', () => {
    const { answered, waiting } = answering(cases('A', [1, 2, 3], [40, 60]), PERIOD);
    expect(answered).toMatchObject({ value: '2', n: 3, excluded: [{ reason: 'unanswered', count: 2 }] });
    expect(waiting).toMatchObject({ value: '50', n: 2 });
  });

  it('gives places to those with enough cases alone, equals alike', () => {
    const rows = [...cases('Quick but few', times(6, 1)), ...cases('B', times(12, 2)), ...cases('C', times(12, 2))];
    const units = unitRows([...rows, ...cases('D', times(12, 5))], PERIOD, SHOWING);
    expect(units.map(({ name, rank, answerTime }) => [name, rank, answerTime?.withheld ?? null])).toEqual([
      ['B', 1, null],
      ['C', 1, null],
      ['D', 3, null],
      ['Quick but few', null, 'below_minimum_sample'],
    ]);
  });

  it('names a unit with few cases without numbers, and hides a neighbour', () => {
    const rows = [...cases('A', times(30, 1)), ...cases('B', times(12, 2)), ...cases('C', times(2, 2))];
    const told = unitRows(rows, PERIOD, SHOWING).map(({ name, shown, answerTime }) => [name, shown, answerTime?.n]);
    expect(told).toEqual([
      ['A', '30', 30],
      ['B', null, undefined],
      ['C', '<5', undefined],
    ]);
  });

  it('puts rare topics together and masks what was written in a topic', () => {
    const many = Array.from({ length: 22 }, (_, i) => ({ key: `topik ${i}`, count: 30 - i }));
    const { rows } = topicTable([...many, { key: null, count: 6 }], 'en');
    expect(rows).toHaveLength(22);
    expect(rows.find(({ label }) => label === 'Other topics')).toMatchObject({ key: null, count: 19 });
    const [masked] = topicTable([{ key: 'hubungi 0812-3456-7890', count: 10 }], 'en').rows;
    expect(masked?.label).toBe('hubungi [phone number]');
  });
});

describe('the satisfaction index', () => {
  const round = {
    unit: 'Puskesmas Dago',
    from: '2026-01-05',
    to: '2026-06-30',
    population: 30,
    weightMode: 'exact' as const,
    answers: Array<number>(9).fill(29),
    totals: [105, 101, 100, 116, 102, 105, 106, 105, 115],
  };

  it('C17: stands with its letter, its sample and the sample it needs', () => {
    const [told] = satisfaction([round], SHOWING);
    expect(told).toMatchObject({ subject: 'Puskesmas Dago', value: '91.475095785440613027', band: 'A', n: 29 });
    expect(told).toMatchObject({ minimumSample: 28, withheld: null, ageDays: 145 });
  });

  it('is withheld with its letter below the sample that the population requires', () => {
    const [told] = satisfaction([{ ...round, population: 250 }], SHOWING);
    expect(told).toMatchObject({
      value: null,
      band: null,
      n: 29,
      minimumSample: 152,
      withheld: 'below_minimum_sample',
    });
  });
});
