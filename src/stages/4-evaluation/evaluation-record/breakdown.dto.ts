import { ChoiceField, DecimalField, IdField, TextField, WholeField } from '#platform/records/fields';

export const BREAKDOWN_DIMENSIONS = ['area', 'sex', 'age', 'public'] as const;
export type BreakdownDimension = (typeof BREAKDOWN_DIMENSIONS)[number];

/** The result in one group of those who were looked at. */
export class BreakdownDto {
  /**
   * What the groups differ in: where people live, their sex, their age, or the public that they belong to.
   * @example "area"
   */
  @ChoiceField(BREAKDOWN_DIMENSIONS, { column: false })
  dimension: BreakdownDimension;

  /**
   * The group as people name it; once in each dimension.
   * @example "Kecamatan Coblong"
   */
  @TextField({ max: 120, column: false })
  group: string;

  /**
   * The public of the same campaign, where the dimension is public; null otherwise.
   * @example null
   */
  @IdField({ optional: true, column: false })
  publicId?: string | null;

  /**
   * The measured value in this group, exact, in the unit of the record; null exactly where nobody of it was asked.
   * @example "58.5"
   */
  @DecimalField({ optional: true, column: false })
  value?: string | null;

  /**
   * How many of the sample belong to the group; the groups of a dimension together are never more than the sample.
   * @example 118
   */
  @WholeField(0, 100_000_000, { column: false })
  sampleSize: number;
}
