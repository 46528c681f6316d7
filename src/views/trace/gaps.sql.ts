import type { Text } from '#platform/problem/problem';
import { PATTERN_FROM } from '#stages/4-evaluation/follow-up/follow-up.entity';
import type { GapCode } from '#views/trace/trace.dto';

interface GapSource {
  code: GapCode;
  /** Answers the ids of the records after which the trace breaks off. */
  sql: string;
  message: Text;
}

const of = (table: string): string => `FROM ${table} t WHERE t.organization_id = $1 AND t.campaign_id = $2`;
const nothing = (table: string, own: string): string =>
  `NOT EXISTS (SELECT FROM ${table} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id)`;

export const GAP_SOURCES: GapSource[] = [
  {
    code: 'need_without_objective',
    sql: `SELECT t.id ${of('community_needs')} AND t.state <> 'dropped' AND ${nothing('objective_needs', 'need_id')}`,
    message: { en: 'No objective serves this need yet.', id: 'Belum ada sasaran untuk kebutuhan ini.' },
  },
  {
    code: 'objective_without_content',
    sql: `SELECT t.id ${of('objectives')} AND ${nothing('content_plan_objectives', 'objective_id')}`,
    message: { en: 'No content works for this objective yet.', id: 'Belum ada konten untuk sasaran ini.' },
  },
  {
    code: 'post_without_plan',
    sql: `SELECT t.id ${of('posts')} AND t.content_plan_id IS NULL`,
    message: { en: 'This post was not planned.', id: 'Unggahan ini tidak direncanakan.' },
  },
  {
    code: 'feedback_without_reply',
    sql: `SELECT t.id ${of('feedback_messages')} AND t.eligible IS DISTINCT FROM false AND t.first_replied_at IS NULL`,
    message: { en: 'Nobody has answered this message yet.', id: 'Pesan ini belum dijawab.' },
  },
  {
    code: 'complaint_pattern_without_follow_up',
    sql: `SELECT min(t.id::text)::uuid AS id FROM feedback_messages t
      LEFT JOIN follow_up_feedback l ON l.organization_id = t.organization_id AND l.feedback_message_id = t.id
      WHERE t.organization_id = $1 AND t.campaign_id = $2 AND t.kind = 'complaint' AND t.eligible
      GROUP BY t.topic HAVING count(DISTINCT t.id) >= ${PATTERN_FROM} AND count(l.follow_up_id) = 0`,
    message: {
      en: 'Complaints on this topic repeat themselves and nobody follows them up yet.',
      id: 'Pengaduan pada topik ini berulang dan belum ada yang menindaklanjuti.',
    },
  },
  {
    code: 'objective_without_result',
    sql: `SELECT t.id ${of('objectives')} AND t.outcome_kind <> 'process' AND NOT EXISTS (SELECT FROM evaluation_records r
      WHERE r.organization_id = t.organization_id AND r.objective_id = t.id AND r.state = 'verified')`,
    message: {
      en: 'This objective has no verified result yet.',
      id: 'Sasaran ini belum memiliki hasil terverifikasi.',
    },
  },
  {
    code: 'improvement_without_before_after',
    sql: `SELECT t.id ${of('service_improvements')} AND (t.before_value IS NULL OR t.after_value IS NULL)`,
    message: {
      en: 'Without a value before and after, nobody can tell whether the service improved.',
      id: 'Tanpa nilai sebelum dan sesudah, perbaikan layanan tidak dapat dinilai.',
    },
  },
];

/** All gaps of a campaign in one statement. */
export const GAPS_SQL = `SELECT code, id FROM (${GAP_SOURCES.map(({ code, sql }, i) => `SELECT ${i} AS place, '${code}' AS code, id FROM (${sql}) g${i}`).join(' UNION ALL ')}) gaps ORDER BY place, id LIMIT 1000`;
