import { Injectable } from '@nestjs/common';
import { calendarChanged } from '#kernel/calendar/dependents';
import { PERPRES_HOURS } from '#kernel/calendar/perpres-21-2023';
import { WorkScheduleEntity } from '#kernel/calendar/work-schedule.entity';
import { type Held, scheduleVerdicts } from '#kernel/calendar/work-schedule.rules';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export const workSchedules = new Resource<WorkScheduleEntity>({
  entity: WorkScheduleEntity,
  name: 'work_schedule',
  path: 'work-schedules',
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  filters: { season: { kind: 'any', property: 'season' } },
});

/** Every agency begins with these; from then on they are its own data. */
defineSeed('work_schedules', (ctx) => insertMany(ctx, new RecordStore(workSchedules), PERPRES_HOURS));

/** When the office is open, season by season. What was counted with these hours is counted again when they change. */
@Injectable()
export class WorkScheduleService extends RecordService<WorkScheduleEntity> {
  protected readonly actions: ActionRule<WorkScheduleEntity>[] = [
    { action: 'update', permission: 'calendar.write' },
    { action: 'remove', permission: 'calendar.write' },
  ];

  constructor() {
    super(workSchedules);
  }

  override async create(ctx: Ctx, input: object): Promise<Answered<WorkScheduleEntity>> {
    const stored = await super.create(ctx, input);
    await tell(ctx, stored);
    return stored;
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & { version?: number },
  ): Promise<Answered<WorkScheduleEntity>> {
    const stored = await super.update(ctx, id, expected, input);
    await tell(ctx, stored);
    return stored;
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const { name } = await this.store.get(ctx, id);
    await super.remove(ctx, id, expected);
    await tell(ctx, { name });
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<WorkScheduleEntity>,
    current: WorkScheduleEntity | null,
  ): Promise<void> {
    // Two who add hours for the same days at once would not see each other: they wait here.
    await ctx.query('SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE', [ctx.organizationId]);
    const all = await ctx.query<Held & Record<string, unknown>>(
      'SELECT id, name, season, starts_on AS "from", ends_on AS "to" FROM work_schedules WHERE organization_id = $1',
      [ctx.organizationId],
    );
    const { name = '', season = 'normal', from = null, to = null, windows = [] } = next;
    decide(ctx, scheduleVerdicts({ id: current?.id, name, season, from, to, windows }, all));
  }
}

function tell(ctx: Ctx, { name }: Pick<WorkScheduleEntity, 'name'>): Promise<void> {
  const detail = { en: `Working hours changed: ${name}`, id: `Jam kerja berubah: ${name}` };
  return calendarChanged(ctx, { cause: 'work_schedule', detail });
}
