import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hashOf } from '#kernel/report/report-hash';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { Storage } from '#platform/storage/storage';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import { notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import { narrativeOf, readFrozen, type StoredReport } from '#stages/4-evaluation/evaluation-report/frozen-report';
import type { ReportVerification, VerifiedFile } from '#stages/4-evaluation/evaluation-report/report-reading.dto';

const FILES = `SELECT format, sha256, bytes, storage_key AS "storageKey" FROM evaluation_report_files
  WHERE organization_id = $1 AND report_id = $2 ORDER BY format`;

interface Kept {
  format: string;
  sha256: string;
  bytes: number;
  storageKey: string;
}

/** Looks whether what was signed is still what is there: recomputed from what is stored, not read from what was noted. */
@Injectable()
export class ReportVerificationService {
  constructor(
    private readonly reports: EvaluationReportService,
    private readonly storage: Storage,
  ) {}

  async verify(ctx: Ctx, id: string): Promise<ReportVerification> {
    const report = await this.reports.store.get(ctx, id);
    const stored = await readFrozen(ctx, id);
    if (!stored) throw notFrozen({ params: { state: report.state, id } });
    if (!report.contentHash) throw notFound();
    const kept = await ctx.query<Kept & Record<string, unknown>>(FILES, [ctx.organizationId, id]);
    const files: VerifiedFile[] = [];
    for (const file of kept) files.push(await this.verifyFile(ctx.organizationId, file));
    const computedHash = hashOf(stored.frozen);
    const parts = {
      content: computedHash === report.contentHash,
      record: agrees(report, stored),
      signatures: signaturesAgree(stored),
      files: files.every(({ intact }) => intact) && (report.state !== 'signed' || files.length > 0),
    };
    const intact = Object.values(parts).every(Boolean);
    return { intact, ...parts, contentHash: report.contentHash, computedHash, checkedFiles: files };
  }

  private async verifyFile(organizationId: string, { format, sha256, bytes, storageKey }: Kept): Promise<VerifiedFile> {
    const digest = createHash('sha256');
    let found = 0;
    try {
      for await (const chunk of await this.storage.open(organizationId, storageKey)) {
        digest.update(chunk as Buffer);
        found += (chunk as Buffer).length;
      }
    } catch {
      return { format, sha256, computedSha256: null, intact: false };
    }
    const computedSha256 = digest.digest('hex');
    return { format, sha256, computedSha256, intact: computedSha256 === sha256 && found === bytes };
  }
}

/** Whether the record tells of itself what was frozen. */
function agrees(report: EvaluationReportEntity, { frozen: { head, content } }: StoredReport): boolean {
  const of = { from: report.periodFrom, to: report.periodTo };
  const shown = { ...pick(report), narrative: narrativeOf(report), period: of };
  return hashOf(shown) === hashOf({ ...pick(head), narrative: head.narrative, period: content.period });
}

type Shown = Pick<
  EvaluationReportEntity,
  | 'id'
  | 'kind'
  | 'title'
  | 'language'
  | 'versionNumber'
  | 'supersedesId'
  | 'number'
  | 'place'
  | 'reportDate'
  | 'frozenBy'
>;

const pick = ({ id, kind, title, language, versionNumber, supersedesId, ...more }: Shown) => {
  const { number, place, reportDate, frozenBy } = more;
  return { id, kind, title, language, versionNumber, supersedesId, number, place, reportDate, frozenBy };
};

/** Whether those signed who were named, in their order, and all of them what was frozen. */
function signaturesAgree({ state, contentHash, frozen: { head }, signatures }: StoredReport): boolean {
  const fits = signatures.every(
    (one, index) =>
      one.place === index + 1 &&
      one.contentHash === contentHash &&
      one.userId === head.signatories[index]?.userId &&
      one.name === head.signatories[index]?.name &&
      one.capacity === head.signatories[index]?.capacity,
  );
  return fits && (state !== 'signed' || signatures.length === head.signatories.length);
}
