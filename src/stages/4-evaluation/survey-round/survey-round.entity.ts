import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  Checked,
  ChoiceField,
  DateField,
  IdField,
  IdsField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { SurveyQuestionnaireEntity } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import { SurveyStratum } from '#stages/4-evaluation/survey-round/survey-stratum.dto';
import { MOST_STRATA, strataCheck } from '#stages/4-evaluation/survey-round/survey-stratum.rules';

export const SURVEY_STATES = ['draft', 'open', 'closed'] as const;
export type SurveyState = (typeof SURVEY_STATES)[number];
export const SURVEY_METHODS = ['random', 'systematic', 'stratified', 'accidental', 'voluntary', 'census'] as const;
export type SurveyMethod = (typeof SURVEY_METHODS)[number];
export const WEIGHT_MODES = ['exact', 'permen_0_11'] as const;

/** The most people that a round can speak of. */
export const MOST_PEOPLE = 300_000_000;

/** One run of a survey for one unit: whom it speaks of, how they were asked, and what they answered. */
@Entity('survey_rounds')
@Index('ix_survey_rounds__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_survey_rounds__period_to', ['organizationId', 'periodTo', 'id'])
@Index('ix_survey_rounds__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_survey_rounds__unit_id', ['organizationId', 'unitId', 'periodTo', 'id'])
@Index('ix_survey_rounds__questionnaire_id', ['organizationId', 'questionnaireId'])
@Index('ix_survey_rounds__search', { synchronize: false })
@Check('ck_survey_rounds__period', 'period_to >= period_from')
@Check('ck_survey_rounds__weight_reason', "(weight_mode = 'exact') = (weight_reason IS NULL)")
@Check('ck_survey_rounds__closed', "(state = 'closed') = (closed_at IS NOT NULL)")
export class SurveyRoundEntity extends ClassifiedEntity {
  /**
   * The unit whose service was judged.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField()
  unitId: string;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The campaign that it measures; null for the yearly survey of a service.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What was asked; fixed once the round is open.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  @IdField()
  questionnaireId: string;

  @BelongsTo(() => SurveyQuestionnaireEntity)
  questionnaire: SurveyQuestionnaireEntity;

  /**
   * One line that names it.
   * @example "SKM Puskesmas Dago, semester I 2026"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * First day on which people were asked (the agency's local day).
   * @example "2026-03-02"
   */
  @DateField()
  periodFrom: string;

  /**
   * Last day on which people were asked; the round counts for the period in which this day lies.
   * @example "2026-03-31"
   */
  @DateField()
  periodTo: string;

  /**
   * How many people it speaks of, such as those who used the service in the period.
   * @example 250
   */
  @WholeField(1, MOST_PEOPLE)
  population: number;

  /**
   * How the respondents were found; only a random, systematic or stratified sample, or a census, speaks for the others.
   * @example "random"
   */
  @ChoiceField(SURVEY_METHODS)
  method: SurveyMethod;

  /** Parts of the population that were sampled by themselves, each with its size; together they are the population. */
  @Checked('strata', strataCheck)
  @ApiProperty({ type: () => [SurveyStratum], maxItems: MOST_STRATA })
  @Column('jsonb', { default: '[]' })
  strata: SurveyStratum[];

  /**
   * exact weighs each element alike. permen_0_11 repeats the rounded weight of old reports, only to match one of them: nine of
   * them make 0.99, so the index is too low, and every answer says so.
   * @example "exact"
   */
  @ChoiceField(WEIGHT_MODES, { column: { default: 'exact' } })
  weightMode: (typeof WEIGHT_MODES)[number];

  /**
   * Which old report permen_0_11 is to match; null with exact.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  weightReason: string | null;

  /**
   * What a reader of the result should know, such as who could not be reached.
   * @example "Pengunjung posyandu keliling tidak terjangkau."
   */
  @TextField({ max: 5_000, optional: true })
  note: string | null;

  /**
   * A draft takes no answers yet, an open round does, a closed one stays as it is; it changes only by a transition.
   * @example "closed"
   */
  @ChoiceField(SURVEY_STATES, { column: { default: 'draft' } })
  state: SurveyState;

  /**
   * Why it was opened again; null when it never was.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * How often it was opened again after it had been closed.
   * @example 0
   */
  @WholeField(0, 2_147_483_647, { column: { default: 0 } })
  reopenings: number;

  /**
   * When it was closed (RFC 3339, UTC).
   * @example "2026-04-02T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  closedAt: string | null;

  /**
   * Who closed it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  closedBy: string | null;

  /**
   * How many people have answered.
   * @example 152
   */
  @WholeField(0, MOST_PEOPLE, { column: false })
  respondents: number;

  /**
   * Printed forms, the decree of the team and other files that belong to it.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 50 })
  attachmentIds: string[];

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them, its answers and figures included.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}

@Entity('survey_round_attachments')
@Index('ix_survey_round_attachments__attachment_id', ['organizationId', 'attachmentId'])
export class SurveyRoundAttachmentEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  surveyRoundId: string;

  @BelongsTo(() => SurveyRoundEntity, { onDelete: 'CASCADE' })
  surveyRound: SurveyRoundEntity;

  @PrimaryColumn('uuid')
  attachmentId: string;

  @BelongsTo(() => AttachmentEntity)
  attachment: AttachmentEntity;
}
