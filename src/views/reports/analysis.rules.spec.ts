import type { ReportRow } from '#kernel/report/report-content';
import { type AnalysisNumbers, analysisRow, countedByAnalysis, windowRows } from '#views/reports/analysis.rules';

const window = (count: number) => ({ from: '2026-04-01', to: '2026-04-30', count });

const NUMBERS: AnalysisNumbers = {
  ...{ complaints: 20, posts: 8, perPost: '2.5', perThousandReached: { value: null, lower: '1.5', upper: '4' } },
  byTopic: { rows: [{ key: 'fogging', name: 'fogging', count: 20 }] },
  byArea: { rows: [{ key: null, name: null, count: 20 }] },
  byChannel: { rows: [{ key: 'c1', name: '@dinkes', count: 20 }] },
  improvements: [
    {
      ...{ serviceImprovementId: 'i1', service: 'Penyelidikan', effectiveOn: '2026-05-01', topics: ['fogging'] },
      ...{ days: 30, before: window(14), after: window(3) },
    },
  ],
};

const live = (key: string, values: ReportRow['values']): ReportRow => ({ key, values });

describe('an analysis in a report', () => {
  it('tells its words with the rates, and keeps the numbers out of the row', () => {
    const row = live('a1', { title: 'April', findings: 'Jadwal tidak jelas', numbers: '{}' });
    expect(analysisRow(row, NUMBERS).values).toEqual({
      ...{ title: 'April', findings: 'Jadwal tidak jelas', posts: '8', perPost: '2.5' },
      ...{ perThousand: null, perThousandLower: '1.5', perThousandUpper: '4' },
    });
  });

  it('gives its counts to the report of the same days', () => {
    const rows = countedByAnalysis(
      [live('topic:fogging', { dimension: 'topic', topic: 'fogging', count: '21', answered: '18' })],
      NUMBERS,
    );
    expect(rows.map(({ key, values }) => [key, values['count'], values['answered']])).toEqual([
      ['all:', '20', null],
      ['topic:fogging', '20', '18'],
      ['area:', '20', null],
      ['channel:c1', '20', null],
    ]);
  });

  it('compares before and after without telling a small number', () => {
    expect(windowRows(NUMBERS)[0]?.values).toMatchObject({ before: '14', after: null, withheld: 'small' });
  });
});
