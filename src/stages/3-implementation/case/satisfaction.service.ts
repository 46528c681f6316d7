import { Injectable } from '@nestjs/common';
import { exact, published } from '#kernel/figures/exact';
import type { Ctx } from '#platform/context/ctx';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseMoveService } from '#stages/3-implementation/case/case-move.service';
import type {
  CaseSatisfaction,
  RateCase,
  SatisfactionQuery,
  SatisfactionResult,
} from '#stages/3-implementation/case/satisfaction.dto';
import { goneBecause, notAsked, ratingGone } from '#stages/3-implementation/case/satisfaction.rules';
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

  constructor(
    private readonly cases: CaseService,
    private readonly moves: CaseMoveService,
  ) {}

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

  /** Once for each closure. Whoever says that it was not solved opens the case again, however late that is. */
  async rate(ctx: Ctx, messageId: string, { rating, solved, text = null }: RateCase): Promise<void> {
    const asked = await ctx.one<{ id: string; caseId: string }>(
      `SELECT id, case_id AS "caseId" FROM satisfaction_questions
       WHERE organization_id = $1 AND feedback_message_id = $2 ORDER BY asked_at DESC, id DESC LIMIT 1`,
      [ctx.organizationId, messageId],
    );
    if (!asked) throw notAsked();
    const current = await this.cases.store.lock(ctx, asked.caseId);
    const question = await this.store.lock(ctx, asked.id);
    const now = new Date();
    const gone = goneBecause(question, now);
    if (gone !== null) throw ratingGone({ extra: { reason: gone } });
    const answeredAt = now.toISOString();
    await this.store.update(ctx, question, { answeredAt, rating, solved, text }, 'answered');
    if (!solved && current.state === 'closed')
      await this.moves.reopen(ctx, current, { at: answeredAt, reason: text ?? NOT_SOLVED });
  }
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
