import { Entity, Index, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';

/** One person's judgement of one text of a key message by the seven Cs, 1 (poor) to 5 (very good). */
@Entity('score_sheets')
@Unique(['organizationId', 'keyMessageId', 'textVersion', 'createdBy'])
@Index('ix_score_sheets__campaign_id', ['organizationId', 'campaignId'])
export class ScoreSheetEntity extends ClassifiedEntity {
  /**
   * The campaign of the message.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The message that is judged.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"
   */
  @IdField()
  keyMessageId: string;

  @BelongsTo(() => KeyMessageEntity)
  keyMessage: KeyMessageEntity;

  /**
   * Which text of the message was judged.
   * @example 1
   */
  @WholeField(1, 2_147_483_647)
  textVersion: number;

  /**
   * The text that was judged, word for word.
   * @example "Jentik jadi nyamuk dalam tujuh hari: kuras bak setiap Jumat."
   */
  @TextField({ max: 1_000 })
  text: string;

  /**
   * Credibility: the public trusts the one who speaks.
   * @example 4
   */
  @WholeField(1, 5)
  credibility: number;

  /**
   * Context: it fits what surrounds the public, and lets it answer.
   * @example 4
   */
  @WholeField(1, 5)
  context: number;

  /**
   * Content: it matters to the public.
   * @example 5
   */
  @WholeField(1, 5)
  content: number;

  /**
   * Clarity: it means the same to the public as to us.
   * @example 5
   */
  @WholeField(1, 5)
  clarity: number;

  /**
   * Continuity and consistency: it is repeated, and does not contradict itself.
   * @example 3
   */
  @WholeField(1, 5)
  continuityConsistency: number;

  /**
   * Channels: it comes where the public already looks.
   * @example 4
   */
  @WholeField(1, 5)
  channels: number;

  /**
   * Capability of the audience: the public has the time, habit and knowledge to take it in.
   * @example 4
   */
  @WholeField(1, 5)
  capability: number;

  /**
   * What the numbers do not say.
   * @example "Sebut juga ember dan talang, bukan hanya bak."
   */
  @TextField({ max: 2_000, optional: true })
  note: string | null;

  /**
   * Whether the message has another text by now, so that this sheet no longer counts.
   * @example false
   */
  outdated: boolean;
}
