import type { ReportChart, ReportSection } from '#kernel/report/report-content';
import { chartsOf } from '#views/reports/charts.rules';

type Rows = Record<string, string | null>[];

const section = (code: string, rows: Rows): ReportSection => ({
  code,
  rows: rows.map((values, i) => ({ key: String(i), values })),
});

const only = (code: string, rows: Rows): ReportChart | undefined => chartsOf([section(code, rows)])[0];

const reading = (month: string, channel: string, value: string | null, breaks = '0') => ({
  ...{ month, channel, platform: 'instagram', metric: 'views', unit: 'count', value, breaks },
});

describe('charts of a report', () => {
  it('leave a gap where an attainment is not known', () => {
    const objectives = [
      { number: '1', outcomeKind: 'knowledge', attainment: '60' },
      { number: '2', outcomeKind: 'behaviour', attainment: null },
      { number: '3', outcomeKind: 'process', attainment: null },
    ];
    expect(only('objectives', objectives)).toMatchObject({ labels: ['1', '2'], series: [{ values: ['60', null] }] });
  });

  it('draw no line over a changed definition without saying so', () => {
    const rows = [
      reading('2026-04-01', '@a', '10'),
      reading('2026-05-01', '@a', '20', '1'),
      reading('2026-05-01', '@b', '5'),
    ];
    expect(only('metrics', rows)).toMatchObject({
      code: 'metric:views',
      kind: 'line',
      labels: ['2026-04-01', '2026-05-01'],
      series: [
        { name: '@a · instagram', values: ['10', '20'] },
        { name: '@b · instagram', values: [null, '5'] },
      ],
      breaks: [{ at: '2026-05-01', code: 'definition_changed' }],
    });
  });

  it('compare channels where there is but one month', () => {
    const rows = [reading('2026-05-01', '@a', '20'), reading('2026-05-01', '@b', '5')];
    expect(only('metrics', rows)).toMatchObject({ kind: 'bar', labels: ['@a · instagram', '@b · instagram'] });
    expect(only('metrics', [reading('2026-05-01', '@a', '20')])).toBeUndefined();
  });

  it('never draw an audience, which cannot be added up', () => {
    const rows = ['2026-04-01', '2026-05-01'].map((month) => ({ ...reading(month, '@a', null), metric: 'reach' }));
    expect(only('metrics', rows)).toBeUndefined();
  });

  it('show what was withheld as a gap', () => {
    const topic = (name: string, count: string | null) => ({ dimension: 'topic', topic: name, count });
    expect(only('complaints', [topic('fogging', '12'), topic('antrean', null)])).toMatchObject({
      labels: ['fogging', 'antrean'],
      series: [{ values: ['12', null] }],
    });
  });

  it('add up posts by month over the channels', () => {
    const posts = (month: string, planned: string) => ({
      month,
      channel: '@a',
      platform: 'x',
      planned,
      unplanned: '1',
    });
    const drawn = only('posts', [posts('2026-04-01', '2'), posts('2026-04-01', '3'), posts('2026-05-01', '1')]);
    expect(drawn?.series).toMatchObject([
      { code: 'planned', values: ['5', '1'] },
      { code: 'unplanned', values: ['2', '1'] },
    ]);
  });

  it('are not drawn of quiet months alone', () => {
    const quiet = (month: string) => ({ month, received: '0', answered: '0', closed: '0' });
    expect(only('case_months', [quiet('2026-04-01'), quiet('2026-05-01')])).toBeUndefined();
  });

  it('count obstacles by what became of them, the most frequent first', () => {
    const obstacle = (category: string, state: string) => ({ category, state });
    const drawn = only('obstacles', [
      obstacle('time', 'open'),
      obstacle('people', 'solved'),
      obstacle('people', 'open'),
    ]);
    expect(drawn).toMatchObject({
      labels: ['people', 'time'],
      series: [{ values: ['1', '0'] }, { values: ['0', '0'] }, { values: ['1', '1'] }],
    });
  });

  it('tell answers month by month', () => {
    const month = (formula: string, day: string, value: string | null) => ({ formula, month: day, value });
    const rows = [
      month('feedback.response_rate', '2026-04-01', '80'),
      month('feedback.response_rate', '2026-05-01', null),
    ];
    expect(only('monthly', rows)).toMatchObject({ code: 'answering', series: [{ values: ['80', null] }] });
  });
});
