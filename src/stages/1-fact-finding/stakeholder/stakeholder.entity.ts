import { Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const STAKEHOLDER_KINDS = [
  'own_staff',
  'government',
  'legislature',
  'community',
  'civil_society',
  'media',
  'business',
  'academia',
] as const;
export const QUADRANTS = ['manage_closely', 'keep_satisfied', 'keep_informed', 'monitor'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** A person or group that the matter affects or that can affect it. */
@Entity('stakeholders')
@Index('ix_stakeholders__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_stakeholders__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_stakeholders__name', ['organizationId', 'name', 'id'])
@Index('ix_stakeholders__search', { synchronize: false })
export class StakeholderEntity extends ClassifiedEntity {
  /**
   * The campaign whose situation this stakeholder belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Who it is: an office, a group or a role rather than a private person.
   * @example "Kader jumantik Kecamatan Coblong"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * To which part of society it belongs.
   * @example "community"
   */
  @ChoiceField(STAKEHOLDER_KINDS)
  kind: (typeof STAKEHOLDER_KINDS)[number];

  /**
   * What the matter does to it, or what it does to the matter; null while unknown.
   * @example "Mengunjungi 20 rumah setiap minggu tanpa umpan balik atas laporannya."
   */
  @TextField({ max: 2_000, optional: true })
  howAffected: string | null;

  /**
   * How much it cares: 1 hardly, 5 it is its main concern; null while unrated.
   * @example 5
   */
  @WholeField(1, 5, { optional: true })
  interest: number | null;

  /**
   * How much it can decide: 1 nothing, 5 it can stop or carry the matter; null while unrated.
   * @example 2
   */
  @WholeField(1, 5, { optional: true })
  power: number | null;

  /**
   * How much others listen to it: 1 nobody, 5 most of those concerned; null while unrated.
   * @example 4
   */
  @WholeField(1, 5, { optional: true })
  influence: number | null;

  /**
   * How the agency means to engage it; null where it follows what the grid proposes (proposedEngagement).
   * @example "Rapor jentik per RW setiap Senin dan pertemuan bulanan di puskesmas."
   */
  @TextField({ max: 2_000, optional: true })
  engagement: string | null;

  /**
   * Whether it is to be involved in the campaign (PM 4/2024 Art. 11(5)).
   * @example true
   */
  @FlagField({ column: { default: false } })
  involved: boolean;

  /**
   * Whether it comes first among the stakeholders (PM 4/2024 Art. 11(5)).
   * @example true
   */
  @FlagField({ column: { default: false } })
  prioritised: boolean;

  /**
   * Who may see it (UU 14/2008): how the agency rates others is not always for everybody.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * Its place in the grid of interest and power, computed: 3 and more count as high. manage_closely is high in both,
   * keep_satisfied high in power alone, keep_informed high in interest alone, monitor in neither; null while unrated.
   * @example "keep_informed"
   */
  quadrant: Quadrant | null;

  /**
   * What the grid proposes to do with it, in the reader's language; null once the agency wrote its own engagement, or
   * while it is unrated.
   * @example null
   */
  proposedEngagement: string | null;
}
