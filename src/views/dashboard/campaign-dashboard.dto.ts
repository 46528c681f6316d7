import { ApiProperty } from '@nestjs/swagger';
import { CAMPAIGN_KINDS, CAMPAIGN_STATUSES, OwedDto, STAGES, WaiverDto } from '#kernel/campaign/campaign.entity';
import { ChoiceField, DateField, DecimalField, IdField, InstantField } from '#platform/records/fields';
import { DashboardBucket } from '#views/dashboard/bucket.dto';
import { UnmetCondition } from '#views/dashboard/dashboard.dto';

/** What the next stage still lacks. */
export class NextStage {
  /**
   * The stage that comes next.
   * @example "evaluation"
   */
  @ChoiceField(STAGES, { column: false })
  to: string;

  /**
   * Whether all conditions hold.
   * @example false
   */
  passed: boolean;

  /** Every condition that does not hold. */
  @ApiProperty({ type: () => [UnmetCondition] })
  unmet: UnmetCondition[];
}

/** How many records of one kind the campaign has. */
export class CampaignCount {
  /**
   * Their collection.
   * @example "research-notes"
   */
  resource: string;

  /**
   * How many, as far as the reader may see them.
   * @example 4
   */
  @ApiProperty({ type: 'integer' })
  count: number;
}

export const PACES = ['ahead', 'on_pace', 'behind'] as const;

/** How far an objective is, and where it should be by now. */
export class ObjectiveStanding {
  /**
   * The objective.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What is to change.
   * @example "Mengetahui bahwa bak dikuras seminggu sekali"
   */
  outcome: string;

  /**
   * Its unit.
   * @example "persen"
   */
  unit: string;

  /**
   * By when.
   * @example "2026-06-30"
   */
  @DateField({ column: false })
  targetDate: string;

  /**
   * Where it began; null when that is not known.
   * @example "40"
   */
  @DecimalField({ column: false, optional: true })
  baseline: string | null;

  /**
   * Where it is to end.
   * @example "60"
   */
  @DecimalField({ column: false })
  target: string;

  /**
   * The latest result that may stand for it; null without one.
   * @example "48"
   */
  @DecimalField({ column: false, optional: true })
  actual: string | null;

  /**
   * How much of the way is gone, in percent, exact (formula objective.attainment); null is not zero.
   * @example "40"
   */
  @ApiProperty({ type: String, nullable: true })
  attainment: string | null;

  /**
   * met, partly, not_met or unknown.
   * @example "partly"
   */
  @ChoiceField(['met', 'partly', 'not_met', 'unknown'], { column: false })
  verdict: string;

  /**
   * True while the result is not the last word.
   * @example true
   */
  provisional: boolean;

  /**
   * Where a steady way would stand today, exact (formula objective.pacing); null where that says nothing.
   * @example "49.888888888888888889"
   */
  @ApiProperty({ type: String, nullable: true })
  expected: string | null;

  /**
   * Whether the result is there; null without a result.
   * @example "behind"
   */
  @ApiProperty({ type: String, enum: PACES, nullable: true })
  pace: (typeof PACES)[number] | null;
}

/** How many cases stand in one state. */
export class CasesInState {
  /**
   * The state.
   * @example "in_progress"
   */
  state: string;

  /**
   * How many.
   * @example 7
   */
  @ApiProperty({ type: 'integer' })
  count: number;
}

/** A campaign at a glance. */
export class CampaignDashboard {
  /**
   * The campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  campaignId: string;

  /**
   * Its short name.
   * @example "DBD-2026"
   */
  code: string;

  /**
   * Its title.
   * @example "Bandung Bebas Jentik"
   */
  title: string;

  /**
   * Where it stands in the cycle.
   * @example "implementation"
   */
  @ChoiceField(STAGES, { column: false })
  stage: string;

  /**
   * Whether it runs.
   * @example "active"
   */
  @ChoiceField(CAMPAIGN_STATUSES, { column: false })
  status: string;

  /**
   * What kind of campaign it is.
   * @example "thematic"
   */
  @ChoiceField(CAMPAIGN_KINDS, { column: false })
  kind: string;

  /**
   * When it was made (RFC 3339, UTC).
   * @example "2026-11-22T03:00:00.000Z"
   */
  @InstantField({ column: false })
  asOf: string;

  /** What the next stage still lacks; null at the end of the cycle. */
  @ApiProperty({ type: () => NextStage, nullable: true })
  next: NextStage | null;

  /** How many records of each kind it has. */
  @ApiProperty({ type: () => [CampaignCount] })
  counts: CampaignCount[];

  /** What comes due, the next first. */
  due: DashboardBucket;

  /** What is late, of what people of the agency do for the plan, follow-ups and gate debts among it. */
  overdue: DashboardBucket;

  /** Clocks of the public that have run out. */
  breached: DashboardBucket;

  /** Posts that are out long enough and that nobody has measured since. */
  unmeasured: DashboardBucket;

  /** Messages that nobody has looked at. */
  untriaged: DashboardBucket;

  /** Follow-ups that are late. */
  followUpsOverdue: DashboardBucket;

  /** Lessons of earlier campaigns that it inherits and has not decided on. */
  lessonsUndecided: DashboardBucket;

  /** The objectives, by target date. */
  @ApiProperty({ type: () => [ObjectiveStanding] })
  objectives: ObjectiveStanding[];

  /** Its cases by state, most first. */
  @ApiProperty({ type: () => [CasesInState] })
  cases: CasesInState[];

  /** Gate conditions that it still owes. */
  @ApiProperty({ type: () => [OwedDto] })
  debts: OwedDto[];

  /** Gate conditions that a head let pass. */
  @ApiProperty({ type: () => [WaiverDto] })
  waivers: WaiverDto[];
}
