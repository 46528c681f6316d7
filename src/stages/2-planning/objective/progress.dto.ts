import { ChoiceField, DateField, DecimalField, IdField } from '#platform/records/fields';

export const PROGRESS_VERDICTS = ['met', 'partly', 'not_met', 'unknown'] as const;

/** How far an objective has come, according to the latest result that may stand for it. */
export class ProgressDto {
  /**
   * Attainment in percent: how much of the way from baseline to target was gone, negative when it got worse (formula
   * objective.attainment); null when that cannot be said. Null is not zero.
   * @example "60"
   */
  value: string | null;

  /**
   * Met (the target, or within the tolerance), partly (some of the way), not met (none of it), or unknown.
   * @example "partly"
   */
  @ChoiceField(PROGRESS_VERDICTS, { column: false })
  verdict: (typeof PROGRESS_VERDICTS)[number];

  /**
   * The measured result, in the objective's unit; null when there is none.
   * @example "52"
   */
  @DecimalField({ column: false, optional: true })
  actual: string | null;

  /**
   * The day on which it was measured; null when there is no result.
   * @example "2026-07-02"
   */
  @DateField({ column: false, optional: true })
  measuredOn: string | null;

  /**
   * The evaluation record that says so; null when there is none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6a"
   */
  @IdField({ column: false, optional: true })
  evaluationRecordId: string | null;

  /**
   * True while the result is not the last word: not verified yet, or measured on the way to the target date.
   * @example false
   */
  provisional: boolean;
}
