import { Injectable } from '@nestjs/common';
import { NotificationEntity } from '#kernel/notification/notification.entity';
import { notificationText } from '#kernel/notification/notification.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { ListAsk } from '#platform/records/list-query';
import { allowedActions } from '#platform/records/record.service';
import { type Count, type Page, RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';

export const notifications = new Resource<NotificationEntity>({
  entity: NotificationEntity,
  name: 'notification',
  path: 'notifications',
  title: 'kind',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    mine: { kind: 'sql', condition: '{}::boolean AND t.user_id = siklus_user()' },
    unread: { kind: 'sql', condition: '(t.read_at IS NULL) = {}::boolean' },
    kind: { kind: 'any', property: 'kind' },
  },
});

type Worded = NotificationEntity & { text: string };

/** What a person should know of. Nobody sees or marks another person's. */
@Injectable()
export class NotificationService {
  readonly store = new RecordStore(notifications);

  async list(ctx: Ctx, ask: ListAsk): Promise<Page<Worded>> {
    const page = await this.store.list(ctx, { ...ask, mine: true });
    return { ...page, items: page.items.map((item) => worded(ctx, item)) };
  }

  count(ctx: Ctx, ask: ListAsk): Promise<Count> {
    return this.store.count(ctx, { ...ask, mine: true });
  }

  /** Reading twice is no second reading: the first time stands. */
  async read(ctx: Ctx, id: string) {
    const current = await this.store.lock(ctx, id);
    if (current.userId !== ctx.actor.userId) throw notFound();
    const readAt = current.readAt ?? new Date().toISOString();
    const stored = await this.store.update(ctx, current, { readAt }, 'read');
    return { ...worded(ctx, stored), allowedActions: allowedActions(ctx, [], stored) };
  }

  async readAll(ctx: Ctx): Promise<{ count: number }> {
    const count = await ctx.affected(
      `UPDATE notifications SET read_at = now(), updated_at = now(), version = version + 1
       WHERE organization_id = $1 AND user_id = siklus_user() AND read_at IS NULL`,
      [ctx.organizationId],
    );
    const { userId } = ctx.actor;
    if (count > 0)
      ctx.record({
        action: 'notification.read_all',
        resource: 'user',
        recordId: userId,
        changes: { count: { to: count } },
      });
    return { count };
  }
}

function worded({ locale, actor: { timezone } }: Ctx, notification: NotificationEntity): Worded {
  const { kind, params } = notification;
  return { ...notification, text: notificationText(kind, params, { locale, timezone }) };
}
