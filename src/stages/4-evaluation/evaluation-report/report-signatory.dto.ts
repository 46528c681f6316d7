import { IdField, TextField } from '#platform/records/fields';

/** One of the people who sign, at their place in the order. */
export class Signatory {
  /**
   * The person; an active one who may sign and may see the report.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField({ column: false })
  userId: string;

  /**
   * In which capacity the person signs, as it stands above the name.
   * @example "Kepala Dinas Kesehatan Kota Bandung"
   */
  @TextField({ max: 200, column: false })
  capacity: string;

  /**
   * What stands above the capacity; null for nothing.
   * @example "Mengetahui,"
   */
  @TextField({ max: 100, column: false, optional: true })
  caption?: string | null;

  /**
   * Identity number of a civil servant (NIP); null where the person has none.
   * @example "197403122000031004"
   */
  @TextField({ max: 30, column: false, optional: true, pattern: /^[0-9A-Za-z ./-]+$/ })
  identityNumber?: string | null;
}
