import { Injectable } from '@nestjs/common';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';

export const attachments = new Resource<AttachmentEntity>({
  entity: AttachmentEntity,
  name: 'attachment',
  path: 'attachments',
  title: 'fileName',
  sorts: ['createdAt', 'fileName'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    mediaType: { kind: 'any', property: 'mediaType' },
    sha256: { kind: 'any', property: 'sha256' },
  },
  search: ['title', 'fileName'],
});

@Injectable()
export class AttachmentService extends RecordService<AttachmentEntity> {
  protected readonly actions: ActionRule<AttachmentEntity>[] = [
    { action: 'download', permission: 'attachment.read' },
    { action: 'remove', permission: 'attachment.write' },
  ];

  constructor() {
    super(attachments);
  }
}
