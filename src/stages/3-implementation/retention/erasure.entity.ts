import { Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, FlagField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import {
  RETAINED_KINDS,
  RETENTION_ACTIONS,
  type RetentionAction,
} from '#stages/3-implementation/retention/retention-rule.entity';

/**
 * That retention took from a record what leads to a person, by which rule, and the notice of it (UU 27/2022 Art. 45). Nothing
 * of what was taken is kept. Rounds act in the name of whoever made the rule.
 */
@Entity('erasures')
@Index('ix_erasures__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_erasures__record_id', ['organizationId', 'recordId'])
@Index('ix_erasures__tracking_code', ['organizationId', 'trackingCode'])
@Index('ix_erasures__campaign_id', ['organizationId', 'campaignId'])
export class ErasureEntity extends ClassifiedEntity {
  /**
   * The kind of record.
   * @example "feedback_message"
   */
  @ChoiceField(RETAINED_KINDS)
  recordKind: (typeof RETAINED_KINDS)[number];

  /**
   * The record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField()
  recordId: string;

  /**
   * The campaign of the record, if it has one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The code by which the writer finds the record, and with it this notice.
   * @example "7KQ4M-X2T9B"
   */
  @TextField({ max: 20 })
  trackingCode: string;

  /**
   * What was done.
   * @example "mask_text"
   */
  @ChoiceField(RETENTION_ACTIONS)
  action: RetentionAction;

  /**
   * What the rule rested on.
   * @example "Jadwal retensi arsip instansi; UU 27/2022 Pasal 44 ayat (1) huruf a"
   */
  @TextField({ max: 1_000 })
  basis: string;

  /**
   * The local day on which the record was closed.
   * @example "2026-02-28"
   */
  @DateField()
  closedOn: string;

  /**
   * The day on which its time was over.
   * @example "2028-02-28"
   */
  @DateField()
  dueOn: string;

  /**
   * Whether an identity or a pseudonym was kept until then.
   * @example true
   */
  @FlagField()
  hadIdentity: boolean;

  /**
   * The notice to the writer, as it stands under their tracking code.
   * @example "Pesan 7KQ4M-X2T9B ditutup pada 2026-02-28. Masa simpannya berakhir pada 2028-02-28: identitas dihapus dan rincian pribadi dalam teks disamarkan. Dasar: Jadwal retensi arsip instansi."
   */
  @TextField({ max: 3_000 })
  notice: string;
}
