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

/** What a link table joins to the objective `o`. */
const linked = (table: string, own: string, other: string, more = ''): string =>
  `EXISTS (SELECT FROM ${table} l JOIN ${other} r ON r.organization_id = l.organization_id AND r.id = l.${own}
    WHERE l.organization_id = o.organization_id AND l.objective_id = o.id${more})`;
const HAS_STRATEGY = linked('strategy_objectives', 'strategy_id', 'strategies');
const HAS_ACTIVITY = linked('activity_objectives', 'activity_id', 'activities', ` AND r.state <> 'cancelled'`);
const OUTCOME = `${of('objectives', 'o')} AND o.outcome_kind <> 'process'`;
const ALL_KINDS = `(SELECT count(DISTINCT s.kind) ${of('strategies', 's')}) = 3`;

/** Somebody measures the result on a day on which it can be one; a target date that moved leaves the plan behind. */
const UNMEASURED = `${of('objectives', 'o')} AND NOT EXISTS (SELECT FROM evaluation_plans e
  WHERE e.organization_id = o.organization_id AND e.objective_id = o.id AND e.kind = 'final'
    AND e.who_id IS NOT NULL AND e.measure_on >= o.target_date)`;

const STANDING = `${of('activities', 'a')} AND a.state <> 'cancelled'`;
const UNDECIDED = `${STANDING} AND (a.who_id IS NULL OR a.starts_on IS NULL OR a.due_on IS NULL)`;

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
    code: 'plan.strategies',
    to: 'implementation',
    holds: `${ALL_KINDS} AND EXISTS (SELECT ${OUTCOME})
      AND NOT EXISTS (SELECT ${OUTCOME} AND NOT (${HAS_STRATEGY} AND ${HAS_ACTIVITY}))`,
    offender: `SELECT o.id ${OUTCOME} AND ${HAS_STRATEGY} AND NOT ${HAS_ACTIVITY} ORDER BY o.id LIMIT 1`,
    met: {
      en: 'There are strategies of action, message and media, and every outcome objective has a strategy and an activity.',
      id: 'Ada strategi tindakan, pesan, dan media, dan setiap sasaran hasil punya strategi serta kegiatan.',
    },
    unmet: {
      en: 'A strategy of action, of message or of media is missing, or an outcome objective has no strategy or no activity.',
      id: 'Belum ada strategi tindakan, pesan, atau media, atau ada sasaran hasil tanpa strategi atau tanpa kegiatan.',
    },
    fix: { operationId: 'createActivity', resource: 'activities', permission: 'plan.write' },
    begin: { operationId: 'createStrategy', resource: 'strategies', permission: 'plan.write' },
  },
  {
    code: 'plan.evaluation',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('objectives', 'o')}) AND NOT EXISTS (SELECT ${UNMEASURED})`,
    offender: `SELECT o.id ${UNMEASURED} ORDER BY o.id LIMIT 1`,
    met: {
      en: 'For every objective it is said who measures the result, and when.',
      id: 'Untuk setiap sasaran sudah disebut siapa yang mengukur hasilnya dan kapan.',
    },
    unmet: {
      en: 'There is no objective yet, or one without a final evaluation plan that names a person and a day on or after its target date.',
      id: 'Belum ada sasaran, atau ada sasaran tanpa rencana evaluasi akhir yang menyebut orang dan hari pada atau setelah tanggal targetnya.',
    },
    fix: { operationId: 'createEvaluationPlan', resource: 'evaluation-plans', permission: 'plan.write' },
    begin: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
  },
  {
    code: 'plan.timetable',
    to: 'implementation',
    holds: `EXISTS (SELECT ${STANDING}) AND NOT EXISTS (SELECT ${UNDECIDED})`,
    offender: `SELECT a.id ${UNDECIDED} ORDER BY a.id LIMIT 1`,
    met: { en: 'Every activity has a person and its dates.', id: 'Setiap kegiatan punya pelaksana dan tanggalnya.' },
    unmet: {
      en: 'There is no activity yet, or one without a person of the agency, a first day or a last day.',
      id: 'Belum ada kegiatan, atau ada kegiatan tanpa orang instansi, hari pertama, atau hari terakhir.',
    },
    fix: { operationId: 'updateActivity', resource: 'activities', permission: 'plan.write' },
    begin: { operationId: 'createActivity', resource: 'activities', permission: 'plan.write' },
  },
  {
    code: 'plan.budget',
    to: 'implementation',
    holds: `EXISTS (SELECT ${of('budget_lines', 'b')})`,
    met: {
      en: 'The budget is there, or it is said why there is none.',
      id: 'Anggaran tersedia, atau sudah disebut mengapa nol.',
    },
    unmet: {
      en: 'There is no budget line yet; a campaign without money says so with a line of zero and its reason.',
      id: 'Belum ada baris anggaran; kampanye tanpa biaya menyatakannya dengan satu baris nol beserta alasannya.',
    },
    fix: { operationId: 'createBudgetLine', resource: 'budget-lines', permission: 'plan.write' },
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
