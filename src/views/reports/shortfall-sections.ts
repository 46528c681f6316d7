import { dayOf, during, ofCampaign, type Reach, type SectionSource } from '#views/reports/report-scope';
import { gapsSql } from '#views/trace/gaps.sql';
import { CAMPAIGN } from '#views/trace/trace.scopes';

/** What went out past the usual approval: a review that nobody made in time is told as plainly as one that found faults. */
const reviews = (reach: Reach): string => `
  SELECT t.id::text AS key, left(p.title, 200) AS content, t.kind, t.reason, ${dayOf('t.published_at')}::text AS "publishedOn",
    ${dayOf('t.due_at')}::text AS "dueOn", t.state, t.outcome, t.finding, (t.done_at > t.due_at)::text AS late
  FROM emergency_reviews t JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id
  WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND ${during('t.published_at')} ORDER BY t.due_at, t.id`;

const OF_CAMPAIGNS: Record<Reach, string> = { campaign: 't.id = $2', unit: 't.unit_id = $2', agency: 'true' };
const IN_TIME: Record<Reach, string> = {
  campaign: 'true',
  unit: during(`(w.waiver ->> 'at')::timestamptz`),
  agency: during(`(w.waiver ->> 'at')::timestamptz`),
};

const waivers = (reach: Reach): string => `
  SELECT t.id || ':' || w.place AS key, t.code AS campaign, w.waiver ->> 'code' AS code, w.waiver ->> 'to' AS stage, w.waiver ->> 'reason' AS reason,
    ${dayOf(`(w.waiver ->> 'at')::timestamptz`)}::text AS "on",
    (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id::text = w.waiver ->> 'byId') AS by
  FROM campaigns t CROSS JOIN LATERAL jsonb_array_elements(t.waivers) WITH ORDINALITY AS w (waiver, place)
  WHERE t.organization_id = $1 AND ${OF_CAMPAIGNS[reach]} AND ${IN_TIME[reach]} ORDER BY t.code, w.place`;

const debts = (reach: Reach): string => `
  SELECT t.id::text AS key, c.code AS campaign, t.code, t.stage, t.due_on::text AS "dueOn", t.reason, t.state, t.state_reason AS "stateReason",
    (t.state = 'open' AND t.due_on < $4)::text AS overdue
  FROM gate_debts t JOIN campaigns c ON c.organization_id = t.organization_id AND c.id = t.campaign_id
  WHERE t.organization_id = $1 AND ${ofCampaign[reach]} AND ${reach === 'campaign' ? 'true' : `(t.state = 'open' OR t.due_on BETWEEN $3 AND $4)`}
  ORDER BY t.due_on, t.id`;

/** Where a campaign's trace breaks off, as the trace itself tells. */
export const GAPS: SectionSource = {
  code: 'gaps',
  sql: () =>
    `SELECT g.code AS key, g.code, count(*)::text AS count FROM (${gapsSql(CAMPAIGN)}) g GROUP BY g.code ORDER BY g.code`,
};

/** What was not done as it should be. */
export const SHORTFALL_SECTIONS: readonly SectionSource[] = [
  { code: 'emergency_reviews', sql: reviews },
  { code: 'waivers', sql: waivers },
  { code: 'debts', sql: debts },
];
