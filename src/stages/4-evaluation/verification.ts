import { type Authors, isOwn, OWN_WORK, refuseOwn } from '#kernel/access/four-eyes';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';

const VERIFY = 'evaluation.verify';

/** Whoever verifies has the right to, and looks at the work of others. Own work is refused first: every role learns the same of it. */
export function refuseVerifier(ctx: Ctx, authors: Authors, what: Text): void {
  refuseOwn(ctx, authors, what);
  if (!mayDo(ctx.actor, VERIFY)) throw accessDenied({ params: { permission: VERIFY, role: ctx.actor.role } });
}

/** Why verifying is not offered to this person, or null. */
export function whyNotVerify(ready: Text | null, authors: Authors, actorId: string): Text | null {
  return ready ?? (isOwn(authors, actorId) ? OWN_WORK : null);
}
