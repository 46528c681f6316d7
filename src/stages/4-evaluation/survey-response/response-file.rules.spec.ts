import { ignoredNames, readAnswers, readColumns } from '#stages/4-evaluation/survey-response/response-file.rules';

const ELEMENTS = [
  { code: 'U1', titleId: 'Persyaratan', titleEn: 'Requirements' },
  { code: 'U10', titleId: 'Biaya/tarif' },
];

describe('readColumns', () => {
  it.each([[['U1', 'U10']], [['U1. Persyaratan pelayanan', 'u10 - biaya']], [['Requirements', 'BIAYA / TARIF']]])(
    'finds the elements in %j',
    (names) => {
      const columns = readColumns([['Rekap'], [], names], ELEMENTS);
      expect(columns).toMatchObject({ header: 2, missing: [], meanings: [{ element: 'U1' }, { element: 'U10' }] });
    },
  );

  it('names what is missing, what is ignored and what leads to people', () => {
    const columns = readColumns([['No', 'U1', 'Nama Responden', 'No. HP', 'Saran', 'U1']], ELEMENTS);
    expect([columns.missing, columns.identity]).toEqual([['U10'], ['Nama Responden', 'No. HP']]);
    expect(ignoredNames(columns)).toEqual(['No', 'Nama Responden', 'No. HP', 'Saran', 'U1']);
    expect(readColumns([], ELEMENTS).missing).toEqual(['U1', 'U10']);
  });
});

describe('readAnswers', () => {
  const read = (cells: string[], kind: 'ikm' | 'share' = 'ikm') => {
    const lines = [['U1', 'U10', 'Jenis Kelamin', 'Tanggal', 'Usia', 'id'], ['', ' '], cells];
    return readAnswers(lines, readColumns(lines, ELEMENTS), kind);
  };

  it('reads scores, dates and words as people write them', () => {
    expect(read(['3', '4,0', 'Laki-laki', '5/3/2026', '30-39', 'R-1'])).toEqual([
      {
        number: 3,
        answer: {
          scores: { U1: 3, U10: 4 },
          sex: 'male',
          answeredOn: '2026-03-05',
          ageGroup: '30-39',
          externalId: 'R-1',
        },
        faults: [],
      },
    ]);
    expect(read(['ya', 'Tidak', 'P', '2026-03-05T00:00:00'], 'share')[0]?.answer).toEqual({
      ...{ scores: { U1: 1, U10: 0 }, sex: 'female', answeredOn: '2026-03-05' },
    });
  });

  it('leaves out what was not answered', () => {
    expect(read(['-', '', '', '', '', ''])[0]).toMatchObject({ answer: { scores: {} }, faults: [] });
  });

  it.each([
    [
      ['5', '=2+2', '', '', '', ''],
      ['/U1', '/U10'],
    ],
    [
      ['0', '2.5', '', '', '', ''],
      ['/U1', '/U10'],
    ],
    [
      ['3', '3', 'x', '31/02/2026', '', ''],
      ['/sex', '/answeredOn'],
    ],
    [
      ['3', '3', '', 'kemarin', 'x'.repeat(61), 'x'.repeat(101)],
      ['/answeredOn', '/ageGroup', '/externalId'],
    ],
  ])('says what is wrong with %j', (cells, pointers) => {
    expect(read(cells)[0]?.faults.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
