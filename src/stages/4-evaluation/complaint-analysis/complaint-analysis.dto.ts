import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  ChoiceField,
  DateField,
  IdField,
  MayBeAbsent,
  OneQuery,
  TextField,
} from '#platform/records/fields';
import {
  ANALYSIS_STATES,
  ComplaintAnalysisEntity,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import { PATTERN_DECISIONS, type PatternDecision } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.dto';

/** What the complaints of a period say about the service, and which of their patterns is a problem. */
export class ComplaintAnalysis extends MovableAnswer(ComplaintAnalysisEntity) {}

/** An analysis to begin, of a campaign, a unit, both, or the whole agency. */
export class CreateComplaintAnalysis extends Input(
  ComplaintAnalysisEntity,
  ['title', 'periodFrom', 'periodTo'],
  ['campaignId', 'unitId', 'windowDays', 'findings', 'causes', 'stated', 'supersedesId', 'classification'],
) {}

/** Changes to a draft: absent keeps, null clears. Of which campaign and unit it speaks stays. */
export class UpdateComplaintAnalysis extends Patch(
  Input(
    ComplaintAnalysisEntity,
    ['title', 'periodFrom', 'periodTo'],
    ['windowDays', 'findings', 'causes', 'stated', 'classification'],
  ),
) {}

/** A move of a complaint analysis. */
export class MoveComplaintAnalysis extends MoveInput(ANALYSIS_STATES) {}

/** A page of complaint analyses. */
export class ComplaintAnalysisPage extends PageOf(ComplaintAnalysisEntity) {}

export class ComplaintAnalysisQuery extends CampaignListQuery {
  /**
   * Only analyses of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only analyses in these states.
   * @example ["final"]
   */
  @AnyChoice(ANALYSIS_STATES)
  state?: string[];

  /**
   * Only analyses whose place another has taken (true), or those that stand (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  superseded?: string[];

  /**
   * Their period ends on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Their period ends before this day.
   * @example "2027-01-01"
   */
  @OneQuery('date')
  to?: string;
}

/** What will be done about a pattern that is a problem. */
export class PatternFollowUp {
  /**
   * What will be done about it.
   * @example "Menerbitkan jadwal fogging mingguan per RW setiap Senin."
   */
  @TextField({ max: 5_000, column: false })
  action: string;

  /**
   * The person who answers for it until it is done.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  ownerId: string;

  /**
   * The day by which it is to be done (the agency's local day).
   * @example "2026-04-30"
   */
  @DateField({ column: false })
  dueOn: string;

  /**
   * The unit whose service is to become better; that of the analysis when not said.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  unitId?: string | null;

  /**
   * What should be different for the public once it is done.
   * @example "Paling banyak satu pengaduan jadwal per bulan."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  expectedEffect?: string | null;
}

/** A topic to name a problem, with what will be done about it, or no problem. */
export class NamePattern {
  /**
   * The topic, as the complaints are coded; at least two complaints of the period speak of it.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, column: false })
  topic: string;

  /**
   * Whether the pattern shows a problem of the service.
   * @example "problem"
   */
  @ChoiceField(PATTERN_DECISIONS, { column: false })
  decision: PatternDecision;

  /**
   * Why.
   * @example "Dua kecamatan menunggu lebih dari dua minggu; jadwalnya tidak diumumkan."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;

  @ApiProperty({
    type: () => PatternFollowUp,
    required: false,
    description: 'The follow-up that a problem opens; needed with problem, and only with it.',
  })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => PatternFollowUp)
  followUp?: PatternFollowUp;
}

export const AUDIENCES = ['internal', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

export class ComplaintTablesQuery {
  /**
   * For whom the numbers are: public withholds small cells and whatever would betray them.
   * @example "public"
   */
  @ChoiceField(AUDIENCES, { column: false })
  @IsOptional()
  audience?: Audience;
}
