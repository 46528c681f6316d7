import { Injectable } from '@nestjs/common';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import type { Locale } from '#platform/problem/problem';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import type { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import { IssueService } from '#stages/1-fact-finding/issue/issue.service';
import { SEEN_ISSUE } from '#stages/3-implementation/mention/mention-store';
import { SpikeEntity } from '#stages/3-implementation/spike/spike.entity';
import type { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';
import { describe, headlineOf, toneOf } from '#stages/3-implementation/spike/spike-words';

export const spikes = new Resource<SpikeEntity>({
  entity: SpikeEntity,
  name: 'spike',
  path: 'spikes',
  title: 'topic',
  computed: { issueId: SEEN_ISSUE },
  sorts: ['createdAt', 'windowEnd'],
  defaultSort: '-windowEnd',
  filters: {
    issueId: { kind: 'any', property: 'issueId' },
    ruleId: { kind: 'any', property: 'ruleId' },
    topic: { kind: 'any', property: 'topic' },
    from: { kind: 'from', property: 'windowEnd' },
    to: { kind: 'before', property: 'windowEnd' },
  },
});

/** What was seen, before it is known which issue it belongs to. */
export type Seen = Omit<
  SpikeEntity,
  | 'organizationId'
  | 'id'
  | 'createdAt'
  | 'updatedAt'
  | 'createdBy'
  | 'version'
  | 'clearanceLevel'
  | 'rule'
  | 'ruleId'
  | 'issue'
  | 'issueId'
  | 'opened'
  | 'raised'
  | 'classification'
> & { level: number };

/** The rule that saw it, on which day, and the agency's language. */
export interface SeenBy {
  rule: SpikeRuleEntity;
  today: string;
  locale: Locale;
}

/** A topic is the same topic however it is typed, by whoever recorded the issue. */
const OPEN_ISSUE = `SELECT i.id FROM issues i WHERE i.organization_id = $1 AND i.issue_level <> 'closed'
    AND lower(regexp_replace(btrim(i.topic), '\\s+', ' ', 'g')) = $2
  ORDER BY i.level, i.id LIMIT 1 FOR UPDATE`;

const TOLD = `SELECT id FROM users WHERE organization_id = $1 AND state = 'active' AND role IN ('analyst', 'head')`;

@Injectable()
export class SpikeService extends RecordService<SpikeEntity> {
  protected readonly actions: ActionRule<SpikeEntity>[] = [];

  constructor(private readonly issues: IssueService) {
    super(spikes);
  }

  /** Opens an issue, or adds a sighting to the one that is open on the topic; tells those who have to judge it. */
  async seen(ctx: Ctx, by: SeenBy, seen: Seen): Promise<SpikeEntity> {
    const { level, ...counts } = seen;
    const open = await ctx.one<{ id: string }>(OPEN_ISSUE, [ctx.organizationId, seen.topic]);
    const issue = open ? await this.issues.store.get(ctx, open.id) : await this.openIssue(ctx, by, seen);
    // What was counted from stricter records says nothing in an issue that more people may read.
    const mayTell = level <= issue.clearanceLevel;
    const raised = mayTell && (await this.raise(ctx, by, issue, seen));
    if (open && mayTell && !raised) await this.countAnew(ctx, by, issue, seen);
    const spike = await this.store.insert(ctx, {
      ...counts,
      ruleId: by.rule.id,
      issueId: issue.id,
      opened: !open,
      raised,
      classification: classOf(level),
    });
    if (!open || raised) await this.tell(ctx, spike, issue);
    return spike;
  }

  private openIssue(ctx: Ctx, { rule, today, locale }: SeenBy, seen: Seen): Promise<IssueEntity> {
    return this.issues.create(ctx, {
      title: headlineOf(seen.topic, locale),
      description: describe(seen, rule, locale),
      topic: seen.topic,
      openedOn: today,
      classification: classOf(seen.level),
      ...measures(seen, locale),
    });
  }

  /** PM 4/2024 Art. 1: frequent and fast it is by being a spike; without pause it has to be as long as the rule says. */
  private async raise(ctx: Ctx, { rule, locale }: SeenBy, issue: IssueEntity, seen: Seen): Promise<boolean> {
    if (rule.level !== 'priority' || issue.level !== 'public' || seen.persistenceDays < rule.persistenceDays)
      return false;
    const decidedOn = describe(seen, rule, locale);
    await this.issues.transition(ctx, issue.id, { to: 'priority', decidedOn, ...measures(seen, locale) });
    return true;
  }

  private async countAnew(ctx: Ctx, { locale }: SeenBy, issue: IssueEntity, seen: Seen): Promise<void> {
    await this.issues.store.update(ctx, issue, measures(seen, locale), 'counted');
  }

  private async tell(ctx: Ctx, { topic, count, classification }: SpikeEntity, issue: IssueEntity): Promise<void> {
    const people = await ctx.query<{ id: string }>(TOLD, [ctx.organizationId]);
    await notify(ctx, {
      kind: 'spike_seen',
      to: people.map(({ id }) => id),
      resource: 'issue',
      recordId: issue.id,
      campaignId: issue.campaignId,
      classification,
      params: { title: topic, count: String(count) },
    });
  }
}

function measures({ frequency, velocity, persistenceDays, negative, count }: Seen, locale: Locale) {
  return { frequency, velocity, persistenceDays, sentiment: toneOf(negative, count, locale) };
}

function classOf(level: number): Classification {
  return CLASSIFICATIONS[level] ?? 'exempt';
}
