import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, DateField } from '#platform/records/fields';

/** Why the public is not told a number: too few stand behind it. */
export const WITHHELD = ['below_minimum_sample'] as const;
/** Why a cell of a table is empty: too few to publish, or it would tell by subtraction what is withheld beside it. */
export const CELL_WITHHELD = ['small', 'protecting'] as const;
/** Why a table has no rows: too few altogether, or no way to show some without telling the others. */
export const TABLE_WITHHELD = ['below_minimum_sample', 'not_protectable'] as const;

/** A number for everybody, with how many stand behind it and how many there must be. */
export class PublicNumber {
  /**
   * What is counted or computed; the ids of `GET /formulas` keep their meaning.
   * @example "case.first_response_p50"
   */
  code: string;

  /**
   * Its name, in the reader's language.
   * @example "Waktu tanggapan pertama, median"
   */
  title: string;

  /**
   * Of which single thing it speaks; null of the whole agency.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  subject: string | null;

  /**
   * The exact value; null when it is withheld or not known, which is never the same as zero.
   * @example "1.5"
   */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  /**
   * Letter of a satisfaction index; null elsewhere, and with a value that is withheld.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  band: string | null;

  /**
   * Code of the unit.
   * @example "days"
   */
  unit: string;

  /**
   * What stands above the line; null where it is no fraction or withheld.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  numerator: string | null;

  /**
   * What stands below the line; null where it is no fraction or withheld.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  denominator: string | null;

  /**
   * From how many it comes; null where that is 1 to 4, or not known.
   * @example 46
   */
  @ApiProperty({ type: 'integer', nullable: true })
  n: number | null;

  /**
   * The same as it may be printed: the number, or `<5`; null where it is not known.
   * @example "46"
   */
  @ApiProperty({ type: String, nullable: true })
  sample: string | null;

  /**
   * From how many it must come to be shown.
   * @example 10
   */
  @ApiProperty({ type: 'integer' })
  minimumSample: number;

  /**
   * Why the value is withheld; null when it is not.
   * @example null
   */
  @ApiProperty({ type: String, enum: WITHHELD, nullable: true })
  withheld: (typeof WITHHELD)[number] | null;

  /**
   * First day that it speaks of (the agency's local day).
   * @example "2025-11-01"
   */
  @DateField({ column: false, optional: true })
  from: string | null;

  /**
   * Last day that it speaks of, that day included.
   * @example "2026-10-31"
   */
  @DateField({ column: false, optional: true })
  to: string | null;

  /**
   * How old it is: whole days from that last day until the page was made.
   * @example 22
   */
  @ApiProperty({ type: 'integer', nullable: true })
  ageDays: number | null;

  /**
   * What to know before using it, in the reader's language.
   * @example ["Belum dijawab tidak ikut dihitung."]
   */
  @ApiProperty({ type: [String] })
  caveats: string[];
}

/** One row of a published table. */
export class PublicCell {
  /**
   * What is counted; null for the rest that is not named.
   * @example "jadwal fogging"
   */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  /**
   * Its name, in the reader's language.
   * @example "jadwal fogging"
   */
  label: string;

  /**
   * How many; null where it is withheld.
   * @example 12
   */
  @ApiProperty({ type: 'integer', nullable: true })
  count: number | null;

  /**
   * What may be printed: the number, `<5`, or nothing.
   * @example "12"
   */
  @ApiProperty({ type: String, nullable: true })
  shown: string | null;

  /**
   * small: too few to publish; protecting: with it the small one beside it could be computed; null when it is shown.
   * @example null
   */
  @ApiProperty({ type: String, enum: CELL_WITHHELD, nullable: true })
  withheld: (typeof CELL_WITHHELD)[number] | null;
}

/** A table of counts in which nobody who wrote can be found by a small number, nor by subtracting. */
export class PublicTable {
  /**
   * By what it is divided.
   * @example "topic"
   */
  @ChoiceField(['topic', 'class'], { column: false })
  by: string;

  /** Most first; empty where the table is withheld. */
  rows: PublicCell[];

  /**
   * All rows together; null where that is 1 to 4.
   * @example 46
   */
  @ApiProperty({ type: 'integer', nullable: true })
  total: number | null;

  /**
   * The smallest count that is published.
   * @example 5
   */
  @ApiProperty({ type: 'integer' })
  smallestPublished: number;

  /**
   * Why there are no rows; null when there are.
   * @example null
   */
  @ApiProperty({ type: String, enum: TABLE_WITHHELD, nullable: true })
  withheld: (typeof TABLE_WITHHELD)[number] | null;
}
