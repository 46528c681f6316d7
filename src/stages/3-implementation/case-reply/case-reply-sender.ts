import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseClocks } from '#stages/3-implementation/case/case-clocks';
import { caseMachine, inOrder, isOpen } from '#stages/3-implementation/case/case-course.rules';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import { tell } from '#stages/3-implementation/case/case-people';
import { OF_CASE } from '#stages/3-implementation/case/satisfaction.sql';
import type { CaseReplyEntity } from '#stages/3-implementation/case-reply/case-reply.entity';
import { FeedbackReplyService } from '#stages/3-implementation/feedback-reply/feedback-reply.service';

const KNOWN = `SELECT EXISTS (SELECT FROM feedback_messages m WHERE m.organization_id = $1 AND ${OF_CASE} AND NOT m.anonymous) AS known`;
const DUPLICATES = 'SELECT id FROM cases WHERE organization_id = $1 AND duplicate_of_id = $2 ORDER BY id';

/** What a reply does once it is sent: every reporter has it, the clocks know, and a final one answers the case. */
@Injectable()
export class CaseReplySender {
  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
    private readonly clocks: CaseClocks,
    private readonly replies: FeedbackReplyService,
  ) {}

  readonly inOrder: (parent: CaseEntity, at: string) => FieldVerdict = inOrder;

  /** A final reply is a move of the case; an interim one may also follow an answer that still stands. */
  mayAnswer({ state, verifiedAt }: CaseEntity, { final }: CaseReplyEntity): boolean {
    if (final) return verifiedAt !== null && caseMachine.canMove(state, 'answered');
    return isOpen(state) || state === 'answered';
  }

  async somebodyKnown(ctx: Ctx, caseId: string): Promise<boolean> {
    return (await ctx.one<{ known: boolean }>(KNOWN, [ctx.organizationId, caseId]))?.known ?? false;
  }

  async deliver(ctx: Ctx, parent: CaseEntity, { id, text, final }: CaseReplyEntity, at: string): Promise<void> {
    const merged = await ctx.query<{ id: string }>(DUPLICATES, [ctx.organizationId, parent.id]);
    const caseIds = [parent.id, ...merged.map((one) => one.id)];
    await this.replies.answerAll(ctx, { caseIds, at, text, caseReplyId: id });
    const first = parent.firstRepliedAt;
    const firstRepliedAt = first && Date.parse(first) <= Date.parse(at) ? first : at;
    const replied = await this.cases.store.update(ctx, parent, { firstRepliedAt }, 'replied');
    if (final) await this.moves.answer(ctx, replied, at);
    else await this.clocks.replied(ctx, replied, at);
  }

  /** Whoever may approve is told of a draft that cannot go out without them. */
  async tellApprovers(ctx: Ctx, parent: CaseEntity, { riskClass }: CaseReplyEntity): Promise<void> {
    if (riskClass !== 'high') return;
    const people = await ctx.query<{ id: string }>(
      `SELECT id FROM users WHERE organization_id = $1 AND state = 'active' AND role = 'head' ORDER BY id LIMIT 50`,
      [ctx.organizationId],
    );
    await tell(
      ctx,
      parent,
      'case_reply_waiting',
      people.map(({ id }) => id),
    );
  }
}
