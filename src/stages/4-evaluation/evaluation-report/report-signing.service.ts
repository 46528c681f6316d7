import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { refuseOwn } from '#kernel/access/four-eyes';
import { Reauthentication } from '#kernel/access/reauthentication';
import { confirmationWrong } from '#kernel/access/sign-in.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import type { Answered } from '#platform/records/record.service';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import { hasNewer, notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { readFrozen } from '#stages/4-evaluation/evaluation-report/frozen-report';
import { ReportFilesService } from '#stages/4-evaluation/evaluation-report/report-files.service';
import { turnOf } from '#stages/4-evaluation/evaluation-report/signing.rules';

const WHAT: Text = { en: 'evaluation report', id: 'laporan evaluasi' };

const SIGN = `INSERT INTO evaluation_report_signatures
  (organization_id, report_id, place, user_id, name, capacity, signed_at, content_hash, request_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** One signature makes no other version of what was frozen, but the record reads otherwise: who is next. */
const TOUCH =
  'UPDATE evaluation_reports SET version = version + 1, updated_at = now() WHERE organization_id = $1 AND id = $2';

/** Puts signatures below what was frozen: each for themselves, one after the other, and with their password. */
@Injectable()
export class ReportSigningService {
  constructor(
    private readonly reports: EvaluationReportService,
    private readonly files: ReportFilesService,
    private readonly reauthentication: Reauthentication,
  ) {}

  async sign(ctx: Ctx, caller: CallerInfo, id: string, password: string): Promise<Answered<EvaluationReportEntity>> {
    await this.reauthentication.confirm(ctx, caller, password, () => {
      const message = { en: 'Is not your password.', id: 'Bukan kata sandi Anda.' };
      return confirmationWrong({ errors: [{ pointer: '/password', code: 'password.wrong', message }] });
    });
    return this.affix(ctx, id);
  }

  /** The signature of whoever acts, once it is certain that it is they. */
  async affix(ctx: Ctx, id: string): Promise<Answered<EvaluationReportEntity>> {
    const report = await this.reports.store.lock(ctx, id);
    const stored = report.state === 'draft' ? undefined : await readFrozen(ctx, id);
    if (!stored) throw notFrozen({ params: { state: report.state, id } });
    const { userId } = ctx.actor;
    const { signatories } = stored.frozen.head;
    const { place, isLast } = turnOf(userId, signatories, stored.signatures.length);
    const newerId = report.supersededById;
    if (newerId) throw hasNewer({ params: { newerId }, extra: { newerId } });
    if (isLast) refuseOwn(ctx, [report.createdBy, report.lastEditedBy, report.frozenBy], WHAT);
    const { name = '', capacity = '' } = signatories[place - 1] ?? {};
    const signedAt = new Date().toISOString();
    const of = [ctx.organizationId, id];
    await ctx.query(SIGN, [...of, place, userId, name, capacity, signedAt, stored.contentHash, ctx.requestId]);
    const changes = { signature: { to: place }, capacity: { to: capacity }, contentHash: { to: stored.contentHash } };
    this.reports.store.record(ctx, 'signed', report, changes);
    if (!isLast) {
      await ctx.query(TOUCH, of);
      return this.reports.get(ctx, id);
    }
    const signed = await this.reports.store.move(ctx, report, { to: 'signed', set: { signedAt } });
    ctx.afterwards.push(() => this.files.makeQuietly(ctx.organizationId, id));
    return this.reports.answer(ctx, signed);
  }
}
