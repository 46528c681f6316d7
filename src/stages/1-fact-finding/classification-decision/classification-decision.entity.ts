import { Column, Entity, Index } from 'typeorm';
import {
  CLASSIFICATIONS,
  type Classification,
  OPEN_CATEGORIES,
  type OpenCategory,
} from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { Undocumented } from '#platform/openapi/undocumented';
import { ChoiceField, DateField, FlagField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ConsequenceTestEntity } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';

/** One decision about how open a record is: from what to what, by whom, why, and when it is looked at again. */
@Entity('classification_decisions')
@Index('ix_classification_decisions__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_classification_decisions__record_id', ['organizationId', 'recordId', 'id'])
@Index('ix_classification_decisions__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_classification_decisions__test_id', ['organizationId', 'consequenceTestId'])
@Index('ix_classification_decisions__review_on', { synchronize: false })
@Index('uq_classification_decisions__standing', ['organizationId', 'recordId'], { unique: true, where: 'standing' })
export class ClassificationDecisionEntity extends ClassifiedEntity {
  /**
   * The collection of the record.
   * @example "research-notes"
   */
  @TextField({ max: 60 })
  resource: string;

  /**
   * The record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"
   */
  @IdField()
  recordId: string;

  /**
   * What the record was called when it was decided.
   * @example "Titik kasus per RW beserta alamat rumah penderita"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * The campaign that the record belongs to, if any.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  /**
   * The classification before; null where the record was stored with it.
   * @example "restricted"
   */
  @ChoiceField(CLASSIFICATIONS, { optional: true, column: { name: 'from_classification' } })
  from: Classification | null;

  /**
   * The classification that was decided.
   * @example "exempt"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { name: 'to_classification' } })
  to: Classification;

  /** What the record is now: who may not see the record does not see what was ever decided about it. */
  @Undocumented()
  @Column('text', { name: 'classification' })
  present: Classification;

  /**
   * For open information, when it is given out: periodically, at once, or at any time on request.
   * @example null
   */
  @ChoiceField(OPEN_CATEGORIES, { optional: true })
  category: OpenCategory | null;

  /**
   * Why.
   * @example "Memuat alamat penderita; uji konsekuensi 12 Maret 2026."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * The day from which it is due to be looked at again; the end of the exemption where that comes first.
   * @example "2028-03-12"
   */
  @DateField({ optional: true })
  reviewOn: string | null;

  /**
   * The decided consequence test that it rests on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"
   */
  @IdField({ optional: true })
  consequenceTestId: string | null;

  @BelongsTo(() => ConsequenceTestEntity)
  consequenceTest: ConsequenceTestEntity;

  /**
   * Whether this is the decision that holds now; a later one about the same record takes its place.
   * @example true
   */
  @FlagField({ column: { default: true } })
  standing: boolean;
}
