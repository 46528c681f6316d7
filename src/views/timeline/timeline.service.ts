import { Injectable } from '@nestjs/common';
import { CampaignService } from '#kernel/campaign/campaign.service';
import type { Ctx } from '#platform/context/ctx';
import { openCursor, sealCursor } from '#platform/records/cursor';
import type { TimelineEntry, TimelinePage, TimelineQuery } from '#views/timeline/timeline.dto';
import { HAPPENED } from '#views/timeline/timeline.sql';

const ORDER = 'timeline:-at';

interface Row extends Omit<TimelineEntry, 'by' | 'recordId'> {
  id: string;
  byId: string | null;
  byName: string | null;
}

@Injectable()
export class TimelineService {
  constructor(private readonly campaigns: CampaignService) {}

  async list(ctx: Ctx, campaignId: string, query: TimelineQuery): Promise<TimelinePage> {
    const { limit = 50, cursor, type = null, from = null, to = null } = query;
    const after = cursor === undefined ? null : openCursor(cursor, ORDER);
    const [, rows] = await Promise.all([
      this.campaigns.store.get(ctx, campaignId),
      ctx.query<Row>(
        `SELECT h.id, h.type, h.at, h.title, h.state, u.id AS "byId", u.name AS "byName" FROM (${HAPPENED}) h
         LEFT JOIN users u ON u.organization_id = $1 AND u.id = h.by_id
         WHERE ($4::text[] IS NULL OR h.type = ANY($4)) AND ($5::timestamptz IS NULL OR h.at >= $5)
           AND ($6::timestamptz IS NULL OR h.at < $6) AND ($7::timestamptz IS NULL OR (h.at, h.id) < ($7, $8::uuid))
         ORDER BY h.at DESC, h.id DESC LIMIT $3`,
        [ctx.organizationId, campaignId, limit + 1, type, from, to, after?.value ?? null, after?.id ?? null],
      ),
    ]);
    const items = rows.slice(0, limit).map(entryOf);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? sealCursor({ sort: ORDER, value: last.at, id: last.recordId }) : null };
  }
}

function entryOf({ id, byId, byName, ...happened }: Row): TimelineEntry {
  return { recordId: id, ...happened, by: byId === null ? null : { id: byId, name: byName } };
}
