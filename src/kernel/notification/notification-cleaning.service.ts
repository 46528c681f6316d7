import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { idBefore } from '#platform/database/ids';
import { TenantRounds } from '#platform/jobs/tenant-rounds';

const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** Ids rise with time, so the oldest are found along the key; so many at once that a round stays short. */
const TAKE_AWAY = `DELETE FROM notifications WHERE organization_id = $1 AND id = ANY(ARRAY(
  SELECT n.id FROM notifications n WHERE n.organization_id = $1
    AND (n.id < $2 AND n.read_at IS NOT NULL OR n.id < $3 AND n.read_at IS NULL) LIMIT 10000))`;

/** Takes away what people were told of long ago: what they read sooner, what they never read later. */
@Injectable()
export class NotificationCleaning extends TenantRounds {
  constructor(
    database: Database,
    private readonly configuration: Configuration,
  ) {
    super(database, 'notifications', EVERY_MS);
  }

  protected work(ctx: Ctx, now: Date): Promise<number> {
    const { read, unread } = this.configuration.settings.notificationDays;
    const [oldRead, oldUnread] = [read, unread].map((days) => idBefore(new Date(now.getTime() - days * DAY_MS)));
    return ctx.affected(TAKE_AWAY, [ctx.organizationId, oldRead, oldUnread]);
  }
}
