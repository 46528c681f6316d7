import { ChoiceField, WholeField } from '#platform/records/fields';

/** One number that the priority is made of. */
export class PriorityFactor {
  /**
   * What it says.
   * @example "urgency"
   */
  @ChoiceField(['urgency', 'severity', 'reach'], { column: false })
  name: 'urgency' | 'severity' | 'reach';

  /**
   * On the scale of 1 to 5.
   * @example 4
   */
  @WholeField(1, 5, { column: false })
  value: number;
}

/** How the priority comes about, as text and as numbers. */
export class PriorityFormula {
  /**
   * In the reader's language.
   * @example "4 mendesak × 4 berat × 3 luas = 48"
   */
  text: string;

  /** The numbers that are multiplied. */
  factors: PriorityFactor[];
}
