import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';

/** What one rule says of a record as it stands. */
export class CheckDto {
  /**
   * Stable code of the rule.
   * @example "objective.target_side"
   */
  code: string;

  /**
   * Whether the record keeps it.
   * @example true
   */
  passed: boolean;

  /**
   * What the rule asks, in the reader's language.
   * @example "Harus di atas data awal untuk meningkatkan, di bawahnya untuk menurunkan, dalam toleransi untuk mempertahankan."
   */
  message: string;
}

/** The verdicts of rules for whoever reads the record, those that hold as well. */
export function shownChecks(ctx: Ctx, verdicts: readonly FieldVerdict[]): CheckDto[] {
  return verdicts.map(({ code, passed, message }) => ({ code, passed, message: message[ctx.locale] }));
}
