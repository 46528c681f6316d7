import { Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, SecretColumn, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

/** A file that belongs to the work: a question list, a recording, a photo, a signed letter. Its content never changes. */
@Entity('attachments')
@Unique('uq_attachments__storage_key', ['organizationId', 'storageKey'])
@Index('ix_attachments__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_attachments__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_attachments__file_name', ['organizationId', 'fileName', 'id'])
@Index('ix_attachments__sha256', ['organizationId', 'sha256'])
@Index('ix_attachments__search', { synchronize: false })
export class AttachmentEntity extends ClassifiedEntity {
  /**
   * The campaign that the file belongs to; null for a file of the whole agency.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What the file shows, in one line.
   * @example "Daftar pertanyaan wawancara kader, Februari 2026"
   */
  @TextField({ max: 200, optional: true })
  title: string | null;

  /**
   * The name under which the file is downloaded, cleaned of everything that is no name; its ending says the media type.
   * @example "wawancara-kader-2026-02.pdf"
   */
  @TextField({ max: 200 })
  fileName: string;

  /**
   * What the file is, decided by its content and not by its name.
   * @example "application/pdf"
   */
  @TextField({ max: 120 })
  mediaType: string;

  /**
   * Its size in bytes.
   * @example 184320
   */
  @WholeField(1, 2_147_483_647)
  bytes: number;

  /**
   * SHA-256 of its content in hexadecimal digits, by which a copy can be compared.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ })
  sha256: string;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /** Where the content lies in the storage; random, and told to nobody. */
  @SecretColumn()
  storageKey: string;
}
