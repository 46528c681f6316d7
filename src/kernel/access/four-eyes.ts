import type { Ctx } from '#platform/context/ctx';
import { selfApproval } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';

/** Why an approval is not offered to the person who would approve their own work. */
export const OWN_WORK: Text = {
  en: 'You made or last changed it; another person has to approve it.',
  id: 'Anda yang membuat atau terakhir mengubahnya; orang lain yang harus menyetujui.',
};

export type Authors = readonly (string | null | undefined)[];

/** Whether one of the authors is the person who acts. */
export function isOwn(authorIds: Authors, actorId: string): boolean {
  return authorIds.includes(actorId);
}

/** Four eyes: whoever wrote something does not approve it. `what` names the thing in the answer. */
export function refuseOwn(ctx: Ctx, authorIds: Authors, what: Text): void {
  const passed = !isOwn(authorIds, ctx.actor.userId);
  ctx.verdicts.push({ code: 'access.self_approval', passed, message: OWN_WORK });
  if (!passed) throw selfApproval({ params: { what: what[ctx.locale] } });
}
