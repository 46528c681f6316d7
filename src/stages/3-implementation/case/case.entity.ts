import { ApiHideProperty, ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import {
  CASE_CLASSES,
  CASE_RISKS,
  CASE_STATES,
  type CaseClass,
  type CaseRisk,
  type CaseState,
  REJECT_REASONS,
  type RejectReason,
} from '#stages/3-implementation/case/case-lists';
import { NextClock } from '#stages/3-implementation/case/next-clock.dto';

/** A matter of the public that must be answered by a date; several messages can belong to it. */
@Entity('cases')
@Index('ix_cases__work_answered_by', { synchronize: false })
@Index('ix_cases__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_cases__received_at', ['organizationId', 'receivedAt', 'id'])
@Index('ix_cases__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_cases__unit_id', ['organizationId', 'unitId', 'receivedAt', 'id'])
@Index('ix_cases__assignee_id', ['organizationId', 'assigneeId', 'receivedAt', 'id'])
@Index('ix_cases__duplicate_of_id', ['organizationId', 'duplicateOfId'])
@Index('ix_cases__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_cases__external_ref', ['organizationId', 'externalRef'])
@Index('ix_cases__next_due_at', { synchronize: false })
@Index('ix_cases__search', { synchronize: false })
@Check('ck_cases__merged', "(state = 'merged') = (duplicate_of_id IS NOT NULL)")
@Check('ck_cases__duplicate_of_id', 'duplicate_of_id <> id')
@Check('ck_cases__rejected', "state <> 'rejected' OR reject_reason IS NOT NULL")
export class CaseEntity extends ClassifiedEntity {
  /**
   * The campaign that it speaks of; taken from its messages when they all name one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What the case is about in one line, without names of persons.
   * @example "Fogging RW 05 Dago belum datang setelah tiga kasus DBD"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * Class of the case as SP4N-LAPOR! knows it; it decides which deadline runs.
   * @example "complaint"
   */
  @ChoiceField(CASE_CLASSES)
  class: CaseClass;

  /**
   * What it is about, in the agency's own words; cases on the same topic form a pattern.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * The unit that has it now; null while nobody was given it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  unitId: string | null;

  @BelongsTo(() => OrgUnitEntity)
  unit: OrgUnitEntity;

  /**
   * Who works on it; null while the unit has not said.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  assigneeId: string | null;

  @BelongsTo(() => UserEntity)
  assignee: UserEntity;

  /**
   * When the first of its messages arrived (RFC 3339, UTC): its clocks run from here.
   * @example "2026-03-14T03:20:00.000Z"
   */
  @InstantField()
  receivedAt: string;

  /**
   * Where it stands; it moves by transitions, replies, merges and answers of the reporter.
   * @example "assigned"
   */
  @ChoiceField(CASE_STATES, { column: { default: 'received' } })
  state: CaseState;

  /**
   * Since when it stands there (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  stateSince: string;

  /**
   * The reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * How much a wrong answer would hurt: an answer to a high risk needs the approval of a second person.
   * @example "medium"
   */
  @ChoiceField(CASE_RISKS, { column: { default: 'low' } })
  riskClass: CaseRisk;

  /**
   * The case that already holds this matter, while this one is merged into it.
   * @example null
   */
  @Column('uuid', { nullable: true, select: false })
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  duplicateOfId: string | null;

  @BelongsTo(() => CaseEntity)
  duplicateOf: CaseEntity;

  /**
   * The number that another system knows it by, such as that of SP4N-LAPOR!.
   * @example "LAPOR-5601234"
   */
  @TextField({ max: 200, optional: true })
  externalRef: string | null;

  /**
   * Why it was rejected; null for what was not.
   * @example null
   */
  @ChoiceField(REJECT_REASONS, { optional: true })
  rejectReason: RejectReason | null;

  /**
   * The legal basis of the rejection, where one was given.
   * @example null
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * Whether one of its reports is confidential: then it exists only for readers with that clearance.
   * @example false
   */
  @FlagField({ column: { default: false } })
  confidential: boolean;

  /**
   * Whether nobody who reported it is known: then it is answered through the tracking codes alone.
   * @example false
   */
  @FlagField({ column: { default: false } })
  anonymous: boolean;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them. At least as strict as its messages.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * When it was found clear, ours and no duplicate (RFC 3339, UTC).
   * @example "2026-03-15T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  verifiedAt: string | null;

  /**
   * When the agency first answered officially, finally or not (RFC 3339, UTC).
   * @example "2026-03-17T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  firstRepliedAt: string | null;

  /**
   * When the last final answer was sent (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  answeredAt: string | null;

  /**
   * When it was last closed (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  closedAt: string | null;

  /**
   * Until when an answer of the reporter reopens it (RFC 3339, UTC); null while it is open.
   * @example null
   */
  @InstantField({ optional: true })
  reopenUntil: string | null;

  /**
   * How often it was reopened.
   * @example 0
   */
  @WholeField(0, 1_000, { column: { default: 0 } })
  reopenings: number;

  /**
   * When its next clock is due (RFC 3339, UTC); null when none runs. Sort by it.
   * @example "2026-04-09T09:00:00.000Z"
   */
  @InstantField({ optional: true })
  nextDueAt: string | null;

  @ApiHideProperty()
  @Column('text', { nullable: true })
  nextClockCode: string | null;

  @ApiHideProperty()
  @Column('text', { nullable: true })
  nextClockState: string | null;

  /** The clock that comes due next; null when none runs. */
  @ApiProperty({ type: () => NextClock, nullable: true })
  nextClock: NextClock | null;

  /**
   * How many reports it holds, those of the cases merged into it included.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  contacts: number;

  /**
   * How many other cases were merged into it.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  mergedCases: number;
}
