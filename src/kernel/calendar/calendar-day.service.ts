import { Injectable } from '@nestjs/common';
import { CalendarDayEntity } from '#kernel/calendar/calendar-day.entity';
import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';

export const calendarDays = new Resource<CalendarDayEntity>({
  entity: CalendarDayEntity,
  name: 'calendar_day',
  path: 'calendar-days',
  title: 'name',
  sorts: ['date', 'createdAt'],
  defaultSort: 'date',
  filters: {
    kind: { kind: 'any', property: 'kind' },
    from: { kind: 'from', property: 'date' },
    to: { kind: 'before', property: 'date' },
  },
});

/** The days on which the agency's calendar differs from the plain week. */
@Injectable()
export class CalendarDayService extends RecordService<CalendarDayEntity> {
  protected readonly actions: ActionRule<CalendarDayEntity>[] = [
    { action: 'update', permission: 'calendar.write' },
    { action: 'remove', permission: 'calendar.write' },
  ];

  constructor() {
    super(calendarDays);
  }

  /** What a new agency begins with; it may correct every row. */
  async seed(ctx: Ctx): Promise<void> {
    const rows = INDONESIA_2026.map(({ name, ...row }) => ({ ...row, name: name.id, englishName: name.en }));
    await insertMany(ctx, this.store, rows);
  }
}
