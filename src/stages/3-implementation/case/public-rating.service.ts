import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { PublicDoor } from '#stages/3-implementation/case/public-door';
import type { RateCase, RatingAsked } from '#stages/3-implementation/case/satisfaction.dto';
import { type RatingToken, readRatingToken } from '#stages/3-implementation/case/satisfaction.rules';
import { SatisfactionService } from '#stages/3-implementation/case/satisfaction.service';

const ASKED = `
  SELECT q.id, q.case_id AS "caseId", q.expires_at AS "expiresAt", q.answered_at AS "answeredAt", m.received_at AS "receivedAt",
    o.name AS agency
  FROM satisfaction_questions q
  JOIN feedback_messages m ON m.organization_id = q.organization_id AND m.id = q.feedback_message_id
  JOIN organizations o ON o.id = q.organization_id
  WHERE q.organization_id = $1 AND q.id = $2 AND q.digest = $3`;

type Asked = RatingAsked & { id: string; caseId: string } & Record<string, unknown>;

/** The door for single-use links: the link is all it takes, and it shows the question alone. */
@Injectable()
export class PublicRatingService {
  constructor(
    private readonly door: PublicDoor,
    private readonly satisfaction: SatisfactionService,
  ) {}

  /** Looking uses nothing up: mail programs look at every link before a person does. */
  view(caller: CallerInfo, text: string): Promise<RatingAsked> {
    return this.visit(caller, text, asked);
  }

  rate(caller: CallerInfo, text: string, rating: RateCase): Promise<RatingAsked> {
    return this.visit(caller, text, async (ctx, token) => {
      await this.satisfaction.answerAsked(ctx, await found(ctx, token), rating);
      return asked(ctx, token);
    });
  }

  private async visit<T>(
    caller: CallerInfo,
    text: string,
    work: (ctx: Ctx, token: RatingToken) => Promise<T>,
  ): Promise<T> {
    await this.door.count(caller);
    const token = readRatingToken(text);
    if (!token) throw notFound();
    return this.door.visit(caller, token.organizationId, (ctx) => work(ctx, token));
  }
}

async function found(ctx: Ctx, { id, digest }: RatingToken): Promise<Asked> {
  const question = await ctx.one<Asked>(ASKED, [ctx.organizationId, id, digest]);
  if (!question) throw notFound();
  return question;
}

async function asked(ctx: Ctx, token: RatingToken): Promise<RatingAsked> {
  const { agency, receivedAt, expiresAt, answeredAt } = await found(ctx, token);
  return { agency, receivedAt, expiresAt, answeredAt };
}
