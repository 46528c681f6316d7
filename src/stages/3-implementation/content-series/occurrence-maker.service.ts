import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import { instantAt } from '#kernel/calendar/time-zone';
import { dayOff, type WorkCalendar } from '#kernel/calendar/working-days.rules';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import type { Occurrence } from '#stages/3-implementation/content-series/content-series.dto';
import type { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';
import { occurrenceStore, seriesStore } from '#stages/3-implementation/content-series/content-series-store';
import { daysOf, horizon, nextDay } from '#stages/3-implementation/content-series/recurrence.rules';

/** More than this nobody looks at in one answer. */
const MOST = 400;

interface MadeRow extends Record<string, unknown> {
  day: LocalDate;
  contentPlanId: string | null;
  holiday: string | null;
}

/** Makes the pieces of a series ahead of their days, each day once. */
@Injectable()
export class OccurrenceMaker {
  constructor(
    private readonly plans: ContentPlanService,
    private readonly workingTime: WorkingTimeService,
  ) {}

  /** Makes what is due of a series that its maker holds; answers how many pieces came about. */
  async make(ctx: Ctx, series: ContentSeriesEntity, today: LocalDate, timezone: string): Promise<number> {
    const [from, until] = [nextDay(series, today), horizon(series, today)];
    if (until < from) return 0;
    const days = daysOf(series, from, until);
    const calendar = days.length > 0 ? await this.workingTime.calendar(ctx, from) : null;
    let made = 0;
    for (const day of days) {
      const holiday = calendar ? holidayOn(day, calendar) : null;
      const skipped = holiday !== null && series.holidays === 'skip';
      const contentPlanId = skipped ? null : await this.piece(ctx, series, day, timezone);
      const { id: contentSeriesId, campaignId } = series;
      const createdBy = ctx.actor.userId || series.ownerId;
      await occurrenceStore.insert(ctx, {
        ...{ contentSeriesId, campaignId, day, contentPlanId, createdBy },
        holiday: holiday?.id ?? null,
      });
      if (!skipped) made += 1;
    }
    await seriesStore.update(ctx, series, { madeUntil: until }, 'made_ahead');
    return made;
  }

  /** The days of a series: what is made, and what lies ahead as far as its facts and its end reach. */
  async days(ctx: Ctx, series: ContentSeriesEntity, today: LocalDate, timezone: string): Promise<Occurrence[]> {
    const made = await ctx.query<MadeRow>(
      `SELECT day, content_plan_id AS "contentPlanId", holiday FROM series_occurrences
       WHERE organization_id = $1 AND content_series_id = $2 ORDER BY day DESC LIMIT ${MOST}`,
      [ctx.organizationId, series.id],
    );
    const last = addDays(series.recheckOn, -1);
    const ahead = series.state === 'ended' ? [] : daysOf(series, nextDay(series, today), last);
    const calendar = await this.workingTime.calendar(ctx, today);
    const slot = (day: LocalDate) => instantAt(day, series.localTime, timezone).toISOString();
    const told = [
      ...made.reverse().map(({ day, contentPlanId, holiday }): Occurrence => {
        const state = contentPlanId ? 'made' : 'skipped';
        return { day, plannedAt: slot(day), state, contentPlanId, holiday };
      }),
      ...ahead.map((day): Occurrence => {
        const holiday = holidayOn(day, calendar);
        const state = holiday && series.holidays === 'skip' ? 'skipped' : 'ahead';
        return { day, plannedAt: slot(day), state, contentPlanId: null, holiday: holiday?.[ctx.locale] ?? null };
      }),
    ];
    return told.slice(0, MOST);
  }

  /** It begins its own life: reviewed, cleared and approved like every other piece. */
  private async piece(ctx: Ctx, series: ContentSeriesEntity, day: LocalDate, timezone: string): Promise<string> {
    const { campaignId, title, brief, format, keyMessage, category, objectiveIds, channelIds, ownerId } = series;
    const plannedAt = instantAt(day, series.localTime, timezone).toISOString();
    const named = { title: `${title} · ${day}`, assigneeId: ownerId, plannedAt };
    const facts = { campaignId, brief, format, keyMessage, category, objectiveIds, channelIds };
    const { id } = await this.plans.create(ctx, { ...facts, ...named });
    await this.plans.transition(ctx, id, 'any', { to: 'planned' });
    return id;
  }
}

/** A weekend is a day like others to the public; a holiday is not. */
function holidayOn(day: LocalDate, calendar: WorkCalendar): Text | null {
  const off = dayOff(day, calendar);
  if (!off || off.reason === 'weekend') return null;
  return off.name ?? { en: off.reason, id: off.reason };
}
