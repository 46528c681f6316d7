import { defineGateConditions } from '#kernel/campaign/gate';

/** The records of one table that belong to the campaign `c`. */
const of = (table: string, alias: string): string =>
  `FROM ${table} ${alias} WHERE ${alias}.organization_id = c.organization_id AND ${alias}.campaign_id = c.id`;

const UNCOVERED_PUBLIC = `${of('publics', 'p')} AND NOT EXISTS (${`SELECT FROM objectives o
  WHERE o.organization_id = p.organization_id AND o.public_id = p.id AND o.outcome_kind <> 'process'`})`;

const RANK = (alias: string): string =>
  `array_position(ARRAY['process', 'knowledge', 'predisposition', 'behaviour'], ${alias}.outcome_kind)`;

/** In one public nobody is expected to do what nobody there is yet expected to know: the first of each kind in order. */
const TOO_EARLY = `EXISTS (SELECT FROM objectives e WHERE e.organization_id = o.organization_id AND e.public_id = o.public_id
    AND e.outcome_kind <> 'process' AND o.outcome_kind <> 'process' AND ${RANK('e')} < ${RANK('o')}
    GROUP BY e.outcome_kind HAVING min(e.target_date) > o.target_date)`;

/** The same along what one objective declares necessary before another. */
const OUT_OF_ORDER = `EXISTS (SELECT FROM objectives e WHERE e.organization_id = o.organization_id AND e.id = o.depends_on_id
    AND (e.target_date > o.target_date OR ${RANK('e')} > ${RANK('o')}))`;

const WRONG_SIDE = `CASE o.direction
    WHEN 'increase' THEN o.target_value <= o.baseline_value
    WHEN 'decrease' THEN o.target_value >= o.baseline_value
    ELSE o.tolerance IS NULL OR abs(o.target_value - o.baseline_value) > o.tolerance END`;

const INCOMPLETE = `${of('objectives', 'o')} AND (
  (o.baseline_value IS NULL AND o.baseline_unknown_reason IS NULL) OR ${WRONG_SIDE} OR ${TOO_EARLY} OR ${OUT_OF_ORDER})`;

const UNSERVED_NEED = `${of('community_needs', 'n')} AND n.state IN ('validated', 'addressed') AND NOT EXISTS (
  SELECT FROM objective_needs l JOIN objectives o ON o.organization_id = l.organization_id AND o.id = l.objective_id
  WHERE l.organization_id = n.organization_id AND l.need_id = n.id AND o.outcome_kind <> 'process')`;

/** Whether the plan stands: what the gate to implementation asks. */
defineGateConditions([
  {
    code: 'plan.goal_approved',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('goals', 'g')} AND g.state = 'approved')`,
    offender: `SELECT g.id ${of('goals', 'g')} AND g.state <> 'approved'`,
    met: { en: 'The goal is approved.', id: 'Tujuan sudah disetujui.' },
    unmet: {
      en: 'The campaign has no goal that a head approved.',
      id: 'Kampanye belum memiliki tujuan yang disetujui kepala.',
    },
    fix: { operationId: 'transitionGoal', resource: 'campaigns/{id}/goal', permission: 'goal.approve' },
    begin: { operationId: 'putGoal', resource: 'campaigns/{id}/goal', permission: 'plan.write' },
  },
  {
    code: 'plan.publics_covered',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('publics', 'p')}) AND NOT EXISTS (SELECT ${UNCOVERED_PUBLIC})`,
    offender: `SELECT p.id ${UNCOVERED_PUBLIC} ORDER BY p.id LIMIT 1`,
    met: { en: 'Every public has an outcome objective.', id: 'Setiap khalayak punya sasaran hasil.' },
    unmet: {
      en: 'There is no public yet, or one without an objective of knowledge, predisposition or behaviour.',
      id: 'Belum ada khalayak, atau ada khalayak tanpa sasaran pengetahuan, kecenderungan sikap, atau perilaku.',
    },
    fix: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
    begin: { operationId: 'createPublic', resource: 'publics', permission: 'plan.write' },
  },
  {
    code: 'plan.objectives_complete',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('objectives', 'o')} AND o.outcome_kind <> 'process') AND NOT EXISTS (SELECT ${INCOMPLETE})`,
    offender: `SELECT o.id ${INCOMPLETE} ORDER BY o.id LIMIT 1`,
    met: {
      en: 'Every objective is complete and in order.',
      id: 'Setiap sasaran lengkap dan berurutan.',
    },
    unmet: {
      en: 'There is no outcome objective yet, or one misses its baseline, stands on the wrong side of it, or is due before what has to come first (knowledge, predisposition, behaviour).',
      id: 'Belum ada sasaran hasil, atau ada yang tanpa data awal, targetnya di sisi yang salah, atau bertanggal sebelum yang harus lebih dulu (pengetahuan, kecenderungan sikap, perilaku).',
    },
    fix: { operationId: 'updateObjective', resource: 'objectives', permission: 'plan.write' },
    begin: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
  },
  {
    code: 'plan.needs_covered',
    to: 'implementation',
    holds: `NOT EXISTS (SELECT ${UNSERVED_NEED})`,
    offender: `SELECT n.id ${UNSERVED_NEED} ORDER BY n.priority_score DESC, n.id LIMIT 1`,
    met: {
      en: 'Every validated need is served by an outcome objective or dropped with a reason.',
      id: 'Setiap kebutuhan tervalidasi dilayani sasaran hasil atau digugurkan dengan alasan.',
    },
    unmet: {
      en: 'A validated need is served by no outcome objective: name it in needIds, or drop it with a reason.',
      id: 'Ada kebutuhan tervalidasi tanpa sasaran hasil: sebut dalam needIds, atau gugurkan dengan alasan.',
    },
    fix: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
  },
  {
    code: 'plan.content',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('content_plans', 'p')} AND p.state NOT IN ('idea', 'cancelled'))`,
    offender: `SELECT p.id ${of('content_plans', 'p')} AND p.state = 'idea' ORDER BY p.id LIMIT 1`,
    met: { en: 'Content is planned beyond an idea.', id: 'Ada konten yang sudah lebih dari ide.' },
    unmet: { en: 'No content is planned beyond an idea yet.', id: 'Belum ada konten yang lebih dari ide.' },
    fix: { operationId: 'transitionContentPlan', resource: 'content-plans', permission: 'content.write' },
    begin: { operationId: 'createContentPlan', resource: 'content-plans', permission: 'content.write' },
  },
]);
