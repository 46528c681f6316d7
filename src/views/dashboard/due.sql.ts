import { DUE_SOURCES, type DueSource } from '#views/dashboard/due-sources';

/** So many of each kind are counted; whoever has more needs no exact number to know that it is too much. */
export const COUNTED = 1_000;

export type DueScope = 'agency' | 'campaign';

/** Of a unit is what it has itself, what its campaigns bring, and what its people are to do. */
function ofUnit({ unit, person }: DueSource): string {
  const campaigns = `EXISTS (SELECT FROM campaigns c WHERE c.organization_id = $1 AND c.id = t.campaign_id AND c.unit_id = $2)`;
  const people = `EXISTS (SELECT FROM users u WHERE u.organization_id = $1 AND u.id = t.${person} AND u.unit_id = $2)`;
  return [`$2::uuid IS NULL`, campaigns, ...(person ? [people] : []), ...(unit ? [`${unit} = $2`] : [])].join(' OR ');
}

function branch(source: DueSource, scope: DueScope): string {
  const { kind, type, table, permission, title, path, state = 't.state', order, until, dueOn, bucket, where } = source;
  const here = scope === 'campaign' ? 't.campaign_id = $2' : ofUnit(source);
  return `(SELECT '${kind}' AS kind, '${type}' AS type, t.id AS "recordId", ${title} AS title, ${state} AS state, t.campaign_id AS "campaignId",
      ${dueOn} AS "dueOn", ${bucket} AS bucket, '/api/v1/' || ${path} AS url, (${order})::timestamptz AS "sortAt"
    FROM ${table} t WHERE t.organization_id = $1 AND '${permission}' = ANY($3) AND ${where}${until ? ` AND ${order} <= ${until}` : ''}
      AND (${here}) ORDER BY ${order}, t.id LIMIT ${COUNTED + 1})`;
}

/** The first of each bucket with the bucket's count; $7 how many of each. */
export const dueSql = (scope: DueScope): string => `SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY bucket ORDER BY "sortAt", "recordId") AS place, (count(*) OVER (PARTITION BY bucket))::int AS n
    FROM (${DUE_SOURCES.map((source) => branch(source, scope)).join(' UNION ALL ')}) found) placed
  WHERE place <= $7 ORDER BY bucket, place`;

export const TODAY = `SELECT o.timezone, to_char(now() AT TIME ZONE o.timezone, 'YYYY-MM-DD') AS today,
    $2::uuid IS NULL OR EXISTS (SELECT FROM org_units n WHERE n.organization_id = $1 AND n.id = $2) AS known
  FROM organizations o WHERE o.id = $1`;
