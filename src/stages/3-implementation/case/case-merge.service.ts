import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Answered } from '#platform/records/record.service';
import { type Page, RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService, cases } from '#stages/3-implementation/case/case.service';
import { CaseClocks } from '#stages/3-implementation/case/case-clocks';
import { CaseMergeEntity } from '#stages/3-implementation/case/case-merge.entity';
import { mergeVerdicts, notMerged } from '#stages/3-implementation/case/case-merge.rules';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import { FeedbackReplyService } from '#stages/3-implementation/feedback-reply/feedback-reply.service';

export const caseMerges = new Resource<CaseMergeEntity>({
  entity: CaseMergeEntity,
  name: 'case_merge',
  path: 'cases/{id}/merges',
  title: 'reason',
  computed: {
    campaignId: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  filters: { caseId: { kind: 'any', property: 'caseId' } },
});

/** The answers that the case has been given: whoever comes to it later gets them too. */
const SENT = `SELECT id, text FROM case_replies
  WHERE organization_id = $1 AND case_id = $2 AND state = 'sent' AND official AND final ORDER BY sent_at DESC, id DESC LIMIT 1`;

/** Makes one case of several that are the same matter, without losing a reporter, and takes that back. */
@Injectable()
export class CaseMergeService {
  private readonly merges = new RecordStore(caseMerges);

  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
    private readonly clocks: CaseClocks,
    private readonly replies: FeedbackReplyService,
  ) {}

  async list(ctx: Ctx, id: string): Promise<Page<CaseMergeEntity>> {
    await this.cases.store.get(ctx, id);
    return this.merges.list(ctx, { caseId: [id], limit: 200 });
  }

  /** Every case keeps its own messages and tracking codes; only its state says that it goes on elsewhere. */
  async merge(
    ctx: Ctx,
    id: string,
    { caseIds, reason }: { caseIds: readonly string[]; reason: string },
  ): Promise<Answered<CaseEntity>> {
    const held = await this.hold(ctx, [id, ...caseIds]);
    const survivor = held.find((one) => one.id === id.toLowerCase());
    if (!survivor) throw notFound();
    const duplicates = held.filter((one) => one !== survivor || caseIds.includes(id));
    decide(ctx, mergeVerdicts(survivor, caseIds, duplicates));
    const at = new Date().toISOString();
    for (const duplicate of duplicates) {
      const { id: duplicateId, state: stateBefore } = duplicate;
      await this.merges.insert(ctx, { caseId: survivor.id, duplicateId, stateBefore, reason });
      await this.moves.step(ctx, duplicate, { to: 'merged', at, reason, set: { duplicateOfId: survivor.id } });
    }
    await this.touch(ctx, survivor, 'absorbed', { mergedIds: { to: duplicates.map((one) => one.id) } });
    await this.tellAnswer(ctx, survivor, { caseIds: duplicates.map((one) => one.id), at });
    return this.cases.get(ctx, survivor.id);
  }

  /** The case is again what it was; its clocks run from where they began, for its reporter has waited all the time. */
  async unmerge(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<Answered<CaseEntity>> {
    const { duplicateOfId } = await this.cases.store.get(ctx, id);
    if (!duplicateOfId) throw notMerged();
    const held = await this.hold(ctx, [id, duplicateOfId]);
    const [duplicate, survivor] = [id, duplicateOfId].map((one) =>
      held.find((found) => found.id === one.toLowerCase()),
    );
    if (!duplicate || !survivor || duplicate.duplicateOfId !== survivor.id) throw notMerged();
    const merge = await this.standing(ctx, duplicate.id);
    const at = new Date().toISOString();
    const { stateBefore } = merge;
    const stored = await this.moves.write(ctx, duplicate, {
      to: stateBefore,
      at,
      reason,
      set: { duplicateOfId: null },
    });
    await this.clocks.unmerged(ctx, stored);
    if (stateBefore === 'waiting_reporter') await this.clocks.waits(ctx, stored, at, reason);
    const undone = { undoneAt: at, undoneBy: ctx.actor.userId, undoneReason: reason };
    await this.merges.update(ctx, merge, undone, 'undone');
    await this.touch(ctx, survivor, 'released', { mergedIds: { from: [duplicate.id] } });
    return this.cases.get(ctx, duplicate.id);
  }

  /** A case that was answered already answers those who come to it. */
  private async tellAnswer(
    ctx: Ctx,
    { id, state }: CaseEntity,
    { caseIds, at }: { caseIds: readonly string[]; at: string },
  ): Promise<void> {
    if (state !== 'answered' && state !== 'closed') return;
    const sent = await ctx.one<{ id: string; text: string }>(SENT, [ctx.organizationId, id]);
    if (sent) await this.replies.answerAll(ctx, { caseIds, at, text: sent.text, caseReplyId: sent.id });
  }

  /** All at once and in one order, so that two merges never wait for each other in a circle. */
  private hold(ctx: Ctx, ids: readonly string[]): Promise<CaseEntity[]> {
    return ctx.query<CaseEntity & Record<string, unknown>>(
      `SELECT ${cases.singleList} FROM cases t WHERE t.organization_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR UPDATE OF t`,
      [ctx.organizationId, ids],
    );
  }

  private async standing(ctx: Ctx, duplicateId: string): Promise<CaseMergeEntity> {
    const [merge] = await ctx.query<CaseMergeEntity & Record<string, unknown>>(
      `SELECT ${caseMerges.singleList} FROM case_merges t
       WHERE t.organization_id = $1 AND t.duplicate_id = $2 AND t.undone_at IS NULL FOR UPDATE OF t`,
      [ctx.organizationId, duplicateId],
    );
    if (!merge) throw notMerged();
    return merge;
  }

  /** What a reader saw of the survivor is no longer so: its reports are more, or fewer. */
  private async touch(
    ctx: Ctx,
    survivor: CaseEntity,
    deed: string,
    changes: Record<string, { from?: unknown; to?: unknown }>,
  ): Promise<void> {
    await ctx.query(
      'UPDATE cases SET version = version + 1, updated_at = now() WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, survivor.id],
    );
    this.cases.store.record(ctx, deed, survivor, changes);
  }
}
