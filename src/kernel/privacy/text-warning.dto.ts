import { PERSONAL_DETAILS, type PersonalDetail } from '#kernel/privacy/personal-details';
import { ChoiceField, TextField, WholeField } from '#platform/records/fields';

/** A stretch of the text that has to be masked before anything goes public. */
export class TextWarning {
  /**
   * What it is.
   * @example "phone_number"
   */
  @ChoiceField(PERSONAL_DETAILS, { column: false })
  code: PersonalDetail;

  /**
   * Where it begins, counted in UTF-16 units from 0.
   * @example 12
   */
  @WholeField(0, 20_000, { column: false })
  start: number;

  /**
   * How long it is, in UTF-16 units.
   * @example 12
   */
  @WholeField(1, 20_000, { column: false })
  length: number;

  /**
   * What stands in its place in public.
   * @example "[nomor telepon]"
   */
  @TextField({ column: false })
  masked: string;
}
