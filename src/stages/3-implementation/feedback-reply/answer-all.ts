import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';

/** One answer for every report of some cases. */
export interface AnswerToAll {
  caseIds: readonly string[];
  at: string;
  text: string;
  caseReplyId: string;
}

/** What becomes of a message that is answered. */
export interface AnsweredMessage {
  id: string;
  campaignId: string | null;
  level: number;
  stateBefore: string;
  state: string;
  firstRepliedBefore: string | null;
  firstRepliedAt: string;
}

/** Held in one order. What came after the answer was sent was not answered by it. */
const ANSWERED = `
  WITH held AS (
    SELECT id, state, first_replied_at FROM feedback_messages
    WHERE organization_id = $1 AND case_id = ANY($2) AND received_at <= $3 ORDER BY id FOR UPDATE
  )
  UPDATE feedback_messages m SET version = m.version + 1, updated_at = now(), first_replied_at = least(m.first_replied_at, $3),
    state = CASE WHEN held.state IN ('received', 'triaged') THEN 'answered' ELSE held.state END
  FROM held WHERE m.organization_id = $1 AND m.id = held.id
  RETURNING m.id, m.campaign_id AS "campaignId", m.level, held.state AS "stateBefore", m.state,
    held.first_replied_at AS "firstRepliedBefore", m.first_replied_at AS "firstRepliedAt"`;

const HISTORY = `
  INSERT INTO state_changes (organization_id, id, resource, record_id, campaign_id, level, "from", "to", by_id, at)
  SELECT $1, (c ->> 'id')::uuid, 'feedback_message', (c ->> 'recordId')::uuid, (c ->> 'campaignId')::uuid,
    (c ->> 'level')::smallint, c ->> 'from', 'answered', siklus_user(), $3
  FROM jsonb_array_elements($2::jsonb) c`;

/** Marks all reports of the cases as answered, with their history and their trail, by two statements whatever their number. */
export async function markAnswered(ctx: Ctx, { caseIds, at }: AnswerToAll): Promise<AnsweredMessage[]> {
  const rows = await ctx.query<AnsweredMessage & Record<string, unknown>>(ANSWERED, [ctx.organizationId, caseIds, at]);
  const moved = rows.filter(({ state, stateBefore }) => state !== stateBefore);
  const steps = moved.map(({ id, campaignId, level, stateBefore }) => {
    return { id: newId(), recordId: id, campaignId, level, from: stateBefore };
  });
  if (steps.length > 0) await ctx.query(HISTORY, [ctx.organizationId, JSON.stringify(steps), at]);
  for (const row of rows) {
    ctx.record({
      action: row.state === row.stateBefore ? 'feedback_message.answered' : 'feedback_message.moved_to_answered',
      resource: 'feedback_message',
      recordId: row.id,
      campaignId: row.campaignId,
      level: row.level,
      changes: {
        ...(row.state === row.stateBefore ? {} : { state: { from: row.stateBefore, to: row.state } }),
        ...(row.firstRepliedBefore === row.firstRepliedAt
          ? {}
          : { firstRepliedAt: { from: row.firstRepliedBefore, to: row.firstRepliedAt } }),
      },
    });
  }
  return rows;
}
