import { Entity, Index, Unique } from 'typeorm';
import { ChoiceField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const RETAINED_KINDS = ['feedback_message'] as const;
export const RETAINED_CLASSES = [
  'any',
  'complaint',
  'aspiration',
  'information_request',
  'question',
  'praise',
  'spam',
] as const;
export const RETENTION_ACTIONS = ['forget_identity', 'mask_text', 'remove_text'] as const;
export type RetentionAction = (typeof RETENTION_ACTIONS)[number];

/** How long records of one kind and class are kept as they came, and what is taken from them then: data, not code. */
@Entity('retention_rules')
@Unique(['organizationId', 'recordKind', 'recordClass'])
@Index('ix_retention_rules__created_at', ['organizationId', 'createdAt', 'id'])
export class RetentionRuleEntity extends RecordEntity {
  /**
   * The kind of record.
   * @example "feedback_message"
   */
  @ChoiceField(RETAINED_KINDS)
  recordKind: (typeof RETAINED_KINDS)[number];

  /**
   * What the record was coded as; any holds where no rule names its own class.
   * @example "complaint"
   */
  @ChoiceField(RETAINED_CLASSES)
  recordClass: (typeof RETAINED_CLASSES)[number];

  /**
   * For how many years after it was closed it is kept as it came; counted from the local day of closing.
   * @example 2
   */
  @WholeField(0, 100)
  years: number;

  /**
   * What happens then: the identity is forgotten; besides, details of persons in the text are masked; or the text goes too.
   * @example "mask_text"
   */
  @ChoiceField(RETENTION_ACTIONS)
  action: RetentionAction;

  /**
   * What the period rests on, as it is cited.
   * @example "Jadwal retensi arsip instansi; UU 27/2022 Pasal 44 ayat (1) huruf a"
   */
  @TextField({ max: 1_000 })
  basis: string;
}
