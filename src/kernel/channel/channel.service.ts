import { Injectable } from '@nestjs/common';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';

export const channels = new Resource<ChannelEntity>({
  entity: ChannelEntity,
  name: 'channel',
  path: 'channels',
  title: 'handle',
  sorts: ['createdAt', 'platform', 'handle'],
  defaultSort: '-createdAt',
  filters: {
    platform: { kind: 'any', property: 'platform' },
    ownership: { kind: 'any', property: 'ownership' },
  },
});

/** Where the agency speaks or listens, on networks and without them. */
@Injectable()
export class ChannelService extends RecordService<ChannelEntity> {
  protected readonly actions: ActionRule<ChannelEntity>[] = [
    { action: 'update', permission: 'channel.write' },
    { action: 'remove', permission: 'channel.write' },
  ];

  constructor() {
    super(channels);
  }
}
