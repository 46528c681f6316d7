import { figure } from '#kernel/figures/figure';
import { differencesBetween, type Told } from '#kernel/report/report-differences.rules';

const SILENT = { background: null, method: null, findings: null, limits: null, recommendations: null, closing: null };

function told(value: string | null, more: Partial<Told> = {}): Told {
  const rate = { ...figure('feedback.response_rate', 'percent', { value, numerator: '9' }), subject: null, also: [] };
  return { content: { figures: [rate], sections: [] }, narrative: SILENT, ...more };
}

const section = (...rows: { key: string; values: Record<string, string | null> }[]): Told =>
  told('75', { content: { figures: [], sections: [{ code: 'lessons', rows }] } });

describe('what differs between two versions', () => {
  it('is nothing where both say the same', () => {
    expect(differencesBetween(told('75'), told('75'))).toEqual([]);
  });

  it('names a figure with its old and its new value', () => {
    const changed = { part: 'figure', change: 'changed', code: 'feedback.response_rate', subject: null, field: null };
    expect(differencesBetween(told('75'), told('80'))).toEqual([{ ...changed, before: '75', after: '80' }]);
    expect(differencesBetween(told('75'), told(null))).toEqual([{ ...changed, before: '75', after: null }]);
  });

  it('tells the days of one formula apart and lets a single period grow', () => {
    const month = (from: string, value: string, to = from) => ({
      ...figure('channel.follower_growth', 'percent', { value, from, to }),
      subject: null,
      also: [{ code: 'lower', value: '1' }],
    });
    const of = (...figures: ReturnType<typeof month>[]) => told('1', { content: { figures, sections: [] } });
    expect(differencesBetween(of(month('2026-01-01', '3')), of(month('2026-01-01', '3', '2026-02-01')))).toEqual([]);
    const two = of(month('2026-01-01', '3'), month('2026-02-01', '4'));
    expect(differencesBetween(two, of(month('2026-01-01', '3'), month('2026-02-01', '5')))).toEqual([
      expect.objectContaining({ before: '4', after: '5' }),
    ]);
  });

  it('names rows that came, went or changed', () => {
    const before = section(
      { key: 'a', values: { title: 'Jadwal', state: 'open' } },
      { key: 'b', values: { title: 'Bak' } },
    );
    const after = section(
      { key: 'a', values: { title: 'Jadwal', state: 'done' } },
      { key: 'c', values: { title: 'Peta' } },
    );
    expect(differencesBetween(before, after).map(({ change, subject, field }) => [change, subject, field])).toEqual([
      ['changed', 'Jadwal', 'state'],
      ['removed', 'Bak', null],
      ['added', 'Peta', null],
    ]);
  });

  it('says which written parts are others without repeating them', () => {
    const before = told('75', { narrative: { ...SILENT, findings: 'Tercapai.', limits: 'Siang hari saja.' } });
    const after = told('75', { narrative: { ...SILENT, findings: 'Tercapai sebagian.', closing: 'Demikian.' } });
    expect(differencesBetween(before, after).map(({ part, change, code }) => [part, change, code])).toEqual([
      ['narrative', 'changed', 'findings'],
      ['narrative', 'removed', 'limits'],
      ['narrative', 'added', 'closing'],
    ]);
  });
});
