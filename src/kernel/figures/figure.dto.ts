import { ApiProperty } from '@nestjs/swagger';
import type { Also, FigureRow } from '#kernel/figures/figure';
import { ALSO, type AlsoCode, FIGURE_SUBJECTS } from '#kernel/figures/figure-sides';
import { CAVEATS, EXCLUSION_REASONS } from '#kernel/figures/figure-texts';
import { FORMULA_IDS } from '#kernel/figures/formula-ids';
import type { Locale } from '#platform/problem/problem';
import { ChoiceField, DateField, DecimalField, IdField } from '#platform/records/fields';

/** Something that a reader might have expected in the figure and that was left out on purpose. */
export class ExcludedDto {
  /**
   * Stable code of the reason.
   * @example "process_objective"
   */
  code: string;

  /**
   * The reason, in the reader's language.
   * @example "Sasaran proses: tidak menyatakan dampak."
   */
  reason: string;

  /**
   * How many were left out.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  count: number;
}

/** What a reader must know before using the figure. */
export class CaveatDto {
  /**
   * Stable code.
   * @example "denominator_zero"
   */
  code: string;

  /**
   * In the reader's language.
   * @example "Tidak ada pembagi, sehingga tidak ada angka; ini tidak sama dengan nol."
   */
  message: string;
}

/** Of which single thing a figure speaks. */
export class FigureSubjectDto {
  /**
   * What it is.
   * @example "objective"
   */
  @ChoiceField(FIGURE_SUBJECTS, { column: false })
  type: string;

  /**
   * Its id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What it is called.
   * @example "60 % ibu hamil di Coblong tahu jadwal posyandu"
   */
  title: string;
}

/** What belongs beside a figure's value: a band, the ends of an interval, a verdict, the parts of a sum. */
export class AlsoDto {
  /**
   * Stable code.
   * @example "lower"
   */
  code: string;

  /**
   * An exact number, or a code such as a band or a state; null when it is not known.
   * @example "5.1"
   */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  /**
   * What it is, in the reader's language.
   * @example "Batas bawah"
   */
  label: string;
}

/** A published number with everything needed to check it; `GET /formulas` explains its formula. */
export class FigureDto {
  /**
   * Id of the formula.
   * @example "campaign.evaluation_budget_share"
   */
  @ChoiceField(FORMULA_IDS, { column: false })
  formula: string;

  /**
   * The exact value, a day where the unit is a date; null when it is not known, which is never the same as zero.
   * @example "7.5"
   */
  @ApiProperty({ type: String, nullable: true, pattern: '^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$' })
  @DecimalField({ column: false, optional: true })
  value: string | null;

  /**
   * Code of the unit.
   * @example "percent"
   */
  unit: string;

  /**
   * What stands above the line; null where the figure is no fraction.
   * @example "4500000"
   */
  numerator: string | null;

  /**
   * What stands below the line; null where the figure is no fraction.
   * @example "60000000"
   */
  denominator: string | null;

  /**
   * From how many observations it comes; null where that says nothing.
   * @example null
   */
  @ApiProperty({ type: 'integer', nullable: true })
  n: number | null;

  /**
   * First day of its period (the agency's local day); null where it has none.
   * @example null
   */
  @DateField({ column: false, optional: true })
  from: string | null;

  /**
   * Last day of its period, that day included; null where it has none.
   * @example null
   */
  @DateField({ column: false, optional: true })
  to: string | null;

  @ApiProperty({
    type: () => FigureSubjectDto,
    nullable: true,
    description: 'The one thing of which it speaks; null where it speaks of everything that was asked for.',
  })
  subject: FigureSubjectDto | null;

  /** What belongs beside the value, such as a band, the ends of an interval or the parts of a sum. */
  also: AlsoDto[];

  /** What was left out, and why. */
  excluded: ExcludedDto[];

  /** What to know before using it. */
  caveats: CaveatDto[];
}

/** A figure as a reader of this language gets it. */
export function told(figure: FigureRow, locale: Locale): FigureDto {
  const { formula, value, unit, numerator, denominator, n, from, to, subject = null, also = [] } = figure;
  return {
    ...{ formula, value, unit, numerator, denominator, n, from, to, subject },
    also: also.map((side) => ({ code: side.code, value: side.value, label: labelOf(side, locale) })),
    excluded: figure.excluded.map(({ reason, count }) => ({
      code: reason,
      reason: EXCLUSION_REASONS[reason][locale],
      count,
    })),
    caveats: figure.caveats.map((code) => ({ code, message: CAVEATS[code][locale] })),
  };
}

function labelOf(side: Also, locale: Locale): string {
  return 'label' in side ? side.label[locale] : ALSO[side.code as AlsoCode][locale];
}
