import type { Ctx } from '#platform/context/ctx';
import type { Rendered } from '#platform/http/rendered';
import type { Operation } from '#platform/openapi/operations';
import { Problem } from '#platform/problem/problem';
import { problemBody } from '#platform/problem/problem-body';
import { isDatabaseError, isWorthRetrying, problemOfDatabase } from '#platform/problem/sqlstate';

/** Refusals that a rule made; anything else (not found, not allowed, unreadable) is answered as it would be without the dry run. */
const RULED = new Set([409, 412, 422]);

/** What a unique key or a foreign key refuses is a rule's answer too; what is worth a retry is none. */
function refusalOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  return isDatabaseError(error) && !isWorthRetrying(error) ? problemOfDatabase(error) : null;
}

/** Runs the whole request, answers every rule's verdict, and leaves nothing behind: the caller rolls back. */
export async function dryRunAnswer(ctx: Ctx, operation: Operation, handler: () => Promise<unknown>): Promise<Rendered> {
  let record: unknown = null;
  let problem: unknown = null;
  try {
    const result = await handler();
    record = result === undefined || result === null ? null : JSON.parse(operation.serialize(result));
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal || !(RULED.has(refusal.kind.status) || refusal.kind.code === 'access.self_approval')) throw error;
    problem = problemBody(refusal, { locale: ctx.locale, requestId: ctx.requestId, instance: '' });
  }
  const verdicts = ctx.verdicts.map(({ code, passed, message }) => ({ code, passed, message: message[ctx.locale] }));
  const body = JSON.stringify({ dryRun: true, passed: problem === null, verdicts, record, problem });
  return { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body };
}
