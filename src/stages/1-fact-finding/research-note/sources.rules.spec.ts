import { saysOneThing, sourcesCheck, sourcesOf } from '#stages/1-fact-finding/research-note/sources.rules';

const survey = { title: 'Survei jentik', url: null, checkedOn: '2026-02-20' };
const report = { title: 'Laporan mingguan', url: 'https://dinkes.example/w7', checkedOn: '2026-02-21' };

describe('the sources of a note', () => {
  it('follow from one short source', () => {
    expect(sourcesOf({ source: 'Survei jentik' }, '2026-02-20')).toEqual({
      sources: [survey],
      source: 'Survei jentik',
    });
  });

  it('give the text for reading', () => {
    expect(sourcesOf({ sources: [survey, report] }, '').source).toBe('Survei jentik; Laporan mingguan');
  });

  it('stay as they were when none is told', () => {
    expect(sourcesOf({}, '2026-02-20')).toEqual({});
  });

  it('are one to twenty', () => {
    expect([[], [survey], Array(21).fill(survey), 'x'].map((value) => sourcesCheck(value) === null)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('may be told in one way only', () => {
    expect(saysOneThing({ source: 'Lain', sources: [survey] }).passed).toBe(false);
    expect(saysOneThing({ source: 'Survei jentik', sources: [survey] }).passed).toBe(true);
  });
});
