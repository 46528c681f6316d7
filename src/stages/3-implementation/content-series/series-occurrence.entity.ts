import { Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, IdField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';

/** One day of a series: the piece that was made for it, or the holiday for which it was left out. */
@Entity('series_occurrences')
@Unique(['organizationId', 'contentSeriesId', 'day'])
@Index('ix_series_occurrences__campaign_id', ['organizationId', 'campaignId'])
@Index('ix_series_occurrences__content_plan_id', ['organizationId', 'contentPlanId'])
export class SeriesOccurrenceEntity extends ClassifiedEntity {
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
   * The agency's local day.
   * @example "2026-03-13"
   */
  @DateField()
  day: string;

  /**
   * The piece that was made for it; null where it was left out.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"
   */
  @IdField({ optional: true })
  contentPlanId: string | null;

  @BelongsTo(() => ContentPlanEntity)
  contentPlan: ContentPlanEntity;

  /**
   * The holiday on which it falls; null on every other day.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  holiday: string | null;
}
