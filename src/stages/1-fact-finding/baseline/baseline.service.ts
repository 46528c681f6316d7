import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { citedBy } from '#kernel/campaign/citations';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';
import { baselineInUse, changesMeasure } from '#stages/1-fact-finding/baseline/baseline.rules';
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

  protected override async check(
    ctx: Ctx,
    next: Partial<BaselineEntity>,
    current: BaselineEntity | null,
  ): Promise<void> {
    if (current && changesMeasure(current, next as BaselineEntity)) await refuseUsed(ctx, current.id);
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const notes = await citedNotes(ctx, campaign.id, next.researchNoteId ? [next.researchNoteId] : []);
    decide(ctx, [
      campaignRuns(campaign),
      noAdvertisingValue('/metric', next.metric),
      noAdvertisingValue('/unit', next.unit),
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
    await refuseUsed(ctx, current.id);
  }
}

/** The objectives of the same campaign that begin here; they are as open as the baseline is. */
async function refuseUsed(ctx: Ctx, id: string): Promise<void> {
  const users = await citedBy(ctx, 'baselines', id);
  if (users.length === 0) return;
  throw baselineInUse({
    params: { dependants: users.map(({ title }) => title).join('; ') },
    extra: { dependants: users.map(({ resource, id: user, title }) => ({ resource, id: user, title })) },
  });
}
