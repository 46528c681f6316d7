import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { maskDetails } from '#kernel/privacy/masking.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { CaseState, RejectReason } from '#stages/3-implementation/case/case-lists';
import { PublicDoor } from '#stages/3-implementation/case/public-door';
import type { PublicReply, PublicReport } from '#stages/3-implementation/case/public-report.dto';
import { notTakenUp, progressOf, readCode } from '#stages/3-implementation/case/public-report.rules';
import { effectOf } from '#stages/3-implementation/case/reporter-answer.rules';
import { ReporterAnswerService } from '#stages/3-implementation/case/reporter-answer.service';
import type { RateCase } from '#stages/3-implementation/case/satisfaction.dto';
import { SatisfactionService } from '#stages/3-implementation/case/satisfaction.service';

/** The report, the case that holds it now, and what was answered to it. Replies of a confidential one only where they were sent here. */
const REPORT = `
  SELECT m.id, m.tracking_code AS "trackingCode", m.received_at AS "receivedAt", m.text, m.state AS "messageState",
    m.created_by AS "createdBy", coalesce(m.confidential OR m.level > 1 OR k.level > 1, false) AS confidential, o.name AS agency,
    k.id AS "caseId", k.state, k.reject_reason AS "rejectReason", k.reopen_until AS "reopenUntil",
    EXISTS (SELECT FROM satisfaction_questions q WHERE q.organization_id = m.organization_id AND q.feedback_message_id = m.id
      AND q.answered_at IS NULL AND q.expires_at > now() AND q.asked_at = (SELECT max(l.asked_at) FROM satisfaction_questions l
        WHERE l.organization_id = m.organization_id AND l.feedback_message_id = m.id)) AS "mayRate",
    (SELECT coalesce(json_agg(json_build_object('at', to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', r.text,
        'here', c.id IS NOT NULL AND c.channel_id IS NULL) ORDER BY r.at, r.id), '[]') FROM feedback_replies r
      LEFT JOIN case_replies c ON c.organization_id = r.organization_id AND c.id = r.case_reply_id
      WHERE r.organization_id = m.organization_id AND r.feedback_message_id = m.id AND r.official) AS replies
  FROM feedback_messages m JOIN organizations o ON o.id = m.organization_id
  LEFT JOIN cases own ON own.organization_id = m.organization_id AND own.id = m.case_id
  LEFT JOIN cases k ON k.organization_id = m.organization_id AND k.id = coalesce(own.duplicate_of_id, own.id)
  WHERE m.organization_id = $1 AND m.id = $2`;

interface Found extends Record<string, unknown> {
  id: string;
  trackingCode: string;
  receivedAt: string;
  text: string;
  messageState: string;
  createdBy: string;
  confidential: boolean;
  agency: string;
  caseId: string | null;
  state: CaseState | null;
  rejectReason: RejectReason | null;
  reopenUntil: string | null;
  mayRate: boolean;
  replies: (PublicReply & { here: boolean })[];
}

/** One's own report: the tracking code is all it takes, and it shows no more than its owner may see. */
@Injectable()
export class PublicReportService {
  constructor(
    private readonly door: PublicDoor,
    private readonly answers: ReporterAnswerService,
    private readonly satisfaction: SatisfactionService,
  ) {}

  view(caller: CallerInfo, code: string): Promise<PublicReport> {
    return this.visit(caller, code, async (ctx, found) => shown(ctx, found));
  }

  answer(caller: CallerInfo, code: string, text: string): Promise<PublicReport> {
    return this.visit(caller, code, async (ctx, { id, caseId, createdBy }) => {
      if (caseId === null) throw notTakenUp();
      await this.answers.take(ctx, caseId, { text, feedbackMessageId: id }, createdBy);
      return shown(ctx, await reportOf(ctx, id));
    });
  }

  rate(caller: CallerInfo, code: string, rating: RateCase): Promise<PublicReport> {
    return this.visit(caller, code, async (ctx, { id }) => {
      await this.satisfaction.rate(ctx, id, rating);
      return shown(ctx, await reportOf(ctx, id));
    });
  }

  private async visit<T>(caller: CallerInfo, typed: string, work: (ctx: Ctx, found: Found) => Promise<T>): Promise<T> {
    await this.door.count(caller);
    const code = readCode(typed);
    if (code === null) throw notFound();
    const { organizationId, id } = await this.door.reportOf(code);
    return this.door.visit(caller, organizationId, async (ctx) => work(ctx, await reportOf(ctx, id)));
  }
}

async function reportOf(ctx: Ctx, id: string): Promise<Found> {
  const found = await ctx.one<Found>(REPORT, [ctx.organizationId, id]);
  if (!found) throw notFound();
  return found;
}

function shown(ctx: Ctx, found: Found): PublicReport {
  const { trackingCode, agency, receivedAt, confidential, state, reopenUntil, mayRate } = found;
  const { progress, words } = progressOf(found);
  const now = new Date().toISOString();
  return {
    trackingCode,
    agency,
    receivedAt,
    text: confidential ? null : maskDetails(found.text, { locale: ctx.locale }),
    progress,
    message: words[ctx.locale],
    replies: found.replies
      .filter(({ here }) => here || !confidential)
      .map(({ at, text }) => ({ at, text: maskDetails(text, { locale: ctx.locale, except: ['home_address'] }) })),
    mayAnswer: state !== null && effectOf({ state, reopenUntil }, now) !== null,
    answerUntil: reopenUntil,
    mayRate,
  };
}
