import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';

/** How long the question after a closure can be answered (days). */
export const RATING_DAYS = 30;

/** The case and what was merged into it, over the alias `m` of their messages. */
export const OF_CASE = `(m.case_id = $2 OR m.case_id IN
  (SELECT d.id FROM cases d WHERE d.organization_id = $1 AND d.duplicate_of_id = $2))`;

/** Everybody who reported is asked once for each closure; a question of an earlier one that nobody answered has lapsed. */
export async function askReporters(ctx: Ctx, { id, createdBy }: CaseEntity, at: string): Promise<void> {
  const messages = await ctx.query<{ id: string }>(
    `SELECT m.id FROM feedback_messages m WHERE m.organization_id = $1 AND ${OF_CASE} ORDER BY m.id`,
    [ctx.organizationId, id],
  );
  await ctx.query(
    `INSERT INTO satisfaction_questions (organization_id, id, created_by, level, case_id, feedback_message_id, asked_at, expires_at)
     SELECT $1, asked.id, coalesce(siklus_user(), $3), 0, $2, asked.message_id, $4, $4::timestamptz + make_interval(days => ${RATING_DAYS})
     FROM unnest($5::uuid[], $6::uuid[]) asked(id, message_id)`,
    [ctx.organizationId, id, createdBy, at, messages.map(newId), messages.map((message) => message.id)],
  );
}
