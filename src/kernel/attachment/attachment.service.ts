import { Injectable } from '@nestjs/common';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { FileAnswer } from '#platform/http/file-answer';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { Storage } from '#platform/storage/storage';
import type { Upload } from '#platform/storage/takes-file';

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

  constructor(private readonly storage: Storage) {
    super(attachments);
  }

  /** From this transaction's commit on the content belongs to the record. */
  async add(ctx: Ctx, input: object, upload: Upload): Promise<Answered<AttachmentEntity>> {
    await this.storage.claim(ctx, upload.storageKey);
    return this.create(ctx, { ...input, ...upload });
  }

  async content(ctx: Ctx, id: string): Promise<FileAnswer> {
    const { organizationId } = ctx;
    const found = await ctx.one<Upload>(
      `SELECT file_name AS "fileName", media_type AS "mediaType", bytes, sha256, storage_key AS "storageKey"
       FROM attachments WHERE organization_id = $1 AND id = $2`,
      [organizationId, id],
    );
    if (!found) throw notFound();
    const { storageKey, ...file } = found;
    return new FileAnswer(file, (part) => this.storage.open(organizationId, storageKey, part));
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const place = 'SELECT storage_key AS key FROM attachments WHERE organization_id = $1 AND id = $2';
    const found = await ctx.one<{ key: string }>(place, [ctx.organizationId, id]);
    await super.remove(ctx, id, expected);
    if (found) await this.storage.release(ctx, found.key);
  }

  protected override async check(ctx: Ctx, { campaignId }: Partial<AttachmentEntity>): Promise<void> {
    if (campaignId) decide(ctx, [campaignRuns(await holdCampaign(ctx, campaignId))]);
  }

  protected override checkRemoval(ctx: Ctx, current: AttachmentEntity): Promise<void> {
    return this.check(ctx, current);
  }
}
