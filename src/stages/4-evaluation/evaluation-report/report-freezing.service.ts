import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { OrganizationService } from '#kernel/organization/organization.service';
import type { ReportDifference } from '#kernel/report/report-compilers';
import type { ReportContent } from '#kernel/report/report-content';
import { hashOf } from '#kernel/report/report-hash';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Answered } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import { letterNumber, notFrozen, readyVerdicts } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import {
  EvaluationReportService,
  SIGNING_ROLES,
} from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import {
  compileReport,
  differencesFrom,
  type FrozenReport,
  freeze,
  narrativeOf,
  readFrozen,
} from '#stages/4-evaluation/evaluation-report/frozen-report';
import { signableVerdicts } from '#stages/4-evaluation/evaluation-report/signing.rules';

export interface ReadContent {
  content: ReportContent;
  differences: ReportDifference[];
}

/** Compiles reports: to be looked at while they are drafts, and once for good. */
@Injectable()
export class ReportFreezingService {
  constructor(
    private readonly reports: EvaluationReportService,
    private readonly agencies: OrganizationService,
  ) {}

  /** What the report would say if it were frozen now; nothing of it is kept. */
  async preview(ctx: Ctx, id: string): Promise<ReadContent> {
    const report = await this.reports.store.get(ctx, id);
    const [content, former] = [await compileReport(ctx, report), await this.formerOf(ctx, report)];
    return { content, differences: differencesFrom(former, content, narrativeOf(report)) };
  }

  /** What was frozen, as it was frozen. */
  async content(ctx: Ctx, id: string): Promise<ReadContent> {
    const found = await readFrozen(ctx, id);
    if (found) return { content: found.frozen.content, differences: found.frozen.differences };
    const { state } = await this.reports.store.get(ctx, id);
    throw notFrozen({ params: { state, id } });
  }

  /** The record is held from the first statement on: of two that freeze at once one finds it frozen. */
  async freeze(ctx: Ctx, id: string): Promise<Answered<EvaluationReportEntity>> {
    const report = await this.reports.store.lock(ctx, id);
    if (report.state !== 'draft') throw this.reports.store.refusedMove(report.state, 'frozen');
    const today = localDay(new Date(), ctx.actor.timezone);
    const people = await this.reports.signersOf(ctx, report);
    const authors = [report.createdBy, report.lastEditedBy, ctx.actor.userId];
    decide(ctx, [
      ...readyVerdicts(report, today),
      ...signableVerdicts(report.signatories, { people, roles: SIGNING_ROLES, level: report.clearanceLevel, authors }),
    ]);
    await holdAlone(ctx, report.campaignId);
    const content = await compileReport(ctx, report);
    const agency = await this.agencies.get(ctx);
    const number = report.number ?? (await nextNumber(ctx, report.reportDate ?? today));
    const former = await this.formerOf(ctx, report);
    const names = new Map(people.map(({ id: userId, name }) => [userId, name]));
    const frozen = freeze(ctx, { report, agency, names, number, today, former }, content);
    const { place, reportDate, frozenBy, frozenAt } = frozen.head;
    const set = { number, place, reportDate, frozenBy, frozenAt };
    const kept = { frozen, contentHash: hashOf(frozen), contentLevel: report.clearanceLevel };
    return this.reports.answer(
      ctx,
      await this.reports.store.move(ctx, report, { to: 'frozen', set: { ...set, ...kept } }),
    );
  }

  private async formerOf(ctx: Ctx, { supersedesId }: EvaluationReportEntity): Promise<FrozenReport | undefined> {
    return supersedesId ? (await readFrozen(ctx, supersedesId))?.frozen : undefined;
  }
}

/** Whoever writes in the campaign waits until its figures are together: they speak of one moment. */
async function holdAlone(ctx: Ctx, campaignId: string | null): Promise<void> {
  if (!campaignId) return;
  const held = await ctx.one('SELECT id FROM campaigns WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
    ctx.organizationId,
    campaignId,
  ]);
  if (!held) throw notFound();
}

/** The next number of the year; one that is not used because the freezing was refused is given again. */
async function nextNumber(ctx: Ctx, date: string): Promise<string> {
  const row = await ctx.one<{ last: number }>(
    `INSERT INTO evaluation_report_numbers AS n VALUES ($1, $2, 1)
     ON CONFLICT ON CONSTRAINT pk_evaluation_report_numbers DO UPDATE SET last = n.last + 1 RETURNING last`,
    [ctx.organizationId, Number(date.slice(0, 4))],
  );
  return letterNumber(row?.last ?? 1, date);
}
