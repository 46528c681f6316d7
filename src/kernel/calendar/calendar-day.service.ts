import { Injectable } from '@nestjs/common';
import { CreateCalendarDay } from '#kernel/calendar/calendar-day.dto';
import { CalendarDayEntity } from '#kernel/calendar/calendar-day.entity';
import { calendarChanged } from '#kernel/calendar/dependents';
import { INDONESIA_2026 } from '#kernel/calendar/indonesia-2026';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { duplicate } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { Batches } from '#platform/records/batch';
import type { BatchStored } from '#platform/records/batch.dto';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
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

const TAKEN: Text = {
  en: 'This date has a day of this kind already.',
  id: 'Tanggal ini sudah memiliki hari jenis ini.',
};

/** The days on which the agency's calendar differs from the plain week. */
@Injectable()
export class CalendarDayService extends RecordService<CalendarDayEntity> {
  protected readonly actions: ActionRule<CalendarDayEntity>[] = [
    { action: 'update', permission: 'calendar.write' },
    { action: 'remove', permission: 'calendar.write' },
  ];

  constructor(private readonly batches: Batches) {
    super(calendarDays);
  }

  override async create(ctx: Ctx, input: object): Promise<Answered<CalendarDayEntity>> {
    const stored = await super.create(ctx, input);
    await tell(ctx, 'added', [stored]);
    return stored;
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<CalendarDayEntity>> {
    const stored = await super.update(ctx, id, expected, input);
    await tell(ctx, 'changed', [stored]);
    return stored;
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const day = await this.store.get(ctx, id);
    await super.remove(ctx, id, expected);
    await tell(ctx, 'removed', [day]);
  }

  /** All of them or none; a day that is there already, or twice in the list, is named by its place. */
  async createMany(ctx: Ctx, items: readonly unknown[]): Promise<BatchStored> {
    this.batches.check<CreateCalendarDay>(CreateCalendarDay, items);
    const stored = await insertMany(ctx, this.store, items);
    const taken = stored.flatMap((record, index) => (record ? [] : [`/items/${index}/date`]));
    if (taken.length > 0)
      throw duplicate({
        params: { field: 'date' },
        errors: taken.slice(0, 100).map((pointer) => ({ pointer, code: 'value.taken', message: TAKEN })),
      });
    await tell(ctx, 'added', items);
    return { count: stored.length, ids: stored.flatMap((record) => record?.id ?? []) };
  }

  /** What a new agency begins with; it may correct every row. */
  async seed(ctx: Ctx): Promise<void> {
    const rows = INDONESIA_2026.map(({ name, ...row }) => ({ ...row, name: name.id, englishName: name.en }));
    await insertMany(ctx, this.store, rows);
  }
}

type Day = Pick<CalendarDayEntity, 'date' | 'name'>;

const DEEDS = {
  added: { en: 'Added to the calendar', id: 'Ditambahkan ke kalender' },
  changed: { en: 'Changed in the calendar', id: 'Diubah di kalender' },
  removed: { en: 'Removed from the calendar', id: 'Dihapus dari kalender' },
} as const;

/** Whoever counted on the calendar hears which days changed; of many the first few are named. */
function tell(ctx: Ctx, deed: keyof typeof DEEDS, days: readonly Day[]): Promise<void> {
  const named = days.slice(0, 3).map(({ date, name }) => `${date} ${name}`);
  const list = days.length > named.length ? `${named.join(', ')}, … (${days.length})` : named.join(', ');
  const detail = { en: `${DEEDS[deed].en}: ${list}`, id: `${DEEDS[deed].id}: ${list}` };
  return calendarChanged(ctx, { cause: 'calendar_day', detail });
}
