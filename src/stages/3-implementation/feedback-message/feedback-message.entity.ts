import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, IdsField, InstantField, SecretColumn, TextField } from '#platform/records/fields';
import { LinkEntity } from '#platform/records/record.entity';
import { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { PromisedEntity } from '#stages/3-implementation/feedback-message/feedback-promise.entity';
import { PostEntity, SOURCE } from '#stages/3-implementation/post/post.entity';
import { ReporterEntity } from '#stages/3-implementation/reporter/reporter.entity';

export const FEEDBACK_STATES = ['received', 'triaged', 'answered', 'closed'] as const;
export type FeedbackState = (typeof FEEDBACK_STATES)[number];
/** A language tag as short as it can be: id, su, mui, en. */
const LANGUAGE = {
  max: 3,
  pattern: /^[a-z]{2,3}$/,
  patternText: {
    en: 'A language code of ISO 639: two or three small letters, such as id, su or mui.',
    id: 'Kode bahasa ISO 639: dua atau tiga huruf kecil, misalnya id, su, atau mui.',
  },
};

/** A name, a handle, a phone number and an identity number all fail this on purpose. */
export const PSEUDONYM = {
  max: 80,
  pattern: /^[A-Za-z]{1,12}-(?=[A-Za-z0-9]*\d)[A-Za-z0-9]{3,64}$/,
  patternText: {
    en: 'A pseudonym such as WARGA-0042 (letters, a hyphen, then letters and at least one digit): never a name, handle or number of a person.',
    id: 'Nama samaran seperti WARGA-0042 (huruf, tanda hubung, lalu huruf dan minimal satu angka): bukan nama, akun, atau nomor seseorang.',
  },
};

/** One thing that someone said to the agency, on whichever channel. */
@Entity('feedback_messages')
@Unique(['organizationId', 'source', 'externalId'])
@Unique(['organizationId', 'trackingCode'])
@Index('ix_feedback_messages__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_feedback_messages__channel_id', ['organizationId', 'channelId'])
@Index('ix_feedback_messages__post_id', ['organizationId', 'postId'])
@Index('ix_feedback_messages__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_feedback_messages__received_at', ['organizationId', 'receivedAt', 'id'])
@Index('ix_feedback_messages__campaign_id__received_at', ['organizationId', 'campaignId', 'receivedAt', 'id'])
@Index('ix_feedback_messages__untriaged', { synchronize: false })
@Index('ix_feedback_messages__unanswered', { synchronize: false })
@Index('ix_feedback_messages__retention', { synchronize: false })
@Index('ix_feedback_messages__case_id', ['organizationId', 'caseId'])
@Index('ix_feedback_messages__reporter_id', ['organizationId', 'reporterId'])
@Index('ix_feedback_messages__search', { synchronize: false })
@Check('ck_feedback_messages__eligible', "kind IS DISTINCT FROM 'spam' OR eligible IS FALSE")
@Check('ck_feedback_messages__exclusion_reason', '(eligible IS FALSE) = (exclusion_reason IS NOT NULL)')
@Check('ck_feedback_messages__confidential', "NOT confidential OR classification IN ('confidential', 'exempt')")
@Check('ck_feedback_messages__anonymous', 'NOT anonymous OR (reporter_id IS NULL AND author_ref IS NULL)')
export class FeedbackMessageEntity extends PromisedEntity {
  /**
   * The campaign that it speaks of; taken from the post when it answers one of a campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Where it arrived.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField()
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * The post that it responds to, if any.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ optional: true })
  postId: string | null;

  @BelongsTo(() => PostEntity)
  post: PostEntity;

  /**
   * Where what it speaks of is: a district, a village, a neighbourhood; never an address, which would lead to a person.
   * @example "Kecamatan Coblong"
   */
  @TextField({ max: 120, optional: true })
  area: string | null;

  /**
   * The code by which the writer and the agency both find it again.
   * @example "7KQ4M-X2T9B"
   */
  @TextField({ max: 20 })
  trackingCode: string;

  /**
   * When it arrived (RFC 3339, UTC); never in the future.
   * @example "2026-03-14T03:20:00.000Z"
   */
  @InstantField()
  receivedAt: string;

  /**
   * A pseudonym of whoever wrote it, the same for the same person; null when nobody is known.
   * @example "WARGA-0042"
   */
  @TextField({ ...PSEUDONYM, optional: true })
  authorRef: string | null;

  /**
   * What was said, word for word, without names or numbers of persons.
   * @example "Sudah dua minggu fogging di RW 05 belum juga datang, padahal sudah ada tiga kasus."
   */
  @TextField({ max: 20_000 })
  text: string;

  /**
   * The language it is written in (ISO 639): id Indonesian, su Sundanese, mui Musi, jv Javanese, en English.
   * @example "id"
   */
  @TextField({ ...LANGUAGE, column: { default: 'id' } })
  language: string;

  /** Whose identity stands apart. In no answer, no audit event and no export; a disclosure shows it. */
  @SecretColumn({ type: 'uuid', nullable: true })
  reporterId?: string | null;

  @BelongsTo(() => ReporterEntity)
  reporter?: ReporterEntity;

  /**
   * Whether the identity of the writer is kept, apart from the text; POST identity-disclosures shows it with a reason.
   * @example false
   */
  hasReporter: boolean;

  /**
   * Where this record comes from: manual, or the program or export that brought it.
   * @example "manual"
   */
  @TextField({ ...SOURCE, column: { default: 'manual' } })
  source: string;

  /**
   * The id that the source knows it by; unique within the source, so that a re-import never doubles it.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  externalId: string | null;

  /**
   * The case that it was taken into; null while it is in none.
   * @example null
   */
  @Column('uuid', { nullable: true, select: false })
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;

  /**
   * When the agency first answered (RFC 3339, UTC): the earliest official reply; null while there is none.
   * @example "2026-03-14T06:05:00.000Z"
   */
  @InstantField({ optional: true })
  firstRepliedAt: string | null;

  /**
   * Where it stands: received, triaged, answered by an official reply, or closed with a reason.
   * @example "answered"
   */
  @ChoiceField(FEEDBACK_STATES, { column: { default: 'received' } })
  state: FeedbackState;

  /**
   * The reason given with the last move.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * The community needs of its campaign that the message speaks for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @IdsField()
  needIds: string[];
}

/** That a message speaks for a need. */
@Entity('feedback_message_needs')
@Index('ix_feedback_message_needs__need_id', ['organizationId', 'needId'])
export class FeedbackMessageNeedEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  feedbackMessageId: string;

  @BelongsTo(() => FeedbackMessageEntity, { onDelete: 'CASCADE' })
  feedbackMessage: FeedbackMessageEntity;

  @PrimaryColumn('uuid')
  needId: string;

  @BelongsTo(() => CommunityNeedEntity)
  need: CommunityNeedEntity;
}
