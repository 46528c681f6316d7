import { Check, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, IdsField, InstantField, TextField } from '#platform/records/fields';
import { LinkEntity } from '#platform/records/record.entity';
import {
  ConsequenceTestEntity,
  GROUNDS,
  type Ground,
} from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import { InformationEntryEntity } from '#stages/1-fact-finding/information-entry/information-entry.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { ClockedEntity } from '#stages/3-implementation/clock/clock.entity';
import { FeedbackMessageEntity, PSEUDONYM } from '#stages/3-implementation/feedback-message/feedback-message.entity';

export const REQUEST_STATES = [
  'registered',
  'extended',
  'answered',
  'partial',
  'refused',
  'not_held',
  'withdrawn',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Somebody asks the agency for information, as the law of public information (UU 14/2008) provides. */
@Entity('information_requests')
@Unique(['organizationId', 'number'])
@Index('ix_information_requests__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_information_requests__received_at', ['organizationId', 'receivedAt', 'id'])
@Index('ix_information_requests__next_due_at', { synchronize: false })
@Index('ix_information_requests__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_information_requests__unit_id', ['organizationId', 'unitId'])
@Index('ix_information_requests__feedback_message_id', ['organizationId', 'feedbackMessageId'])
@Index('ix_information_requests__case_id', ['organizationId', 'caseId'])
@Index('ix_information_requests__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_information_requests__consequence_test_id', ['organizationId', 'consequenceTestId'])
@Index('ix_information_requests__search', { synchronize: false })
@Check(
  'ck_information_requests__answered',
  "(state IN ('answered', 'partial', 'refused', 'not_held')) = (answered_at IS NOT NULL)",
)
export class InformationRequestEntity extends ClockedEntity {
  /**
   * The campaign that it concerns, if any; who may not see the campaign does not see the request.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Its number in the agency's own register; unique.
   * @example "012/PPID/III/2026"
   */
  @TextField({ max: 60 })
  number: string;

  /**
   * When it was registered (RFC 3339, UTC): the time for the answer is counted from here. Never in the future.
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField()
  receivedAt: string;

  /**
   * A pseudonym of whoever asks, the same for the same person; null when it is not kept here.
   * @example "PEMOHON-0012"
   */
  @TextField({ ...PSEUDONYM, optional: true })
  requesterRef: string | null;

  /**
   * What is asked for, in one line.
   * @example "Jumlah kasus DBD per kelurahan tahun 2025"
   */
  @TextField({ max: 300 })
  title: string;

  /**
   * What is asked for, word for word, without names or numbers of persons.
   * @example "Mohon data jumlah kasus DBD per kelurahan selama tahun 2025 dalam bentuk tabel."
   */
  @TextField({ max: 20_000 })
  text: string;

  /**
   * What it is wanted for, as the form asks.
   * @example "Bahan skripsi"
   */
  @TextField({ max: 2_000, optional: true })
  purpose: string | null;

  /**
   * The unit that prepares the answer; its head is told when it is overdue.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * The message of the public with which it arrived, if it did.
   * @example null
   */
  @IdField({ optional: true })
  feedbackMessageId: string | null;

  @BelongsTo(() => FeedbackMessageEntity)
  feedbackMessage: FeedbackMessageEntity;

  /**
   * The case that it came from, if any.
   * @example null
   */
  @IdField({ optional: true })
  caseId: string | null;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;

  /**
   * Where it stands: registered; extended, once; answered, partial, refused or not_held by a written notice; or withdrawn.
   * @example "answered"
   */
  @ChoiceField(REQUEST_STATES, { column: { default: 'registered' } })
  state: RequestState;

  /**
   * The reason given with the last move: of the extension, of the refusal, or why the agency does not hold it.
   * @example null
   */
  @TextField({ max: 5_000, optional: true })
  stateReason: string | null;

  /**
   * When the written notice was given (RFC 3339, UTC).
   * @example "2026-04-02T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  answeredAt: string | null;

  /**
   * Who decided on it; not the one who replies to an objection against it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  answeredBy: string | null;

  /**
   * What was given, or told.
   * @example "Tabel jumlah kasus per kelurahan tahun 2025 dikirim lewat surel."
   */
  @TextField({ max: 20_000, optional: true })
  answer: string | null;

  /**
   * The ground of UU 14/2008, Article 17, on which something was withheld: a to j.
   * @example null
   */
  @ChoiceField(GROUNDS, { optional: true })
  ground: Ground | null;

  /**
   * The regulation on which a refusal rests.
   * @example null
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * The decided consequence test on which a refusal rests.
   * @example null
   */
  @IdField({ optional: true })
  consequenceTestId: string | null;

  @BelongsTo(() => ConsequenceTestEntity)
  consequenceTest: ConsequenceTestEntity;

  /**
   * The entries of the register of public information with which it was answered.
   * @example []
   */
  @IdsField()
  entryIds: string[];
}

@Entity('information_request_entries')
@Index('ix_information_request_entries__information_entry_id', ['organizationId', 'informationEntryId'])
export class InformationRequestEntryEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  informationRequestId: string;

  @BelongsTo(() => InformationRequestEntity, { onDelete: 'CASCADE' })
  informationRequest: InformationRequestEntity;

  @PrimaryColumn('uuid')
  informationEntryId: string;

  @BelongsTo(() => InformationEntryEntity)
  informationEntry: InformationEntryEntity;
}
