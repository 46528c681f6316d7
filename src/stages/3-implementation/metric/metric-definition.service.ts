import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { hasDependants } from '#platform/problem/catalogue';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { MetricDefinitionEntity } from '#stages/3-implementation/metric/metric-definition.entity';
import { definitionVerdicts } from '#stages/3-implementation/metric/metric-definition.rules';
import { USUAL_METRICS } from '#stages/3-implementation/metric/usual-metrics';

export const metricDefinitions = new Resource<MetricDefinitionEntity>({
  entity: MetricDefinitionEntity,
  name: 'metric_definition',
  path: 'metric-definitions',
  title: 'title',
  sorts: ['createdAt', 'code'],
  defaultSort: 'code',
  filters: {
    code: { kind: 'any', property: 'code' },
    level: { kind: 'any', property: 'level' },
  },
});

defineSeed('metric_definitions', (ctx) => insertMany(ctx, new RecordStore(metricDefinitions), USUAL_METRICS));

/** The metrics as data: a network that counts anew, or an agency with a number of its own, needs no new program. */
@Injectable()
export class MetricDefinitionService extends RecordService<MetricDefinitionEntity> {
  protected readonly actions: ActionRule<MetricDefinitionEntity>[] = [
    { action: 'update', permission: 'metric_definition.write' },
    { action: 'remove', permission: 'metric_definition.write' },
  ];

  constructor() {
    super(metricDefinitions);
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<MetricDefinitionEntity>,
    current: MetricDefinitionEntity | null,
  ): Promise<void> {
    const other = await ctx.one<MetricDefinitionEntity & Record<string, unknown>>(
      `SELECT ${metricDefinitions.selectList} FROM metric_definitions t
       WHERE t.organization_id = $1 AND t.code = $2 AND t.id IS DISTINCT FROM $3 ORDER BY t.id LIMIT 1`,
      [ctx.organizationId, next.code, current?.id ?? null],
    );
    decide(ctx, definitionVerdicts(next, other));
  }

  protected override async checkRemoval(ctx: Ctx, current: MetricDefinitionEntity): Promise<void> {
    const used = await ctx.query(
      'SELECT FROM metric_samples WHERE organization_id = $1 AND metric = $2 AND definition_version = $3 LIMIT 1',
      [ctx.organizationId, current.code, current.definitionVersion],
    );
    if (used.length > 0) throw hasDependants({ params: { dependants: 'metric samples' } });
  }
}
