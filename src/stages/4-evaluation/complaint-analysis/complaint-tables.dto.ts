import { ApiProperty } from '@nestjs/swagger';
import { CaveatDto } from '#kernel/figures/figure.dto';
import {
  ChoiceField,
  DateField,
  DecimalField,
  IdField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { AUDIENCES, type Audience } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.dto';

const MOST = 2_147_483_647;

/** How many complaints there are of one kind. */
export class ComplaintCount {
  /**
   * The topic, the area, the id of the channel or the class; null for complaints without one.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, optional: true })
  key: string | null;

  /**
   * What to call it: the handle of a channel, otherwise the key.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, optional: true })
  name: string | null;

  /**
   * How many; null where the number is withheld.
   * @example 12
   */
  @WholeField(0, MOST, { column: false, optional: true })
  count: number | null;

  /**
   * Why the number is withheld: too small to publish, or it would betray one that is; null where it is shown.
   * @example null
   */
  @ChoiceField(['small', 'protecting'], { column: false, optional: true })
  withheld: 'small' | 'protecting' | null;

  /**
   * What a reader is shown: the number, <5, or nothing.
   * @example "12"
   */
  @TextField({ column: false, optional: true })
  shown: string | null;
}

/** The complaints from one side. */
export class ComplaintTable {
  @ApiProperty({ type: () => [ComplaintCount], description: 'The most frequent first.' })
  rows: ComplaintCount[];

  /**
   * All rows together; null where the total would betray a small row.
   * @example 24
   */
  @WholeField(0, MOST, { column: false, optional: true })
  total: number | null;
}

/** A number, or the bounds between which it lies. */
export class ComplaintBounds {
  /**
   * The number, exact; null where only bounds are known, or nothing.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  value: string | null;

  /**
   * It is at least this; null where nothing is known.
   * @example "0.41"
   */
  @ApiProperty({ type: String, nullable: true })
  lower: string | null;

  /**
   * It is at most this; null where nothing is known.
   * @example "2.12"
   */
  @ApiProperty({ type: String, nullable: true })
  upper: string | null;
}

/** What was left out of the counts, for one reason. */
export class ComplaintsLeftOut {
  /**
   * Why: not coded yet, or why it deserves no answer.
   * @example "duplicate"
   */
  @TextField({ column: false })
  reason: string;

  /**
   * How many messages.
   * @example 2
   */
  @WholeField(0, MOST, { column: false })
  count: number;
}

/** How the cases came and went in the period. */
export class ComplaintMovements {
  /**
   * Open when the period began.
   * @example 40
   */
  @WholeField(0, MOST, { column: false })
  opening: number;

  /**
   * Received in it.
   * @example 50
   */
  @WholeField(0, MOST, { column: false })
  received: number;

  /**
   * Opened again in it.
   * @example 2
   */
  @WholeField(0, MOST, { column: false })
  reopened: number;

  /**
   * Closed, rejected or archived in it.
   * @example 60
   */
  @WholeField(0, MOST, { column: false })
  closed: number;

  /**
   * Merged into others in it.
   * @example 5
   */
  @WholeField(-MOST, MOST, { column: false })
  merged: number;

  /**
   * Open when it ended, counted by itself.
   * @example 27
   */
  @WholeField(0, MOST, { column: false })
  closing: number;

  /**
   * opening + received + reopened − closed − merged − closing: 0, or something is wrong and the analysis cannot become final.
   * @example "0"
   */
  @DecimalField({ column: false })
  difference: string;
}

/** The complaints of some days beside an improvement. */
export class ComplaintWindow {
  /**
   * First day.
   * @example "2026-03-07"
   */
  @DateField({ column: false })
  from: string;

  /**
   * Last day, that day included.
   * @example "2026-04-05"
   */
  @DateField({ column: false })
  to: string;

  /**
   * Complaints on the topics of the improvement; null where so few are withheld.
   * @example 9
   */
  @WholeField(0, MOST, { column: false, optional: true })
  count: number | null;

  /**
   * What a reader is shown: the number, or <5.
   * @example "9"
   */
  @TextField({ column: false })
  shown: string;

  /**
   * Complaints on all topics, the one denominator; null for the public.
   * @example 21
   */
  @WholeField(0, MOST, { column: false, optional: true })
  complaints: number | null;

  /**
   * Posts that went out, the other denominator.
   * @example 14
   */
  @WholeField(0, MOST, { column: false })
  posts: number;
}

/** An improvement of the period, with the complaints before and after it. */
export class ComplaintsAroundImprovement {
  /**
   * The improvement.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e76"
   */
  @IdField({ column: false })
  serviceImprovementId: string;

  /**
   * The service that changed.
   * @example "Layanan fogging"
   */
  @TextField({ column: false })
  service: string;

  /**
   * Since when (the agency's local day): the first day of the window after.
   * @example "2026-04-06"
   */
  @DateField({ column: false })
  effectiveOn: string;

  /**
   * The topics of its follow-up.
   * @example ["jadwal fogging"]
   */
  @ApiProperty({ type: [String] })
  topics: string[];

  /**
   * Length of each of the two windows in days.
   * @example 30
   */
  @WholeField(0, 365, { column: false })
  days: number;

  @ApiProperty({
    type: () => ComplaintWindow,
    nullable: true,
    description: 'Before; null where no day has passed since.',
  })
  before: ComplaintWindow | null;

  @ApiProperty({
    type: () => ComplaintWindow,
    nullable: true,
    description: 'After; null where no day has passed since.',
  })
  after: ComplaintWindow | null;

  @ApiProperty({ type: () => [CaveatDto], description: 'What to know before comparing the two.' })
  caveats: CaveatDto[];
}

/** The complaints of a period from every side, with what they can be compared to. */
export class ComplaintTables {
  /**
   * For whom the numbers are.
   * @example "internal"
   */
  @ChoiceField(AUDIENCES, { column: false })
  audience: Audience;

  /**
   * The campaign; null for all of the agency's.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false, optional: true })
  campaignId: string | null;

  /**
   * The unit; null for every unit.
   * @example null
   */
  @IdField({ column: false, optional: true })
  unitId: string | null;

  /**
   * First day of the period.
   * @example "2026-01-01"
   */
  @DateField({ column: false })
  from: string;

  /**
   * Last day of the period, that day included.
   * @example "2026-03-31"
   */
  @DateField({ column: false })
  to: string;

  /**
   * When the numbers were frozen (RFC 3339, UTC); null while they follow the records.
   * @example null
   */
  @InstantField({ column: false, optional: true })
  frozenAt: string | null;

  /**
   * Eligible complaints received in the period; null where the number would betray a small one.
   * @example 24
   */
  @WholeField(0, MOST, { column: false, optional: true })
  complaints: number | null;

  /**
   * In how many cases they are, merged ones counted once; null for the public.
   * @example 15
   */
  @WholeField(0, MOST, { column: false, optional: true })
  cases: number | null;

  /**
   * Posts that went out in the period.
   * @example 18
   */
  @WholeField(0, MOST, { column: false })
  posts: number;

  /**
   * complaints ÷ posts, exact; null where nothing went out.
   * @example "1.5"
   */
  @ApiProperty({ type: String, nullable: true })
  perPost: string | null;

  @ApiProperty({
    type: () => ComplaintBounds,
    description:
      "How many people were reached in the period: the network's own figure, or bounds. Reach of several days or posts is never summed.",
  })
  reach: ComplaintBounds;

  @ApiProperty({ type: () => ComplaintBounds, description: 'Complaints for each 1,000 people reached, or bounds.' })
  perThousandReached: ComplaintBounds;

  @ApiProperty({ type: () => ComplaintTable, description: 'By topic.' })
  byTopic: ComplaintTable;

  @ApiProperty({ type: () => ComplaintTable, description: 'By area.' })
  byArea: ComplaintTable;

  @ApiProperty({ type: () => ComplaintTable, description: 'By channel.' })
  byChannel: ComplaintTable;

  @ApiProperty({ type: () => ComplaintTable, description: 'By the class of the case; null for those in no case.' })
  byClass: ComplaintTable;

  @ApiProperty({
    type: () => ComplaintMovements,
    nullable: true,
    description: 'How the cases of the same scope came and went; null for the public.',
  })
  movements: ComplaintMovements | null;

  @ApiProperty({
    type: () => [ComplaintsAroundImprovement],
    description: 'Before and after each improvement that took effect in the period.',
  })
  improvements: ComplaintsAroundImprovement[];

  @ApiProperty({ type: () => [ComplaintsLeftOut], description: 'What was not counted, and why; empty for the public.' })
  leftOut: ComplaintsLeftOut[];
}
