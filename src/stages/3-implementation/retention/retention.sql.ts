/** The rule of a message: that of its own class, else the one for any. */
const RULE = `LATERAL (SELECT r.* FROM retention_rules r WHERE r.organization_id = t.organization_id
  AND r.record_kind = 'feedback_message' AND r.record_class IN (coalesce(t.kind, 'any'), 'any')
  ORDER BY r.record_class = 'any' LIMIT 1)`;

/** A message in a case is closed with the case: until then somebody may come back to it. */
const CLOSED_AT = `CASE WHEN t.case_id IS NULL THEN t.closed_at
  WHEN k.closed_at IS NOT NULL THEN greatest(k.closed_at, t.closed_at) END`;

/** Messages with the day on which their time is over; \`$2\` is the day to look at, \`$3\` the agency's time zone. */
export const DUE = `
  FROM feedback_messages t
  LEFT JOIN cases k ON k.organization_id = t.organization_id AND k.id = t.case_id
  JOIN ${RULE} r ON true
  CROSS JOIN LATERAL (SELECT ((${CLOSED_AT}) AT TIME ZONE $3)::date AS closed_on) c
  CROSS JOIN LATERAL (SELECT (c.closed_on + make_interval(years => r.years))::date AS due_on) d
  WHERE t.organization_id = $1 AND t.anonymised_at IS NULL AND d.due_on <= $2::date`;

export const DUE_ITEM = `t.id AS "recordId", t.tracking_code AS "trackingCode", r.id AS "ruleId", r.record_class AS "recordClass",
  r.action, c.closed_on::text AS "closedOn", d.due_on::text AS "dueOn", t.legal_hold AS held`;

export const DUE_WORK = `${DUE_ITEM}, r.basis, r.created_by AS "ruleBy", t.text, t.campaign_id AS "campaignId",
  t.level, (t.reporter_id IS NOT NULL OR t.author_ref IS NOT NULL) AS "hadIdentity", t.reporter_id AS "reporterId"`;

/** What retention leaves of many messages, in one statement. */
export const ANONYMISE = `
  UPDATE feedback_messages t SET reporter_id = NULL, author_ref = NULL, text = n.text, personal_details = n.personal_details,
    anonymised_at = $3, version = t.version + 1, updated_at = now()
  FROM jsonb_populate_recordset(NULL::feedback_messages, $2::jsonb) n WHERE t.organization_id = $1 AND t.id = n.id`;

export const KEEP_ERASURES = `
  INSERT INTO erasures (organization_id, id, created_by, record_kind, record_id, campaign_id, tracking_code, action, basis,
    closed_on, due_on, had_identity, notice)
  SELECT $1, id, created_by, 'feedback_message', record_id, campaign_id, tracking_code, action, basis, closed_on, due_on,
    had_identity, notice
  FROM jsonb_populate_recordset(NULL::erasures, $2::jsonb)`;
