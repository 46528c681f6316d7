import { exact } from '#kernel/figures/exact';
import type { ReportChart, ReportSection } from '#kernel/report/report-content';
import { numberText } from '#platform/paper/format.rules';
import type { Block, Cell, Chart } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import { COMPUTED_DIGITS, type Say } from '#views/reports/say';

interface ChartForm {
  title: Text;
  label: (label: string, say: Say) => string;
  /** What the labels are, for the table's first column; a month or a channel when not said. */
  labels?: Text;
}

const MONTH = { en: 'Month', id: 'Bulan' };
const CHANNEL = { en: 'Channel', id: 'Kanal' };
const isMonth = (label: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(label);
/** A label is a month, or a channel where a period has but one month. */
const monthOrChannel = (label: string, say: Say): string =>
  isMonth(label) ? (say.month(label) ?? label) : channelName(label, say);

const FORMS: Readonly<Record<string, ChartForm>> = {
  attainment: {
    title: { en: 'How far each objective came', id: 'Capaian setiap sasaran' },
    labels: { en: 'Objective', id: 'Sasaran' },
    label: (label, say) => `${say.word({ en: 'Objective', id: 'Sasaran' })} ${label}`,
  },
  posts: {
    title: { en: 'Posts, planned or not', id: 'Unggahan, terencana atau di luar rencana' },
    label: monthOrChannel,
  },
  cases: {
    title: { en: 'Cases received, answered and closed', id: 'Kasus diterima, dijawab, dan ditutup' },
    label: monthOrChannel,
  },
  complaints: {
    title: { en: 'What people complained about', id: 'Yang dikeluhkan masyarakat' },
    labels: { en: 'Topic', id: 'Topik' },
    label: (label, say) => label || say.word({ en: 'no topic given', id: 'belum diberi topik' }),
  },
  obstacles: {
    title: { en: 'Obstacles by category and what became of them', id: 'Kendala menurut kategori dan penyelesaiannya' },
    labels: { en: 'Category', id: 'Kategori' },
    label: (label, say) => say.code('obstacleCategory', label) ?? label,
  },
  answering: {
    title: {
      en: 'Answered, and answered in time',
      id: 'Dijawab, dan dijawab dalam batas waktu',
    },
    label: monthOrChannel,
  },
};

const SERIES: Readonly<Record<string, Text>> = {
  value: { en: 'Value', id: 'Nilai' },
  attainment: { en: 'Attained', id: 'Capaian' },
  planned: { en: 'Planned', id: 'Terencana' },
  unplanned: { en: 'Unplanned', id: 'Di luar rencana' },
  received: { en: 'Received', id: 'Diterima' },
  answered: { en: 'Answered', id: 'Dijawab' },
  closed: { en: 'Closed', id: 'Ditutup' },
  complaints: { en: 'Complaints', id: 'Pengaduan' },
  solved: { en: 'Solved', id: 'Teratasi' },
  accepted: { en: 'Accepted', id: 'Diterima' },
  open: { en: 'Open', id: 'Terbuka' },
};

/** The chart of this code as it is drawn in a language, or nothing where the report has none. */
export function chartBlocks(
  charts: readonly ReportChart[],
  code: string,
  sections: readonly ReportSection[],
  say: Say,
): Block[] {
  return charts
    .filter((chart) => chart.code === code || chart.code.startsWith(`${code}:`))
    .map((chart): Block => ({ kind: 'chart', chart: drawn(chart, formOf(chart, sections, say), say) }));
}

function drawn(chart: ReportChart, { title, label, ...form }: ChartForm, say: Say): Chart {
  const what = form.labels ?? (chart.labels.every(isMonth) ? MONTH : CHANNEL);
  const labels = chart.labels.map((each) => label(each, say));
  const series = chart.series.map(({ code, name, values }) => ({
    name: name === null ? seriesName(code, say) : channelName(name, say),
    values,
  }));
  const unit = say.unit(chart.unit) ?? '';
  const computed = chart.unit === 'percent' ? { digits: COMPUTED_DIGITS } : {};
  const columns = [
    { title: say.word(what), kind: 'text' as const },
    ...series.map(({ name }) => ({ title: name, kind: 'number' as const, ...computed })),
  ];
  const rows = labels.map((each, i): Cell[] => [each, ...series.map(({ values }) => values[i] ?? null)]);
  return {
    ...{
      kind: chart.kind,
      title: say.word(title),
      description: described(labels, series, unit, say),
      unit,
      labels,
      series,
    },
    table: { caption: `${say.word(title)} (${unit})`, columns, rows, note: null },
    breaks: chart.breaks.map(({ at, code }) => ({ at: label(at, say), label: say.caveat(code) })),
  };
}

/** A metric's chart is named after the metric, as its definition names it. */
function formOf({ code }: ReportChart, sections: readonly ReportSection[], say: Say): ChartForm {
  const form = FORMS[code];
  if (form) return form;
  const metric = code.slice(code.indexOf(':') + 1);
  const rows = sections.find((section) => section.code === 'metrics')?.rows ?? [];
  const { title = metric, englishTitle = null } = rows.find(({ values }) => values['metric'] === metric)?.values ?? {};
  const name = (say.locale === 'en' ? (englishTitle ?? title) : title) ?? metric;
  return { title: { en: name, id: name }, label: monthOrChannel };
}

function seriesName(code: string, say: Say): string {
  const own = SERIES[code];
  return own ? say.word(own) : say.formula(code);
}

/** "@dinkesbdg.contoh · instagram", as it is frozen. */
function channelName(name: string, say: Say): string {
  const at = name.lastIndexOf(' · ');
  return at < 0 ? name : say.channel({ channel: name.slice(0, at), platform: name.slice(at + 3) });
}

/** The chart in words: of each series the highest and the lowest, and how much is not known. */
function described(labels: readonly string[], series: Chart['series'], unit: string, say: Say): string {
  return series.map(({ name, values }) => `${name}: ${told(labels, values, unit, say)}`).join(' ');
}

function told(labels: readonly string[], values: readonly Cell[], unit: string, say: Say): string {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, label: labels[i] ?? '' }]));
  const sorted = known.toSorted((a, b) => exact(a.value).comparedTo(exact(b.value)));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return say.word({ en: 'nothing known.', id: 'belum ada yang diketahui.' });
  const at = ({ value, label }: typeof low): string =>
    `${numberText(value, say.locale, value.includes('.') ? COMPUTED_DIGITS : undefined)} ${unit} (${label})`;
  const ends =
    known.length === 1
      ? `${at(high)}.`
      : say.word({ en: `highest ${at(high)}, lowest ${at(low)}.`, id: `tertinggi ${at(high)}, terendah ${at(low)}.` });
  const gaps = values.length - known.length;
  const missing = { en: ` ${gaps} not shown or not known.`, id: ` ${gaps} tidak ditampilkan atau belum diketahui.` };
  return gaps > 0 ? `${ends}${say.word(missing)}` : ends;
}
