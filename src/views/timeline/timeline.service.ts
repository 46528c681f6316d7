import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { personOf } from '#views/person.dto';
import {
  TIMELINE_TYPES,
  type TimelineEntry,
  type TimelinePage,
  type TimelineQuery,
} from '#views/timeline/timeline.dto';
import { TIMELINE } from '#views/timeline/timeline.sql';

interface Row extends Omit<TimelineEntry, 'by' | 'recordId'> {
  id: string;
  byId: string | null;
  byName: string | null;
}

/** Below every id: with it a page begins exactly at a moment. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class TimelineService {
  async list(ctx: Ctx, campaignId: string, query: TimelineQuery): Promise<TimelinePage> {
    const { limit = 50, cursor, type = TIMELINE_TYPES, from = '-infinity', to = 'infinity' } = query;
    const order = `timeline:${campaignId}:-at`;
    const after = cursor === undefined ? { value: 'infinity', id: NO_ID } : openCursor(cursor, order);
    const [known, rows] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', [ctx.organizationId, campaignId]),
      ctx.query<Row>(TIMELINE, [ctx.organizationId, campaignId, limit + 1, type, from, to, after.value, after.id]),
    ]);
    if (!known) throw notFound();
    const items = rows.slice(0, limit).map(entryOf);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? sealCursor({ sort: order, value: last.at, id: last.recordId }) : null };
  }
}

function entryOf({ id, byId, byName, ...happened }: Row): TimelineEntry {
  return { recordId: id, ...happened, by: personOf(byId, byName) };
}
