import { Injectable } from '@nestjs/common';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import { hasDependants, ruleBroken } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';
import { Batches } from '#platform/records/batch';
import { defineGuard } from '#platform/records/guards';
import type { ListAsk } from '#platform/records/list-query';
import { type Answered, allowedActions } from '#platform/records/record.service';
import { type Count, type Page, RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { CreateMetricSample, type MetricSamplesStored } from '#stages/3-implementation/metric/metric-sample.dto';
import { MetricSampleEntity } from '#stages/3-implementation/metric/metric-sample.entity';
import { brokenVerdicts, sampleVerdicts } from '#stages/3-implementation/metric/metric-sample.rules';
import { STORE } from '#stages/3-implementation/metric/metric-sample.sql';
import {
  keepLater,
  keepPeriods,
  type PeriodFigure,
  readAround,
  readPeriods,
  readStanding,
  type Series,
  writeRollups,
} from '#stages/3-implementation/metric/rollup';
import { type Sample, type SampleInput, standsForDay } from '#stages/3-implementation/metric/sample';
import {
  type Intake,
  mixed,
  openIntake,
  readStored,
  seriesOfIntake,
} from '#stages/3-implementation/metric/sample-intake';

/** The sample that stands in its place now. */
const SUPERSEDED_BY = `(SELECT n.id FROM metric_samples n WHERE n.organization_id = t.organization_id AND n.supersedes_id = t.id
  AND n.captured_at = t.captured_at)`;

export const metricSamples = new Resource<MetricSampleEntity>({
  entity: MetricSampleEntity,
  name: 'metric_sample',
  path: 'metric-samples',
  title: 'metric',
  computed: { supersededById: SUPERSEDED_BY },
  sorts: ['capturedAt'],
  defaultSort: '-capturedAt',
  filters: {
    postId: { kind: 'sql', condition: 'coalesce(t.post_id, t.channel_id) = ANY({})' },
    channelId: { kind: 'sql', condition: 'coalesce(t.post_id, t.channel_id) = ANY({})' },
    metric: { kind: 'any', property: 'metric' },
    source: { kind: 'any', property: 'source' },
    from: { kind: 'from', property: 'capturedAt' },
    to: { kind: 'before', property: 'capturedAt' },
  },
});

/** Who brings thousands of samples reads at most so many faults at a time. */
const MOST_ERRORS = 100;

/**
 * SQL: a post, by its alias, that is out and neither measured from so many local days after publishing on, nor said to be
 * uncountable then. A withdrawn post cannot be measured any more.
 */
export const unmeasured = (post: string): string => `${post}.state IN ('published', 'corrected') AND NOT EXISTS (
  SELECT FROM organizations o
  CROSS JOIN LATERAL (SELECT ((${post}.published_at AT TIME ZONE o.timezone)::date + o.measure_after_days)::timestamp AT TIME ZONE o.timezone AS due) w
  WHERE o.id = ${post}.organization_id AND (
    EXISTS (SELECT FROM metric_days d WHERE d.organization_id = ${post}.organization_id AND d.subject_id = ${post}.id AND d.captured_at >= w.due)
    OR EXISTS (SELECT FROM metric_samples s WHERE s.organization_id = ${post}.organization_id
      AND coalesce(s.post_id, s.channel_id) = ${post}.id AND s.captured_at >= w.due AND (s.value IS NOT NULL OR s.supersedes_id IS NULL)
      AND NOT EXISTS (SELECT FROM metric_samples n WHERE n.organization_id = s.organization_id AND n.supersedes_id = s.id
        AND n.captured_at = s.captured_at))))`;

/** Metric samples: append-only, and with each of them the rollups that everything else reads. */
@Injectable()
export class MetricSampleService {
  private readonly store = new RecordStore(metricSamples);

  constructor(private readonly batches: Batches) {}

  list(ctx: Ctx, ask: object): Promise<Page<MetricSampleEntity>> {
    return this.store.list(ctx, ask as ListAsk);
  }

  count(ctx: Ctx, ask: object): Promise<Count> {
    return this.store.count(ctx, ask as ListAsk);
  }

  async get(ctx: Ctx, id: string): Promise<Answered<MetricSampleEntity>> {
    const sample = await this.store.get(ctx, id);
    const correct = { action: 'correct', permission: 'metric.write', refuse: onlyLast };
    return { ...sample, allowedActions: allowedActions(ctx, [correct], sample), allowedTransitions: [] };
  }

  /** One sample; the same reading once more answers the sample that is there. */
  async create(ctx: Ctx, input: SampleInput): Promise<Answered<MetricSampleEntity>> {
    const intake = await openIntake(ctx, [input]);
    for (const sample of intake.samples) decide(ctx, sampleVerdicts(sample, intake.factsOf(sample)));
    const { ids } = await this.write(ctx, intake, () => '');
    return this.get(ctx, ids[0] ?? '');
  }

  /** What many bring over HTTP: checked against the schema of one sample, then recorded. */
  createMany(ctx: Ctx, items: readonly unknown[]): Promise<MetricSamplesStored> {
    this.batches.check<CreateMetricSample>(CreateMetricSample, items);
    return this.record(ctx, items as readonly SampleInput[]);
  }

  /**
   * All of them or none, each fault by its place: `/items/17/value`. A reading that is stored already is passed over, so
   * that bringing the same file twice changes nothing.
   */
  async record(ctx: Ctx, inputs: readonly SampleInput[]): Promise<MetricSamplesStored> {
    if (inputs.length === 0) return { count: 0, skipped: 0, ids: [] };
    const place = (index: number): string => `/items/${index}`;
    const intake = await openIntake(ctx, inputs);
    const errors: FieldError[] = [];
    for (const sample of intake.samples) {
      if (errors.length >= MOST_ERRORS) break;
      for (const { code, pointer, message } of brokenVerdicts(sample, intake.factsOf(sample)))
        errors.push({ pointer: `${place(sample.index)}${pointer}`, code, message });
    }
    refuse(errors);
    return this.write(ctx, intake, place);
  }

  private async write(ctx: Ctx, intake: Intake, place: (index: number) => string): Promise<MetricSamplesStored> {
    const { fresh, ids, corrected, errors } = await readStored(ctx, intake, place);
    refuse(errors);
    const series = seriesOfIntake(intake, fresh, corrected);
    if (series.length > 0) await readAround(ctx, series);
    refuse(mixed(series, fresh, place));
    if (fresh.length > 0) await store(ctx, fresh);
    for (const one of series) keepLater(one);
    const periods: PeriodFigure[] = fresh.filter((sample) => sample.value !== null && !standsForDay(sample));
    if (corrected.length > 0) {
      await readStanding(ctx, series, corrected);
      periods.push(...(await readPeriods(ctx, corrected)));
    }
    await writeRollups(ctx, series);
    await keepPeriods(ctx, periods, intake.subjects);
    tell(ctx, intake, fresh, series);
    return { count: fresh.length, skipped: ids.length - fresh.length, ids };
  }
}

function onlyLast({ supersededById }: MetricSampleEntity) {
  return supersededById
    ? { en: 'It was corrected already; correct the one in its place.', id: 'Sudah dikoreksi; koreksi penggantinya.' }
    : null;
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw ruleBroken({ errors: errors.slice(0, MOST_ERRORS) });
}

function store(ctx: Ctx, samples: readonly Sample[]): Promise<unknown> {
  const column = <K extends keyof Sample>(name: K): Sample[K][] => samples.map((sample) => sample[name]);
  return ctx.query(STORE, [
    ...[ctx.organizationId, ctx.actor.userId, column('id'), column('postId'), column('channelId'), column('metric')],
    ...[column('value'), column('capturedAt'), column('day'), column('periodStart'), column('periodEnd')],
    ...[column('cumulative'), column('definitionVersion'), column('source'), column('sourceRef'), column('externalId')],
    ...[column('attachmentId'), column('supersedesId'), column('reason')],
  ]);
}

/** One event for one call: the samples are their own trail, since none of them can be changed. */
function tell(ctx: Ctx, { subjects }: Intake, fresh: readonly Sample[], series: readonly Series[]): void {
  const [first] = fresh;
  if (!first) return;
  const held = [...subjects.values()];
  const campaigns = new Set(held.map(({ campaignId }) => campaignId));
  const { index: _index, ...facts } = first;
  const metrics = [...new Set(series.map(({ metric }) => metric))].sort();
  ctx.record({
    action: 'metric_sample.recorded',
    resource: 'metric_sample',
    recordId: first.id,
    campaignId: campaigns.size === 1 ? ([...campaigns][0] ?? null) : null,
    level: Math.max(0, ...held.map(({ level }) => level)),
    changes: fresh.length === 1 ? changesBetween({}, facts) : { count: { to: fresh.length }, metrics: { to: metrics } },
    reason: first.reason,
  });
}

const KEPT: Record<string, string> = {
  channel: 'SELECT FROM metric_samples WHERE organization_id = $1 AND coalesce(post_id, channel_id) = $2 LIMIT 1',
  attachment: 'SELECT FROM metric_samples WHERE organization_id = $1 AND attachment_id = $2 LIMIT 1',
};

/** What samples speak of or rest on stays; samples have no foreign keys, for speed. */
defineGuard({
  async removing(ctx, { name }, { id }) {
    const found = KEPT[name] === undefined ? [] : await ctx.query(KEPT[name], [ctx.organizationId, id]);
    if (found.length > 0) throw hasDependants({ params: { dependants: 'metric samples' } });
  },
});
