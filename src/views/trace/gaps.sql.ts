import type { Text } from '#platform/problem/problem';
import {
  problemsWithoutFollowUp,
  unfollowedTopics,
} from '#stages/4-evaluation/complaint-analysis/complaint-pattern.entity';
import { objectiveResults } from '#stages/4-evaluation/evaluation-record/evaluation-record.service';
import type { GapCode, NodeType } from '#views/trace/trace.dto';
import { CAMPAIGN, type Scope } from '#views/trace/trace.scopes';
import { MOST, NODE_SOURCES } from '#views/trace/trace.sql';

interface GapSource {
  code: GapCode;
  /** The kind of record after which the trace breaks off, and when it does, as SQL over the alias `t`. */
  type: NodeType;
  where: string;
  /** Where people can say why, as SQL over the alias `t`: the stated reason, or null. */
  reason?: string;
  /** Speaks of the campaign as a whole, so that a trace from one record does not ask it. */
  ofCampaign?: true;
  message: Text;
}

const nothing = (table: string, own: string): string =>
  `NOT EXISTS (SELECT FROM ${table} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id)`;

const PLACE = { organization: '$1', campaign: '$2' };
/** The first complaint of each topic that repeats itself while nobody follows it up. */
const PATTERN = `t.id IN (SELECT min(m.id::text)::uuid ${unfollowedTopics(PLACE)})`;
/** The analyses that name a problem which nobody follows up any more. */
const NAMED = `t.id IN (SELECT a.id ${problemsWithoutFollowUp(PLACE)})`;
const REPEATING: Text = {
  en: 'Complaints on this topic repeat themselves and nobody follows them up yet.',
  id: 'Pengaduan pada topik ini berulang dan belum ada yang menindaklanjuti.',
};

export const GAP_SOURCES: GapSource[] = [
  {
    code: 'need_without_objective',
    type: 'community_need',
    where: `t.state <> 'dropped' AND ${nothing('objective_needs', 'need_id')}`,
    message: { en: 'No objective serves this need yet.', id: 'Belum ada sasaran untuk kebutuhan ini.' },
  },
  {
    code: 'objective_without_content',
    type: 'objective',
    where: `NOT EXISTS (SELECT FROM content_plan_objectives l JOIN content_plans p ON p.organization_id = l.organization_id AND p.id = l.content_plan_id
      WHERE l.organization_id = t.organization_id AND l.objective_id = t.id AND p.state <> 'cancelled')`,
    message: { en: 'No content works for this objective yet.', id: 'Belum ada konten untuk sasaran ini.' },
  },
  {
    code: 'post_without_plan',
    type: 'post',
    where: 't.content_plan_id IS NULL',
    message: { en: 'This post was not planned.', id: 'Unggahan ini tidak direncanakan.' },
  },
  {
    code: 'feedback_without_reply',
    type: 'feedback_message',
    where: 't.eligible IS DISTINCT FROM false AND t.first_replied_at IS NULL',
    message: { en: 'Nobody has answered this message yet.', id: 'Pesan ini belum dijawab.' },
  },
  {
    code: 'case_without_reply',
    type: 'case',
    where: "t.state NOT IN ('rejected', 'merged', 'archived') AND t.first_replied_at IS NULL",
    message: { en: 'Nobody has answered this case yet.', id: 'Kasus ini belum dijawab.' },
  },
  {
    code: 'complaint_pattern_without_follow_up',
    type: 'feedback_message',
    where: PATTERN,
    ofCampaign: true,
    message: REPEATING,
  },
  {
    code: 'complaint_pattern_without_follow_up',
    type: 'complaint_analysis',
    where: NAMED,
    ofCampaign: true,
    message: REPEATING,
  },
  {
    code: 'objective_without_result',
    type: 'objective',
    where: `t.outcome_kind <> 'process' AND NOT EXISTS (SELECT ${objectiveResults('t')})`,
    reason:
      '(SELECT g.reason FROM evaluation_gaps g WHERE g.organization_id = t.organization_id AND g.objective_id = t.id)',
    message: {
      en: 'This objective has no verified result yet.',
      id: 'Sasaran ini belum memiliki hasil terverifikasi.',
    },
  },
  {
    code: 'improvement_without_before_after',
    type: 'service_improvement',
    where: '(t.before_value IS NULL OR t.after_value IS NULL)',
    message: {
      en: 'Without a value before and after, nobody can tell whether the service improved.',
      id: 'Tanpa nilai sebelum dan sesudah, perbaikan layanan tidak dapat dinilai.',
    },
  },
];

/** All gaps within the scope in one statement. */
export function gapsSql(scope: Scope): string {
  const selects = GAP_SOURCES.flatMap(({ code, type, where, reason = 'NULL', ofCampaign }, i) => {
    const within = scope[type];
    const from = `FROM ${NODE_SOURCES[type].table} t WHERE t.organization_id = $1 AND (${within}) AND ${where}`;
    return within === undefined || (ofCampaign && scope !== CAMPAIGN)
      ? []
      : [`SELECT ${i} AS place, '${code}' AS code, t.id, ${reason}::text AS reason ${from}`];
  });
  return `SELECT code, id, reason FROM (${selects.join(' UNION ALL ')}) gaps ORDER BY place, id LIMIT ${MOST}`;
}
