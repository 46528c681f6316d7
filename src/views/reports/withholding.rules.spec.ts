import type { ReportRow } from '#kernel/report/report-content';
import { withholdGroups, withholdSmall } from '#views/reports/withholding.rules';

const row = (dimension: string, name: string, count: number): ReportRow => ({
  key: `${dimension}:${name}`,
  values: { dimension, count: String(count), answered: String(count) },
});

const shown = (rows: ReportRow[]): Record<string, string | null> =>
  Object.fromEntries(withholdSmall(rows).map(({ key, values }) => [key, values['count'] ?? null]));

describe('counts of complaints in a report', () => {
  it('C39: withhold a small ward and one more, so that the total tells nothing', () => {
    const rows = [row('all', '', 24), row('topic', 'a', 12), row('topic', 'b', 3), row('topic', 'c', 9)];
    expect(shown(rows)).toEqual({ 'all:': '24', 'topic:a': '12', 'topic:b': null, 'topic:c': null });
    const [, , small] = withholdSmall(rows);
    expect(small?.values).toMatchObject({ count: null, answered: null, withheld: 'small' });
  });

  it('stay as they are where none is small', () => {
    const rows = [row('all', '', 12), row('topic', 'a', 7), row('topic', 'b', 5), row('channel', 'x', 12)];
    expect(shown(rows)).toEqual({ 'all:': '12', 'topic:a': '7', 'topic:b': '5', 'channel:x': '12' });
  });

  it('hide a total that one table must hide in the other too', () => {
    const rows = [row('all', '', 8), row('topic', 'a', 4), row('topic', 'b', 4), row('channel', 'x', 8)];
    expect(shown(rows)).toEqual({ 'all:': null, 'topic:a': null, 'topic:b': null, 'channel:x': null });
  });

  it('are nothing where nobody complained', () => {
    expect(withholdSmall([row('all', '', 0)]).map(({ values }) => values['count'])).toEqual(['0']);
  });
});

describe('groups of a result in a report', () => {
  const group = (name: string, sampleSize: number, value: string): ReportRow => ({
    key: name,
    values: { record: 'r1', dimension: 'area', group: name, value, sampleSize: String(sampleSize), total: '24' },
  });

  it('say nothing of fewer than five people, nor by subtraction', () => {
    const rows = withholdGroups([group('a', 12, '60'), group('b', 3, '33'), group('c', 9, '50')]);
    expect(rows.map(({ values }) => [values['value'], values['sampleSize'], values['withheld']])).toEqual([
      ['60', '12', undefined],
      [null, null, 'small'],
      [null, null, 'protecting'],
    ]);
  });

  it('stay where each is large enough', () => {
    const rows = withholdGroups([group('a', 12, '60'), group('b', 12, '40')]);
    expect(rows.map(({ values }) => values['value'])).toEqual(['60', '40']);
  });
});
