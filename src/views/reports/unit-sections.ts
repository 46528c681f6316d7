import { during, type Reach, type SectionSource } from '#views/reports/report-scope';

const FACTS = `
  SELECT t.id::text AS key, t.name, t.kind, (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.parent_id) AS parent,
    (SELECT p.name FROM users p WHERE p.organization_id = $1 AND p.id = t.head_id) AS head
  FROM org_units t WHERE t.organization_id = $1 AND t.id = $2`;

/** The campaigns that ran in the period, with where they stand. */
const campaigns = (reach: Reach): string => `
  SELECT t.id::text AS key, t.code, t.title, t.stage, t.status, t.starts_on::text AS "startsOn", t.ends_on::text AS "endsOn"
  FROM campaigns t WHERE t.organization_id = $1 AND ${reach === 'agency' ? 'true' : 't.unit_id = $2'}
    AND t.starts_on <= $4 AND (t.ends_on IS NULL OR t.ends_on >= $3) ORDER BY t.starts_on, t.code`;

/** The official answer to whether it helped, as those who brought the matter gave it. */
const satisfaction = (reach: Reach): string => `
  SELECT 'ratings' AS key, count(*)::text AS asked, count(t.rating)::text AS rated, (count(*) FILTER (WHERE t.solved))::text AS solved,
    (count(*) FILTER (WHERE NOT t.solved))::text AS "notSolved", sum(t.rating)::text AS points
  FROM satisfaction_questions t JOIN cases k ON k.organization_id = t.organization_id AND k.id = t.case_id
  WHERE t.organization_id = $1 ${reach === 'agency' ? '' : 'AND k.unit_id = $2'} AND ${during('t.asked_at')} HAVING count(*) > 0`;

/** What makes a period unlike the one before: days off, and the shorter hours of Ramadan. */
const CALENDAR = `
  SELECT s.code AS key, s.code AS period, s.first::text AS "from", s.last::text AS "to",
    (SELECT count(*) FROM calendar_days d WHERE d.organization_id = $1 AND d.date BETWEEN s.first AND s.last AND d.kind = 'national_holiday')::text AS holidays,
    (SELECT count(*) FROM calendar_days d WHERE d.organization_id = $1 AND d.date BETWEEN s.first AND s.last AND d.kind = 'joint_leave')::text AS "jointLeave",
    (SELECT coalesce(sum(greatest(0, least(s.last, w.ends_on) - greatest(s.first, w.starts_on) + 1)), 0)
      FROM work_schedules w WHERE w.organization_id = $1 AND w.season = 'ramadan')::text AS ramadan
  FROM (VALUES ('before', $5::date, $6::date), ('now', $3::date, $4::date)) AS s (code, first, last)`;

export const UNIT_SECTIONS: readonly SectionSource[] = [
  { code: 'unit', sql: () => FACTS },
  { code: 'campaigns', sql: campaigns },
  { code: 'satisfaction', sql: satisfaction },
  { code: 'calendar', sql: () => CALENDAR },
];
