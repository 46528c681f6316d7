import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import type {
  MoveContentSeries,
  OccurrenceList,
  RecheckSeries,
} from '#stages/3-implementation/content-series/content-series.dto';
import type { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';
import {
  factsUnchecked,
  programMoves,
  seriesEnded,
} from '#stages/3-implementation/content-series/content-series.rules';
import { contentSeries, recheckStore, seriesStore } from '#stages/3-implementation/content-series/content-series-store';
import { OccurrenceMaker } from '#stages/3-implementation/content-series/occurrence-maker.service';
import { factsAreOld, recheckVerdict, rhythmVerdicts } from '#stages/3-implementation/content-series/recurrence.rules';
import type { SeriesRecheckEntity } from '#stages/3-implementation/content-series/series-recheck.entity';

type Draft = Partial<ContentSeriesEntity>;

const ENDED = { en: 'It has ended.', id: 'Sudah berakhir.' };

/** Content that comes again, until its end and only as long as somebody says that it is still true. */
@Injectable()
export class ContentSeriesService extends RecordService<ContentSeriesEntity> {
  override readonly store = seriesStore;
  protected readonly actions: ActionRule<ContentSeriesEntity>[] = [
    ...['update', 'transition', 'recheck'].map(
      (action): ActionRule<ContentSeriesEntity> => ({
        action,
        permission: 'content.write',
        refuse: ({ state }) => (state === 'ended' ? ENDED : null),
      }),
    ),
    { action: 'remove', permission: 'content.write' },
  ];

  constructor(private readonly maker: OccurrenceMaker) {
    super(contentSeries);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<ContentSeriesEntity>> {
    return super.create(ctx, { ...input, ownerId: input.ownerId ?? ctx.actor.userId });
  }

  async transition(ctx: Ctx, id: string, { to, reason }: MoveContentSeries): Promise<Answered<ContentSeriesEntity>> {
    const current = await this.store.lock(ctx, id);
    if (to !== 'ended' && this.store.resource.options.machine?.canMove(current.state, to)) throw programMoves();
    if (to === 'ended') askReason(to, reason);
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set: { stateReason: reason } }));
  }

  /** Somebody looked whether it is still true: it runs on until the next look. */
  async recheck(
    ctx: Ctx,
    id: string,
    { reason, nextRecheckOn }: RecheckSeries,
  ): Promise<Answered<ContentSeriesEntity>> {
    const current = await this.lockLiving(ctx, id);
    const today = localDay(new Date(), ctx.actor.timezone);
    decide(ctx, [recheckVerdict('/nextRecheckOn', nextRecheckOn, today)]);
    const { campaignId } = current;
    await recheckStore.insert(ctx, { contentSeriesId: id, campaignId, reason, nextRecheckOn });
    const set = { recheckOn: nextRecheckOn };
    const stored =
      current.state === 'held'
        ? await this.store.move(ctx, current, { to: 'running', reason, set })
        : await this.store.update(ctx, current, set, 'rechecked');
    return this.answer(ctx, stored);
  }

  async rechecks(ctx: Ctx, id: string): Promise<Page<SeriesRecheckEntity>> {
    const ask = { contentSeriesId: [id], limit: 200 };
    const [, page] = await Promise.all([this.store.get(ctx, id), recheckStore.list(ctx, ask)]);
    return { ...page, nextCursor: null };
  }

  async occurrences(ctx: Ctx, id: string): Promise<OccurrenceList> {
    const series = await this.store.get(ctx, id);
    const { timezone } = ctx.actor;
    return { items: await this.maker.days(ctx, series, localDay(new Date(), timezone), timezone) };
  }

  /** What the round would make next, at once. */
  async make(ctx: Ctx, id: string): Promise<OccurrenceList> {
    const series = await this.lockLiving(ctx, id);
    const { timezone } = ctx.actor;
    const today = localDay(new Date(), timezone);
    if (factsAreOld(series, today)) throw factsUnchecked({ params: { recheckOn: series.recheckOn } });
    await this.maker.make(ctx, series, today, timezone);
    return { items: await this.maker.days(ctx, await this.store.get(ctx, id), today, timezone) };
  }

  protected override async check(ctx: Ctx, next: Draft, current: ContentSeriesEntity | null): Promise<void> {
    if (current?.state === 'ended') throw seriesEnded({ params: { endsOn: current.endsOn } });
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const today = localDay(new Date(), ctx.actor.timezone);
    decide(ctx, [
      campaignRuns(campaign),
      ...rhythmVerdicts(next),
      ...(current ? [] : [recheckVerdict('/recheckOn', next.recheckOn ?? '', today)]),
      ...(await this.named(ctx, next)),
    ]);
  }

  /** Its pieces need an objective, a place and somebody who carries them. */
  private async named(ctx: Ctx, next: Draft): Promise<FieldVerdict[]> {
    const { campaignId, objectiveIds = [], channelIds = [], ownerId = null } = next;
    const found = await ctx.one<{ objectives: Row[]; channels: Row[]; owner: Row[] }>(
      `SELECT ARRAY(SELECT json_build_object('id', id) FROM objectives WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)) AS objectives,
         ARRAY(SELECT json_build_object('id', id) FROM channels WHERE organization_id = $1 AND id = ANY($4)) AS channels,
         ARRAY(SELECT json_build_object('id', id) FROM users WHERE organization_id = $1 AND id = $5 AND state = 'active') AS owner`,
      [ctx.organizationId, campaignId, objectiveIds, channelIds, ownerId],
    );
    const { objectives = [], channels = [], owner = [] } = found ?? {};
    return [
      belong('/objectiveIds', objectiveIds, objectives),
      { ...belong('/channelIds', channelIds, channels), code: 'reference.unknown' },
      { ...belong('/ownerId', ownerId ? [ownerId] : [], owner), code: 'reference.unknown' },
      some('/objectiveIds', objectiveIds),
      some('/channelIds', channelIds),
    ];
  }

  private async lockLiving(ctx: Ctx, id: string): Promise<ContentSeriesEntity> {
    const series = await this.store.lock(ctx, id);
    if (series.state === 'ended') throw seriesEnded({ params: { endsOn: series.endsOn } });
    return series;
  }
}

type Row = { id: string };

function some(pointer: string, ids: readonly string[]): FieldVerdict {
  return {
    code: 'content_series.nothing_named',
    passed: ids.length > 0,
    pointer,
    message: {
      en: 'Name at least one: its pieces need it.',
      id: 'Sebutkan paling sedikit satu: karyanya memerlukannya.',
    },
  };
}
