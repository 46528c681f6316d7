import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import type { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';
import { contentSeries, seriesStore } from '#stages/3-implementation/content-series/content-series-store';
import { OccurrenceMaker } from '#stages/3-implementation/content-series/occurrence-maker.service';
import { factsAreOld } from '#stages/3-implementation/content-series/recurrence.rules';

const EVERY_MS = 60_000;

/** What has something to be done on a day: $2 the day. A campaign that rests or has ended makes nothing. */
const DUE = `
  SELECT ${contentSeries.selectList} FROM content_series t
  JOIN campaigns c ON c.organization_id = t.organization_id AND c.id = t.campaign_id
  WHERE t.organization_id = $1 AND (t.state <> 'ended' AND t.ends_on < $2::date
    OR t.state = 'running' AND t.recheck_on <= $2::date
    OR t.state = 'running' AND c.status = 'active' AND t.starts_on <= $2::date + t.lead_days
      AND coalesce(t.made_until, t.starts_on - 1) < least($2::date + t.lead_days, t.ends_on, t.recheck_on - 1))
  ORDER BY t.id LIMIT 200 FOR UPDATE OF t SKIP LOCKED`;

/** Makes pieces ahead, holds series whose facts nobody has checked in time, and ends those whose last day has passed. */
@Injectable()
export class SeriesRounds extends TenantRounds {
  constructor(
    database: Database,
    private readonly maker: OccurrenceMaker,
  ) {
    super(database, 'content_series', EVERY_MS);
  }

  protected async work(ctx: Ctx, now: Date): Promise<number> {
    const agency = await ctx.one<{ timezone: string }>('SELECT timezone FROM organizations WHERE id = $1', [
      ctx.organizationId,
    ]);
    const timezone = agency?.timezone ?? 'UTC';
    const today = localDay(now, timezone);
    const due = await ctx.query<ContentSeriesEntity & Record<string, unknown>>(DUE, [ctx.organizationId, today]);
    let done = 0;
    for (const series of due)
      done += await this.apart(ctx, series, () => this.follow(ctx, series, { today, timezone }));
    return done;
  }

  private async follow(ctx: Ctx, series: ContentSeriesEntity, { today, timezone }: Day): Promise<number> {
    if (series.endsOn < today) {
      await seriesStore.update(ctx, series, { state: 'ended' }, 'moved_to_ended');
      return 1;
    }
    if (factsAreOld(series, today)) {
      await seriesStore.update(ctx, series, { state: 'held' }, 'moved_to_held');
      const { id: recordId, campaignId, ownerId, createdBy, title } = series;
      const about = { resource: 'content_series', recordId, campaignId, params: { title } };
      await notify(ctx, { kind: 'series_recheck_due', to: [ownerId, createdBy], ...about });
      return 1;
    }
    return inNameOf(ctx, series.ownerId, () => this.maker.make(ctx, series, today, timezone));
  }

  /** What fails in one series leaves nothing behind and keeps no other waiting. */
  private async apart(ctx: Ctx, series: ContentSeriesEntity, work: () => Promise<number>): Promise<number> {
    const before = ctx.events.length;
    await ctx.query('SAVEPOINT series');
    try {
      return await work();
    } catch (error) {
      await ctx.query('ROLLBACK TO SAVEPOINT series');
      ctx.events.length = before;
      this.logger.warn(`The series ${series.id} makes nothing: ${error instanceof Error ? error.message : error}`);
      return 0;
    }
  }
}

interface Day {
  today: LocalDate;
  timezone: string;
}

/** Whoever answers for a series is the author of its pieces; the trace still says that the program made them. */
async function inNameOf(ctx: Ctx, userId: string, work: () => Promise<number>): Promise<number> {
  const program = ctx.actor;
  const name = (id: string) => ctx.query(`SELECT set_config('app.user_id', $1, true)`, [id]);
  ctx.enter({ ...program, userId });
  await name(userId);
  try {
    return await work();
  } finally {
    ctx.enter(program);
  }
}
