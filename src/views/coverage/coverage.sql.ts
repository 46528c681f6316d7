import type { Permission } from '#kernel/access/permissions';
import type { Text } from '#platform/problem/problem';

/** What a plan can leave hanging, and the operation that ties it. */
interface Hanging {
  table: string;
  title: string;
  /** Which records it concerns at all, as SQL over the alias `t`. */
  among: string;
  /** What none of them should lack. */
  where: string;
  message: Text;
  fix: { operationId: string; resource: string; permission: Permission };
}

/** No row of a link table, or of what lies behind it, speaks of the record. */
const without = (table: string, own: string, more = ''): string =>
  `NOT EXISTS (SELECT FROM ${table} l${more} AND l.${own} = t.id)`;
const SAME = ' WHERE l.organization_id = t.organization_id';
const behind = (table: string, key: string, holds: string): string =>
  ` JOIN ${table} b ON b.organization_id = l.organization_id AND b.id = l.${key} AND ${holds}${SAME}`;

const OBJECTIVE = { table: 'objectives', title: 'left(t.outcome, 200)', among: 'true' };

export const HANGING = {
  need_without_objective: {
    table: 'community_needs',
    title: 't.title',
    among: `t.state NOT IN ('dropped', 'met')`,
    where: without('objective_needs', 'need_id', SAME),
    message: { en: 'Needs that no objective serves.', id: 'Kebutuhan yang belum dilayani sasaran.' },
    fix: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
  },
  public_without_outcome_objective: {
    table: 'publics',
    title: 't.name',
    among: 'true',
    where: without('objectives', 'public_id', `${SAME} AND l.outcome_kind <> 'process'`),
    message: {
      en: 'Publics in which no change of knowledge, predisposition or behaviour is wanted.',
      id: 'Khalayak tanpa sasaran pengetahuan, kecenderungan sikap, atau perilaku.',
    },
    fix: { operationId: 'createObjective', resource: 'objectives', permission: 'plan.write' },
  },
  objective_without_strategy: {
    ...OBJECTIVE,
    where: without('strategy_objectives', 'objective_id', SAME),
    message: { en: 'Objectives that no strategy is to reach.', id: 'Sasaran tanpa strategi.' },
    fix: { operationId: 'createStrategy', resource: 'strategies', permission: 'plan.write' },
  },
  objective_without_activity: {
    ...OBJECTIVE,
    where: without(
      'activity_objectives',
      'objective_id',
      behind('activities', 'activity_id', `b.state <> 'cancelled'`),
    ),
    message: { en: 'Objectives that no activity works for.', id: 'Sasaran tanpa kegiatan.' },
    fix: { operationId: 'createActivity', resource: 'activities', permission: 'plan.write' },
  },
  objective_without_content: {
    ...OBJECTIVE,
    where: without(
      'content_plan_objectives',
      'objective_id',
      behind('content_plans', 'content_plan_id', `b.state <> 'cancelled'`),
    ),
    message: { en: 'Objectives that no content works for.', id: 'Sasaran tanpa konten.' },
    fix: { operationId: 'createContentPlan', resource: 'content-plans', permission: 'content.write' },
  },
  objective_without_evaluation_plan: {
    ...OBJECTIVE,
    where: without(
      'evaluation_plans',
      'objective_id',
      `${SAME} AND l.kind = 'final' AND l.who_id IS NOT NULL AND l.measure_on >= t.target_date`,
    ),
    message: {
      en: 'Objectives of which nobody has said who measures the result, and when.',
      id: 'Sasaran yang belum disebut siapa mengukur hasilnya dan kapan.',
    },
    fix: { operationId: 'createEvaluationPlan', resource: 'evaluation-plans', permission: 'plan.write' },
  },
} as const satisfies Record<string, Hanging>;

export type HangingCode = keyof typeof HANGING;
export const HANGING_CODES = Object.keys(HANGING) as HangingCode[];

/** As many of one kind as anybody ties up in one go; the count says how many there are. */
export const SHOWN = 50;

const select = (code: HangingCode, place: number): string => {
  const { table, title, among, where } = HANGING[code];
  return `(SELECT ${place} AS place, t.id, ${title} AS title, count(*) OVER ()::int AS count FROM ${table} t
    WHERE t.organization_id = $1 AND t.campaign_id = $2 AND ${among} AND ${where} ORDER BY t.id LIMIT ${SHOWN})`;
};

const total = (code: HangingCode): string => {
  const { table, among } = HANGING[code];
  return `(SELECT count(*)::int FROM ${table} t WHERE t.organization_id = $1 AND t.campaign_id = $2 AND ${among}) AS ${code}`;
};

/** Everything that hangs, in one statement. */
export const GAPS = `SELECT * FROM (${HANGING_CODES.map(select).join(' UNION ALL ')}) gaps ORDER BY place, id`;

/** Out of how many, in another. */
export const TOTALS = `SELECT ${HANGING_CODES.map(total).join(', ')}`;
