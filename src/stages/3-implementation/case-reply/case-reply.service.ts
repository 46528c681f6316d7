import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { notInFuture } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { accessDenied, notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { isOpen } from '#stages/3-implementation/case/case-course.rules';
import type { MoveCaseReply, UpdateCaseReply } from '#stages/3-implementation/case-reply/case-reply.dto';
import { CaseReplyEntity } from '#stages/3-implementation/case-reply/case-reply.entity';
import * as rules from '#stages/3-implementation/case-reply/case-reply.rules';
import { CaseReplySender } from '#stages/3-implementation/case-reply/case-reply-sender';
import { templateOf } from '#stages/3-implementation/case-reply/template-of';

export const caseReplies = new Resource<CaseReplyEntity>({
  entity: CaseReplyEntity,
  name: 'case_reply',
  path: 'cases/{id}/replies',
  title: 'text',
  computed: {
    campaignId: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  filters: { caseId: { kind: 'any', property: 'caseId' }, state: { kind: 'any', property: 'state' } },
  machine: rules.replyMachine,
});

const APPROVE = 'case.approve';
const FIXED = { en: 'It was sent or discarded.', id: 'Sudah dikirim atau dibuang.' };
const fixed = ({ state }: CaseReplyEntity) => (rules.replyMachine.isFinal(state) ? FIXED : null);

/** Answers to cases: drafted, approved by a second person where a wrong word would hurt, sent to everybody who reported. */
@Injectable()
export class CaseReplyService extends RecordService<CaseReplyEntity> {
  protected readonly actions: ActionRule<CaseReplyEntity>[] = [
    { action: 'update', permission: 'case.write', refuse: fixed },
    {
      action: 'approve',
      permission: APPROVE,
      refuse: (reply, actorId) =>
        reply.state !== 'draft'
          ? (fixed(reply) ?? { en: 'It is approved.', id: 'Sudah disetujui.' })
          : isOwn([reply.createdBy, reply.lastEditedBy], actorId)
            ? OWN_WORK
            : null,
    },
    { action: 'transition', permission: 'case.write', refuse: fixed },
  ];

  constructor(
    private readonly cases: CaseService,
    private readonly sender: CaseReplySender,
  ) {
    super(caseReplies);
  }

  async listOf(ctx: Ctx, caseId: string, ask: object): Promise<Page<CaseReplyEntity>> {
    const page = await this.list(ctx, { ...ask, caseId: [caseId] });
    await this.cases.store.get(ctx, caseId);
    return page;
  }

  async getOf(ctx: Ctx, caseId: string, id: string): Promise<Answered<CaseReplyEntity>> {
    const found = await this.get(ctx, id);
    if (found.caseId !== caseId.toLowerCase()) throw notFound();
    return found;
  }

  async draft(ctx: Ctx, caseId: string, input: Partial<CaseReplyEntity>): Promise<Answered<CaseReplyEntity>> {
    const current = await this.cases.store.lock(ctx, caseId);
    if (!isOpen(current.state) && current.state !== 'answered') throw over(current);
    const template = await templateOf(ctx, input.replyTemplateId);
    decide(ctx, [rules.finalIsOfficial(input.final, input.official), template.usable]);
    const riskClass = rules.riskiest([current.riskClass, template.riskClass]);
    const values = { ...input, caseId: current.id, riskClass, lastEditedBy: ctx.actor.userId };
    const stored = await this.store.insert(ctx, values);
    await this.sender.tellApprovers(ctx, current, stored);
    return this.answer(ctx, stored);
  }

  /** A change is a new word: whoever approved the old one did not approve it. */
  async change(
    ctx: Ctx,
    { caseId, id }: { caseId: string; id: string },
    expected: Expected,
    { version, ...patch }: UpdateCaseReply,
  ): Promise<Answered<CaseReplyEntity>> {
    const parent = await this.cases.store.lock(ctx, caseId);
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    if (current.caseId !== parent.id) throw notFound();
    if (rules.replyMachine.isFinal(current.state)) throw rules.replyFixed();
    const next = { ...current, ...patch };
    const template = await templateOf(ctx, next.replyTemplateId, next.replyTemplateId !== current.replyTemplateId);
    decide(ctx, [rules.finalIsOfficial(next.final, next.official), template.usable]);
    const riskClass = rules.riskiest([parent.riskClass, template.riskClass]);
    const set = { ...patch, riskClass, lastEditedBy: ctx.actor.userId };
    const stored =
      current.state === 'approved'
        ? await this.store.move(ctx, current, { to: 'draft', set: { ...set, approvedById: null, approvedAt: null } })
        : await this.store.update(ctx, current, set);
    return this.answer(ctx, stored);
  }

  async transition(
    ctx: Ctx,
    { caseId, id }: { caseId: string; id: string },
    move: MoveCaseReply,
  ): Promise<Answered<CaseReplyEntity>> {
    const parent = await this.cases.store.lock(ctx, caseId);
    const current = await this.store.lock(ctx, id);
    if (current.caseId !== parent.id) throw notFound();
    if (!rules.replyMachine.canMove(current.state, move.to)) throw this.store.refusedMove(current.state, move.to);
    const { to, reason = null } = move;
    if (to === 'sent') return this.answer(ctx, await this.send(ctx, parent, current, move));
    if (to === 'approved') this.mayApprove(ctx, current);
    else askReason(to, reason);
    const approval =
      to === 'approved'
        ? { approvedById: ctx.actor.userId, approvedAt: new Date().toISOString() }
        : { approvedById: null, approvedAt: null };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set: approval }));
  }

  async historyOf(ctx: Ctx, caseId: string, id: string) {
    await this.getOf(ctx, caseId, id);
    return this.store.history(ctx, id);
  }

  private mayApprove(ctx: Ctx, { createdBy, lastEditedBy }: CaseReplyEntity): void {
    if (!mayDo(ctx.actor, APPROVE)) throw accessDenied({ params: { permission: APPROVE, role: ctx.actor.role } });
    refuseOwn(ctx, [createdBy, lastEditedBy], { en: 'the reply', id: 'jawaban itu' });
  }

  /** The case decides: of two officers who answer it at once one wins, and nothing of the other is written. */
  private async send(
    ctx: Ctx,
    parent: CaseEntity,
    current: CaseReplyEntity,
    { at = new Date().toISOString(), channelId = current.channelId }: MoveCaseReply,
  ): Promise<CaseReplyEntity> {
    if (!this.sender.mayAnswer(parent, current)) throw over(parent);
    const riskClass = rules.riskiest([current.riskClass, parent.riskClass]);
    if (riskClass === 'high' && current.state !== 'approved') throw rules.notApproved();
    const known = await this.sender.somebodyKnown(ctx, parent.id);
    decide(ctx, [notInFuture('/at', at), this.sender.inOrder(parent, at), rules.sentWhere(known, channelId)]);
    const stored = await this.store.move(ctx, current, {
      to: 'sent',
      happenedAt: at,
      set: { sentAt: at, channelId, riskClass },
    });
    if (stored.official) await this.sender.deliver(ctx, parent, stored, at);
    return stored;
  }
}

function over({ state }: CaseEntity) {
  return rules.caseNotOpen({ params: { state, allowed: rules.goesOnTo(state).join(', ') || '–' } });
}
