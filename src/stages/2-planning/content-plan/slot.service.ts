import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { Ctx } from '#platform/context/ctx';
import { ApprovalChainService } from '#stages/2-planning/approval/approval-chain.service';
import type { ContentPlanEntity, ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import { contentPlanStore } from '#stages/2-planning/content-plan/content-plan-store';
import type { RescheduleCheck, SlotVerdict } from '#stages/2-planning/content-plan/slot.dto';
import { type SlotFacts, slotConflicts } from '#stages/2-planning/content-plan/slot.rules';

const NEAR_MINUTES = 60;
const UNAPPROVED: ReadonlySet<ContentState> = new Set([
  'idea',
  'planned',
  'strategy',
  'sourcing',
  'editing',
  'review',
  'clearance',
]);

/** What a new slot would run into, before anybody takes it. Nothing is written, and nobody sees what they may not. */
@Injectable()
export class SlotService {
  constructor(private readonly chains: ApprovalChainService) {}

  async check(
    ctx: Ctx,
    id: string,
    { plannedAt, withinMinutes = NEAR_MINUTES }: RescheduleCheck,
  ): Promise<SlotVerdict> {
    const plan = await contentPlanStore.get(ctx, id);
    const slot = new Date(plannedAt);
    const day = localDay(slot, ctx.actor.timezone);
    const [campaign, holidays, neighbours, tasks, approveBy] = await Promise.all([
      this.campaign(ctx, plan),
      this.holidays(ctx, day),
      this.neighbours(ctx, plan, slot, withinMinutes),
      this.tasks(ctx, plan, slot),
      this.approveBy(ctx, plan, slot),
    ]);
    const now = new Date();
    const conflicts = slotConflicts({
      plannedAt: slot,
      now,
      day,
      campaign,
      holidays,
      neighbours,
      tasks,
      approveBy,
    });
    return {
      plannedAt: slot.toISOString(),
      day,
      free: conflicts.length === 0,
      conflicts: conflicts.map(({ message, ...conflict }) => ({ ...conflict, message: message[ctx.locale] })),
    };
  }

  /** What is approved, out or gone waits for nobody. */
  private async approveBy(ctx: Ctx, { state, riskClass }: ContentPlanEntity, slot: Date): Promise<Date | null> {
    if (!UNAPPROVED.has(state)) return null;
    const { decideBeforeMinutes } = await this.chains.inForce(ctx, riskClass);
    return new Date(slot.getTime() - decideBeforeMinutes * 60_000);
  }

  private async campaign(ctx: Ctx, { campaignId }: ContentPlanEntity): Promise<SlotFacts['campaign']> {
    const row = await ctx.one<SlotFacts['campaign']>(
      'SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM campaigns WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, campaignId],
    );
    return row ?? { startsOn: '0001-01-01', endsOn: null };
  }

  private holidays(ctx: Ctx, day: string): Promise<SlotFacts['holidays'][number][]> {
    return ctx.query(
      `SELECT name AS id, coalesce(english_name, name) AS en FROM calendar_days d
       WHERE organization_id = $1 AND date = $2 AND kind <> 'special_workday' AND NOT EXISTS (
         SELECT FROM calendar_days w WHERE w.organization_id = $1 AND w.date = $2 AND w.kind = 'special_workday')`,
      [ctx.organizationId, day],
    );
  }

  private neighbours(
    ctx: Ctx,
    { id, channelIds }: ContentPlanEntity,
    slot: Date,
    minutes: number,
  ): Promise<SlotFacts['neighbours'][number][]> {
    return ctx.query(
      `SELECT p.id, p.title, c.handle FROM content_plans p
       JOIN content_plan_channels l ON l.organization_id = p.organization_id AND l.content_plan_id = p.id
       JOIN channels c ON c.organization_id = l.organization_id AND c.id = l.channel_id
       WHERE p.organization_id = $1 AND p.id <> $2 AND l.channel_id = ANY($3) AND p.state NOT IN ('cancelled', 'archived', 'taken_down')
         AND p.planned_at BETWEEN $4::timestamptz - make_interval(mins => $5) AND $4::timestamptz + make_interval(mins => $5)
       ORDER BY p.planned_at, p.id LIMIT 50`,
      [ctx.organizationId, id, channelIds, slot, minutes],
    );
  }

  /** Tasks follow the slot at their own distance; what has none stays where it is and is nobody's conflict. */
  private async tasks(ctx: Ctx, { id }: ContentPlanEntity, slot: Date): Promise<SlotFacts['tasks'][number][]> {
    const rows = await ctx.query<{ id: string; dueAt: string }>(
      `SELECT id, $3::timestamptz - make_interval(mins => lead_minutes) AS "dueAt" FROM tasks
       WHERE organization_id = $1 AND content_plan_id = $2 AND state IN ('open', 'in_progress') AND lead_minutes IS NOT NULL`,
      [ctx.organizationId, id, slot],
    );
    return rows.map((task) => ({ id: task.id, dueAt: new Date(task.dueAt) }));
  }
}
