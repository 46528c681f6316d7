import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { accessDenied } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ActivityEntity, type ActivityState } from '#stages/2-planning/activity/activity.entity';
import {
  activityBegun,
  activityMachine,
  changesPlan,
  type Dependency,
  dayOfDone,
  inOrder,
  needsReason,
  noCircle,
} from '#stages/2-planning/activity/activity.rules';
import { ACTIVITY_LINKS } from '#stages/2-planning/activity/link.entity';
import { worksHere } from '#stages/2-planning/worker.rules';

export const activities = new Resource<ActivityEntity>({
  entity: ActivityEntity,
  name: 'activity',
  path: 'activities',
  title: 'title',
  links: ACTIVITY_LINKS,
  sorts: ['createdAt', 'startsOn', 'dueOn'],
  nullsLast: { startsOn: 'infinity', dueOn: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    whoId: { kind: 'any', property: 'whoId' },
    objectiveId: { kind: 'linked', link: 'objectiveIds' },
    strategyId: { kind: 'any', property: 'strategyId' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'dueOn' },
    to: { kind: 'before', property: 'startsOn' },
  },
  search: ['title', 'whoText'],
  machine: activityMachine,
});

type Draft = Partial<ActivityEntity>;

interface ActivityMove {
  to: ActivityState;
  reason?: string | null;
  doneOn?: string | null;
}

/** What an activity may name in its campaign. */
interface Place {
  objectives: { id: string }[];
  strategies: { id: string }[];
  activities: { id: string }[];
  links: Dependency[];
  who: { state: string } | undefined;
}

@Injectable()
export class ActivityService extends RecordService<ActivityEntity> {
  protected readonly actions: ActionRule<ActivityEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'transition', permission: 'activity.report' },
    {
      action: 'remove',
      permission: 'plan.write',
      refuse: ({ state }) =>
        state === 'planned'
          ? null
          : { en: 'It has begun; cancel it with a reason.', id: 'Sudah dimulai; batalkan dengan alasan.' },
    },
  ];

  constructor() {
    super(activities);
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<ActivityEntity>> {
    await this.holdPlan(ctx, id);
    return super.update(ctx, id, expected, input);
  }

  /** Whoever does the work says when it began and that it is done; what changes the plan is for those who write it. */
  async transition(ctx: Ctx, id: string, move: ActivityMove): Promise<Answered<ActivityEntity>> {
    const { to, reason = null } = move;
    const current = await this.store.lock(ctx, id);
    if (!activityMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    const own = current.whoId === ctx.actor.userId && !changesPlan(current.state, to);
    if (!own && !mayDo(ctx.actor, 'plan.write'))
      throw accessDenied({ params: { permission: 'plan.write', role: ctx.actor.role } });
    if (needsReason(current.state, to)) askReason(to, reason);
    const { timezone } = ctx.actor;
    decide(ctx, [dayOfDone(to, move.doneOn), notAfterToday('/doneOn', move.doneOn, timezone)]);
    const doneOn = to === 'done' ? (move.doneOn ?? localDay(new Date(), timezone)) : null;
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set: { stateReason: reason, doneOn } }));
  }

  protected override async check(ctx: Ctx, next: Draft, current: ActivityEntity | null): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '', true);
    const place = await this.placeOf(ctx, campaign.id, next);
    const dependsOnIds = next.dependsOnIds ?? [];
    const personStays = !next.whoId || current?.whoId === next.whoId;
    decide(ctx, [
      campaignRuns(campaign),
      inOrder(next),
      worksHere('/whoId', personStays ? 'active' : place.who?.state),
      belong('/objectiveIds', next.objectiveIds ?? [], place.objectives),
      belong('/strategyId', next.strategyId ? [next.strategyId] : [], place.strategies),
      belong('/dependsOnIds', dependsOnIds, place.activities),
      noCircle(current?.id ?? '', dependsOnIds, place.links),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: ActivityEntity): Promise<void> {
    if (current.state !== 'planned') throw activityBegun({ params: { state: current.state } });
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }

  /** The campaign before the activity, in every change: two that would wait for each other then queue up. */
  private async holdPlan(ctx: Ctx, id: string): Promise<void> {
    const { campaignId } = await this.store.get(ctx, id);
    await holdCampaign(ctx, campaignId, true);
  }

  private async placeOf(ctx: Ctx, campaignId: string, next: Draft): Promise<Place> {
    const named = (table: string, ids: readonly string[]) =>
      ctx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)`,
        [ctx.organizationId, campaignId, ids],
      );
    const [objectives, strategies, found, links, who] = await Promise.all([
      named('objectives', next.objectiveIds ?? []),
      named('strategies', next.strategyId ? [next.strategyId] : []),
      named('activities', next.dependsOnIds ?? []),
      ctx.query<Dependency & Record<string, unknown>>(
        `SELECT l.activity_id AS "activityId", l.depends_on_id AS "dependsOnId" FROM activity_dependencies l
         JOIN activities a ON a.organization_id = l.organization_id AND a.id = l.activity_id
         WHERE l.organization_id = $1 AND a.campaign_id = $2`,
        [ctx.organizationId, campaignId],
      ),
      ctx.one<{ state: string }>('SELECT state FROM users WHERE organization_id = $1 AND id = $2', [
        ctx.organizationId,
        next.whoId ?? null,
      ]),
    ]);
    return { objectives, strategies, activities: found, links, who };
  }
}
