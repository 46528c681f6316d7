import { dayNumber } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { ADVERTISING_VALUE, isAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { MetricDefinitionEntity } from '#stages/3-implementation/metric/metric-definition.entity';
import type { Sample, SampleInput, Subject } from '#stages/3-implementation/metric/sample';

/** Before this no network existed whose numbers an agency could bring. */
const EARLIEST = '2004-01-01';
const CLOCK_SKEW_MS = 60_000;

export type Definition = Pick<
  MetricDefinitionEntity,
  'code' | 'definitionVersion' | 'since' | 'unit' | 'uniqueAudience' | 'engagement' | 'net' | 'cumulativeDefault'
>;

/** What the rules look at beside the sample itself. */
export interface SampleFacts {
  subject: Subject | undefined;
  /** The definition that it speaks of. */
  definition: Definition | undefined;
  /** Whether the metric is known at all, in whichever version. */
  known: boolean;
  timezone: string;
  now: number;
}

/** The definition of a metric that holds on a day, or the one of the version that is named. */
export function definitionOf(versions: readonly Definition[], day: string, version?: string): Definition | undefined {
  if (version !== undefined) return versions.find(({ definitionVersion }) => definitionVersion === version);
  const begun = versions.filter(({ since }) => since <= day);
  return begun.reduce<Definition | undefined>((last, one) => (last && last.since >= one.since ? last : one), undefined);
}

/** The day that it counts for: the first of its period, or the agency's local day of its capture. */
export function dayOf(
  { periodStart, capturedAt }: Pick<SampleInput, 'periodStart' | 'capturedAt'>,
  timezone: string,
): string {
  return periodStart ?? localDay(new Date(capturedAt), timezone);
}

interface Rule {
  code: string;
  pointer: string;
  message: Text;
  holds(sample: Sample, facts: SampleFacts): boolean;
}

const time = (instant: string): number => Date.parse(instant);

const RULES: readonly Rule[] = [
  {
    code: 'metric_sample.subject',
    pointer: '/postId',
    message: {
      en: 'Name the post, or the channel as a whole: one of the two.',
      id: 'Sebutkan unggahan, atau kanal secara keseluruhan: salah satu.',
    },
    holds: ({ postId, channelId }) => (postId === null) !== (channelId === null),
  },
  {
    code: 'reference.unknown',
    pointer: '/postId',
    message: { en: 'No such post.', id: 'Unggahan itu tidak ada.' },
    holds: ({ postId }, { subject }) => postId === null || subject !== undefined,
  },
  {
    code: 'reference.unknown',
    pointer: '/channelId',
    message: { en: 'No such channel.', id: 'Kanal itu tidak ada.' },
    holds: ({ postId, channelId }, { subject }) => channelId === null || postId !== null || subject !== undefined,
  },
  {
    ...ADVERTISING_VALUE,
    pointer: '/metric',
    // What is known was looked at when it was defined: of thousands of samples nobody reads the name again.
    holds: ({ metric }, { known }) => known || !isAdvertisingValue(metric),
  },
  {
    code: 'metric.unknown',
    pointer: '/metric',
    message: {
      en: 'No such metric; the metric definitions list those that are there, and take new ones.',
      id: 'Metrik itu tidak ada; definisi metrik memuat yang ada, dan dapat ditambah.',
    },
    holds: (_, { known }) => known,
  },
  {
    code: 'metric.version_unknown',
    pointer: '/definitionVersion',
    message: {
      en: 'The metric has no such version, or none yet on this day.',
      id: 'Metrik ini tidak punya versi itu, atau belum pada hari itu.',
    },
    holds: (_, { known, definition }) => !known || definition !== undefined,
  },
  {
    code: 'metric_sample.not_out',
    pointer: '/postId',
    message: {
      en: 'The post is not out yet; there is nothing to measure.',
      id: 'Unggahan belum terbit; belum ada yang dapat diukur.',
    },
    holds: (_, { subject }) => subject?.kind !== 'post' || subject.publishedAt !== null,
  },
  {
    code: 'metric_sample.before_publishing',
    pointer: '/capturedAt',
    message: { en: 'The post went out only after this.', id: 'Unggahan baru terbit setelah waktu ini.' },
    holds: ({ capturedAt }, { subject }) => !subject?.publishedAt || time(capturedAt) >= time(subject.publishedAt),
  },
  {
    code: 'instant.in_future',
    pointer: '/capturedAt',
    message: { en: 'Must not be in the future.', id: 'Tidak boleh di masa depan.' },
    holds: ({ capturedAt }, { now }) => time(capturedAt) <= now + CLOCK_SKEW_MS,
  },
  {
    code: 'metric_sample.too_old',
    pointer: '/capturedAt',
    message: { en: `Must not be before ${EARLIEST}.`, id: `Tidak boleh sebelum ${EARLIEST}.` },
    holds: ({ capturedAt, day }) => capturedAt >= EARLIEST && day >= EARLIEST,
  },
  {
    code: 'metric_sample.period',
    pointer: '/periodEnd',
    message: {
      en: 'A period has a first and a last day in this order, and had begun when it was read; not before the post went out.',
      id: 'Periode punya hari pertama dan terakhir secara berurutan, dan sudah mulai saat dibaca; tidak sebelum unggahan terbit.',
    },
    holds: periodFits,
  },
  {
    code: 'metric_sample.cumulative',
    pointer: '/cumulative',
    message: {
      en: 'A running total has no period; the figure of a period is no running total, and names its first and last day.',
      id: 'Angka kumulatif tidak punya periode; angka periode bukan kumulatif, dan menyebut hari pertama dan terakhirnya.',
    },
    holds: ({ cumulative, periodStart }) => cumulative === (periodStart === null),
  },
  {
    code: 'metric_sample.negative',
    pointer: '/value',
    message: {
      en: 'Must not be below zero; only net metrics can be.',
      id: 'Tidak boleh di bawah nol; hanya metrik bersih yang boleh.',
    },
    holds: ({ value }, { definition }) => !value?.startsWith('-') || definition?.net === true || Number(value) === 0,
  },
  {
    code: 'metric_sample.not_whole',
    pointer: '/value',
    message: { en: 'Counts and people are whole numbers.', id: 'Hitungan dan orang adalah bilangan bulat.' },
    holds: ({ value }, { definition }) =>
      !value?.includes('.') || !['count', 'people'].includes(definition?.unit ?? '') || /\.0+$/.test(value),
  },
  {
    code: 'metric_sample.reason_needed',
    pointer: '/reason',
    message: {
      en: 'Say why: what was wrong with the corrected sample, or why nothing could be counted. No value is not zero.',
      id: 'Sebutkan alasannya: apa yang salah pada potret yang dikoreksi, atau mengapa tidak dapat dihitung. Tanpa nilai bukan nol.',
    },
    holds: ({ value, supersedesId, reason }) => reason !== null || (value !== null && supersedesId === null),
  },
];

function periodFits({ periodStart, periodEnd, capturedAt }: Sample, { subject, timezone }: SampleFacts): boolean {
  if (periodStart === null || periodEnd === null) return periodStart === periodEnd;
  const out = subject?.publishedAt ? localDay(new Date(subject.publishedAt), timezone) : periodStart;
  return periodStart <= periodEnd && periodEnd <= localDay(new Date(capturedAt), timezone) && periodStart >= out;
}

const verdict = ({ code, message }: Rule, pointer: string, passed: boolean): FieldVerdict => ({
  code,
  passed,
  pointer,
  message,
});

/** Every rule's verdict on one sample. */
export function sampleVerdicts(sample: Sample, facts: SampleFacts): FieldVerdict[] {
  return RULES.map((rule) => verdict(rule, rule.pointer, rule.holds(sample, facts)));
}

/** Only what is broken, by its place in the list: of thousands of samples nobody reads what holds. */
export function brokenVerdicts(sample: Sample, facts: SampleFacts): FieldVerdict[] {
  return RULES.filter((rule) => !rule.holds(sample, facts)).map((rule) => verdict(rule, rule.pointer, false));
}

/** Refusals that only what is stored can tell. */
export const STORED = {
  taken: {
    code: 'metric_sample.taken',
    pointer: '/capturedAt',
    message: {
      en: 'Another value was read at this very moment; correct it with supersedesId and a reason.',
      id: 'Nilai lain sudah dibaca pada saat yang sama; koreksi dengan supersedesId dan alasan.',
    },
  },
  mixed: {
    code: 'metric_sample.mixed',
    pointer: '/cumulative',
    message: {
      en: 'This metric of it is kept as running totals; the figures of single days would count the same twice. Or the other way round.',
      id: 'Metrik ini dicatat kumulatif; angka harian akan menghitung hal yang sama dua kali. Atau sebaliknya.',
    },
  },
  elsewhere: {
    code: 'metric_sample.corrects_another',
    pointer: '/supersedesId',
    message: {
      en: 'No such sample of the same post or channel, metric and moment.',
      id: 'Tidak ada potret seperti itu dari unggahan atau kanal, metrik, dan saat yang sama.',
    },
  },
  superseded: {
    code: 'metric_sample.superseded',
    pointer: '/supersedesId',
    message: {
      en: 'It was corrected already; correct the sample that stands in its place.',
      id: 'Sudah dikoreksi; koreksi potret yang menggantikannya.',
    },
  },
  attachment: {
    code: 'reference.unknown',
    pointer: '/attachmentId',
    message: { en: 'No such attachment.', id: 'Lampiran itu tidak ada.' },
  },
} as const satisfies Record<string, Omit<FieldVerdict, 'passed'>>;

/** Months that samples fall into, as their first day (UTC): where their partitions begin. */
export function monthsOf(samples: readonly Pick<Sample, 'capturedAt'>[]): string[] {
  return [...new Set(samples.map(({ capturedAt }) => `${capturedAt.slice(0, 7)}-01`))]
    .filter((month) => dayNumber(month) > 0)
    .sort();
}
