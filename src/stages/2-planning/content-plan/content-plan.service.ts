import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK } from '#kernel/access/four-eyes';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { ContentGateService } from '#stages/2-planning/content-plan/content-gate.service';
import { authorsOf, type ContentMove, ContentMoveService } from '#stages/2-planning/content-plan/content-move.service';
import type { ContentMoveDto } from '#stages/2-planning/content-plan/content-plan.dto';
import type { ContentPlanEntity, ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import {
  changesPiece,
  mayBeChanged,
  mayBeRemoved,
  movesFrom,
  standingVerdicts,
} from '#stages/2-planning/content-plan/content-plan.rules';
import { contentPlanStore } from '#stages/2-planning/content-plan/content-plan-store';
import type { ContentValidation } from '#stages/2-planning/content-plan/content-validation.dto';
import { TaskService } from '#stages/2-planning/task/task.service';

export const contentPlans = contentPlanStore.resource;

/** A single piece, and where this person may take it from here. */
export type ToldPlan = Answered<ContentPlanEntity> & { moves: ContentMoveDto[] };

export interface PieceDecision extends Pick<ContentMove, 'reason' | 'version' | 'remarks'> {
  decision: 'approved' | 'rejected';
  /** Where a rejected piece goes back to; editing when not said. */
  to?: 'sourcing' | 'editing';
}

const NOT_IN_CLEARANCE: Text = { en: 'It is not in clearance.', id: 'Tidak sedang dalam pemeriksaan terbit.' };
const NOT_READY: Text = {
  en: 'Only what is scheduled, or approved and immediate, is published, by recording its post.',
  id: 'Hanya yang dijadwalkan, atau yang disetujui dan serta-merta, dapat terbit, dengan mencatat unggahannya.',
};
const ENDED: Text = { en: 'It has come to its end.', id: 'Sudah sampai akhir.' };

const refusal = ({ passed, message }: FieldVerdict): Text | null => (passed ? null : message);

@Injectable()
export class ContentPlanService extends RecordService<ContentPlanEntity> {
  override readonly store = contentPlanStore;
  protected readonly actions: ActionRule<ContentPlanEntity>[] = [
    { action: 'update', permission: 'content.write', refuse: ({ state }) => refusal(mayBeChanged(state)) },
    {
      action: 'transition',
      permission: 'content.write',
      refuse: (plan) => (movesFrom(plan).length > 0 ? null : ENDED),
    },
    {
      action: 'approve',
      permission: 'content.approve',
      refuse: (plan, actorId) => {
        if (plan.state !== 'clearance') return NOT_IN_CLEARANCE;
        return isOwn(authorsOf(plan), actorId) ? OWN_WORK : null;
      },
    },
    {
      action: 'publish',
      permission: 'post.write',
      refuse: (plan) => (movesFrom(plan).includes('published') ? null : NOT_READY),
    },
    { action: 'remove', permission: 'content.write', refuse: ({ state }) => refusal(mayBeRemoved(state)) },
  ];

  constructor(
    private readonly mover: ContentMoveService,
    private readonly gate: ContentGateService,
    private readonly tasks: TaskService,
  ) {
    super(contentPlans);
  }

  override async get(ctx: Ctx, id: string): Promise<ToldPlan> {
    return this.tell(ctx, await this.store.get(ctx, id));
  }

  override async create(ctx: Ctx, input: object): Promise<ToldPlan> {
    return this.tell(ctx, await super.create(ctx, input));
  }

  /** A change of the piece itself after approval sends it back to review; a change of slot or assignee does not. */
  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<ToldPlan> {
    const { version, ...patch } = input;
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    const next = { ...current, ...patch };
    await this.check(ctx, next, current);
    const set = { ...patch, ...this.derive(ctx, next, current) };
    const stored = await this.mover.change(ctx, current, set, changesPiece(current, next));
    await this.tasks.followSlot(ctx, stored, current.plannedAt);
    return this.tell(ctx, stored);
  }

  async transition(ctx: Ctx, id: string, expected: Expected, move: ContentMove): Promise<ToldPlan> {
    return this.tell(ctx, await this.mover.transition(ctx, id, expected, move));
  }

  /**
   * One decision of its approval, from wherever it was made: approved goes on to the next step or out of clearance,
   * rejected goes back to be made again.
   */
  approveAs(ctx: Ctx, id: string, decision: PieceDecision): Promise<ToldPlan> {
    const { to = 'editing', reason, version, remarks } = decision;
    const move = { to: decision.decision === 'approved' ? ('approved' as const) : to, reason, version, remarks };
    return this.transition(ctx, id, undefined, { ...move, decides: true });
  }

  /** What the networks of its channels would say to it; nothing is written. */
  async validate(ctx: Ctx, id: string): Promise<ContentValidation> {
    return this.gate.validate(ctx, await this.store.get(ctx, id));
  }

  /** Called by implementation before a further post of the piece is given its slot: the publish gate once more. */
  askGate(ctx: Ctx, plan: ContentPlanEntity): Promise<void> {
    return this.mover.askGate(ctx, plan);
  }

  /**
   * Called by implementation when a post of the piece is published: scheduled, or immediate and approved, becomes
   * published. A further post of a piece that is out changes nothing of it. Each goes once more through the publish gate.
   */
  markPublished(ctx: Ctx, id: string): Promise<ContentPlanEntity> {
    return this.mover.markPublished(ctx, id);
  }

  private async tell(ctx: Ctx, plan: ContentPlanEntity): Promise<ToldPlan> {
    const moves = await this.mover.moves(ctx, plan);
    const answered = this.answer(ctx, plan);
    const approval = moves.find(({ to }) => to === 'approved');
    const allowedActions = answered.allowedActions.map((action) =>
      approval && action.action === 'approve'
        ? { ...action, allowed: approval.allowed, reason: approval.reason }
        : action,
    );
    return { ...answered, allowedActions, moves };
  }

  protected override transitionsFrom(plan: ContentPlanEntity): ContentState[] {
    return movesFrom(plan);
  }

  protected override derive(
    ctx: Ctx,
    next: Partial<ContentPlanEntity>,
    current: ContentPlanEntity | null,
  ): Partial<ContentPlanEntity> {
    const edited = current === null || changesPiece(current, next);
    return edited ? { lastEditedBy: ctx.actor.userId, lastEditedAt: new Date().toISOString() } : {};
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ContentPlanEntity>,
    current: ContentPlanEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const { channelIds = [] } = next;
    const linked = LINKED.map(([property, table]) => ({ property, table, ids: next[property] ?? [] }));
    const [channels, ...found] = await Promise.all([
      ctx.query<{ id: string }>('SELECT id FROM channels WHERE organization_id = $1 AND id = ANY($2)', [
        ctx.organizationId,
        channelIds,
      ]),
      ...linked.map(({ table, ids }) =>
        ctx.query<{ id: string }>(
          `SELECT id FROM ${table} WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)`,
          [ctx.organizationId, campaign.id, ids],
        ),
      ),
    ]);
    const state = current?.state ?? 'idea';
    decide(ctx, [
      campaignRuns(campaign),
      mayBeChanged(state),
      ...linked.map(({ property, ids }, i) => belong(`/${property}`, ids, found[i] ?? [])),
      { ...belong('/channelIds', channelIds, channels), code: 'reference.unknown' },
      ...standingVerdicts(state, next),
      ...(await this.leftVariants(ctx, current, channelIds)),
    ]);
  }

  protected override checkRemoval(ctx: Ctx, current: ContentPlanEntity): void {
    decide(ctx, [mayBeRemoved(current.state)]);
  }

  /** What was written for a channel does not vanish with it unseen. */
  private async leftVariants(
    ctx: Ctx,
    current: ContentPlanEntity | null,
    channelIds: readonly string[],
  ): Promise<FieldVerdict[]> {
    const kept = channelIds.map((id) => id.toLowerCase());
    const left = (current?.channelIds ?? []).filter((id) => !kept.includes(id));
    if (!current || left.length === 0) return [];
    const written = await ctx.query<{ handle: string }>(
      `SELECT c.handle FROM content_variants v JOIN channels c ON c.organization_id = v.organization_id AND c.id = v.channel_id
       WHERE v.organization_id = $1 AND v.content_plan_id = $2 AND v.channel_id = ANY($3)`,
      [ctx.organizationId, current.id, left],
    );
    const handles = written.map(({ handle }) => handle).join(', ');
    return [
      {
        code: 'content_plan.variant_left',
        pointer: '/channelIds',
        passed: written.length === 0,
        message: {
          en: `Something is written for it: ${handles}. Remove the variant first (DELETE /content-variants/{id}).`,
          id: `Sudah ada tulisan untuknya: ${handles}. Hapus dulu variannya (DELETE /content-variants/{id}).`,
        },
      },
    ];
  }
}

/** What a piece names of its own campaign, and where it stands. */
const LINKED = [
  ['objectiveIds', 'objectives'],
  ['needIds', 'community_needs'],
  ['keyMessageIds', 'key_messages'],
  ['publicIds', 'publics'],
] as const;
