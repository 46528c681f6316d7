import { byDay, notMine, type Source } from '#views/work/source';

/** When a standing decision is looked at again, as its index says it. */
const REVIEW = `CASE WHEN t.review_on IS NULL THEN 'infinity' ELSE t.review_on END`;

/** What fact-finding and the gates leave to be decided. */
export const FACT_SOURCES: Source[] = [
  {
    kind: 'pay',
    type: 'gate_debt',
    table: 'gate_debts',
    join: 'JOIN campaigns c ON c.organization_id = t.organization_id AND c.id = t.campaign_id',
    title: `concat(t.code, ': ', c.title)`,
    path: `'gate-debts/' || t.id`,
    permission: 'campaign.read',
    due: 't.due_on',
    bucket: byDay('t.due_on', 'overdue'),
    where: `t.state = 'open' AND c.status NOT IN ('closed', 'cancelled') AND (c.owner_id = $2 OR 'campaign.transition' = ANY($3))`,
  },
  {
    kind: 'decide',
    type: 'consequence_test',
    table: 'consequence_tests',
    title: 't.title',
    path: `'consequence-tests/' || t.id`,
    permission: 'information.decide',
    due: 'NULL::date',
    bucket: `'waiting'`,
    where: `t.state = 'draft' AND ${notMine('created_by', 'last_edited_by')}`,
  },
  {
    kind: 'review',
    type: 'classification_decision',
    table: 'classification_decisions',
    title: 't.title',
    path: `'classification-decisions/' || t.id`,
    state: 't.to_classification',
    permission: 'information.decide',
    due: 't.review_on',
    bucket: byDay('t.review_on', 'overdue'),
    where: `t.standing AND ${REVIEW} <= $4`,
  },
];
