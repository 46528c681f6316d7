import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

const own = 'content_plan_id';

/** What a content plan names, and in which table each list is kept. */
export const CONTENT_PLAN_LINKS = {
  objectiveIds: { table: 'content_plan_objectives', own, other: 'objective_id' },
  needIds: { table: 'content_plan_needs', own, other: 'need_id' },
  keyMessageIds: { table: 'content_plan_key_messages', own, other: 'key_message_id' },
  publicIds: { table: 'content_plan_publics', own, other: 'public_id' },
  channelIds: { table: 'content_plan_channels', own, other: 'channel_id' },
};

@Entity('content_plan_objectives')
@Index('ix_content_plan_objectives__objective_id', ['organizationId', 'objectiveId'])
export class ContentPlanObjectiveEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;
}

@Entity('content_plan_needs')
@Index('ix_content_plan_needs__need_id', ['organizationId', 'needId'])
export class ContentPlanNeedEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  @PrimaryColumn('uuid')
  needId: string;

  @BelongsTo(() => CommunityNeedEntity)
  need: CommunityNeedEntity;
}

@Entity('content_plan_key_messages')
@Index('ix_content_plan_key_messages__key_message_id', ['organizationId', 'keyMessageId'])
export class ContentPlanKeyMessageEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  @PrimaryColumn('uuid')
  keyMessageId: string;

  @BelongsTo(() => KeyMessageEntity)
  keyMessage: KeyMessageEntity;
}

@Entity('content_plan_publics')
@Index('ix_content_plan_publics__public_id', ['organizationId', 'publicId'])
export class ContentPlanPublicEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  @PrimaryColumn('uuid')
  publicId: string;

  @BelongsTo(() => PublicEntity)
  public: PublicEntity;
}

@Entity('content_plan_channels')
@Index('ix_content_plan_channels__channel_id', ['organizationId', 'channelId'])
export class ContentPlanChannelEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentPlanId: string;

  @BelongsTo(() => ContentPlanEntity, { onDelete: 'CASCADE' })
  contentPlan: ContentPlanEntity;

  @PrimaryColumn('uuid')
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;
}
