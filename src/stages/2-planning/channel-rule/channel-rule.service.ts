import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ChannelRuleEntity } from '#stages/2-planning/channel-rule/channel-rule.entity';
import { inForce, ruleVerdicts } from '#stages/2-planning/channel-rule/channel-rule.rules';
import { NETWORK_LIMITS } from '#stages/2-planning/channel-rule/network-limits';

export const channelRules = new Resource<ChannelRuleEntity>({
  entity: ChannelRuleEntity,
  name: 'channel_rule',
  path: 'channel-rules',
  title: 'aspect',
  sorts: ['createdAt', 'validFrom'],
  defaultSort: '-createdAt',
  filters: {
    platform: { kind: 'any', property: 'platform' },
    aspect: { kind: 'any', property: 'aspect' },
    severity: { kind: 'any', property: 'severity' },
    on: { kind: 'sql', condition: 't.valid_from <= {}::date AND (t.valid_to IS NULL OR t.valid_to >= {}::date)' },
  },
});

defineSeed('channel_rules', (ctx) => insertMany(ctx, new RecordStore(channelRules), NETWORK_LIMITS));

/** What each network takes, as the agency knows it: data with dates, so that nobody waits for a new version of Siklus. */
@Injectable()
export class ChannelRuleService extends RecordService<ChannelRuleEntity> {
  protected readonly actions: ActionRule<ChannelRuleEntity>[] = [
    { action: 'update', permission: 'channel_rule.write' },
    { action: 'remove', permission: 'channel_rule.write' },
  ];

  constructor() {
    super(channelRules);
  }

  /** The rules of the networks that hold on a day. */
  async on(ctx: Ctx, day: string, platforms: readonly string[]): Promise<ChannelRuleEntity[]> {
    const rows = await ctx.query<ChannelRuleEntity & Record<string, unknown>>(
      `SELECT ${channelRules.selectList} FROM channel_rules t
       WHERE t.organization_id = $1 AND t.platform = ANY($2) AND t.valid_from <= $3 ORDER BY t.id`,
      [ctx.organizationId, platforms, day],
    );
    return inForce(rows, day);
  }

  protected override check(ctx: Ctx, next: Partial<ChannelRuleEntity>): void {
    decide(ctx, ruleVerdicts(next));
  }
}
