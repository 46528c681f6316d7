import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { StatedCounts } from '#kernel/figures/stated-counts.dto';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  SecretColumn,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ComplaintPattern } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.dto';

export const ANALYSIS_STATES = ['draft', 'final'] as const;
export type AnalysisState = (typeof ANALYSIS_STATES)[number];

/** What the complaints of a period say about the service, and which of their patterns is a problem. */
@Entity('complaint_analyses')
@Unique(['organizationId', 'supersedesId'])
@Index('ix_complaint_analyses__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_complaint_analyses__unit_id', ['organizationId', 'unitId'])
@Index('ix_complaint_analyses__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_complaint_analyses__period_to', ['organizationId', 'periodTo', 'id'])
@Index('ix_complaint_analyses__search', { synchronize: false })
@Check('ck_complaint_analyses__period', 'period_to >= period_from')
@Check(
  'ck_complaint_analyses__final',
  "(state = 'final') = (num_nonnulls(numbers, finalized_by, finalized_at) = 3) AND (state <> 'final' OR num_nonnulls(findings, causes) = 2)",
)
export class ComplaintAnalysisEntity extends ClassifiedEntity {
  /**
   * The campaign whose complaints are looked at; null for all of the agency's.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The unit whose cases are looked at; null for those of every unit.
   * @example null
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * One line that names it.
   * @example "Pengaduan layanan DBD, triwulan I 2026"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * First day of the period (the agency's local day).
   * @example "2026-01-01"
   */
  @DateField()
  periodFrom: string;

  /**
   * Last day of the period, that day included.
   * @example "2026-03-31"
   */
  @DateField()
  periodTo: string;

  /**
   * How many days before and after each improvement are compared, 7 to 365; fewer where not so many have passed since.
   * @example 30
   */
  @WholeField(7, 365, { column: { default: 30 } })
  windowDays: number;

  /**
   * What the counts show, in words; needed before it is final.
   * @example "Sebelas dari 24 pengaduan menyangkut jadwal fogging, sebagian besar dari dua kecamatan."
   */
  @TextField({ max: 20_000, optional: true })
  findings: string | null;

  /**
   * Why it is so, as far as it can be told from the complaints (simple analysis); needed before it is final.
   * @example "Jadwal disusun per puskesmas dan tidak diumumkan ke RW."
   */
  @TextField({ max: 20_000, optional: true })
  causes: string | null;

  @ApiProperty({
    type: () => StatedCounts,
    required: false,
    nullable: true,
    description:
      'Counts that are to be published beside it, such as those of SP4N-LAPOR!: by state with a total, or the movements of the period. It becomes final only when they add up.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => StatedCounts)
  @Column('jsonb', { nullable: true })
  stated: StatedCounts | null;

  /**
   * The final analysis that this one replaces once it is final itself.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => ComplaintAnalysisEntity)
  supersedes: ComplaintAnalysisEntity;

  /**
   * The final analysis that has taken its place; null while it stands.
   * @example null
   */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  supersededById: string | null;

  /**
   * draft while its numbers follow the records; final once they are frozen.
   * @example "draft"
   */
  @ChoiceField(ANALYSIS_STATES, { column: { default: 'draft' } })
  state: AnalysisState;

  /**
   * Who made it final.
   * @example null
   */
  @IdField({ optional: true })
  finalizedBy: string | null;

  /**
   * When its numbers were frozen (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  finalizedAt: string | null;

  /**
   * When one of its patterns was named last (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  patternsNamedAt: string | null;

  /** The frozen tables; GET …/tables shows them. */
  @SecretColumn({ type: 'jsonb', nullable: true })
  numbers?: unknown;

  @ApiProperty({
    type: () => [ComplaintPattern],
    description: 'The topics that were named a problem or no problem, in the order of their names.',
  })
  patterns: ComplaintPattern[];

  /**
   * Who may see it. Only messages and cases that are no stricter are counted, so that every reader sees the same numbers.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
