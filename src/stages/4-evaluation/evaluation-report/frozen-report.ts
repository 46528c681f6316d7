import { clearedAt } from '#kernel/access/acting';
import { letterheadOf, placeOf } from '#kernel/organization/letterhead.rules';
import type { OrganizationEntity } from '#kernel/organization/organization.entity';
import {
  compilerOf,
  NARRATIVE,
  type Narrative,
  type ReportDifference,
  type ReportHead,
} from '#kernel/report/report-compilers';
import type { ReportContent } from '#kernel/report/report-content';
import { differencesBetween } from '#kernel/report/report-differences.rules';
import { canonical } from '#kernel/report/report-hash';
import type { Ctx } from '#platform/context/ctx';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import { SIGNATURES } from '#stages/4-evaluation/evaluation-report/report.sql';
import type { Signatory } from '#stages/4-evaluation/evaluation-report/report-signatory.dto';

/** A signatory under the name of the day on which the report was frozen. */
export interface FrozenSignatory extends Required<Signatory> {
  name: string;
}

type FromHead = Pick<
  ReportHead,
  'id' | 'kind' | 'title' | 'language' | 'letterhead' | 'narrative' | 'versionNumber' | 'timezone'
>;

/** The form of the paper and what people wrote, as it was frozen. */
export interface FrozenHead extends FromHead {
  number: string;
  place: string;
  reportDate: string;
  supersedesId: string | null;
  signatories: FrozenSignatory[];
  frozenBy: string;
  frozenAt: string;
}

/** Everything that is frozen and signed: whatever is made of a report is made of this. */
export interface FrozenReport {
  head: FrozenHead;
  content: ReportContent;
  differences: ReportDifference[];
}

export interface ReportSignature {
  place: number;
  userId: string;
  name: string;
  capacity: string;
  signedAt: string;
  contentHash: string;
}

/** What is frozen, and the signatures below it, for whoever lays it out or looks after it. */
export interface StoredReport {
  state: ReportHead['state'];
  contentHash: string;
  frozen: FrozenReport;
  signatures: ReportSignature[];
}

export const narrativeOf = (report: EvaluationReportEntity): Record<Narrative, string | null> =>
  Object.fromEntries(NARRATIVE.map((part) => [part, report[part]])) as Record<Narrative, string | null>;

/** Compiles the content as somebody of the report's own clearance sees the records, whoever asks. */
export function compileReport(ctx: Ctx, report: EvaluationReportEntity): Promise<ReportContent> {
  const { kind, campaignId, unitId, periodFrom, periodTo, clearanceLevel } = report;
  const scope = { kind, campaignId, unitId, from: periodFrom, to: periodTo };
  return clearedAt(ctx, clearanceLevel, () => compilerOf(kind)(ctx, scope));
}

const STORED = `SELECT t.state, t.content_hash AS "contentHash", t.frozen::text AS text, ${SIGNATURES} AS signatures
  FROM evaluation_reports t WHERE t.organization_id = $1 AND t.id = $2 AND t.frozen IS NOT NULL`;

/** What was frozen, or nothing for a draft and for what the reader may not see. */
export async function readFrozen(ctx: Ctx, id: string): Promise<StoredReport | undefined> {
  const row = await ctx.one<Omit<StoredReport, 'frozen'> & { text: string }>(STORED, [ctx.organizationId, id]);
  return row && { ...row, frozen: JSON.parse(row.text) as FrozenReport };
}

/** The report for a layout: what was frozen, and who has signed it since. */
export function headOf({ state, contentHash, frozen, signatures }: StoredReport): ReportHead {
  const { head, differences } = frozen;
  const signedAt = new Map(signatures.map((one) => [one.place, one.signedAt]));
  const signatories = head.signatories.map((one, index) => ({ ...one, signedAt: signedAt.get(index + 1) ?? null }));
  return { ...head, state, signatories, differences, contentHash };
}

/** What a later version says otherwise than the one before it. */
export function differencesFrom(
  former: FrozenReport | undefined,
  content: ReportContent,
  narrative: Record<Narrative, string | null>,
): ReportDifference[] {
  if (!former) return [];
  return differencesBetween({ content: former.content, narrative: former.head.narrative }, { content, narrative });
}

export interface Freezing {
  report: EvaluationReportEntity;
  agency: Pick<OrganizationEntity, 'name' | 'region' | 'letterhead'>;
  names: ReadonlyMap<string, string>;
  number: string;
  /** The agency's local day. */
  today: string;
  former: FrozenReport | undefined;
}

/** Puts together what is frozen, from now on in this one form. */
export function freeze(ctx: Ctx, freezing: Freezing, content: ReportContent): FrozenReport {
  const { report, agency, names, number, today, former } = freezing;
  const { id, kind, title, language, versionNumber, supersedesId, signatories } = report;
  const narrative = narrativeOf(report);
  const head: FrozenHead = {
    ...{ id, kind, title, language, versionNumber, supersedesId, narrative, number },
    place: report.place ?? placeOf(agency),
    reportDate: report.reportDate ?? today,
    letterhead: letterheadOf(agency),
    timezone: ctx.actor.timezone,
    signatories: signatories.map(({ userId, capacity, caption, identityNumber }) => ({
      ...{ userId, capacity, caption: caption ?? null, identityNumber: identityNumber ?? null },
      name: names.get(userId) ?? '',
    })),
    frozenBy: ctx.actor.userId,
    frozenAt: new Date().toISOString(),
  };
  return canonical({ head, content, differences: differencesFrom(former, content, narrative) }) as FrozenReport;
}
