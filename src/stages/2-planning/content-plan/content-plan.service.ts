import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { accessDenied, stateRefused } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { clearance } from '#stages/2-planning/content-plan/clearance.rules';
import { ContentPlanEntity, type ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import {
  changesPiece,
  contentMachine,
  isOut,
  isRework,
  mayBeChanged,
  mayBeRemoved,
  movesFrom,
  needsReason,
  publishedByPost,
  standingVerdicts,
  voidsApproval,
} from '#stages/2-planning/content-plan/content-plan.rules';
import { CONTENT_PLAN_LINKS } from '#stages/2-planning/content-plan/link.entity';

export interface ContentMove {
  to: ContentState;
  reason?: string | null;
  version?: number;
}

export const contentPlans = new Resource<ContentPlanEntity>({
  entity: ContentPlanEntity,
  name: 'content_plan',
  path: 'content-plans',
  title: 'title',
  links: CONTENT_PLAN_LINKS,
  sorts: ['createdAt', 'plannedAt', 'title'],
  nullsLast: { plannedAt: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    format: { kind: 'any', property: 'format' },
    informationClass: { kind: 'any', property: 'informationClass' },
    objectiveId: { kind: 'linked', link: 'objectiveIds' },
    needId: { kind: 'linked', link: 'needIds' },
    publicId: { kind: 'linked', link: 'publicIds' },
    category: { kind: 'any', property: 'category' },
    riskClass: { kind: 'any', property: 'riskClass' },
    channelId: { kind: 'linked', link: 'channelIds' },
    assigneeId: { kind: 'any', property: 'assigneeId' },
    from: { kind: 'from', property: 'plannedAt' },
    to: { kind: 'before', property: 'plannedAt' },
  },
  search: ['title', 'brief', 'keyMessage'],
  machine: contentMachine,
});

const EDITED: Text = { en: 'Changed after approval.', id: 'Diubah setelah disetujui.' };
const NOT_IN_CLEARANCE: Text = { en: 'It is not in clearance.', id: 'Tidak sedang dalam pemeriksaan terbit.' };
const NOT_READY: Text = {
  en: 'Only what is scheduled, or approved and immediate, is published, by recording its post.',
  id: 'Hanya yang dijadwalkan, atau yang disetujui dan serta-merta, dapat terbit, dengan mencatat unggahannya.',
};
const ENDED: Text = { en: 'It has come to its end.', id: 'Sudah sampai akhir.' };
const WHAT: Text = { en: 'content plan', id: 'rencana konten' };
const NO_APPROVAL = { approvedBy: null, approvedAt: null };

const authors = ({ createdBy, lastEditedBy }: ContentPlanEntity) => [createdBy, lastEditedBy];

@Injectable()
export class ContentPlanService extends RecordService<ContentPlanEntity> {
  protected readonly actions: ActionRule<ContentPlanEntity>[] = [
    {
      action: 'update',
      permission: 'content.write',
      refuse: ({ state }) => (mayBeChanged(state).passed ? null : mayBeChanged(state).message),
    },
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
        return isOwn(authors(plan), actorId) ? OWN_WORK : null;
      },
    },
    {
      action: 'publish',
      permission: 'post.write',
      refuse: (plan) => (movesFrom(plan).includes('published') ? null : NOT_READY),
    },
    {
      action: 'remove',
      permission: 'content.write',
      refuse: ({ state }) => (mayBeRemoved(state).passed ? null : mayBeRemoved(state).message),
    },
  ];

  constructor() {
    super(contentPlans);
  }

  /** A change of the piece itself after approval sends it back to review; a change of slot or assignee does not. */
  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<ContentPlanEntity>> {
    const { version, ...patch } = input;
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    const next = { ...current, ...patch };
    await this.check(ctx, next, current);
    const set = { ...patch, ...this.derive(ctx, next, current) };
    const approvalFalls = voidsApproval(current.state, 'review') && changesPiece(current, next);
    const stored = approvalFalls
      ? await this.store.move(ctx, current, {
          to: 'review',
          reason: EDITED[ctx.locale],
          set: { ...set, ...NO_APPROVAL },
        })
      : await this.store.update(ctx, current, set);
    return this.answer(ctx, stored);
  }

  async transition(
    ctx: Ctx,
    id: string,
    expected: Expected,
    { to, reason, version }: ContentMove,
  ): Promise<Answered<ContentPlanEntity>> {
    const current = await this.store.lock(ctx, id, expected === 'any' ? undefined : (expected ?? version));
    this.refuseWrongWay(current, to);
    if (to === 'published') throw publishedByPost();
    if (needsReason(current.state, to)) askReason(to, reason);
    if (to === 'approved') this.refuseApprover(ctx, current);
    decide(ctx, [...standingVerdicts(to, current), ...(to === 'approved' ? await this.clearanceOf(ctx, current) : [])]);
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set: sideEffects(ctx, current, to) }));
  }

  /**
   * Called by implementation when a post of the piece is published: scheduled, or immediate and approved, becomes
   * published, once more through the publish gate. A further post of a piece that is out changes nothing.
   */
  async markPublished(ctx: Ctx, id: string): Promise<ContentPlanEntity> {
    const current = await this.store.lock(ctx, id);
    if (isOut(current.state)) return current;
    this.refuseWrongWay(current, 'published');
    decide(ctx, await this.clearanceOf(ctx, current));
    return this.store.move(ctx, current, { to: 'published' });
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
    const { objectiveIds = [], needIds = [], publicIds = [], channelIds = [] } = next;
    const named = (table: string, ids: readonly string[]) =>
      ctx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)`,
        [ctx.organizationId, campaign.id, ids],
      );
    const [objectives, needs, publics, channels] = await Promise.all([
      named('objectives', objectiveIds),
      named('community_needs', needIds),
      named('publics', publicIds),
      ctx.query<{ id: string }>('SELECT id FROM channels WHERE organization_id = $1 AND id = ANY($2)', [
        ctx.organizationId,
        channelIds,
      ]),
    ]);
    const state = current?.state ?? 'idea';
    decide(ctx, [
      campaignRuns(campaign),
      mayBeChanged(state),
      belong('/objectiveIds', objectiveIds, objectives),
      belong('/needIds', needIds, needs),
      belong('/publicIds', publicIds, publics),
      { ...belong('/channelIds', channelIds, channels), code: 'reference.unknown' },
      ...standingVerdicts(state, next),
    ]);
  }

  protected override checkRemoval(ctx: Ctx, current: ContentPlanEntity): void {
    decide(ctx, [mayBeRemoved(current.state)]);
  }

  private refuseWrongWay(plan: ContentPlanEntity, to: ContentState): void {
    const allowed = movesFrom(plan);
    if (allowed.includes(to)) return;
    throw stateRefused({
      params: { from: plan.state, to, allowed: allowed.join(', ') || '–' },
      extra: { from: plan.state, allowed },
    });
  }

  /** Own work is refused first, so that every role learns the same of it. */
  private refuseApprover(ctx: Ctx, plan: ContentPlanEntity): void {
    refuseOwn(ctx, authors(plan), WHAT);
    if (mayDo(ctx.actor, 'content.approve')) return;
    throw accessDenied({ params: { permission: 'content.approve', role: ctx.actor.role } });
  }

  /** A linked record that the person who asks may not even see counts as the strictest. */
  private async clearanceOf(ctx: Ctx, plan: ContentPlanEntity): Promise<FieldVerdict[]> {
    const needs = await ctx.query<{ level: number }>(
      'SELECT level FROM community_needs WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, plan.needIds],
    );
    const hidden = needs.length < plan.needIds.length ? rankOf('exempt') : 0;
    return clearance({ ...plan, strictest: Math.max(hidden, plan.clearanceLevel, ...needs.map(({ level }) => level)) });
  }
}

/** What a move writes beside the state. */
function sideEffects(ctx: Ctx, { state, reworks }: ContentPlanEntity, to: ContentState): Partial<ContentPlanEntity> {
  if (to === 'approved') return { approvedBy: ctx.actor.userId, approvedAt: new Date().toISOString() };
  if (voidsApproval(state, to)) return NO_APPROVAL;
  return isRework(state, to) ? { reworks: reworks + 1 } : {};
}
