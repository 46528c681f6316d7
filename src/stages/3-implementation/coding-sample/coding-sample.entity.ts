import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, ChoicesField, IdField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const CODED_MATERIALS = ['feedback_message', 'mention'] as const;
export const CODING_CATEGORIES = ['kind', 'sentiment', 'topic'] as const;
export const CODING_STATES = ['coding', 'coded', 'settled'] as const;
export type CodedMaterial = (typeof CODED_MATERIALS)[number];
export type CodingCategory = (typeof CODING_CATEGORIES)[number];
export type CodingState = (typeof CODING_STATES)[number];

/** A sample that two people code without seeing each other's codes, to know how far coding can be relied on. */
@Entity('coding_samples')
@Index('ix_coding_samples__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_coding_samples__created_at', ['organizationId', 'createdAt', 'id'])
@Check('ck_coding_samples__two_coders', 'first_coder_id <> second_coder_id')
export class CodingSampleEntity extends ClassifiedEntity {
  /**
   * The campaign whose messages or mentions are drawn from; null for all of the agency's.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * One line that names it.
   * @example "Uji kesepakatan sentimen Maret 2026"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What is coded: messages from the public, or mentions of the agency.
   * @example "mention"
   */
  @ChoiceField(CODED_MATERIALS)
  material: CodedMaterial;

  /**
   * What is said of each; mentions have no kind.
   * @example ["sentiment"]
   */
  @ChoicesField(CODING_CATEGORIES)
  categories: CodingCategory[];

  /**
   * Drawn from what arrived or was said at this instant or later (RFC 3339, UTC); null for no beginning.
   * @example "2026-02-28T17:00:00.000Z"
   */
  @InstantField({ optional: true })
  drawnFrom: string | null;

  /**
   * Drawn from what arrived or was said before this instant (RFC 3339, UTC).
   * @example "2026-03-31T17:00:00.000Z"
   */
  @InstantField()
  drawnBefore: string;

  /**
   * How many were to be drawn, 2 to 500; fewer where there were not so many.
   * @example 100
   */
  @WholeField(2, 500)
  size: number;

  /**
   * How many there were to draw from.
   * @example 640
   */
  @WholeField(0, 2_147_483_647)
  population: number;

  /**
   * How many were drawn.
   * @example 100
   */
  @WholeField(0, 500)
  drawn: number;

  /**
   * What the draw rests on: the first in the order of md5(seed followed by the record's id), so that anybody can draw again.
   * @example "maret-2026"
   */
  @TextField({ max: 80 })
  seed: string;

  /**
   * Who codes first; the order means nothing but rows and columns.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  firstCoderId: string;

  /**
   * Who codes second; somebody else.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField()
  secondCoderId: string;

  /**
   * When the first coder had coded all (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  firstCodedAt: string | null;

  /**
   * When the second coder had coded all (RFC 3339, UTC).
   * @example null
   */
  @InstantField({ optional: true })
  secondCodedAt: string | null;

  /**
   * coding until both have coded all, coded then, settled when nothing is disagreed on any more.
   * @example "coding"
   */
  @ChoiceField(CODING_STATES, { column: { default: 'coding' } })
  state: CodingState;

  /**
   * Who may see it; nothing stricter is drawn.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
