import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '#kernel/access/permissions';
import { localDay } from '#kernel/calendar/time-zone';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { messageDues } from '#views/work/message-dues';
import { BUCKETS, type Bucket } from '#views/work/source';
import type { WorkCounts, WorkItem, WorkPage, WorkQuery } from '#views/work/work.dto';
import { COUNTS, FIRST_OF_EACH, WORK } from '#views/work/work-sources';

interface Row extends WorkItem {
  day: string;
  key: string;
}

const NONE: WorkCounts = { due: 0, overdue: 0, waiting: 0, breached: 0 };
const FIRST_DAY = '0001-01-01';

@Injectable()
export class WorkService {
  constructor(private readonly workingTime: WorkingTimeService) {}

  async list(ctx: Ctx, { bucket = [...BUCKETS], limit = 50, cursor }: WorkQuery): Promise<WorkPage> {
    const order = `work:${bucket.join()}`;
    const place = cursor === undefined ? { value: FIRST_DAY, id: '' } : openCursor(cursor, order);
    const mine = await this.mine(ctx);
    const [rows, counted] = await Promise.all([
      ctx.query<Row>(WORK, [...mine, bucket, place.value, place.id, limit + 1]),
      ctx.query<{ bucket: Bucket; n: number }>(COUNTS, mine),
    ]);
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page,
      nextCursor: last ? sealCursor({ sort: order, value: last.day, id: last.key }) : null,
      counts: { ...NONE, ...Object.fromEntries(counted.map(({ bucket: name, n }) => [name, n])) },
    };
  }

  /** The most urgent of each bucket, with the bucket's count; of one unit where one is named. */
  async firstOfEach(ctx: Ctx, unitId: string | null, most: number): Promise<(WorkItem & { n: number })[]> {
    return ctx.query<Row & { n: number }>(FIRST_OF_EACH, [...(await this.mine(ctx)), unitId, most]);
  }

  /** What the work depends on: the agency, the person, what they may and can do, and which day it is for them. */
  private async mine(ctx: Ctx): Promise<unknown[]> {
    // The person is known once the entry into the tenant has been answered.
    await ctx.query('SELECT');
    const { userId, timezone, functions } = ctx.actor;
    const permissions = Object.keys(PERMISSIONS).filter((name) => mayDo(ctx.actor, name));
    const today = localDay(new Date(), timezone);
    const dues = await messageDues(ctx, this.workingTime, today);
    return [ctx.organizationId, userId, permissions, today, timezone, functions, ...dues];
  }
}
