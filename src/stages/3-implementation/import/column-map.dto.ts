import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { COLUMN_FIELDS, type ColumnField } from '#stages/3-implementation/import/column-map.rules';

const VALUES = { type: 'object', additionalProperties: { type: 'string' } };

/** What one column means. */
export class ColumnMap {
  /**
   * Its names in the header row; capitals, blanks at the ends and styled letters make no difference.
   * @example ["Tayangan"]
   */
  @ApiProperty({ type: 'array', items: { type: 'string', minLength: 1, maxLength: 200 }, minItems: 1, maxItems: 20 })
  names: string[];

  /**
   * The field that it fills; a column fills a field or holds a metric.
   * @example null
   */
  @ApiProperty({ type: String, enum: [...COLUMN_FIELDS], nullable: true, required: false })
  field?: ColumnField | null;

  /**
   * The metric whose values it holds, by the code of its definition.
   * @example "views"
   */
  @ApiProperty({ type: String, nullable: true, required: false, minLength: 1, maxLength: 60 })
  metric?: string | null;

  /**
   * Without it the file is another one, or was cut.
   * @example false
   */
  @ApiProperty({ type: Boolean, required: false })
  required?: boolean;

  /**
   * Whether the metric may have decimals; a count may not, so that 1.234 is never read as a little more than one.
   * @example false
   */
  @ApiProperty({ type: Boolean, required: false })
  fraction?: boolean;

  /**
   * What each number is multiplied by to be in the metric's unit: 3600 for hours where seconds are kept.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true, required: false, maxLength: 20, pattern: '^\\d{1,9}(\\.\\d{1,9})?$' })
  factor?: string | null;

  /**
   * In files with a row for each day: whether it is the running total on that day, such as followers, and not the day's own
   * figure.
   * @example false
   */
  @ApiProperty({ type: Boolean, required: false })
  total?: boolean;

  /**
   * For a field with a closed list: what each value of the column stands for.
   * @example null
   */
  @ApiProperty({ ...VALUES, nullable: true, required: false } as ApiPropertyOptions)
  values?: Record<string, string> | null;
}
