import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

export const publics = new Resource<PublicEntity>({
  entity: PublicEntity,
  name: 'public',
  path: 'publics',
  title: 'name',
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
  search: ['name', 'segment', 'literacyNotes'],
});

@Injectable()
export class PublicService extends RecordService<PublicEntity> {
  protected readonly actions: ActionRule<PublicEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(publics);
  }

  protected override async check(ctx: Ctx, next: Partial<PublicEntity>): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, next.campaignId ?? ''))]);
  }

  protected override async checkRemoval(ctx: Ctx, current: PublicEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
