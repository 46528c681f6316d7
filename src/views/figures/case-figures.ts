import {
  backlogIdentity,
  firstResponsePercentile,
  resolutionCohort,
  resolutionFlow,
  slaCompliance,
} from '#kernel/figures/case.rules';
import { exact } from '#kernel/figures/exact';
import { during } from '#kernel/figures/figure';
import { ANSWERING } from '#views/figures/answering';
import { before, type FigureSource, scopeParams, until, within } from '#views/figures/figure-source';

const IN_SCOPE = '($2::uuid IS NULL OR k.campaign_id = $2) AND ($3::uuid IS NULL OR k.unit_id = $3)';
const CASES = `FROM cases k WHERE k.organization_id = $1 AND ${IN_SCOPE}`;
/** What was merged away is decided with the case that it went into. */
const RECEIVED = `${CASES} AND k.state <> 'merged' AND ${within('k.received_at')}`;

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
  SELECT (count(*) FILTER (WHERE state = 'met'))::int AS met,
    (count(*) FILTER (WHERE state = 'met_late'))::int AS breached,
    (count(*) FILTER (WHERE state = 'breached' OR (state = 'running' AND due_at < now())))::int AS "openOverdue",
    (count(*) FILTER (WHERE state = 'paused' OR (state = 'running' AND due_at >= now())))::int AS "openNotDue"
  FROM decided`;

interface Kept extends Record<string, number> {
  met: number;
  breached: number;
  openOverdue: number;
  openNotDue: number;
}

export const complianceFigures: FigureSource = {
  formulas: ['case.sla_compliance'],
  async gather(ctx, scope) {
    const kept = await ctx.one<Kept>(KEPT, scopeParams(ctx, scope));
    const counts = kept ?? { met: 0, breached: 0, openOverdue: 0, openNotDue: 0 };
    return [during(slaCompliance(counts), scope.from, scope.to)];
  },
};

const DAY_MS = 86_400_000;
const TAKEN = `SELECT round(extract(epoch FROM k.first_replied_at - k.received_at) * 1000)::text AS ms ${RECEIVED}`;

export const responseTimeFigures: FigureSource = {
  formulas: ['case.first_response_p50', 'case.first_response_p90'],
  async gather(ctx, scope) {
    const rows = await ctx.query<{ ms: string | null }>(TAKEN, scopeParams(ctx, scope));
    // In days of 24 hours, divided where thirds stay exact.
    const times = rows.flatMap(({ ms }) => (ms === null ? [] : exact(ms).div(DAY_MS)));
    const response = { times, unit: 'days', method: scope.percentile, unanswered: rows.length - times.length };
    return ([50, 90] as const).map((percentage) =>
      during(firstResponsePercentile(percentage, response), scope.from, scope.to),
    );
  },
};

const RESOLVED = `
  SELECT (count(*) FILTER (WHERE ${within('k.received_at')}))::int AS received,
    (count(*) FILTER (WHERE ${within('k.received_at')} AND k.state = 'closed'))::int AS "closedOfThem",
    (count(*) FILTER (WHERE k.state = 'closed' AND ${within('k.closed_at')}))::int AS closed
  ${CASES} AND k.state <> 'merged'`;

export const resolutionFigures: FigureSource = {
  formulas: ['case.resolution_cohort', 'case.resolution_flow'],
  async gather(ctx, scope) {
    const counted = await ctx.one<{ received: number; closedOfThem: number; closed: number }>(
      RESOLVED,
      scopeParams(ctx, scope),
    );
    const { received, closedOfThem, closed } = counted ?? { received: 0, closedOfThem: 0, closed: 0 };
    return [resolutionCohort(received, closedOfThem), resolutionFlow(received, closed)].map((figure) =>
      during(figure, scope.from, scope.to),
    );
  },
};

const OVER = "('closed', 'rejected', 'archived')";

/**
 * What came in and went out, from the history of moves, beside the cases that are open at the end of the period: today by
 * their own state, for an earlier day by their last move until then. Two ways of counting, so that a gap in one shows.
 */
const BACKLOG = `
  WITH mine AS (SELECT k.id, k.state, k.received_at ${CASES} AND ${until('k.received_at')}),
  moves AS (
    SELECT s.record_id, s.id, s.at, s."to", CASE
      WHEN s."from" = 'merged' THEN 'unmerged' WHEN s."to" = 'merged' THEN 'merged'
      WHEN s."from" IN ${OVER} AND s."to" NOT IN ${OVER} THEN 'reopened'
      WHEN s."from" NOT IN ${OVER} AND s."to" IN ${OVER} THEN 'closed' END AS move
    FROM state_changes s JOIN mine m ON m.id = s.record_id
    WHERE s.organization_id = $1 AND ${until('s.at')}),
  ends AS (
    SELECT CASE WHEN $5::date IS NULL OR now() < ($5::date + 1)::timestamp AT TIME ZONE (SELECT o.timezone FROM organizations o WHERE o.id = $1)
      THEN m.state ELSE coalesce((SELECT v."to" FROM moves v WHERE v.record_id = m.id ORDER BY v.id DESC LIMIT 1), 'received') END AS state
    FROM mine m),
  earlier AS (SELECT count(*) FILTER (WHERE ${before('m.received_at')}) AS received, count(*) AS seen FROM mine m),
  flows AS (
    SELECT move, count(*) FILTER (WHERE ${before('v.at')}) AS earlier, count(*) FILTER (WHERE NOT ${before('v.at')}) AS later
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

export const backlogFigures: FigureSource = {
  formulas: ['case.backlog_identity'],
  async gather(ctx, scope) {
    const found = await ctx.one<Movements>(BACKLOG, scopeParams(ctx, scope));
    const { receivedEarlier = 0, received = 0, flows, closing = 0 } = found ?? {};
    const of = (flow: Flow, when: 'earlier' | 'later'): number => flows?.[flow]?.[when] ?? 0;
    const left = (when: 'earlier' | 'later'): number => of('closed', when) + of('merged', when) - of('unmerged', when);
    const balance = backlogIdentity({
      opening: receivedEarlier + of('reopened', 'earlier') - left('earlier'),
      received,
      reopened: of('reopened', 'later'),
      closed: of('closed', 'later'),
      merged: of('merged', 'later') - of('unmerged', 'later'),
      closing,
    });
    return [during(balance, scope.from, scope.to)];
  },
};
