import type { Source } from '#views/calendar/calendar-source';

const PLANNED = `t.state NOT IN ('published', 'corrected', 'taken_down', 'archived')`;
const PLAN_TITLE = `JOIN content_plans p ON p.organization_id = t.organization_id AND p.id = t.content_plan_id`;

const SOURCES: readonly Source[] = [
  {
    type: 'research',
    resource: 'research_note',
    table: 'research_notes',
    title: 't.title',
    from: 't.observed_on',
    state: 't.kind',
    open: 'false',
    person: 't.created_by',
    and: `AND NOT EXISTS (SELECT FROM research_notes n WHERE n.organization_id = t.organization_id AND n.supersedes_id = t.id)`,
  },
  {
    type: 'activity',
    resource: 'activity',
    table: 'activities',
    title: 't.title',
    from: 'coalesce(t.starts_on, t.due_on)',
    until: 'coalesce(t.due_on, t.starts_on)',
    state: 't.state',
    open: `t.state IN ('planned', 'in_progress')`,
    person: 't.who_id',
    and: `AND t.state <> 'cancelled'`,
  },
  {
    type: 'task',
    resource: 'task',
    table: 'tasks',
    title: `t.title || ': ' || p.title`,
    at: 't.due_at',
    state: 't.state',
    open: `t.state IN ('open', 'in_progress')`,
    person: 't.assignee_id',
    craft: 't.function',
    join: PLAN_TITLE,
    and: `AND t.state <> 'cancelled'`,
  },
  {
    type: 'slot',
    resource: 'content_plan',
    table: 'content_plans',
    title: 't.title',
    at: 't.planned_at',
    state: 't.state',
    open: PLANNED,
    person: 't.assignee_id',
    channels: `ARRAY(SELECT l.channel_id FROM content_plan_channels l WHERE l.organization_id = t.organization_id AND l.content_plan_id = t.id ORDER BY 1)`,
    category: 't.category',
    and: `AND t.state <> 'cancelled'`,
  },
  {
    type: 'approval',
    resource: 'approval',
    table: 'approvals',
    title: 'p.title',
    at: 't.due_at',
    state: 't.state',
    open: `t.state = 'pending'`,
    join: PLAN_TITLE,
    and: `AND t.state IN ('pending', 'expired')`,
  },
  {
    type: 'review',
    resource: 'emergency_review',
    table: 'emergency_reviews',
    title: 'p.title',
    at: 't.due_at',
    state: 't.state',
    open: `t.state <> 'done'`,
    person: 't.reviewer_id',
    join: PLAN_TITLE,
  },
  {
    type: 'deadline',
    resource: 'objective',
    table: 'objectives',
    title: 't.outcome',
    from: 't.target_date',
    state: 't.outcome_kind',
    open: 'true',
  },
  {
    type: 'deadline',
    resource: 'gate_debt',
    table: 'gate_debts',
    title: 't.code',
    from: 't.due_on',
    state: 't.state',
    open: `t.state = 'open'`,
  },
  {
    type: 'deadline',
    resource: 'follow_up',
    table: 'follow_ups',
    title: 'left(t.action, 200)',
    from: 't.due_on',
    state: 't.state',
    open: `t.state IN ('open', 'in_progress')`,
    person: 't.owner_id',
    and: `AND t.state <> 'dropped'`,
  },
  {
    type: 'deadline',
    resource: 'consequence_test',
    table: 'consequence_tests',
    title: 't.title',
    from: 't.valid_until',
    state: 't.state',
    open: 'true',
    and: `AND t.state = 'decided'`,
  },
  {
    type: 'deadline',
    resource: 'content_series',
    table: 'content_series',
    title: 't.title',
    from: 't.recheck_on',
    state: 't.state',
    open: `t.state <> 'ended'`,
    person: 't.owner_id',
    and: `AND t.state <> 'ended' AND t.recheck_on <= t.ends_on`,
  },
  {
    type: 'pause',
    resource: 'pause',
    table: 'pauses',
    title: 't.reason',
    from: '(t.created_at AT TIME ZONE $11)::date',
    until: '(coalesce(t.resumed_at, t.until, greatest(now(), t.created_at)) AT TIME ZONE $11)::date',
    state: 't.state',
    open: `t.state = 'active'`,
    person: 't.created_by',
  },
  {
    type: 'correction',
    resource: 'correction',
    table: 'corrections',
    title: 't.reason',
    at: 't.created_at',
    state: 't.kind',
    open: 'false',
    person: 't.created_by',
    channels: 'ARRAY[t.channel_id]',
  },
  {
    type: 'evaluation',
    resource: 'evaluation_plan',
    table: 'evaluation_plans',
    title: 't.metric',
    from: 't.measure_on',
    state: 't.kind',
    open: 'true',
    person: 't.who_id',
  },
  {
    type: 'evaluation',
    resource: 'evaluation_record',
    table: 'evaluation_records',
    title: `t.criterion || ': ' || t.metric`,
    from: 't.measured_on',
    state: 't.state',
    open: 'false',
    person: 't.created_by',
  },
];

const midnight = (day: string): string => `(${day}::timestamp AT TIME ZONE $11)`;

function select(source: Source): string {
  const {
    type,
    resource,
    table,
    title,
    at,
    from = '',
    until = from,
    state = 'NULL',
    open,
    join = '',
    and = '',
  } = source;
  const { person = 'NULL::uuid', craft = 'NULL', channels = 'NULL::uuid[]', category = 'NULL' } = source;
  const day = `(${at} AT TIME ZONE $11)::date`;
  const days = at ? `${day} AS starts_on, ${day} AS ends_on` : `${from} AS starts_on, ${until} AS ends_on`;
  const within = at ? `${at} >= ${midnight('$2')} AND ${at} < ${midnight('$3')}` : `${from} < $3 AND ${until} >= $2`;
  return `SELECT '${type}' AS type, '${resource}' AS resource, t.id, t.campaign_id, ${title} AS title, ${state} AS state, ${open} AS open,
      ${days}, ${at ?? 'NULL::timestamptz'} AS at, ${person} AS person_id, ${craft} AS craft, ${channels} AS channels, ${category} AS category
    FROM ${table} t ${join} WHERE t.organization_id = $1 AND '${type}' = ANY($4) AND ${within} ${and}`;
}

/**
 * One statement over everything that has a day. $5 campaigns, $6 units, $7 people, $8 roles, $9 crafts (each null for all),
 * $10 how many at most.
 */
export const CALENDAR = `
  SELECT w.type, w.resource, w.id AS "recordId", w.title, w.state, w.open, w.starts_on AS "startsOn", w.ends_on AS "endsOn", w.at,
    w.campaign_id AS "campaignId", c.code AS "campaignCode", c.starts_on AS "campaignStartsOn", c.ends_on AS "campaignEndsOn",
    u.id AS "personId", u.name AS "personName", w.craft AS function, w.channels AS "channelIds", w.category
  FROM (${SOURCES.map(select).join('\nUNION ALL\n')}) w
  LEFT JOIN campaigns c ON c.organization_id = $1 AND c.id = w.campaign_id
  LEFT JOIN users u ON u.organization_id = $1 AND u.id = w.person_id
  WHERE ($5::uuid[] IS NULL OR w.campaign_id = ANY($5)) AND ($6::uuid[] IS NULL OR c.unit_id = ANY($6) OR u.unit_id = ANY($6))
    AND ($7::uuid[] IS NULL OR w.person_id = ANY($7)) AND ($8::text[] IS NULL OR u.role = ANY($8)) AND ($9::text[] IS NULL OR w.craft = ANY($9))
  ORDER BY w.starts_on, w.at NULLS FIRST, w.id, w.type LIMIT $10`;

/** Days that differ from ordinary weekdays. $2 and $3 the days. */
export const SPECIAL_DAYS = `
  SELECT d.date, d.kind, d.name, d.english_name AS "englishName", d.decree FROM calendar_days d
  WHERE d.organization_id = $1 AND d.date >= $2 AND d.date < $3 ORDER BY d.date, d.kind`;
