import { ApiProperty } from '@nestjs/swagger';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { CheckDto } from '#platform/records/check.dto';
import { ChoiceField, IdField, IdsField, TextField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

export const STRATEGY_KINDS = ['action', 'message', 'media'] as const;

/** How the goal will be reached: what the agency changes, what it says, or where and when it says it. */
@Entity('strategies')
@Index('ix_strategies__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_strategies__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_strategies__search', { synchronize: false })
export class StrategyEntity extends ClassifiedEntity {
  /**
   * The campaign that the strategy belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Action: what the agency itself does differently. Message: what is said, and how. Media: where and when it is said.
   * @example "media"
   */
  @ChoiceField(STRATEGY_KINDS)
  kind: (typeof STRATEGY_KINDS)[number];

  /**
   * The strategy in a few sentences.
   * @example "Instagram dan WhatsApp RW setiap Jumat pagi; di RW tanpa sinyal kader menyampaikan langsung sebelum posyandu."
   */
  @TextField({ max: 5_000 })
  text: string;

  /**
   * What could go wrong with it; goes together with the answer to it.
   * @example "Warga mengira fogging lebih ampuh dan berhenti menguras."
   */
  @TextField({ max: 2_000, optional: true })
  risk: string | null;

  /**
   * What will be done against the risk, or when it comes true.
   * @example "Setiap konten menyebut bahwa fogging tidak membunuh jentik."
   */
  @TextField({ max: 2_000, optional: true })
  riskResponse: string | null;

  /**
   * The objectives of the same campaign that it is to reach.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField({ most: 50 })
  objectiveIds: string[];

  /**
   * The publics of the same campaign that it is meant for; empty means all of them.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 50 })
  publicIds: string[];

  /**
   * The channels that a media strategy uses; only a media strategy names any.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @IdsField({ most: 50 })
  channelIds: string[];

  /** What the strategy still lacks, and whether it reaches those it is meant for; none of these refuses it. */
  @ApiProperty({ type: () => [CheckDto] })
  checks?: CheckDto[];
}

@Entity('strategy_objectives')
@Index('ix_strategy_objectives__objective_id', ['organizationId', 'objectiveId'])
export class StrategyObjectiveEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  strategyId: string;

  @BelongsTo(() => StrategyEntity, { onDelete: 'CASCADE' })
  strategy: StrategyEntity;

  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;
}

@Entity('strategy_publics')
@Index('ix_strategy_publics__public_id', ['organizationId', 'publicId'])
export class StrategyPublicEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  strategyId: string;

  @BelongsTo(() => StrategyEntity, { onDelete: 'CASCADE' })
  strategy: StrategyEntity;

  @PrimaryColumn('uuid')
  publicId: string;

  @BelongsTo(() => PublicEntity)
  public: PublicEntity;
}

@Entity('strategy_channels')
@Index('ix_strategy_channels__channel_id', ['organizationId', 'channelId'])
export class StrategyChannelEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  strategyId: string;

  @BelongsTo(() => StrategyEntity, { onDelete: 'CASCADE' })
  strategy: StrategyEntity;

  @PrimaryColumn('uuid')
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;
}
