import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { afterWaiting, inOrder } from '#stages/3-implementation/case/case-course.rules';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import type { CreateReporterAnswer } from '#stages/3-implementation/case/reporter-answer.dto';
import { type AnswerEffect, ReporterAnswerEntity } from '#stages/3-implementation/case/reporter-answer.entity';
import { answerTooLate, effectOf, whoseAnswer } from '#stages/3-implementation/case/reporter-answer.rules';
import { OF_CASE } from '#stages/3-implementation/case/satisfaction.sql';

export const reporterAnswers = new Resource<ReporterAnswerEntity>({
  entity: ReporterAnswerEntity,
  name: 'reporter_answer',
  path: 'cases/{id}/reporter-answers',
  title: 'text',
  computed: {
    campaignId: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  sorts: ['at'],
  defaultSort: 'at',
  filters: { caseId: { kind: 'any', property: 'caseId' } },
});

/** What somebody who reported a case says to it later, and what it does to the case. */
@Injectable()
export class ReporterAnswerService extends RecordService<ReporterAnswerEntity> {
  /** What was said was said: there is nothing to do with it afterwards. */
  protected readonly actions: ActionRule<ReporterAnswerEntity>[] = [];

  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
  ) {
    super(reporterAnswers);
  }

  async listOf(ctx: Ctx, caseId: string, ask: object): Promise<Page<ReporterAnswerEntity>> {
    const page = await this.list(ctx, { ...ask, caseId: [caseId] });
    await this.cases.store.get(ctx, caseId);
    return page;
  }

  async getOf(ctx: Ctx, caseId: string, id: string): Promise<Answered<ReporterAnswerEntity>> {
    const found = await this.get(ctx, id);
    if (found.caseId !== caseId) throw notFound();
    return found;
  }

  /** `createdBy` is who stands under it where nobody is signed in. */
  async take(
    ctx: Ctx,
    caseId: string,
    input: CreateReporterAnswer,
    createdBy = ctx.actor.userId,
  ): Promise<Answered<ReporterAnswerEntity>> {
    const current = await this.cases.store.lock(ctx, caseId);
    const { text, channelId = null, at = new Date().toISOString() } = input;
    const feedbackMessageId = await reportOf(ctx, caseId, input.feedbackMessageId);
    decide(ctx, [notInFuture('/at', at), inOrder(current, at)]);
    const effect = effectOf(current, at);
    if (effect === null) throw answerTooLate({ params: { state: current.state, until: current.reopenUntil ?? '–' } });
    const values = { caseId: current.id, feedbackMessageId, text, at, channelId, effect, createdBy };
    const stored = await this.store.insert(ctx, values);
    await this.goOn(ctx, current, { effect, at, text });
    return this.answer(ctx, stored);
  }

  private async goOn(
    ctx: Ctx,
    current: CaseEntity,
    { effect, at, text }: { effect: AnswerEffect; at: string; text: string },
  ): Promise<void> {
    const reason = text.slice(0, 2_000);
    if (effect === 'reopened') await this.moves.reopen(ctx, current, { at, reason });
    if (effect === 'resumed') await this.moves.step(ctx, current, { to: afterWaiting(current), at, reason });
  }
}

/** The one report that the case has, or the one named if it is one of them. */
export async function reportOf(ctx: Ctx, caseId: string, named: string | null | undefined): Promise<string> {
  const reports = await ctx.query<{ id: string }>(
    `SELECT m.id FROM feedback_messages m WHERE m.organization_id = $1 AND ${OF_CASE} AND ($3::uuid IS NULL OR m.id = $3) LIMIT 2`,
    [ctx.organizationId, caseId, named ?? null],
  );
  const [only, second] = reports;
  if (!only || second) throw whoseAnswer();
  return only.id;
}
