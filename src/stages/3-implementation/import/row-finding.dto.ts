import { ChoiceField, TextField } from '#platform/records/fields';

export const SEVERITIES = ['error', 'note'] as const;

/** Something that was found in a row. */
export class RowFinding {
  /**
   * The column that it is about; null for the whole row.
   * @example "ID Postingan"
   */
  @TextField({ max: 200, optional: true, column: false })
  column: string | null;

  /**
   * Stable code.
   * @example "id.destroyed"
   */
  @TextField({ max: 100, column: false })
  code: string;

  /**
   * An error keeps the row out; a note only says so.
   * @example "error"
   */
  @ChoiceField(SEVERITIES, { column: false })
  severity: (typeof SEVERITIES)[number];

  /**
   * What is wrong and the way out, in the reader's language.
   * @example "Excel turned the id into 1.22158E+17: download the file again and send it without opening it in Excel."
   */
  @TextField({ max: 1_000, column: false })
  message: string;
}
