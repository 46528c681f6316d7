import type { LocalDate } from '#kernel/calendar/local-date';
import type { ReportRow, ReportSection } from '#kernel/report/report-content';
import type { Ctx } from '#platform/context/ctx';

/** Both days are included and are the agency's own. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Whether a report looks at one campaign, at what one unit has, or at the whole agency. */
export type Reach = 'campaign' | 'unit' | 'agency';

/** One kind of rows in a report: SQL that answers `key` and, as text, the other fields. */
export interface SectionSource {
  code: string;
  sql(reach: Reach): string;
}

/**
 * $1 the tenant, $2 the campaign or unit, $3 and $4 the first and the last day, $5 and $6 those of the period before. Names
 * every type, whichever the statement uses.
 */
const TYPES = `asked AS (SELECT $2::uuid AS subject, $3::date AS first_day, $4::date AS last_day, $5::date AS earlier_first, $6::date AS earlier_last)`;

const ZONE = '(SELECT o.timezone FROM organizations o WHERE o.id = $1)';

/** The agency's local day of an instant. */
export const dayOf = (instant: string): string => `(${instant} AT TIME ZONE ${ZONE})::date`;

/** The first day of its month. */
export const monthOf = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`;

/** Whether an instant lies in the period, which is cut at the agency's own midnights. */
export const during = (instant: string): string =>
  `(${instant} >= ($3::date)::timestamp AT TIME ZONE ${ZONE} AND ${instant} < ($4::date + 1)::timestamp AT TIME ZONE ${ZONE})`;

/** What belongs to a campaign (alias `t`): a unit has what its campaigns have. */
export const ofCampaign: Record<Reach, string> = {
  campaign: 't.campaign_id = $2',
  unit: 't.campaign_id IN (SELECT c.id FROM campaigns c WHERE c.organization_id = $1 AND c.unit_id = $2)',
  agency: 'true',
};

/** What a unit has itself (alias `t`), whichever campaign brought it. */
export const ofUnit: Record<Reach, string> = { ...ofCampaign, unit: 't.unit_id = $2' };

/** What is asked of every section alike. */
export interface Asked {
  subjectId: string;
  reach: Reach;
  period: Period;
  earlier: Period | null;
}

/** Reads every section at once; none waits for another. */
export async function readSections(
  ctx: Ctx,
  asked: Asked,
  sources: readonly SectionSource[],
): Promise<ReportSection[]> {
  const { subjectId, reach, period, earlier } = asked;
  const days = [period.from, period.to, earlier?.from ?? null, earlier?.to ?? null];
  const params = [ctx.organizationId, subjectId, ...days];
  const found = await Promise.all(
    sources.map(({ sql }) => ctx.query<Record<string, string | null>>(withTypes(sql(reach)), params)),
  );
  return sources.map(({ code }, i) => ({ code, rows: (found[i] ?? []).map(rowOf) }));
}

/** Statements that begin with parts of their own keep them. */
function withTypes(sql: string): string {
  const own = /^\s*WITH\s/i.exec(sql);
  return own ? `WITH ${TYPES}, ${sql.slice(own[0].length)}` : `WITH ${TYPES} ${sql}`;
}

function rowOf({ key, ...values }: Record<string, string | null>): ReportRow {
  return { key: key ?? '', values };
}
