import { ApiProperty } from '@nestjs/swagger';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { IdField, IdsField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { SevenCsDto } from '#stages/2-planning/key-message/seven-cs.dto';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

/** The thing a public should remember, judged by the seven Cs before it goes out. */
@Entity('key_messages')
@Index('ix_key_messages__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_key_messages__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_key_messages__search', { synchronize: false })
export class KeyMessageEntity extends ClassifiedEntity {
  /**
   * The campaign that the message belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The message as the public should remember it. A new text is a new message to judge: its scores begin again.
   * @example "Jentik jadi nyamuk dalam tujuh hari: kuras bak setiap Jumat."
   */
  @TextField({ max: 1_000 })
  text: string;

  /**
   * Rises by one with every new text; score sheets name the one that they judged.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: { default: 1 } })
  textVersion: number;

  /**
   * Who wrote the text as it stands now; like whoever stored the message, this person does not score it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  textBy: string;

  /**
   * The publics of the same campaign that should remember it; empty means all of them.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 50 })
  publicIds: string[];

  /**
   * The objectives of the same campaign that it works for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField({ most: 50 })
  objectiveIds: string[];

  /** How two people judge the text as it stands, and where they differ; in lists only with include=sevenCs. */
  @ApiProperty({ type: () => SevenCsDto })
  sevenCs?: SevenCsDto;
}

@Entity('key_message_publics')
@Index('ix_key_message_publics__public_id', ['organizationId', 'publicId'])
export class KeyMessagePublicEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  keyMessageId: string;

  @BelongsTo(() => KeyMessageEntity, { onDelete: 'CASCADE' })
  keyMessage: KeyMessageEntity;

  @PrimaryColumn('uuid')
  publicId: string;

  @BelongsTo(() => PublicEntity)
  public: PublicEntity;
}

@Entity('key_message_objectives')
@Index('ix_key_message_objectives__objective_id', ['organizationId', 'objectiveId'])
export class KeyMessageObjectiveEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  keyMessageId: string;

  @BelongsTo(() => KeyMessageEntity, { onDelete: 'CASCADE' })
  keyMessage: KeyMessageEntity;

  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;
}
