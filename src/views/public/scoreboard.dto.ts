import { ApiProperty } from '@nestjs/swagger';
import { DateField, InstantField, TextField } from '#platform/records/fields';
import { PublicNumber, PublicTable } from '#views/public/public-number.dto';

/** Whose page it is. */
export class PublicAgencyQuery {
  /**
   * Code of the agency. An agency that has not switched its page on answers 404, like one that is not there.
   * @example "dinas-kesehatan-kota-bandung"
   */
  @TextField({ max: 100, column: false, pattern: /^[a-z0-9-]+$/ })
  agency: string;
}

/** The agency that shows the page. */
export class PublicAgency {
  /**
   * Its code.
   * @example "dinas-kesehatan-kota-bandung"
   */
  code: string;

  /**
   * Its name.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  name: string;

  /**
   * What kind of agency it is.
   * @example "Dinas kesehatan"
   */
  type: string;

  /**
   * The region it serves.
   * @example "Kota Bandung"
   */
  region: string;
}

/** How one unit of the agency answers, beside those that still wait there. */
export class PublicUnit {
  /**
   * Name of the unit; of what no unit has, in the reader's language.
   * @example "Seksi Pencegahan Penyakit Menular"
   */
  name: string;

  /**
   * Cases that arrived in the period; null where the number is withheld.
   * @example 23
   */
  @ApiProperty({ type: 'integer', nullable: true })
  received: number | null;

  /**
   * The same as it may be printed: the number, `<5`, or nothing.
   * @example "23"
   */
  @ApiProperty({ type: String, nullable: true })
  shown: string | null;

  /** Median days to the first official answer, of those that were answered; null where the unit's count is withheld. */
  @ApiProperty({ type: () => PublicNumber, nullable: true })
  answerTime: PublicNumber | null;

  /** Median days for which those without an answer have waited so far; null where the unit's count is withheld. */
  @ApiProperty({ type: () => PublicNumber, nullable: true })
  waiting: PublicNumber | null;

  /**
   * Place among the units whose answer time is shown, the quickest first, equal ones alike; null for the others: too few
   * cases make no place.
   * @example 1
   */
  @ApiProperty({ type: 'integer', nullable: true })
  rank: number | null;
}

/** What changed in a service because people said something. */
export class PublicImprovement {
  /**
   * The service.
   * @example "Layanan fogging"
   */
  service: string;

  /**
   * What changed.
   * @example "Jadwal mingguan diumumkan terbuka."
   */
  change: string;

  /**
   * From which day on (the agency's local day).
   * @example "2026-04-06"
   */
  @DateField({ column: false })
  effectiveOn: string;

  /**
   * What shows it.
   * @example "Keluhan jadwal fogging per bulan"
   */
  indicator: string;

  /**
   * Unit of the indicator.
   * @example "keluhan"
   */
  unit: string;

  /**
   * Before, exact.
   * @example "9"
   */
  before: string;

  /**
   * After, exact.
   * @example "2"
   */
  after: string;

  /**
   * How many messages of the public led to it, as it may be printed: the number or `<5`; null where it came from elsewhere.
   * @example "12"
   */
  @ApiProperty({ type: String, nullable: true })
  messages: string | null;
}

/** How an agency answers the public: over the last twelve complete months, from what is open alone. */
export class Scoreboard {
  agency: PublicAgency;

  /**
   * First day of the period (the agency's local day). The period cannot be chosen: two that overlap, one taken from the
   * other, would tell what each withholds.
   * @example "2025-11-01"
   */
  @DateField({ column: false })
  from: string;

  /**
   * Its last day, that day included.
   * @example "2026-10-31"
   */
  @DateField({ column: false })
  to: string;

  /**
   * When the page was made (RFC 3339, UTC).
   * @example "2026-11-22T03:00:00.000Z"
   */
  @InstantField({ column: false })
  asOf: string;

  /** Counts with what they are out of, and the median answer time. */
  @ApiProperty({ type: () => [PublicNumber] })
  numbers: PublicNumber[];

  /**
   * The community satisfaction index (IKM) of each unit's last closed survey round, with its letter; the minimum sample is
   * the one that the population requires.
   */
  @ApiProperty({ type: () => [PublicNumber] })
  satisfaction: PublicNumber[];

  /** The cases that arrived, by topic and by class; merged ones count with the case that took them up. */
  @ApiProperty({ type: () => [PublicTable] })
  tables: PublicTable[];

  /** How the units answer, by name. */
  @ApiProperty({ type: () => [PublicUnit] })
  units: PublicUnit[];

  /** What changed because of what people said: verified improvements, the latest first, twenty at most. */
  @ApiProperty({ type: () => [PublicImprovement] })
  improvements: PublicImprovement[];
}
