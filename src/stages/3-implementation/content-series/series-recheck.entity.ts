import { Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';

/** Somebody looked whether what a series says is still true. It stays as it was said. */
@Entity('series_rechecks')
@Index('ix_series_rechecks__content_series_id', ['organizationId', 'contentSeriesId', 'createdAt', 'id'])
@Index('ix_series_rechecks__campaign_id', ['organizationId', 'campaignId'])
export class SeriesRecheckEntity extends ClassifiedEntity {
  /**
   * The series.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  contentSeriesId: string;

  @BelongsTo(() => ContentSeriesEntity)
  contentSeries: ContentSeriesEntity;

  /**
   * The campaign of the series.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What was looked at, and why it still holds.
   * @example "Jadwal dan nomor layanan dicocokkan dengan Puskesmas Dago; tidak ada yang berubah."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * The day of the next look.
   * @example "2026-08-01"
   */
  @DateField()
  nextRecheckOn: string;
}
