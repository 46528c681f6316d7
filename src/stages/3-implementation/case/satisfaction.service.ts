import { Injectable } from '@nestjs/common';
import { tellUnsolved } from '#kernel/campaign/unsolved-cases';
import { exact, published } from '#kernel/figures/exact';
import type { UnsolvedRule } from '#kernel/organization/organization.entity';
import { digestOf, newSecret } from '#platform/auth/credential';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import { reportOf } from '#stages/3-implementation/case/reporter-answer.service';
import type {
  CaseSatisfaction,
  RateCase,
  SatisfactionLink,
  SatisfactionQuery,
  SatisfactionResult,
} from '#stages/3-implementation/case/satisfaction.dto';
import { goneBecause, notAsked, ratingGone, writeRatingToken } from '#stages/3-implementation/case/satisfaction.rules';
import { SatisfactionQuestionEntity } from '#stages/3-implementation/case/satisfaction-question.entity';

export const satisfactionQuestions = new Resource<SatisfactionQuestionEntity>({
  entity: SatisfactionQuestionEntity,
  name: 'satisfaction_question',
  path: 'cases/{id}/satisfaction-questions',
  title: 'text',
  computed: {
    campaignId: '(SELECT k.campaign_id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  sorts: ['askedAt'],
  defaultSort: 'askedAt',
  filters: { caseId: { kind: 'any', property: 'caseId' } },
});

const RESULT = `
  SELECT count(*)::int AS asked, count(q.answered_at)::int AS answered, coalesce(sum(q.rating), 0)::int AS points,
    count(*) FILTER (WHERE q.solved)::int AS solved,
    ARRAY[count(*) FILTER (WHERE q.rating = 1), count(*) FILTER (WHERE q.rating = 2),
      count(*) FILTER (WHERE q.rating = 3), count(*) FILTER (WHERE q.rating = 4), count(*) FILTER (WHERE q.rating = 5)]::int[] AS ratings
  FROM satisfaction_questions q JOIN cases k ON k.organization_id = q.organization_id AND k.id = q.case_id
  WHERE q.organization_id = $1 AND ($2::uuid[] IS NULL OR k.campaign_id = ANY($2)) AND ($3::uuid[] IS NULL OR k.unit_id = ANY($3))
    AND ($4::timestamptz IS NULL OR q.asked_at >= $4) AND ($5::timestamptz IS NULL OR q.asked_at < $5)
    AND ($6::uuid IS NULL OR q.case_id = $6)`;

const RULE = 'SELECT unsolved_rule AS "unsolvedRule", unsolved_follow_up_days AS days FROM organizations WHERE id = $1';

interface UnsolvedSetting extends Record<string, unknown> {
  unsolvedRule: UnsolvedRule;
  days: number;
}

interface Sums extends Record<string, unknown> {
  asked: number;
  answered: number;
  points: number;
  solved: number;
  ratings: number[];
}

/** How those who reported judge what was done, once it is closed. */
@Injectable()
export class SatisfactionService {
  private readonly store = new RecordStore(satisfactionQuestions);
  private readonly publicUrl: string;

  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
    { settings }: Configuration,
  ) {
    this.publicUrl = settings.publicUrl?.replace(/\/$/, '') ?? '';
  }

  async results(ctx: Ctx, query: SatisfactionQuery, caseId: string | null = null): Promise<SatisfactionResult> {
    const { campaignId = null, unitId = null, from = null, to = null } = query;
    const sums = await ctx.one<Sums>(RESULT, [ctx.organizationId, campaignId, unitId, from, to, caseId]);
    return resultOf(sums ?? { asked: 0, answered: 0, points: 0, solved: 0, ratings: [] });
  }

  async ofCase(ctx: Ctx, caseId: string): Promise<CaseSatisfaction> {
    await this.cases.store.get(ctx, caseId);
    const result = await this.results(ctx, {}, caseId);
    const { items } = await this.store.list(ctx, { caseId: [caseId], limit: 200 });
    return { ...result, questions: items };
  }

  /** The writer of a report answers by its tracking code: the question of the last closing. */
  async rate(ctx: Ctx, messageId: string, rating: RateCase): Promise<void> {
    const asked = await this.lastAsked(ctx, messageId);
    if (!asked) throw notAsked();
    await this.answerAsked(ctx, asked, rating);
  }

  /** Once for each closure. What follows when it was not really solved, the agency's rule says, however late that is. */
  async answerAsked(
    ctx: Ctx,
    asked: { id: string; caseId: string },
    { rating, solved, text = null }: RateCase,
  ): Promise<void> {
    const current = await this.cases.store.lock(ctx, asked.caseId);
    const question = await this.store.lock(ctx, asked.id);
    const answeredAt = stillAsked(question);
    await this.store.update(ctx, question, { answeredAt, rating, solved, text }, 'answered');
    if (!solved && current.state === 'closed') await this.goOn(ctx, current, { at: answeredAt, text });
  }

  /** By the agency's rule a case that was not really solved is opened again, or somebody answers for what is to change. */
  private async goOn(ctx: Ctx, current: CaseEntity, { at, text }: { at: string; text: string | null }): Promise<void> {
    const rule = await ctx.one<UnsolvedSetting>(RULE, [ctx.organizationId]);
    const reason = text ?? NOT_SOLVED;
    if (rule?.unsolvedRule !== 'reopen') await tellUnsolved(ctx, { case: current, reason, days: rule?.days ?? 14 });
    if (rule?.unsolvedRule !== 'follow_up') await this.moves.reopen(ctx, current, { at, reason });
  }

  /** A link for one reporter, instead of any earlier one; its secret is kept as a digest. */
  async link(ctx: Ctx, caseId: string, named: string | null | undefined): Promise<SatisfactionLink> {
    await this.cases.store.lock(ctx, caseId);
    const feedbackMessageId = await reportOf(ctx, caseId, named);
    const asked = await this.lastAsked(ctx, feedbackMessageId);
    if (!asked) throw notAsked();
    const question = await this.store.lock(ctx, asked.id);
    stillAsked(question);
    const secret = newSecret();
    await this.store.update(ctx, question, { digest: digestOf(secret) }, 'linked');
    const path = `/api/v1/public/ratings/${writeRatingToken(ctx.organizationId, question.id, secret)}`;
    return { feedbackMessageId, url: `${this.publicUrl}${path}`, expiresAt: question.expiresAt };
  }

  private lastAsked(ctx: Ctx, messageId: string): Promise<{ id: string; caseId: string } | undefined> {
    return ctx.one(
      `SELECT id, case_id AS "caseId" FROM satisfaction_questions
       WHERE organization_id = $1 AND feedback_message_id = $2 ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [ctx.organizationId, messageId],
    );
  }
}

/** Answers now, while the question can still be answered. */
function stillAsked(question: SatisfactionQuestionEntity): string {
  const now = new Date();
  const gone = goneBecause(question, now);
  if (gone !== null) throw ratingGone({ extra: { reason: gone } });
  return now.toISOString();
}

const NOT_SOLVED = 'Pelapor menyatakan masalahnya belum selesai.';

function resultOf({ asked, answered, points, solved, ratings }: Sums): SatisfactionResult {
  const per = (part: number, whole: number, times: number): string | null =>
    whole === 0 ? null : published(exact(part).times(times).div(whole));
  return {
    asked,
    answered,
    responseRate: per(answered, asked, 100),
    averageRating: per(points, answered, 1),
    solvedShare: per(solved, answered, 100),
    ratings,
  };
}
