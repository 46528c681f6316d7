import type { Ctx } from '#platform/context/ctx';
import {
  addUp,
  type DayReading,
  type DayRow,
  type Part,
  type Rolled,
  roll,
} from '#stages/3-implementation/metric/rollup.rules';
import {
  ADD_UP,
  AROUND,
  DROP_DAYS,
  FIND_LARGEST,
  FORGET_PERIODS,
  KEEP_DAYS,
  KEEP_PERIODS,
  PERIODS_HELD,
  STANDING,
} from '#stages/3-implementation/metric/rollup.sql';
import { type Sample, type Subject, seriesOf, standsForDay } from '#stages/3-implementation/metric/sample';

/** The days of one series that are read anew. */
export interface Series {
  subject: Subject;
  metric: string;
  unique: boolean;
  readings: Map<string, DayReading | null>;
  known: DayRow[];
}

interface Held {
  subjects: ReadonlyMap<string, Subject>;
  /** The metrics that count different people. */
  unique: ReadonlySet<string>;
}

/** The series that samples belong to, with the last reading of each day among them. */
export function seriesAmong(samples: readonly Sample[], held: Held): Map<string, Series> {
  const all = new Map<string, Series>();
  for (const sample of samples) {
    if (!standsForDay(sample)) continue;
    const { readings } = seriesIn(all, sample, held);
    const { day, value, capturedAt, id, definitionVersion, cumulative } = sample;
    const other = readings.get(day);
    if (other && other.capturedAt > capturedAt) continue;
    readings.set(day, { day, running: cumulative, value: value ?? '0', capturedAt, sampleId: id, definitionVersion });
  }
  return all;
}

/** The one series of a subject and a metric. */
export function seriesIn(
  all: Map<string, Series>,
  { subjectId, metric }: Pick<Sample, 'subjectId' | 'metric'>,
  { subjects, unique }: Held,
): Series {
  const key = seriesOf({ subjectId, metric });
  const known = all.get(key);
  if (known) return known;
  const subject = subjects.get(subjectId);
  if (!subject) throw new Error('A sample of a subject that nobody holds.');
  const made: Series = { subject, metric, unique: unique.has(metric), readings: new Map(), known: [] };
  all.set(key, made);
  return made;
}

/** Reads what stands around the days of each series. */
export async function readAround(ctx: Ctx, all: readonly Series[]): Promise<void> {
  const spans = all.map(({ readings }) => [...readings.keys()].sort());
  const rows = await ctx.query<DayRow & { series: number }>(AROUND, [
    ctx.organizationId,
    all.map(({ subject }) => subject.id),
    all.map(({ metric }) => metric),
    spans.map((days) => days[0]),
    spans.map((days) => days.at(-1)),
  ]);
  for (const { series, ...row } of rows) {
    all[series - 1]?.known.push({ ...row, capturedAt: new Date(row.capturedAt).toISOString() });
  }
}

/** What was read later on the same day stays: samples may come in any order. */
export function keepLater({ readings, known }: Series): void {
  for (const row of known) {
    const reading = readings.get(row.day);
    if (reading && row.capturedAt > reading.capturedAt) readings.delete(row.day);
  }
}

/** Where samples were corrected, what still holds on their days is read from the samples themselves. */
export async function readStanding(
  ctx: Ctx,
  all: readonly Series[],
  touched: ReadonlyArray<{ subjectId: string; metric: string; day: string }>,
): Promise<void> {
  const rows = await ctx.query<DayReading & { subjectId: string; metric: string }>(STANDING, [
    ctx.organizationId,
    touched.map(({ subjectId }) => subjectId),
    touched.map(({ metric }) => metric),
    touched.map(({ day }) => day),
  ]);
  const bySeries = new Map(
    all.map((series) => [seriesOf({ subjectId: series.subject.id, metric: series.metric }), series]),
  );
  for (const place of touched) bySeries.get(seriesOf(place))?.readings.set(place.day, null);
  for (const { subjectId, metric, ...row } of rows) {
    const capturedAt = new Date(row.capturedAt).toISOString();
    bySeries.get(seriesOf({ subjectId, metric }))?.readings.set(row.day, { ...row, capturedAt });
  }
}

export type PeriodFigure = Pick<
  Sample,
  'subjectId' | 'metric' | 'periodStart' | 'periodEnd' | 'value' | 'capturedAt' | 'id'
>;

/** Figures of longer periods stand beside the days: the one that was read last for each period. */
export async function keepPeriods(
  ctx: Ctx,
  figures: readonly PeriodFigure[],
  subjects: ReadonlyMap<string, Subject>,
): Promise<void> {
  if (figures.length === 0) return;
  const column = <K extends keyof PeriodFigure>(name: K): PeriodFigure[K][] => figures.map((figure) => figure[name]);
  await ctx.query(KEEP_PERIODS, [
    ...[ctx.organizationId, column('subjectId'), column('metric'), column('periodStart'), column('periodEnd')],
    ...[column('value'), column('capturedAt'), column('id')],
    figures.map(({ subjectId }) => subjects.get(subjectId)?.level ?? 0),
  ]);
}

/** Where samples were corrected, the figures of longer periods are read anew. */
export async function readPeriods(
  ctx: Ctx,
  touched: ReadonlyArray<{ subjectId: string; metric: string }>,
): Promise<PeriodFigure[]> {
  const series = [touched.map(({ subjectId }) => subjectId), touched.map(({ metric }) => metric)];
  await ctx.query(FORGET_PERIODS, [ctx.organizationId, ...series]);
  return ctx.query<PeriodFigure & Record<string, unknown>>(PERIODS_HELD, [ctx.organizationId, ...series]);
}

/** Rolls every series up and writes its days and the sums of its campaign, in as many statements as for one. */
export async function writeRollups(ctx: Ctx, all: readonly Series[]): Promise<void> {
  const rolled = all.map((series): [Series, Rolled] => [series, roll(series.known, series.readings)]);
  await keepDays(ctx, rolled);
  await dropDays(ctx, rolled);
  await addToCampaigns(ctx, rolled);
}

async function keepDays(ctx: Ctx, rolled: ReadonlyArray<[Series, Rolled]>): Promise<void> {
  const rows = rolled.flatMap(([series, { rows }]) => rows.map((row) => ({ series, row })));
  if (rows.length === 0) return;
  await ctx.query(KEEP_DAYS, [
    ctx.organizationId,
    rows.map(({ series }) => series.subject.id),
    rows.map(({ series }) => series.metric),
    rows.map(({ row }) => row.day),
    rows.map(({ row }) => row.running),
    rows.map(({ row }) => row.value),
    rows.map(({ row }) => row.capturedAt),
    rows.map(({ row }) => row.sampleId),
    rows.map(({ row }) => row.definitionVersion),
    rows.map(({ row }) => row.step),
    rows.map(({ row }) => row.change),
    rows.map(({ series }) => series.subject.level),
  ]);
}

async function dropDays(ctx: Ctx, rolled: ReadonlyArray<[Series, Rolled]>): Promise<void> {
  const gone = rolled.flatMap(([series, { gone }]) => gone.map((day) => ({ series, day })));
  if (gone.length === 0) return;
  await ctx.query(DROP_DAYS, [
    ctx.organizationId,
    gone.map(({ series }) => series.subject.id),
    gone.map(({ series }) => series.metric),
    gone.map(({ day }) => day),
  ]);
}

/** One row of the sums: where it belongs, and what is added to it. */
interface Sum extends Part {
  subject: Subject;
  metric: string;
}

async function addToCampaigns(ctx: Ctx, rolled: ReadonlyArray<[Series, Rolled]>): Promise<void> {
  const sums = sumsOf(rolled);
  if (sums.length === 0) return;
  const place = placesOf(sums);
  const steps = (['first', 'next', 'break', 'period'] as const).flatMap((step) => [
    sums.map((sum) => sum.sums[step].amount),
    sums.map((sum) => sum.sums[step].n),
  ]);
  const own = [sums.map(({ series }) => series), ...steps, sums.map(({ largest }) => largest)];
  await ctx.query(ADD_UP, [ctx.organizationId, ...place, ...own]);
  const shrunk = sums.filter(({ shrank }) => shrank);
  if (shrunk.length > 0) await ctx.query(FIND_LARGEST, [ctx.organizationId, ...placesOf(shrunk)]);
}

function placesOf(sums: readonly Sum[]): unknown[] {
  return [
    sums.map(({ subject }) => subject.campaignId),
    sums.map(({ metric }) => metric),
    sums.map(({ day }) => day),
    sums.map(({ subject }) => subject.channelId),
    sums.map(({ subject }) => subject.format),
    sums.map(({ subject }) => subject.paid),
    sums.map(({ subject }) => subject.level),
  ];
}

/** Series of like posts add to the same row, and a statement may touch a row once. */
function sumsOf(rolled: ReadonlyArray<[Series, Rolled]>): Sum[] {
  const all = new Map<string, Sum>();
  for (const [{ subject, metric, unique }, { parts }] of rolled) {
    if (subject.campaignId === null) continue;
    const { campaignId, channelId, format, paid, level } = subject;
    for (const part of parts) {
      const key = [campaignId, metric, part.day, channelId, format, paid, level].join(' ');
      const held = all.get(key);
      const one: Sum = { ...part, subject, metric, ...(unique ? {} : { largest: null, shrank: false }) };
      all.set(key, held ? joined(held, one) : one);
    }
  }
  return [...all.values()];
}

function joined(a: Sum, b: Sum): Sum {
  const sums = addUp([a.sums, b.sums]);
  const parts = [a.largest, b.largest].filter((value) => value !== null);
  const largest = parts.length === 2 && Number(parts[1]) > Number(parts[0]) ? parts[1] : parts[0];
  return { ...a, series: a.series + b.series, sums, largest: largest ?? null, shrank: a.shrank || b.shrank };
}
