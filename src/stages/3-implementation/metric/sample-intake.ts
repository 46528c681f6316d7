import { exact } from '#kernel/figures/exact';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { FieldError } from '#platform/problem/problem';
import {
  type Definition,
  dayOf,
  definitionOf,
  monthsOf,
  type SampleFacts,
  STORED,
} from '#stages/3-implementation/metric/metric-sample.rules';
import {
  CORRECTED,
  DEFINITIONS,
  HOLD_CHANNELS,
  HOLD_POSTS,
  MAKE_MONTHS,
  SAME_MOMENT,
} from '#stages/3-implementation/metric/metric-sample.sql';
import { type Series, seriesAmong, seriesIn } from '#stages/3-implementation/metric/rollup';
import {
  type Sample,
  type SampleInput,
  type Subject,
  seriesOf,
  standsForDay,
} from '#stages/3-implementation/metric/sample';

/** Samples on their way in: completed, with everything held that they speak of. */
export interface Intake {
  samples: Sample[];
  subjects: ReadonlyMap<string, Subject>;
  unique: ReadonlySet<string>;
  factsOf(sample: Sample): SampleFacts;
}

type Row<T> = T & Record<string, unknown>;

/** Makes the months, holds posts and channels in the order of their ids, and completes what the samples do not say. */
export async function openIntake(ctx: Ctx, inputs: readonly SampleInput[]): Promise<Intake> {
  const now = Date.now();
  const instants = inputs.map(({ capturedAt }) => new Date(capturedAt).toISOString());
  const likely = instants.filter((at) => at >= '2004' && Date.parse(at) < now + 86_400_000);
  const ids = (key: 'postId' | 'channelId') =>
    [...new Set(inputs.flatMap((input) => input[key]?.toLowerCase() ?? []))].sort();
  const { organizationId } = ctx;
  const [, definitions, zones, posts, channels] = await Promise.all([
    ctx.query(MAKE_MONTHS, [monthsOf(likely.map((capturedAt) => ({ capturedAt })))]),
    ctx.query<Row<Definition>>(DEFINITIONS, [organizationId, [...new Set(inputs.map(({ metric }) => metric))]]),
    ctx.query<{ timezone: string }>('SELECT timezone FROM organizations WHERE id = $1', [organizationId]),
    ctx.query<Row<Subject>>(HOLD_POSTS, [organizationId, ids('postId')]),
    ctx.query<Row<Subject>>(HOLD_CHANNELS, [organizationId, ids('channelId')]),
  ]);
  const timezone = zones[0]?.timezone ?? 'UTC';
  const versions = Map.groupBy<string, Definition>(definitions, ({ code }) => code);
  const subjects = new Map([...posts, ...channels].map((subject) => [subject.id, subject as Subject]));
  const days = daysOf(inputs, timezone);
  const chosen = inputs.map(({ metric, definitionVersion }, index) =>
    definitionOf(versions.get(metric) ?? [], days[index] ?? '', definitionVersion),
  );
  const samples = inputs.map((input, index) =>
    complete(input, { index, day: days[index] ?? '', capturedAt: instants[index] ?? '', definition: chosen[index] }),
  );
  return {
    samples,
    subjects,
    unique: new Set(definitions.flatMap(({ code, uniqueAudience }) => (uniqueAudience ? [code] : []))),
    factsOf: ({ index, subjectId, metric }) => ({
      ...{ subject: subjects.get(subjectId), definition: chosen[index], known: versions.has(metric), timezone, now },
    }),
  };
}

/** Exports read thousands of numbers at one moment: each moment is looked up in the calendar once. */
function daysOf(inputs: readonly SampleInput[], timezone: string): string[] {
  const known = new Map<string, string>();
  return inputs.map((input) => {
    const day = input.periodStart ?? known.get(input.capturedAt) ?? dayOf(input, timezone);
    if (!input.periodStart) known.set(input.capturedAt, day);
    return day;
  });
}

interface Completion {
  index: number;
  day: string;
  capturedAt: string;
  definition: Definition | undefined;
}

function complete(input: SampleInput, { index, day, capturedAt, definition }: Completion): Sample {
  const [postId, channelId] = [input.postId?.toLowerCase() ?? null, input.channelId?.toLowerCase() ?? null];
  const {
    value = null,
    periodStart = null,
    periodEnd = null,
    sourceRef = null,
    externalId = null,
    reason = null,
  } = input;
  return {
    ...{ id: newId(), index, subjectId: postId ?? channelId ?? '', postId, channelId, metric: input.metric, value },
    ...{ capturedAt, day, periodStart, periodEnd },
    cumulative:
      input.cumulative ?? (periodStart === null && periodEnd === null && (definition?.cumulativeDefault ?? true)),
    definitionVersion: definition?.definitionVersion ?? input.definitionVersion ?? '',
    ...{ source: input.source, sourceRef, externalId, reason },
    attachmentId: input.attachmentId?.toLowerCase() ?? null,
    supersedesId: input.supersedesId?.toLowerCase() ?? null,
  };
}

/** A sample that is corrected: where it stood. */
export interface Place {
  subjectId: string;
  metric: string;
  day: string;
}

export interface Compared {
  /** What is to be stored. */
  fresh: Sample[];
  /** The ids of all, in the order of the list; of a reading that is there already its own. */
  ids: string[];
  corrected: Place[];
  errors: FieldError[];
}

type Fault = (sample: Sample, kind: keyof typeof STORED) => FieldError;

/** Compares with what is stored: the same reading is passed over, another value at the same moment refused. */
export async function readStored(ctx: Ctx, { samples }: Intake, place: (index: number) => string): Promise<Compared> {
  const fault: Fault = ({ index }, kind) => ({ ...STORED[kind], pointer: `${place(index)}${STORED[kind].pointer}` });
  const [plain, corrections] = [samples.filter((one) => !one.supersedesId), samples.filter((one) => one.supersedesId)];
  const compared = await compare(ctx, plain, fault);
  const corrected = await findCorrected(ctx, corrections, fault);
  const errors = [...compared.errors, ...corrected.errors, ...(await missingAttachments(ctx, samples, fault))];
  const fresh = samples.filter(({ index }) => !compared.there.has(index));
  const ids = samples.map(({ index, id }) => compared.there.get(index) ?? id);
  return { fresh, ids, corrected: corrected.places, errors };
}

async function compare(ctx: Ctx, samples: readonly Sample[], fault: Fault) {
  const errors: FieldError[] = [];
  const firsts = new Map<string, Sample>();
  const repeated: [Sample, Sample][] = [];
  for (const sample of samples) {
    const key = [seriesOf(sample), sample.capturedAt, sample.periodStart, sample.periodEnd].join(' ');
    const first = firsts.get(key);
    if (first) repeated.push([sample, first]);
    else firsts.set(key, sample);
  }
  const there = new Map<number, string>();
  const check = (sample: Sample, held: Pick<Sample, 'id' | 'value'>): void => {
    if (sameValue(sample.value, held.value)) there.set(sample.index, held.id);
    else errors.push(fault(sample, 'taken'));
  };
  for (const [sample, held] of await sameMoment(ctx, [...firsts.values()])) check(sample, held);
  for (const [sample, first] of repeated) check(sample, { ...first, id: there.get(first.index) ?? first.id });
  return { there, errors };
}

type Held = Pick<Sample, 'id' | 'value'>;

async function sameMoment(ctx: Ctx, asked: readonly Sample[]): Promise<[Sample, Held][]> {
  const column = <K extends keyof Sample>(name: K): Sample[K][] => asked.map((sample) => sample[name]);
  const rows = await ctx.query<Held & { place: number }>(SAME_MOMENT, [
    ...[ctx.organizationId, column('subjectId'), column('metric'), column('capturedAt')],
    ...[column('periodStart'), column('periodEnd')],
  ]);
  return rows.flatMap(({ place, ...held }): [Sample, Held][] => {
    const sample = asked[place];
    return sample ? [[sample, held]] : [];
  });
}

async function findCorrected(ctx: Ctx, corrections: readonly Sample[], fault: Fault) {
  if (corrections.length === 0) return { places: [], errors: [] };
  const rows = await ctx.query<Place & { id: string; capturedAt: string; superseded: boolean }>(CORRECTED, [
    ctx.organizationId,
    corrections.map(({ supersedesId }) => supersedesId),
    corrections.map(({ capturedAt }) => capturedAt),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const taken = new Set<string>();
  const errors: FieldError[] = [];
  for (const sample of corrections) {
    const wrong = byId.get(sample.supersedesId ?? '');
    const same =
      wrong && seriesOf(wrong) === seriesOf(sample) && Date.parse(wrong.capturedAt) === Date.parse(sample.capturedAt);
    if (!same) errors.push(fault(sample, 'elsewhere'));
    else if (wrong.superseded || taken.has(wrong.id)) errors.push(fault(sample, 'superseded'));
    taken.add(wrong?.id ?? '');
  }
  const places = [...rows, ...corrections].map(({ subjectId, metric, day }): Place => ({ subjectId, metric, day }));
  return { places, errors };
}

async function missingAttachments(ctx: Ctx, samples: readonly Sample[], fault: Fault): Promise<FieldError[]> {
  const named = [...new Set(samples.flatMap(({ attachmentId }) => attachmentId ?? []))].sort();
  if (named.length === 0) return [];
  const rows = await ctx.query<{ id: string }>(
    'SELECT id FROM attachments WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE',
    [ctx.organizationId, named],
  );
  const found = new Set(rows.map(({ id }) => id));
  return samples
    .filter(({ attachmentId }) => attachmentId && !found.has(attachmentId))
    .map((one) => fault(one, 'attachment'));
}

/** The series that are read anew: of new readings, and wherever one was corrected. */
export function seriesOfIntake(
  { subjects, unique }: Intake,
  fresh: readonly Sample[],
  corrected: readonly Place[],
): Series[] {
  const all = seriesAmong(
    fresh.filter(({ supersedesId }) => !supersedesId),
    { subjects, unique },
  );
  for (const place of corrected) seriesIn(all, place, { subjects, unique }).readings.set(place.day, null);
  return [...all.values()];
}

/** A series is kept as running totals or as figures of single days: the two together would count the same twice. */
export function mixed(
  series: readonly Series[],
  fresh: readonly Sample[],
  place: (index: number) => string,
): FieldError[] {
  const kinds = new Map<string, boolean>();
  for (const { subject, metric, known } of series) {
    const [row] = known;
    if (row) kinds.set(seriesOf({ subjectId: subject.id, metric }), row.running);
  }
  const errors: FieldError[] = [];
  for (const sample of fresh.filter(standsForDay)) {
    const key = seriesOf(sample);
    const running = kinds.get(key);
    if (running === undefined) kinds.set(key, sample.cumulative);
    else if (running !== sample.cumulative)
      errors.push({ ...STORED.mixed, pointer: `${place(sample.index)}${STORED.mixed.pointer}` });
  }
  return errors;
}

function sameValue(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : exact(a).equals(exact(b));
}
