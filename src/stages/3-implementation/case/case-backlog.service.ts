import { Injectable } from '@nestjs/common';
import { dayBegins } from '#kernel/calendar/period.sql';
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

/**
 * What came in and went out, from the history of moves, beside the cases that are open at the end of the period: today by
 * their own state, for an earlier day by their last move until then. Two ways of counting, so that a gap in one shows.
 * `cases` is where they stand (alias `k`), `s` holds the period as the instants `begins` and `ends`; the tenant is $1.
 */
export const backlogSql = (cases: string): string => `
  WITH mine AS (SELECT k.id, k.state, k.received_at ${cases} AND k.received_at < s.ends),
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
export interface Movements extends Record<string, unknown> {
  receivedEarlier: number;
  received: number;
  flows: Partial<Record<Flow, { earlier: number; later: number }>> | null;
  closing: number;
}

/** The movements as the identity adds them up. */
export function backlogOf({ receivedEarlier, received, flows, closing }: Movements): Backlog {
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

const ONE = `SELECT r.* FROM (SELECT coalesce(${dayBegins('$4::date')}, '-infinity') AS begins,
    coalesce(${dayBegins('$5::date + 1')}, 'infinity') AS ends) s
  CROSS JOIN LATERAL (${backlogSql(`FROM cases k WHERE k.organization_id = $1
    AND ($2::uuid IS NULL OR k.campaign_id = $2) AND ($3::uuid IS NULL OR k.unit_id = $3)`)}) r`;

/** How the cases of a period came and went. */
@Injectable()
export class CaseBacklogService {
  async of(ctx: Ctx, { campaignId, unitId, from, to }: BacklogScope): Promise<Backlog> {
    const found = await ctx.one<Movements>(ONE, [ctx.organizationId, campaignId, unitId, from, to]);
    return backlogOf(found ?? { receivedEarlier: 0, received: 0, flows: null, closing: 0 });
  }
}
