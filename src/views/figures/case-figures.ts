import {
  backlogIdentity,
  firstResponsePercentile,
  resolutionCohort,
  resolutionFlow,
  slaCompliance,
} from '#kernel/figures/case.rules';
import { exact } from '#kernel/figures/exact';
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

const OVER = "('closed', 'rejected', 'archived')";

/**
 * What came in and went out, from the history of moves, beside the cases that are open at the end of the period: today by
 * their own state, for an earlier day by their last move until then. Two ways of counting, so that a gap in one shows.
 */
const BACKLOG = `
  WITH mine AS (SELECT k.id, k.state, k.received_at ${CASES} AND k.received_at < s.ends),
  moves AS (
    SELECT h.record_id, h.id, h.at, h."to", CASE
      WHEN h."from" = 'merged' THEN 'unmerged' WHEN h."to" = 'merged' THEN 'merged'
      WHEN h."from" IN ${OVER} AND h."to" NOT IN ${OVER} THEN 'reopened'
      WHEN h."from" NOT IN ${OVER} AND h."to" IN ${OVER} THEN 'closed' END AS move
    FROM state_changes h JOIN mine m ON m.id = h.record_id
    WHERE h.organization_id = $1 AND h.at < s.ends),
  ends AS (
    SELECT CASE WHEN now() < s.ends THEN m.state
      ELSE coalesce((SELECT v."to" FROM moves v WHERE v.record_id = m.id ORDER BY v.id DESC LIMIT 1), 'received') END AS state
    FROM mine m),
  earlier AS (SELECT count(*) FILTER (WHERE m.received_at < s.begins) AS received, count(*) AS seen FROM mine m),
  flows AS (
    SELECT move, count(*) FILTER (WHERE v.at < s.begins) AS earlier, count(*) FILTER (WHERE v.at >= s.begins) AS later
    FROM moves v WHERE move IS NOT NULL GROUP BY move)
  SELECT e.received::int AS "receivedEarlier", (e.seen - e.received)::int AS received,
    (SELECT jsonb_object_agg(f.move, jsonb_build_object('earlier', f.earlier, 'later', f.later)) FROM flows f) AS flows,
    (SELECT count(*) FROM ends WHERE state <> 'merged' AND state NOT IN ${OVER})::int AS closing
  FROM earlier e`;

type Flow = 'reopened' | 'closed' | 'merged' | 'unmerged';
interface Movements extends Record<string, unknown> {
  receivedEarlier: number;
  received: number;
  flows: Partial<Record<Flow, { earlier: number; later: number }>> | null;
  closing: number;
}

export const backlogFigures = counted<Movements>({
  formulas: ['case.backlog_identity'],
  by: BY,
  sql: BACKLOG,
  tell({ receivedEarlier, received, flows, closing }) {
    const of = (flow: Flow, when: 'earlier' | 'later'): number => flows?.[flow]?.[when] ?? 0;
    const left = (when: 'earlier' | 'later'): number => of('closed', when) + of('merged', when) - of('unmerged', when);
    return [
      backlogIdentity({
        opening: receivedEarlier + of('reopened', 'earlier') - left('earlier'),
        received,
        reopened: of('reopened', 'later'),
        closed: of('closed', 'later'),
        merged: of('merged', 'later') - of('unmerged', 'later'),
        closing,
      }),
    ];
  },
});
