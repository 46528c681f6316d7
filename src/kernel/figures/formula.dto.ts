import { ApiProperty } from '@nestjs/swagger';

/** A text in both languages of the service. */
export class TextDto {
  /**
   * In English.
   * @example "Cases answered in time"
   */
  en: string;

  /**
   * In Indonesian.
   * @example "Kasus yang dijawab tepat waktu"
   */
  id: string;
}

/** One computation with its inputs and its exact result, to check the formula by hand. */
export class WorkedExampleDto {
  /**
   * The row in the product's table of computations that spreadsheets get wrong.
   * @example "C6"
   */
  reference: string;

  /**
   * What goes in.
   * @example { "met": 62, "breached": 9, "openOverdue": 4, "openNotDue": 5 }
   */
  @ApiProperty({ type: 'object', additionalProperties: true })
  inputs: Record<string, unknown>;

  /**
   * The figure's exact value; null where the right answer is that it is not known.
   * @example "82.666666666666666667"
   */
  value: string | null;

  /**
   * What the figure carries beside its value, such as a band or an interval; null when there is nothing.
   * @example { "band": "A" }
   */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  also: Record<string, unknown> | null;
}

/** How one published figure is computed: the same words that every figure's `formula` leads to. */
export class FormulaDto {
  /**
   * Stable id, as in a figure's `formula`. Another way of computing gets another id.
   * @example "case.sla_compliance"
   */
  id: string;

  /** Its name. */
  title: TextDto;

  /** What it says and how it is computed. */
  definition: TextDto;

  /** What stands above the line; null where the figure is no fraction. */
  numerator: TextDto | null;

  /** What stands below the line; null where the figure is no fraction. */
  denominator: TextDto | null;

  /**
   * Code of the value's unit; `as_measured` where each figure names its own, `currency` where it is money.
   * @example "percent"
   */
  unit: string;

  /** What to know before using it. */
  caveat: TextDto;

  /** Where it comes from. */
  source: TextDto;

  /** One computation to check by hand. */
  workedExample: WorkedExampleDto;
}

/** All formulas. */
export class FormulaPage {
  /** The formulas, in a fixed order. */
  items: FormulaDto[];

  /**
   * Always null: the whole catalogue is one page.
   * @example null
   */
  nextCursor: string | null;
}
