import {
  elementsOf,
  groupsOf,
  indexOf,
  pooledOf,
  type RoundSums,
  sampleOf,
  shareOf,
} from '#views/figures/survey-results.rules';

const BANDS = [
  { letter: 'A', from: '88.31', labelId: 'Sangat baik', labelEn: 'Very good' },
  { letter: 'B', from: '76.61', labelId: 'Baik', labelEn: 'Good' },
  { letter: 'C', from: '65.00', labelId: 'Kurang baik', labelEn: 'Not so good' },
];

/** Nine elements, each answered by n people with this total. */
function round(n: number, total: number, values: Partial<RoundSums> = {}): RoundSums {
  const nine = Array.from({ length: 9 }, (_, i) => ({ code: `U${i + 1}`, titleId: `Unsur ${i + 1}` }));
  return {
    ...{ id: 'r', title: 'SKM', state: 'closed', kind: 'ikm', elements: nine, bands: BANDS, validFrom: '2017-01-01' },
    ...{ population: 250, method: 'random', strata: [], strataSums: {}, weightMode: 'exact' },
    ...{ periodFrom: '2026-03-02', periodTo: '2026-03-31', respondents: n },
    answers: nine.map(() => n),
    totals: nine.map(() => total),
    ...values,
  } as RoundSums;
}
const bandIn = ({ also = [] }: { also?: readonly { code: string; value: string | null }[] }) =>
  also.find(({ code }) => code === 'band')?.value;

describe('indexOf', () => {
  it('reads the letter from the bands of the questionnaire', () => {
    const index = indexOf(round(25, 89));
    expect([index.value, bandIn(index), index.n, index.from, index.to]).toEqual([
      '89',
      'A',
      25,
      '2026-03-02',
      '2026-03-31',
    ]);
    const own = indexOf(round(25, 89, { bands: [{ letter: 'Z', from: '10', labelId: 'Lulus', labelEn: 'Passed' }] }));
    expect(own.also?.[0]).toEqual({ code: 'band', value: 'Z', label: { en: 'Band: Passed', id: 'Mutu: Lulus' } });
  });

  it('says that the rounded weight is too low, and what else to know', () => {
    const index = indexOf(round(25, 89, { weightMode: 'permen_0_11', state: 'open', method: 'voluntary' }));
    expect([index.value, bandIn(index), index.caveats]).toEqual([
      '88.11',
      'B',
      ['weight_0_11', 'round_open', 'not_random_sample'],
    ]);
  });

  it('counts respondents where answers are missing', () => {
    const index = indexOf(round(25, 89, { respondents: 30 }));
    expect([index.value, index.n]).toEqual(['89', 30]);
    expect(bandIn(indexOf(round(0, 0)))).toBeNull();
  });
});

describe('pooledOf', () => {
  it('weighs by respondents, with the exact weight and closed rounds alone', () => {
    const old = round(100, 356, { weightMode: 'permen_0_11' });
    const pooled = pooledOf([old, round(300, 900), round(5, 20, { state: 'open' }), round(3, 3, { kind: 'share' })]);
    expect([pooled.value, bandIn(pooled), pooled.n]).toEqual(['78.5', 'B', 400]);
    expect([pooled.caveats, pooled.excluded]).toEqual([['pooled_exactly'], [{ reason: 'round_open', count: 1 }]]);
  });

  it('leaves out what has no index, and is null of nothing', () => {
    const half = round(10, 30, { answers: [10, 10, 10, 10, 10, 10, 10, 10, 0] });
    expect(pooledOf([half])).toMatchObject({ value: null, excluded: [{ reason: 'round_without_index', count: 1 }] });
    expect(pooledOf([])).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });
});

describe('sampleOf', () => {
  it('flags fewer respondents than the population asks for', () => {
    expect([sampleOf(round(151, 0)), sampleOf(round(152, 0))].map(({ value, caveats }) => [value, caveats])).toEqual([
      ['152', ['below_required_sample']],
      ['152', []],
    ]);
  });
});

describe('shareOf', () => {
  const share = { kind: 'share', answers: [15], totals: [6], respondents: 15, population: 1_000 } as const;
  const strata = [
    { name: 'Coblong', population: 300 },
    { name: 'Cidadap', population: 700 },
  ];

  it('weighs each stratum by its people', () => {
    const strataSums = { Coblong: { answers: 5, total: 3 }, Cidadap: { answers: 10, total: 3 } };
    expect(shareOf(round(0, 0, { ...share, strata, strataSums }))).toMatchObject({ value: '39', n: 15 });
  });

  it('is everybody’s where there are none, and names strata without answers', () => {
    expect(shareOf(round(0, 0, share)).value).toBe('40');
    const half = shareOf(round(0, 0, { ...share, strata, strataSums: { Coblong: { answers: 5, total: 3 } } }));
    expect(half).toMatchObject({ value: '60', caveats: ['strata_missing'] });
  });
});

describe('elementsOf', () => {
  it('averages over those who answered', () => {
    const [first] = elementsOf(round(4, 14, { respondents: 5 }));
    expect(first).toEqual({ code: 'U1', answers: 4, missing: 1, total: 14, average: '3.5' });
    expect(elementsOf(round(0, 0))[8]?.average).toBeNull();
  });
});

describe('groupsOf', () => {
  const group = (name: string, n: number) => ({ name, ...pick(round(n, n * 3)) });
  const pick = ({ respondents, answers, totals }: RoundSums) => ({ respondents, answers, totals });
  const shown = (groups: ReturnType<typeof group>[], publish: boolean) => {
    const all = groups.reduce((sum, { respondents }) => sum + respondents, 0);
    return groupsOf(round(all, all * 3), groups, publish).map((one) => [
      one.group,
      one.respondents,
      one.value,
      one.withheld,
    ]);
  };

  it('shows the agency everything', () => {
    expect(shown([group('female', 3), group('', 1)], false)).toEqual([
      ['female', 3, '75', null],
      [null, 1, '75', null],
    ]);
  });

  it('withholds small groups and what would give them away', () => {
    expect(shown([group('a', 12), group('b', 3), group('c', 9)], true)).toEqual([
      ['a', 12, '75', null],
      ['b', null, null, 'small'],
      ['c', null, null, 'protecting'],
    ]);
    expect(shown([group('a', 1), group('b', 1)], true).map(([, n]) => n)).toEqual([null, null]);
  });
});
