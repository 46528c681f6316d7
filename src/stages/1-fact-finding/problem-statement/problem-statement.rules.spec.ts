import { statementChecks, type Wording } from '#stages/1-fact-finding/problem-statement/problem-statement.rules';

const GOOD: Wording = {
  statement:
    'Hanya 40 persen rumah tangga di tiga kecamatan menguras bak setiap minggu; kasus DBD naik 38 persen setahun.',
  source: 'Jentik di bak mandi',
  where: 'Coblong',
  when: 'Musim hujan',
  who: 'Rumah tangga',
  how: 'Anak dirawat lima hari',
  why: 'Ambang kejadian luar biasa terlewati',
  impliesSolution: false,
  placesBlame: false,
};

const failing = (changes: Partial<Wording>) =>
  statementChecks({ ...GOOD, ...changes })
    .filter(({ passed }) => !passed)
    .map(({ code, required }) => `${code}${required ? '!' : ''}`);

describe('a problem statement', () => {
  it('passes in the textbook form', () => {
    expect(failing({})).toEqual([]);
  });

  it('answers six questions', () => {
    expect(failing({ where: null, why: '  ' })).toEqual(['problem_statement.where!', 'problem_statement.why!']);
  });

  it('is held to its author’s own answers', () => {
    expect(failing({ impliesSolution: true, placesBlame: true })).toEqual([
      'problem_statement.no_solution!',
      'problem_statement.no_blame!',
    ]);
  });

  it.each([
    ['We need 1 blood drive.', 'problem_statement.wording_of_solution'],
    ['Dinas perlu 2 kali sosialisasi.', 'problem_statement.wording_of_solution'],
    ['What we have here is a communication problem in 3 districts.', 'problem_statement.wording_of_solution'],
    ['240 warga malas menguras bak.', 'problem_statement.wording_of_blame'],
    ['Warga jarang menguras bak.', 'problem_statement.measurable'],
    [`${'kata '.repeat(30)}31`, 'problem_statement.brief'],
  ])('is warned, never refused: %s', (statement, code) => {
    expect(failing({ statement })).toEqual([code]);
  });

  it('is not warned for one of the many', () => {
    expect(
      failing({ statement: 'Salah satu dari 5 rumah memiliki jentik; permukiman ini keperluannya terlayani.' }),
    ).toEqual([]);
  });
});
