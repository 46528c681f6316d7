import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import {
  EVALUATION_CRITERIA,
  EVALUATION_LEVELS,
  type EvaluationCriterion,
  type EvaluationLevel,
} from '#kernel/figures/evidence.rules';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  DateField,
  DecimalField,
  FlagField,
  IdField,
  IdsField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { type Breakdowns, BreakdownsField } from '#stages/4-evaluation/evaluation-record/breakdowns-field';

export const CRITERIA = Object.values(EVALUATION_CRITERIA).flat();
export const EVALUATION_STATES = ['draft', 'submitted', 'verified'] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

/** One measured or judged result at one level, by one criterion; unchangeable once verified. */
@Entity('evaluation_records')
@Index('ix_evaluation_records__work_written', { synchronize: false })
@Index('ix_evaluation_records__work_verified_by', { synchronize: false })
@Unique(['organizationId', 'supersedesId'])
@Index('ix_evaluation_records__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_evaluation_records__objective_id', ['organizationId', 'objectiveId'])
@Index('ix_evaluation_records__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_evaluation_records__measured_on', ['organizationId', 'measuredOn', 'id'])
@Index('ix_evaluation_records__search', { synchronize: false })
@Check('ck_evaluation_records__content_hash', "(state = 'verified') = (content_hash IS NOT NULL)")
@Check('ck_evaluation_records__hash_version', '(content_hash IS NULL) = (hash_version IS NULL)')
@Check(
  'ck_evaluation_records__early_stop_reason',
  'early_stop_reason IS NULL OR (objective_id IS NOT NULL AND NOT interim)',
)
@Check('ck_evaluation_records__interim', 'objective_id IS NOT NULL OR NOT interim')
export class EvaluationRecordEntity extends ClassifiedEntity {
  /**
   * The campaign that is evaluated.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * How deep the result looks: at the preparation, the implementation or the impact. It follows from the criterion.
   * @example "impact"
   */
  @ChoiceField(EVALUATION_LEVELS, { column: { name: 'evaluation_level' } })
  level: EvaluationLevel;

  /**
   * What is looked at within the level, in rising order; evidence of a lower one never proves a higher one.
   * @example "learned"
   */
  @ChoiceField(CRITERIA)
  criterion: EvaluationCriterion;

  /**
   * The objective whose result this claims to be; null for a finding that proves none. The criterion must be able to prove it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField({ optional: true })
  objectiveId: string | null;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;

  /**
   * Whether it was measured on the way, before the objective's target date: it shows the pace and never stands as the
   * objective's result.
   * @example false
   */
  @FlagField({ column: { default: false } })
  interim: boolean;

  /**
   * Why the result was measured before the objective's target date and is the last word all the same; only such a result
   * has one.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  earlyStopReason: string | null;

  /**
   * What was measured or judged; never an advertising value equivalent.
   * @example "Rumah tangga yang menyebut pengurasan mingguan tanpa dibantu"
   */
  @TextField({ max: 300 })
  metric: string;

  /**
   * Unit of the value; of an objective's result it is the objective's unit.
   * @example "persen"
   */
  @TextField({ max: 50, optional: true })
  unit: string | null;

  /**
   * The measured value, exact, in the unit; null where the finding is a judgement.
   * @example "63.5"
   */
  @DecimalField({ optional: true })
  value: string | null;

  /**
   * Number of respondents or items looked at; null where counting has no meaning.
   * @example 300
   */
  @WholeField(1, 100_000_000, { optional: true })
  sampleSize: number | null;

  /**
   * How it was measured, so that somebody else could do it again.
   * @example "Survei rumah tangga, acak dua tahap, oleh kader terlatih"
   */
  @TextField({ max: 1_000 })
  method: string;

  /**
   * The day on which it was measured (the agency's local day); never in the future.
   * @example "2026-07-02"
   */
  @DateField()
  measuredOn: string;

  /**
   * What was found, in the present tense.
   * @example "Enam dari sepuluh rumah tangga kini menyebut pengurasan mingguan; sasaran 60 persen tercapai."
   */
  @TextField({ max: 20_000 })
  finding: string;

  /**
   * What the finding means, and what else may have brought it about. Needed before an objective's result is submitted.
   * @example "Kenaikan sejalan dengan kunjungan kader; pada bulan yang sama puskesmas juga menyuluh di posyandu."
   */
  @TextField({ max: 10_000, optional: true })
  interpretation: string | null;

  /**
   * What the result cannot tell: who was not reached, what was not asked. Needed before an objective's result is submitted.
   * @example "Rumah yang kosong pada siang hari tidak terwawancara; jawaban tidak dicocokkan dengan pengamatan."
   */
  @TextField({ max: 10_000, optional: true })
  limits: string | null;

  /**
   * What should follow from it; null where nothing does.
   * @example "Teruskan kunjungan kader pada musim hujan berikutnya dan amati bak mandi, bukan hanya bertanya."
   */
  @TextField({ max: 10_000, optional: true })
  recommendation: string | null;

  /**
   * What the result can be checked against: a file number, an address, a data set. This or an attachment is needed before
   * it is submitted.
   * @example "Rekap survei jentik Juli 2026, arsip P2P/118/2026"
   */
  @TextField({ max: 2_000, optional: true })
  evidence: string | null;

  /**
   * The result by area, sex, age and public; empty where nobody told the groups apart.
   * @example [{ "dimension": "area", "group": "Kecamatan Coblong", "publicId": null, "value": "58.5", "sampleSize": 118 }]
   */
  @Column('json', { default: () => "'[]'" })
  @BreakdownsField()
  breakdowns: Breakdowns;

  /**
   * Files that the result can be checked against: the data set, photos, the signed recap. Fixed once it is verified.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 50 })
  attachmentIds: string[];

  /**
   * Whether it is being written, waits for another pair of eyes, or stands.
   * @example "verified"
   */
  @ChoiceField(EVALUATION_STATES, { column: { default: 'draft' } })
  state: EvaluationState;

  /**
   * The verified record of the same campaign that this one corrects; each is corrected at most once.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => EvaluationRecordEntity)
  supersedes: EvaluationRecordEntity;

  /**
   * What was wrong with the record that this one corrects; null when it corrects none.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  changeReason: string | null;

  /**
   * The verified record that corrected this one; null while this one stands.
   * @example null
   */
  supersededById: string | null;

  /**
   * Who last changed the record; like its author, this person cannot verify it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Who verified it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField({ optional: true })
  verifiedBy: string | null;

  /**
   * When it was verified (RFC 3339, UTC).
   * @example "2026-07-06T02:30:00.000Z"
   */
  @InstantField({ optional: true })
  verifiedAt: string | null;

  /**
   * SHA-256 over what was verified; shows later that nothing was changed.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ max: 64, optional: true })
  contentHash: string | null;

  /**
   * By which recipe the hash is made: 1 until 2026, 2 with interim, early stop, meaning, groups and the checksums of the
   * attachments; null until it is verified.
   * @example 2
   */
  @WholeField(1, 2, { optional: true })
  hashVersion: number | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
