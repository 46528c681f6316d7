import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ObjectionEntity } from '#stages/3-implementation/information-request/objection.entity';

export const DISPUTE_STATES = ['filed', 'mediation', 'adjudication', 'decided', 'withdrawn'] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];
export const DISPUTE_OUTCOMES = ['agreed', 'granted', 'partly_granted', 'dismissed'] as const;

/** The requester takes the matter to the information commission. */
@Entity('disputes')
@Index('ix_disputes__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_disputes__filed_at', ['organizationId', 'filedAt', 'id'])
@Index('ix_disputes__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_disputes__objection_id', ['organizationId', 'objectionId'])
@Index('uq_disputes__standing', { synchronize: false })
@Check('ck_disputes__decided', "(state = 'decided') = (decided_at IS NOT NULL AND outcome IS NOT NULL)")
export class DisputeEntity extends ClassifiedEntity {
  /**
   * The objection whose reply is disputed; an objection has one dispute that was not withdrawn.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e92"
   */
  @IdField()
  objectionId: string;

  @BelongsTo(() => ObjectionEntity)
  objection: ObjectionEntity;

  /**
   * The campaign of the request.
   * @example null
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * When it was filed with the commission (RFC 3339, UTC).
   * @example "2026-06-12T02:00:00.000Z"
   */
  @InstantField()
  filedAt: string;

  /**
   * Its number in the commission's register.
   * @example "021/VI/KI-JBR/2026"
   */
  @TextField({ max: 100, optional: true })
  registerNumber: string | null;

  /**
   * What is disputed.
   * @example "Penolakan data kasus DBD per kelurahan."
   */
  @TextField({ max: 20_000 })
  text: string;

  /**
   * Where it stands: filed, in mediation, in adjudication, decided, or withdrawn.
   * @example "filed"
   */
  @ChoiceField(DISPUTE_STATES, { column: { default: 'filed' } })
  state: DisputeState;

  /**
   * The reason given with the last move.
   * @example null
   */
  @TextField({ max: 5_000, optional: true })
  stateReason: string | null;

  /**
   * How it was decided: agreed in mediation, granted, partly granted, or dismissed.
   * @example null
   */
  @ChoiceField(DISPUTE_OUTCOMES, { optional: true })
  outcome: (typeof DISPUTE_OUTCOMES)[number] | null;

  /**
   * When it was decided (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  decidedAt: string | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
