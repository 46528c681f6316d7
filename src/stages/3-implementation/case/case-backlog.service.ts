import { Injectable } from '@nestjs/common';
import { beforeDays, type DaysSql, untilDays } from '#kernel/calendar/period.sql';
import type { Backlog } from '#kernel/figures/case.rules';
import type { Ctx } from '#platform/context/ctx';

/** Of which cases and days; null leaves a side open. Both days are the agency's own, and included. */
export interface BacklogScope {
  campaignId: string | null;
  unitId: string | null;
  from: string | null;
  to: string | null;
}

const OVER = "('closed', 'rejected', 'archived')";
const DAYS: DaysSql = { from: '$4::date', to: '$5::date' };
const before = (instant: string): string => beforeDays(instant, DAYS);
const until = (instant: string): string => untilDays(instant, DAYS);

const CASES = `FROM cases k WHERE k.organization_id = $1
  AND ($2::uuid IS NULL OR k.campaign_id = $2) AND ($3::uuid IS NULL OR k.unit_id = $3)`;

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
    SELECT CASE WHEN ${until('now()')}
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

/** How the cases of a period came and went. */
@Injectable()
export class CaseBacklogService {
  async of(ctx: Ctx, { campaignId, unitId, from, to }: BacklogScope): Promise<Backlog> {
    const found = await ctx.one<Movements>(BACKLOG, [ctx.organizationId, campaignId, unitId, from, to]);
    const { receivedEarlier = 0, received = 0, flows, closing = 0 } = found ?? {};
    const of = (flow: Flow, when: 'earlier' | 'later'): number => flows?.[flow]?.[when] ?? 0;
    const left = (when: 'earlier' | 'later'): number => of('closed', when) + of('merged', when) - of('unmerged', when);
    return {
      opening: receivedEarlier + of('reopened', 'earlier') - left('earlier'),
      received,
      reopened: of('reopened', 'later'),
      closed: of('closed', 'later'),
      merged: of('merged', 'later') - of('unmerged', 'later'),
      closing,
    };
  }
}
