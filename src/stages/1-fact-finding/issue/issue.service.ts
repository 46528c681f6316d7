import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { asStrictAs, citedNotes } from '#stages/1-fact-finding/evidence';
import type { MoveIssue } from '#stages/1-fact-finding/issue/issue.dto';
import { IssueEntity, type IssueLevel } from '#stages/1-fact-finding/issue/issue.entity';
import * as rules from '#stages/1-fact-finding/issue/issue.rules';
import type { IssueDecisionEntity } from '#stages/1-fact-finding/issue/issue-decision.entity';
import {
  countDecisions,
  decisionsOf,
  keepDecision,
  strictestEvidence,
} from '#stages/1-fact-finding/issue/issue-decisions';

export const issues = new Resource<IssueEntity>({
  entity: IssueEntity,
  name: 'issue',
  path: 'issues',
  title: 'title',
  sorts: ['createdAt', 'openedOn', 'title'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    level: { kind: 'any', property: 'level' },
    from: { kind: 'from', property: 'openedOn' },
    to: { kind: 'before', property: 'openedOn' },
  },
  search: ['title', 'description', 'topic'],
  machine: rules.issueMachine,
});

const ESCALATE = 'issue.escalate';
const NOT_NEAR_CRISIS = {
  en: 'From this level no step leads to a crisis or out of one; the others need no head.',
  id: 'Dari tingkat ini tidak ada langkah menuju atau keluar dari krisis; langkah lain tidak memerlukan kepala.',
};
const TOO_OPEN = { code: 'issue.more_open_than_evidence', pointer: '/classification' };

@Injectable()
export class IssueService extends RecordService<IssueEntity> {
  protected readonly actions: ActionRule<IssueEntity>[] = [
    { action: 'update', permission: 'issue.write' },
    { action: 'transition', permission: 'issue.write' },
    {
      action: 'escalate',
      permission: ESCALATE,
      refuse: ({ level }) =>
        this.transitionsFrom({ level }).some((to) => rules.headDecides(level, to)) ? null : NOT_NEAR_CRISIS,
    },
    { action: 'remove', permission: 'issue.write' },
  ];

  constructor() {
    super(issues);
  }

  /** One step up or down, kept with the figures and the evidence that decided it. */
  async transition(ctx: Ctx, id: string, move: MoveIssue): Promise<Answered<IssueEntity>> {
    const { to, reason } = move;
    const current = await this.store.lock(ctx, id);
    const from = current.level;
    if (!rules.issueMachine.canMove(from, to)) throw this.store.refusedMove(from, to);
    if (rules.headDecides(from, to) && !mayDo(ctx.actor, ESCALATE))
      throw accessDenied({ params: { permission: ESCALATE, role: ctx.actor.role } });
    if (rules.needsReason(from, to)) askReason(to, reason);
    const counted = countedNow(current, move);
    const { researchNoteIds = [], decidedOn = null } = move;
    const notes = await citedNotes(ctx, current.campaignId, researchNoteIds);
    const grounds = { ...counted, decidedOn, researchNoteIds };
    decide(ctx, [
      rules.notNegative(counted.frequency),
      rules.countedForPriority(from, to, grounds),
      rules.indicatesCrisis(from, to, grounds),
      rules.restsOnSomething(from, to, grounds),
      notes.belong('/researchNoteIds'),
      asStrictAs(notes.strictest, current.clearanceLevel, { ...TOO_OPEN, pointer: '/researchNoteIds' }),
    ]);
    const stored = await this.store.move(ctx, current, { to, reason, set: counted }, 'level');
    await keepDecision(ctx, id, { from, to, reason: reason ?? null, ...grounds });
    return this.answer(ctx, stored);
  }

  async decisions(ctx: Ctx, id: string): Promise<IssueDecisionEntity[]> {
    await this.store.get(ctx, id);
    return decisionsOf(ctx, id);
  }

  protected override transitionsFrom({ level }: Pick<IssueEntity, 'level'>): readonly IssueLevel[] {
    return rules.issueMachine.allowedFrom(level);
  }

  /** An issue outlives the campaign that answers it; only to be answered by a campaign the campaign must be running. */
  protected override async check(ctx: Ctx, next: Partial<IssueEntity>, current: IssueEntity | null): Promise<void> {
    const { campaignId = null, openedOn, classification = 'open' } = next;
    const campaign = campaignId ? await holdCampaign(ctx, campaignId) : null;
    const evidence = current ? await strictestEvidence(ctx, current.id) : 0;
    const isLinked = campaign !== null && campaignId !== current?.campaignId;
    decide(ctx, [
      ...(isLinked ? [campaignRuns(campaign)] : []),
      notAfterToday('/openedOn', openedOn, ctx.actor.timezone),
      rules.notNegative(next.frequency),
      asStrictAs(evidence, Math.max(rankOf(classification), campaign?.level ?? 0), TOO_OPEN),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: IssueEntity): Promise<void> {
    decide(ctx, [rules.mayBeRemoved(await countDecisions(ctx, current.id))]);
  }
}

/** What the move says, and for what it leaves out what was last counted; below a crisis nothing indicates one. */
function countedNow(current: IssueEntity, move: MoveIssue) {
  const calm = move.to === 'public' || move.to === 'priority' || move.to === 'closed';
  return {
    frequency: move.frequency ?? current.frequency,
    velocity: move.velocity ?? current.velocity,
    persistenceDays: move.persistenceDays ?? current.persistenceDays,
    sentiment: move.sentiment ?? current.sentiment,
    indications: calm ? [] : (move.indications ?? current.indications),
  };
}
