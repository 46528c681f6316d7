import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClockedEntity } from '#stages/3-implementation/clock/clock.entity';
import { InformationRequestEntity } from '#stages/3-implementation/information-request/information-request.entity';

export const OBJECTION_GROUNDS = [
  'refused',
  'periodic_not_provided',
  'no_response',
  'not_as_asked',
  'not_fulfilled',
  'unreasonable_cost',
  'late',
] as const;
export const OBJECTION_STATES = ['registered', 'upheld', 'partly_upheld', 'rejected', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** The requester objects to the answer, or to its absence, before the superior of the information officer. */
@Entity('objections')
@Index('ix_objections__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_objections__submitted_at', ['organizationId', 'submittedAt', 'id'])
@Index('ix_objections__next_due_at', { synchronize: false })
@Index('ix_objections__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_objections__information_request_id', ['organizationId', 'informationRequestId'])
@Index('uq_objections__standing', { synchronize: false })
@Check(
  'ck_objections__answered',
  "(state IN ('upheld', 'partly_upheld', 'rejected')) = (answered_at IS NOT NULL AND answer IS NOT NULL)",
)
export class ObjectionEntity extends ClockedEntity {
  /**
   * The request whose answer is objected to; a request has one objection that was not withdrawn.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"
   */
  @IdField()
  informationRequestId: string;

  @BelongsTo(() => InformationRequestEntity)
  informationRequest: InformationRequestEntity;

  /**
   * The campaign of the request.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * When it was registered (RFC 3339, UTC): the superior's time is counted from here.
   * @example "2026-04-10T02:00:00.000Z"
   */
  @InstantField()
  submittedAt: string;

  /**
   * What is objected to (UU 14/2008, Article 35): the refusal, that periodic information is not provided, no response, an
   * answer not as asked, a request not fulfilled, an unreasonable cost, or lateness.
   * @example "refused"
   */
  @ChoiceField(OBJECTION_GROUNDS)
  ground: (typeof OBJECTION_GROUNDS)[number];

  /**
   * What the requester says, without names or numbers of persons.
   * @example "Data per kelurahan tidak memuat identitas pasien, sehingga tidak seharusnya ditolak."
   */
  @TextField({ max: 20_000 })
  text: string;

  /**
   * Where it stands: registered; upheld, partly_upheld or rejected by the superior's written reply; or withdrawn.
   * @example "registered"
   */
  @ChoiceField(OBJECTION_STATES, { column: { default: 'registered' } })
  state: ObjectionState;

  /**
   * The reason given with the last move.
   * @example null
   */
  @TextField({ max: 5_000, optional: true })
  stateReason: string | null;

  /**
   * When the superior replied (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  answeredAt: string | null;

  /**
   * When the requester received the reply (RFC 3339, UTC): their time for the information commission is counted from here.
   * @example null
   */
  @InstantField({ optional: true })
  replyReceivedAt: string | null;

  /**
   * Who replied: never whoever decided on the request.
   * @example null
   */
  @IdField({ optional: true })
  answeredBy: string | null;

  /**
   * What the superior replied.
   * @example null
   */
  @TextField({ max: 20_000, optional: true })
  answer: string | null;
}
