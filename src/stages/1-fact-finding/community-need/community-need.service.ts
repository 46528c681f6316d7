import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { CommunityNeedEntity, type NeedState } from '#stages/1-fact-finding/community-need/community-need.entity';
import {
  asStrictAsEvidence,
  followsObjectives,
  mayBeRemoved,
  namesWhoOrWhere,
  needMachine,
  needMerged,
  needsReason,
  objectivesDecide,
  priorityFormula,
  priorityScore,
  restsOnEvidence,
} from '#stages/1-fact-finding/community-need/community-need.rules';
import { feedbackCountSql, rankSql } from '#stages/1-fact-finding/community-need/need-links';

export const communityNeeds = new Resource<CommunityNeedEntity>({
  entity: CommunityNeedEntity,
  name: 'community_need',
  path: 'community-needs',
  title: 'title',
  links: { researchNoteIds: { table: 'need_research_notes', own: 'need_id', other: 'research_note_id' } },
  computed: {
    mergedIds: `ARRAY(SELECT m.id FROM community_needs m WHERE m.organization_id = t.organization_id AND m.merged_into_id = t.id ORDER BY m.id)`,
  },
  includes: { feedbackCount: { sql: () => `(${feedbackCountSql('t')})` }, rank: { sql: rankSql } },
  sorts: ['createdAt', 'priorityScore', 'title'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    researchNoteId: { kind: 'linked', link: 'researchNoteIds' },
    mergedIntoId: { kind: 'any', property: 'mergedIntoId' },
  },
  search: ['title', 'need', 'publicName', 'area'],
  machine: needMachine,
});

@Injectable()
export class CommunityNeedService extends RecordService<CommunityNeedEntity> {
  protected readonly actions: ActionRule<CommunityNeedEntity>[] = [
    { action: 'update', permission: 'community_need.write' },
    { action: 'transition', permission: 'community_need.write' },
    { action: 'address', permission: 'community_need.write', refuse: () => objectivesDecide.kind.remedy },
    {
      action: 'remove',
      permission: 'community_need.write',
      refuse: ({ state }) => (mayBeRemoved(state).passed ? null : mayBeRemoved(state).message),
    },
  ];

  constructor() {
    super(communityNeeds);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason }: { to: NeedState; reason?: string | null },
  ): Promise<Answered<CommunityNeedEntity>> {
    const current = await this.store.lock(ctx, id);
    if (current.mergedIntoId) throw needMerged({ params: { survivor: current.mergedIntoId } });
    if (!needMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (followsObjectives(current.state, to)) throw objectivesDecide({ params: { to } });
    if (needsReason(current.state, to)) askReason(to, reason);
    decide(ctx, [restsOnEvidence(to, { count: current.researchNoteIds.length })]);
    const set = { droppedReason: to === 'dropped' ? reason : null };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  /** The priority is shown with how it comes about. */
  override answer(ctx: Ctx, record: CommunityNeedEntity): Answered<CommunityNeedEntity> {
    return { ...super.answer(ctx, record), priorityFormula: priorityFormula(record, ctx.locale) };
  }

  /** Called by planning when an outcome objective begins or ceases to serve the need. */
  async follow(ctx: Ctx, id: string, served: boolean): Promise<void> {
    const current = await this.store.lock(ctx, id);
    if (served && current.state === 'validated') await this.store.move(ctx, current, { to: 'addressed' });
    if (!served && current.state === 'addressed') await this.store.move(ctx, current, { to: 'validated' });
  }

  protected override derive(
    _ctx: Ctx,
    next: Partial<CommunityNeedEntity>,
    _current: CommunityNeedEntity | null,
  ): Partial<CommunityNeedEntity> {
    return { priorityScore: priorityScore(next as CommunityNeedEntity) };
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<CommunityNeedEntity>,
    current: CommunityNeedEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const ids = next.researchNoteIds ?? [];
    const notes = await ctx.query<{ id: string; level: number }>(
      'SELECT id, level FROM research_notes WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3) FOR KEY SHARE',
      [ctx.organizationId, campaign.id, ids],
    );
    const strictest = Math.max(0, ...notes.map(({ level }) => level));
    decide(ctx, [
      campaignRuns(campaign),
      namesWhoOrWhere(next),
      belong('/researchNoteIds', ids, notes),
      restsOnEvidence(current?.state ?? 'identified', { count: ids.length }),
      asStrictAsEvidence(next.classification ?? 'open', campaign.level, { strictest }),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: CommunityNeedEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId)), mayBeRemoved(current.state)]);
  }
}
