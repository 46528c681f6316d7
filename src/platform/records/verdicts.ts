import type { Ctx, Verdict } from '#platform/context/ctx';
import { ruleBroken } from '#platform/problem/catalogue';
import type { FieldError, Problem, ProblemOptions } from '#platform/problem/problem';

export interface FieldVerdict extends Verdict {
  /** JSON pointer of the field that the rule speaks of. */
  pointer?: string;
}

/**
 * Refuses with every rule that does not hold, never only the first. All verdicts are kept, so that a dry run can show
 * those that passed as well.
 */
export function decide(
  ctx: Ctx,
  verdicts: FieldVerdict[],
  refuse: (options: ProblemOptions) => Problem = ruleBroken,
): void {
  ctx.verdicts.push(...verdicts.map(({ code, passed, message }) => ({ code, passed, message })));
  const broken = verdicts.filter(({ passed }) => !passed);
  if (broken.length === 0) return;
  const errors: FieldError[] = broken.map(({ pointer = '', code, message }) => ({ pointer, code, message }));
  throw refuse({ errors });
}
