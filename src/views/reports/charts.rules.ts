import { exact, published } from '#kernel/figures/exact';
import type { ReportChart, ReportRow, ReportSection } from '#kernel/report/report-content';

/** The metrics that a chart is drawn of, the first that were read; audiences cannot be added up, so they are not among them. */
const DRAWN = ['views', 'engagements', 'impressions', 'video_views', 'likes', 'shares', 'visits', 'listeners'];
const MOST_METRICS = 2;
const MOST_BARS = 12;

type Series = ReportChart['series'][number];
type Values = ReportRow['values'];

/** Draws what the sections hold. A number that is not known or is withheld leaves a gap. */
export function chartsOf(sections: readonly ReportSection[]): ReportChart[] {
  const rowsOf = (code: string): ReportRow[] => sections.find((section) => section.code === code)?.rows ?? [];
  return [
    attainmentChart(rowsOf('objectives')),
    ...metricCharts(rowsOf('metrics')),
    postChart(rowsOf('posts')),
    caseChart(rowsOf('case_months')),
    answeringChart(rowsOf('monthly')),
    topicChart(rowsOf('complaints')),
    obstacleChart(rowsOf('obstacles')),
  ].filter((chart) => chart !== null);
}

/** How far did each objective come? */
function attainmentChart(objectives: readonly ReportRow[]): ReportChart | null {
  const measured = objectives.filter(({ values }) => values['outcomeKind'] !== 'process');
  const series = [{ code: 'attainment', name: null, values: column(measured, 'attainment') }];
  return chart({ code: 'attainment', kind: 'bar', unit: 'percent', labels: texts(measured, 'number'), series });
}

/** Did what we published reach more or fewer, and on which channel? */
function metricCharts(rows: readonly ReportRow[]): (ReportChart | null)[] {
  const read = Map.groupBy(
    rows.filter(({ values }) => values['value'] !== null),
    ({ values }) => values['metric'] ?? '',
  );
  const drawn = DRAWN.filter((metric) => read.has(metric)).slice(0, MOST_METRICS);
  return drawn.map((metric) => metricChart(metric, read.get(metric) ?? []));
}

function metricChart(metric: string, rows: readonly ReportRow[]): ReportChart | null {
  const unit = rows[0]?.values['unit'] ?? 'count';
  const labels = [...new Set(texts(rows, 'month'))].sort();
  const breaks = labels
    .filter((month) => rows.some(({ values }) => values['month'] === month && Number(values['breaks']) > 0))
    .map((at) => ({ at, code: 'definition_changed' }));
  // One month alone is no line: then its channels stand beside each other.
  if (labels.length === 1) {
    const series = [{ code: 'value', name: null, values: column(rows, 'value') }];
    return chart({
      code: `metric:${metric}`,
      kind: 'bar',
      unit,
      labels: rows.map(({ values }) => channelOf(values)),
      series,
    });
  }
  const series = [...Map.groupBy(rows, ({ values }) => channelOf(values))].map(([name, own]): Series => {
    const byMonth = new Map(own.map(({ values }) => [values['month'], values['value'] ?? null]));
    return { code: 'channel', name, values: labels.map((month) => byMonth.get(month) ?? null) };
  });
  const drawn = chart({ code: `metric:${metric}`, kind: 'line', unit, labels, series });
  return drawn && { ...drawn, breaks };
}

/** Was what went out planned? By month, and by channel where there is but one month. */
function postChart(rows: readonly ReportRow[]): ReportChart | null {
  const months = [...new Set(texts(rows, 'month'))].sort();
  const keyOf = months.length > 1 ? (values: Values) => values['month'] ?? '' : channelOf;
  const parts = Map.groupBy(rows, ({ values }) => keyOf(values));
  const labels = months.length > 1 ? months : [...parts.keys()];
  const series = ['planned', 'unplanned'].map((code): Series => {
    const values = labels.map((label) => added(parts.get(label)?.map(({ values }) => values[code]) ?? []));
    return { code, name: null, values };
  });
  return chart({ code: 'posts', kind: 'bar', unit: 'posts', labels, series });
}

/** Do we close as many cases as come in? */
function caseChart(rows: readonly ReportRow[]): ReportChart | null {
  if (rows.every(({ values }) => ['received', 'answered', 'closed'].every((field) => values[field] === '0')))
    return null;
  const series = ['received', 'answered', 'closed'].map((code) => ({ code, name: null, values: column(rows, code) }));
  return chart({ code: 'cases', kind: 'bar', unit: 'cases', labels: texts(rows, 'month'), series });
}

/** Do we answer, and in time? */
function answeringChart(rows: readonly ReportRow[]): ReportChart | null {
  const labels = [...new Set(texts(rows, 'month'))].sort();
  const series = [...Map.groupBy(rows, ({ values }) => values['formula'] ?? '')].map(([code, own]): Series => {
    const byMonth = new Map(own.map(({ values }) => [values['month'], values['value'] ?? null]));
    return { code, name: null, values: labels.map((month) => byMonth.get(month) ?? null) };
  });
  return chart({ code: 'answering', kind: 'line', unit: 'percent', labels, series });
}

/** What do people complain about most? */
function topicChart(rows: readonly ReportRow[]): ReportChart | null {
  const topics = rows.filter(({ values }) => values['dimension'] === 'topic').slice(0, MOST_BARS);
  const series = [{ code: 'complaints', name: null, values: column(topics, 'count') }];
  return chart({ code: 'complaints', kind: 'bar', unit: 'complaints', labels: texts(topics, 'topic'), series });
}

/** What stood in our way, and what did we solve of it? */
function obstacleChart(rows: readonly ReportRow[]): ReportChart | null {
  const byCategory = [...Map.groupBy(rows, ({ values }) => values['category'] ?? '')].toSorted(
    ([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1),
  );
  const series = ['solved', 'accepted', 'open'].map((state) => ({
    code: state,
    name: null,
    values: byCategory.map(([, own]) => String(own.filter(({ values }) => values['state'] === state).length)),
  }));
  return chart({ code: 'obstacles', kind: 'bar', unit: 'obstacles', labels: byCategory.map(([name]) => name), series });
}

/** One bar alone compares nothing, and a chart without a number says nothing: both are left out. */
function chart(drawn: Omit<ReportChart, 'breaks'>): ReportChart | null {
  const known = drawn.series.flatMap(({ values }) => values).filter((value) => value !== null);
  return drawn.labels.length > 1 && known.length > 0 ? { ...drawn, breaks: [] } : null;
}

const column = (rows: readonly ReportRow[], field: string): (string | null)[] =>
  rows.map(({ values }) => values[field] ?? null);

const texts = (rows: readonly ReportRow[], field: string): string[] => rows.map(({ values }) => values[field] ?? '');

function added(amounts: readonly (string | null | undefined)[]): string {
  return published(amounts.reduce((total, amount) => total.plus(exact(amount ?? '0')), exact(0)));
}

/** A channel by its handle and its platform: two may have the same handle. */
function channelOf({ channel, platform }: Values): string {
  return `${channel} · ${platform}`;
}
