import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import type { ApprovalEntity } from '#stages/2-planning/approval/approval.entity';
import { remindersPassed } from '#stages/2-planning/approval/approval.rules';
import { ApprovalService, approvals, type Piece } from '#stages/2-planning/approval/approval.service';
import { EmergencyReviewService } from '#stages/2-planning/approval/emergency-review.service';
import { tellExpired, tellTurn } from '#stages/2-planning/approval/tell';

const EVERY_MS = 30_000;

/** A round stays short; what is left over goes in the next one. */
const MOST = 500;

const PIECE = `json_build_object('id', p.id, 'version', p.version, 'campaignId', p.campaign_id, 'title', p.title,
  'plannedAt', p.planned_at, 'createdBy', p.created_by, 'lastEditedBy', p.last_edited_by, 'assigneeId', p.assignee_id,
  'informationClass', p.information_class, 'state', p.state, 'riskClass', p.risk_class)`;

type Found = ApprovalEntity & { piece: Piece } & Record<string, unknown>;

const JOINED = `FROM approvals t JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id
  WHERE t.organization_id = $1 AND t.state = 'pending'`;

/** Reminds those who have not decided, and ends what nobody decided in time: each reminder and each end once. */
@Injectable()
export class ApprovalDeadlines extends TenantRounds {
  constructor(
    database: Database,
    private readonly service: ApprovalService,
    private readonly reviews: EmergencyReviewService,
  ) {
    super(database, 'approvals', EVERY_MS);
  }

  protected async work(ctx: Ctx, now: Date): Promise<number> {
    await this.follow(ctx, now);
    const decided = (await this.remind(ctx, now)) + (await this.expire(ctx, now));
    return decided + (await this.reviews.markOverdue(ctx, now));
  }

  /** Nothing expires by a slot that it no longer has, however the slot came to move. */
  private async follow(ctx: Ctx, now: Date): Promise<void> {
    const moved = await ctx.query<{ piece: Piece }>(
      `SELECT ${PIECE} AS piece FROM approvals t
       JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id
       WHERE t.organization_id = $1 AND p.state = 'clearance' AND t.slot_at IS DISTINCT FROM p.planned_at
         AND (t.state = 'pending' OR t.state = 'expired' AND NOT EXISTS (SELECT FROM approvals n
           WHERE n.organization_id = t.organization_id AND n.content_plan_id = t.content_plan_id AND n.id > t.id))
       LIMIT ${MOST} FOR UPDATE OF p SKIP LOCKED`,
      [ctx.organizationId],
    );
    for (const { piece } of moved) await this.service.followSlot(ctx, piece, now);
  }

  /** Several reminders whose moment passed while nobody looked are one: they would say the same. */
  private async remind(ctx: Ctx, now: Date): Promise<number> {
    const open = await this.find(
      ctx,
      `${JOINED} AND t.due_at > $2
       AND t.due_at <= $2::timestamptz + make_interval(mins => (SELECT max(m) FROM unnest(t.reminder_minutes) m))
       AND NOT t.reminder_minutes <@ t.reminders_sent`,
      now,
    );
    let reminded = 0;
    for (const { piece, ...approval } of open) {
      const passed = remindersPassed(approval.dueAt, approval.reminderMinutes, now);
      const remindersSent = [...new Set([...approval.remindersSent, ...passed])];
      if (remindersSent.length === approval.remindersSent.length) continue;
      await tellTurn(ctx, 'approval_reminder', approval, piece);
      await this.service.store.update(ctx, approval, { remindersSent }, 'reminded');
      reminded += 1;
    }
    return reminded;
  }

  private async expire(ctx: Ctx, now: Date): Promise<number> {
    const late = await this.find(ctx, `${JOINED} AND t.due_at <= $2`, now);
    for (const { piece, ...approval } of late) {
      await tellTurn(ctx, 'approval_expired', approval, piece);
      await this.service.store.update(ctx, approval, { state: 'expired', endedAt: now.toISOString() }, 'expired');
      await tellExpired(ctx, piece);
    }
    return late.length;
  }

  /** Whoever decides at this very moment holds the row and comes first; the next round sees what they left. */
  private find(ctx: Ctx, joined: string, now: Date): Promise<Found[]> {
    return ctx.query<Found>(
      `SELECT ${approvals.selectList}, ${PIECE} AS piece
       ${joined} ORDER BY t.due_at LIMIT ${MOST} FOR UPDATE OF t SKIP LOCKED`,
      [ctx.organizationId, now.toISOString()],
    );
  }
}
