import type { Classification } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';

/** A closed case of which a reporter says that it was not really solved. */
export interface UnsolvedCase {
  case: {
    id: string;
    title: string;
    campaignId: string | null;
    unitId: string | null;
    assigneeId: string | null;
    classification: Classification;
  };
  /** In the reporter's words, or that there were none. */
  reason: string;
  /** How many days somebody has for what is to change. */
  days: number;
}

export type UnsolvedListener = (ctx: Ctx, unsolved: UnsolvedCase) => Promise<void>;

/**
 * What is agreed on when a case was not really solved. Follow-ups belong to a later stage than cases, so that stage says how
 * one is opened, and the case only tells that it is needed.
 */
let declared: UnsolvedListener | undefined;

export function defineUnsolvedFollowUp(listener: UnsolvedListener): void {
  if (declared !== undefined) throw new Error('What follows an unsolved case is declared twice.');
  declared = listener;
}

export async function tellUnsolved(ctx: Ctx, unsolved: UnsolvedCase): Promise<void> {
  await declared?.(ctx, unsolved);
}
