import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar/local-date';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { DEFAULT_RULES } from '#stages/3-implementation/sla-rule/default-rules';
import { type ClockSubject, SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';
import {
  countedChanges,
  noRuleInForce,
  ruleInUse,
  ruleVerdicts,
} from '#stages/3-implementation/sla-rule/sla-rule.rules';

export const slaRules = new Resource<SlaRuleEntity>({
  entity: SlaRuleEntity,
  name: 'sla_rule',
  path: 'sla-rules',
  title: 'title',
  sorts: ['code', 'validFrom', 'createdAt'],
  defaultSort: 'code',
  filters: {
    code: { kind: 'any', property: 'code' },
    appliesTo: { kind: 'sql', condition: 't.applies_to && {}::text[]' },
    validOn: { kind: 'sql', condition: '{}::date BETWEEN t.valid_from AND coalesce(t.valid_to, {}::date)' },
  },
});

/** Every agency begins with these; from then on they are its own data. */
defineSeed('sla_rules', (ctx) => insertMany(ctx, new RecordStore(slaRules), DEFAULT_RULES));

/** A rule that somebody wants to start a clock with. */
export interface Wanted {
  code: string;
  kind: ClockSubject;
  on: LocalDate;
}

/** The latest version that has begun of each. Whoever changes one of them waits until the clock is there. */
const IN_FORCE = `
  SELECT DISTINCT ON (w.n) w.n, ${slaRules.selectList}
  FROM unnest($2::text[], $3::text[], $4::date[]) WITH ORDINALITY w(code, kind, day, n)
  CROSS JOIN LATERAL (
    SELECT * FROM sla_rules r WHERE r.organization_id = $1 AND r.code = w.code AND w.kind = ANY(r.applies_to)
      AND r.valid_from <= w.day AND (r.valid_to IS NULL OR r.valid_to >= w.day)
    ORDER BY r.valid_from DESC LIMIT 1 FOR KEY SHARE) t
  ORDER BY w.n`;

@Injectable()
export class SlaRuleService extends RecordService<SlaRuleEntity> {
  protected readonly actions: ActionRule<SlaRuleEntity>[] = [
    { action: 'update', permission: 'sla_rule.write' },
    { action: 'remove', permission: 'sla_rule.write' },
  ];

  constructor() {
    super(slaRules);
  }

  /** The rule that holds on the day for each that is wanted, in their order; refused where there is none. */
  async inForce(ctx: Ctx, wanted: readonly Wanted[]): Promise<SlaRuleEntity[]> {
    const found = await ctx.query<SlaRuleEntity & { n: string }>(IN_FORCE, [
      ctx.organizationId,
      wanted.map(({ code }) => code),
      wanted.map(({ kind }) => kind),
      wanted.map(({ on }) => on),
    ]);
    const byPlace = new Map(found.map((rule) => [Number(rule.n), rule]));
    return wanted.map(({ code, on }, i) => {
      const rule = byPlace.get(i + 1);
      if (!rule) throw noRuleInForce({ params: { code, day: on } });
      return rule;
    });
  }

  protected override async check(ctx: Ctx, next: Partial<SlaRuleEntity>, current: SlaRuleEntity | null): Promise<void> {
    decide(ctx, ruleVerdicts(next));
    const fields = current ? countedChanges(current, next) : [];
    if (!current || fields.length === 0) return;
    const used = await ctx.query('SELECT FROM clocks WHERE organization_id = $1 AND rule_id = $2 LIMIT 1', [
      ctx.organizationId,
      current.id,
    ]);
    if (used.length > 0) throw ruleInUse({ params: { fields: fields.join(', ') } });
  }
}
