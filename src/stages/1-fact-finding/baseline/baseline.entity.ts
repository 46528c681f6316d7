import { Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, DecimalField, IdField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

/**
 * A value as it was before anything was done; objectives begin at it and results are held against it. It is as open as
 * its campaign: whoever reads an objective reads where it began.
 */
@Entity('baselines')
@Index('ix_baselines__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_baselines__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_baselines__measured_on', ['organizationId', 'measuredOn', 'id'])
@Index('ix_baselines__metric', ['organizationId', 'metric', 'id'])
@Index('ix_baselines__research_note_id', ['organizationId', 'researchNoteId'])
@Index('ix_baselines__search', { synchronize: false })
export class BaselineEntity extends ClassifiedEntity {
  /**
   * The campaign whose fact-finding this baseline belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * What was measured: something people know, think, do or undergo, never an advertising value.
   * @example "Rumah tangga yang menguras bak setiap minggu"
   */
  @TextField({ max: 300 })
  metric: string;

  /**
   * Unit of the value.
   * @example "persen"
   */
  @TextField({ max: 50 })
  unit: string;

  /**
   * The value found (exact decimal, in the unit).
   * @example "40"
   */
  @DecimalField()
  value: string;

  /**
   * Number of respondents or items that the value rests on; null where everything was counted.
   * @example 240
   */
  @WholeField(1, 100_000_000, { optional: true })
  sampleSize: number | null;

  /**
   * The day on which it was measured (the agency's local day), not after today.
   * @example "2026-02-20"
   */
  @DateField()
  measuredOn: string;

  /**
   * How it was measured, so that the result can be measured the same way.
   * @example "Survei rumah tangga tatap muka, acak dua tahap, tiga kecamatan"
   */
  @TextField({ max: 1_000 })
  method: string;

  /**
   * In whom it was measured; null where it speaks of the whole region.
   * @example "Rumah tangga di Kecamatan Coblong, Cibiru, dan Rancasari"
   */
  @TextField({ max: 200, optional: true })
  publicName: string | null;

  /**
   * The research note of the same campaign that it was taken from; no stricter than the campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"
   */
  @IdField({ optional: true })
  researchNoteId: string | null;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
