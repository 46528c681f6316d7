import { ApiProperty } from '@nestjs/swagger';
import { FigureDto } from '#kernel/figures/figure.dto';
import { ChoiceField, IdField } from '#platform/records/fields';
import { BUDGET_KINDS, type BudgetKind } from '#stages/2-planning/budget-line/budget-line.entity';

/** The lines of one kind, added up. */
export class BudgetOfKind {
  /**
   * The kind.
   * @example "evaluation"
   */
  @ChoiceField(BUDGET_KINDS, { column: false })
  kind: BudgetKind;

  /**
   * How many lines it has.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  lines: number;

  /**
   * For how many of them nobody has said yet what was spent.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  linesWithoutActual: number;

  /**
   * Money planned, exact.
   * @example "4500000"
   */
  planned: string;

  /**
   * Money spent so far, exact; null while no line says it.
   * @example "4325000"
   */
  actual: string | null;

  /**
   * Planned less spent; below zero when more was spent; null while spending is unknown.
   * @example "175000"
   */
  difference: string | null;
}

/** A line on which nothing is planned. */
export class ZeroLine {
  /**
   * Id of the budget line.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e6e"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What it is for.
   * @example "Penayangan di media sosial instansi"
   */
  item: string;

  /**
   * Why nothing is planned.
   * @example "Dikerjakan admin medsos pada jam kerja; tanpa iklan berbayar."
   */
  zeroReason: string;
}

/** The share kept for evaluation, beside the customary 5 to 10 %. */
export class EvaluationShare extends FigureDto {
  /**
   * Where it lies beside the customary 5 to 10 %; null when there is no money to divide.
   * @example "within"
   */
  @ApiProperty({ type: String, enum: ['below', 'within', 'above'], nullable: true })
  state: 'below' | 'within' | 'above' | null;

  /**
   * What that means, in the reader's language: advice, never a refusal.
   * @example "Porsi evaluasi berada dalam 5–10 % yang lazim."
   */
  advice: string | null;
}

/** A campaign's budget lines, added up. */
export class Budget {
  /**
   * Code of the currency (ISO 4217); null while there is no line.
   * @example "IDR"
   */
  currency: string | null;

  /**
   * Number of lines.
   * @example 6
   */
  @ApiProperty({ type: 'integer' })
  lines: number;

  /**
   * Money planned, exact; null while there is no line, which is not a budget of zero.
   * @example "60000000"
   */
  planned: string | null;

  /**
   * Money spent so far, exact; null while no line says it.
   * @example "41250000"
   */
  actual: string | null;

  /**
   * Planned less spent; below zero when more was spent; null while spending is unknown.
   * @example "18750000"
   */
  difference: string | null;

  /** By kind, in the order in which the kinds are listed. */
  byKind: BudgetOfKind[];

  /** Up to 50 lines on which nothing is planned, with their reasons. */
  zeroLines: ZeroLine[];

  /** The share kept for evaluation (campaign.evaluation_budget_share), with advice. */
  evaluationShare: EvaluationShare;

  /**
   * What the campaign's evaluation plans together may cost, to hold against the lines of kind evaluation; null while none says it.
   * @example "4500000"
   */
  evaluationPlans: string | null;
}
