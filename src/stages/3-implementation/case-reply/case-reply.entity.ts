import { Check, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CASE_RISKS, type CaseRisk } from '#stages/3-implementation/case/case-lists';
import { ReplyTemplateEntity } from '#stages/3-implementation/reply-template/reply-template.entity';

export const REPLY_STATES = ['draft', 'approved', 'sent', 'discarded'] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** An answer of the agency to a case, from the first draft to everybody who reported it. */
@Entity('case_replies')
@Index('ix_case_replies__work_sent_by', { synchronize: false })
@Index('ix_case_replies__case_id', ['organizationId', 'caseId', 'createdAt', 'id'])
@Index('ix_case_replies__channel_id', ['organizationId', 'channelId'])
@Index('ix_case_replies__reply_template_id', ['organizationId', 'replyTemplateId'])
@Index('ix_case_replies__approved_by_id', ['organizationId', 'approvedById'])
@Check('ck_case_replies__sent', "(state = 'sent') = (sent_at IS NOT NULL)")
@Check('ck_case_replies__approved', "risk_class <> 'high' OR state <> 'sent' OR approved_by_id IS NOT NULL")
export class CaseReplyEntity extends ClassifiedEntity {
  /**
   * The case that it answers.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"
   */
  @IdField()
  caseId: string;

  @BelongsTo(() => CaseEntity)
  case: CaseEntity;

  /**
   * The campaign of the case, if it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * What is answered, word for word: every reporter gets the same words, so none of them is named in it.
   * @example "Fogging RW 05 Dago dilaksanakan Sabtu 21 Maret pukul 07.00 oleh Puskesmas Dago."
   */
  @TextField({ max: 10_000 })
  text: string;

  /**
   * Whether it answers the case: then the case becomes answered with it. An interim reply says how far the work is.
   * @example true
   */
  @FlagField({ column: { default: false } })
  final: boolean;

  /**
   * Where it stands: draft, approved by a second person, sent, or discarded.
   * @example "sent"
   */
  @ChoiceField(REPLY_STATES, { column: { default: 'draft' } })
  state: ReplyState;

  /**
   * The greater of the risks of the case and of the template: a reply of high risk is approved before it is sent.
   * @example "medium"
   */
  @ChoiceField(CASE_RISKS, { column: { default: 'low' } })
  riskClass: CaseRisk;

  /**
   * The template that it was written with, if any.
   * @example null
   */
  @IdField({ optional: true })
  replyTemplateId: string | null;

  @BelongsTo(() => ReplyTemplateEntity)
  replyTemplate: ReplyTemplateEntity;

  /**
   * The channel that it is sent by; null when it is shown on the tracking page alone, as for reporters whom nobody knows.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true })
  channelId: string | null;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * Whether the agency speaks in it; only such a reply meets a deadline, answers the case and reaches the reporters.
   * @example true
   */
  @FlagField({ column: { default: true } })
  official: boolean;

  /**
   * When it was sent (RFC 3339, UTC); null until then.
   * @example "2026-03-17T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  sentAt: string | null;

  /**
   * Who approved it; another person than whoever wrote it.
   * @example null
   */
  @IdField({ optional: true })
  approvedById: string | null;

  @BelongsTo(() => UserEntity)
  approvedBy: UserEntity;

  /**
   * When it was approved (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  approvedAt: string | null;

  /**
   * Who last changed its words.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  lastEditedBy: string;
}
