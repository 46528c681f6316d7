import { Entity, Index, PrimaryColumn } from 'typeorm';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { LinkEntity } from '#platform/records/record.entity';
import { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';

const own = 'content_series_id';

/** What the pieces of a series name, and in which table each list is kept. */
export const SERIES_LINKS = {
  objectiveIds: { table: 'content_series_objectives', own, other: 'objective_id' },
  channelIds: { table: 'content_series_channels', own, other: 'channel_id' },
};

@Entity('content_series_objectives')
@Index('ix_content_series_objectives__objective_id', ['organizationId', 'objectiveId'])
export class ContentSeriesObjectiveEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentSeriesId: string;

  @BelongsTo(() => ContentSeriesEntity, { onDelete: 'CASCADE' })
  contentSeries: ContentSeriesEntity;

  @PrimaryColumn('uuid')
  objectiveId: string;

  @BelongsTo(() => ObjectiveEntity)
  objective: ObjectiveEntity;
}

@Entity('content_series_channels')
@Index('ix_content_series_channels__channel_id', ['organizationId', 'channelId'])
export class ContentSeriesChannelEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  contentSeriesId: string;

  @BelongsTo(() => ContentSeriesEntity, { onDelete: 'CASCADE' })
  contentSeries: ContentSeriesEntity;

  @PrimaryColumn('uuid')
  channelId: string;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;
}
