import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';
import { asStrictAs, citedNotes } from '#stages/1-fact-finding/evidence';

export const baselines = new Resource<BaselineEntity>({
  entity: BaselineEntity,
  name: 'baseline',
  path: 'baselines',
  title: 'metric',
  sorts: ['createdAt', 'measuredOn', 'metric'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    researchNoteId: { kind: 'any', property: 'researchNoteId' },
    from: { kind: 'from', property: 'measuredOn' },
    to: { kind: 'before', property: 'measuredOn' },
  },
  search: ['metric', 'method', 'publicName'],
});

@Injectable()
export class BaselineService extends RecordService<BaselineEntity> {
  protected readonly actions: ActionRule<BaselineEntity>[] = [
    { action: 'update', permission: 'situation.write' },
    { action: 'remove', permission: 'situation.write' },
  ];

  constructor() {
    super(baselines);
  }

  protected override async check(ctx: Ctx, next: Partial<BaselineEntity>): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const notes = await citedNotes(ctx, campaign.id, next.researchNoteId ? [next.researchNoteId] : []);
    decide(ctx, [
      campaignRuns(campaign),
      noAdvertisingValue('/metric', next.metric),
      notAfterToday('/measuredOn', next.measuredOn, ctx.actor.timezone),
      notes.belong('/researchNoteId'),
      asStrictAs(notes.strictest, campaign.level, {
        code: 'baseline.more_open_than_evidence',
        pointer: '/researchNoteId',
      }),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: BaselineEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
