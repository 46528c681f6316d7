import { Check, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { TenantEntity } from '#platform/records/record.entity';
import {
  CODING_CATEGORIES,
  type CodingCategory,
  CodingSampleEntity,
} from '#stages/3-implementation/coding-sample/coding-sample.entity';
import {
  FEEDBACK_KINDS,
  type FeedbackKind,
  SENTIMENTS,
} from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { MentionEntity } from '#stages/3-implementation/mention/mention.entity';

/** One message or mention that was drawn. */
@Entity('coding_items')
@Unique(['organizationId', 'sampleId', 'position'])
@Index('ix_coding_items__feedback_message_id', ['organizationId', 'feedbackMessageId'])
@Index('ix_coding_items__mention_id', ['organizationId', 'mentionId'])
@Check('ck_coding_items__material', '(feedback_message_id IS NULL) <> (mention_id IS NULL)')
export class CodingItemEntity extends TenantEntity {
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  id: string;

  @IdField()
  sampleId: string;

  @BelongsTo(() => CodingSampleEntity, { onDelete: 'CASCADE' })
  sample: CodingSampleEntity;

  @WholeField(1, 500)
  position: number;

  @IdField({ optional: true })
  feedbackMessageId: string | null;

  @BelongsTo(() => FeedbackMessageEntity)
  feedbackMessage: FeedbackMessageEntity;

  @IdField({ optional: true })
  mentionId: string | null;

  @BelongsTo(() => MentionEntity)
  mention: MentionEntity;
}

/** What one coder said of one item. */
@Entity('codings')
export class CodingEntity extends TenantEntity {
  @PrimaryColumn('uuid')
  itemId: string;

  @BelongsTo(() => CodingItemEntity, { onDelete: 'CASCADE' })
  item: CodingItemEntity;

  /**
   * Who coded it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  coderId: string;

  /**
   * What it is; null where the sample does not ask for it.
   * @example null
   */
  @ChoiceField(FEEDBACK_KINDS, { optional: true })
  kind: FeedbackKind | null;

  /**
   * How it sounds; null when it cannot be told, or where the sample does not ask for it.
   * @example "negative"
   */
  @ChoiceField(SENTIMENTS, { optional: true })
  sentiment: (typeof SENTIMENTS)[number] | null;

  /**
   * What it is about; null for nothing nameable, or where the sample does not ask for it.
   * @example null
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * Why, where that is not plain.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  note: string | null;

  /**
   * When it was coded (RFC 3339, UTC).
   * @example "2026-04-02T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  at: string;
}

/** What holds where two coders disagreed, and who said so. */
@Entity('coding_settlements')
@Check('ck_coding_settlements__two_people', 'proposed_by IS DISTINCT FROM confirmed_by')
export class CodingSettlementEntity extends TenantEntity {
  /**
   * The item that was disagreed on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  itemId: string;

  @BelongsTo(() => CodingItemEntity, { onDelete: 'CASCADE' })
  item: CodingItemEntity;

  /**
   * In what.
   * @example "sentiment"
   */
  @ChoiceField(CODING_CATEGORIES, { column: false })
  @PrimaryColumn('text')
  category: CodingCategory;

  /**
   * What holds; null when it cannot be told.
   * @example "negative"
   */
  @TextField({ max: 120, optional: true })
  code: string | null;

  /**
   * Why.
   * @example "Kalimat kedua menyalahkan dinas."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * Who proposed it: one of the coders, or a third person.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  proposedBy: string;

  /**
   * The other coder who agreed; null for a third person's decision, and while the other coder has not agreed.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField({ optional: true })
  confirmedBy: string | null;

  /**
   * Since when it holds (RFC 3339, UTC); null while it is a proposal of one coder.
   * @example "2026-04-03T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  settledAt: string | null;
}
