import {
  backlogIdentity,
  firstResponsePercentile,
  resolutionCohort,
  resolutionFlow,
  slaCompliance,
} from '#kernel/figures/case.rules';
import { exact } from '#kernel/figures/exact';
import { backlogOf, backlogSql, type Movements } from '#stages/3-implementation/case/case-backlog.service';
import { ANSWERING } from '#views/figures/answering';
import { count, counted, inPeriod } from '#views/figures/counted';

const BY = ['day', 'week', 'month', 'unit'] as const;
const CASES = `FROM cases k WHERE k.organization_id = $1 AND ($2::uuid IS NULL OR k.campaign_id = $2)
  AND (s.unit_id IS NULL OR k.unit_id = s.unit_id)`;
/** What was merged away is decided with the case that it went into. */
const RECEIVED = `${CASES} AND k.state <> 'merged' AND ${inPeriod('k.received_at')}`;

/**
 * The last of a case's clocks for the answer decides: it was met, met late, or still runs. One that runs and whose time is
 * up is overdue, also before the next round has found it. What was stopped was owed no more.
 */
const KEPT = `
  WITH decided AS (
    SELECT DISTINCT ON (c.subject_id) c.state, c.due_at
    FROM clocks c JOIN (SELECT k.id ${RECEIVED}) k ON k.id = c.subject_id
    WHERE c.organization_id = $1 AND ${ANSWERING} AND c.state <> 'stopped'
    ORDER BY c.subject_id, c.id DESC)
  SELECT ${[
    count("state = 'met'", 'met'),
    count("state = 'met_late'", 'breached'),
    count("state = 'breached' OR (state = 'running' AND due_at < now())", 'openOverdue'),
    count("state = 'paused' OR (state = 'running' AND due_at >= now())", 'openNotDue'),
  ].join(', ')} FROM decided`;

interface Kept extends Record<string, number> {
  met: number;
  breached: number;
  openOverdue: number;
  openNotDue: number;
}

export const complianceFigures = counted<Kept>({
  formulas: ['case.sla_compliance'],
  by: BY,
  sql: KEPT,
  tell: (kept) => [slaCompliance(kept)],
});

const DAY_MS = 86_400_000;

export const responseTimeFigures = counted<{ taken: string[]; unanswered: number }>({
  formulas: ['case.first_response_p50', 'case.first_response_p90'],
  by: BY,
  sql: `SELECT ${count('t.ms IS NULL', 'unanswered')},
      coalesce(array_agg(t.ms::text ORDER BY t.ms) FILTER (WHERE t.ms IS NOT NULL), '{}') AS taken
    FROM (SELECT round(extract(epoch FROM k.first_replied_at - k.received_at) * 1000) AS ms ${RECEIVED}) t`,
  tell({ taken, unanswered }, { percentile }) {
    // In days of 24 hours, divided where thirds stay exact.
    const times = taken.map((ms) => exact(ms).div(DAY_MS));
    const response = { times, unit: 'days', method: percentile, unanswered };
    return ([50, 90] as const).map((percentage) => firstResponsePercentile(percentage, response));
  },
});

interface Resolved extends Record<string, number> {
  received: number;
  closedOfThem: number;
  closed: number;
}

export const resolutionFigures = counted<Resolved>({
  formulas: ['case.resolution_cohort', 'case.resolution_flow'],
  by: BY,
  sql: `SELECT ${[
    count(inPeriod('k.received_at'), 'received'),
    count(`${inPeriod('k.received_at')} AND k.state = 'closed'`, 'closedOfThem'),
    count(`k.state = 'closed' AND ${inPeriod('k.closed_at')}`, 'closed'),
  ].join(', ')} ${CASES} AND k.state <> 'merged'`,
  tell: ({ received, closedOfThem, closed }) => [
    resolutionCohort(received, closedOfThem),
    resolutionFlow(received, closed),
  ],
});

export const backlogFigures = counted<Movements>({
  formulas: ['case.backlog_identity'],
  by: BY,
  sql: backlogSql(CASES),
  tell: (movements) => [backlogIdentity(backlogOf(movements))],
});
