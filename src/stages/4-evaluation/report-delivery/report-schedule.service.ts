import { Injectable } from '@nestjs/common';
import { ExportLists } from '#kernel/export/export-lists.service';
import { mayDo } from '#platform/auth/permissions';
import { Configuration } from '#platform/config/configuration';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { Outgoing } from '#platform/outgoing/outgoing';
import { newSalt, secretFrom } from '#platform/outgoing/webhook';
import { accessDenied, ruleBroken } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import { Resource, resources } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ReportScheduleEntity } from '#stages/4-evaluation/report-delivery/report-schedule.entity';
import { CLOSED_LIST, scheduleVerdicts } from '#stages/4-evaluation/report-delivery/report-schedule.rules';
import { nextRun } from '#stages/4-evaluation/report-delivery/schedule-times.rules';

const last = (
  column: string,
) => `(SELECT d.${column} FROM report_deliveries d WHERE d.organization_id = t.organization_id
  AND d.schedule_id = t.id ORDER BY d.created_at DESC, d.id DESC LIMIT 1)`;

export const reportSchedules = new Resource<ReportScheduleEntity>({
  entity: ReportScheduleEntity,
  name: 'report_schedule',
  path: 'report-schedules',
  title: 'name',
  computed: { lastDeliveryId: last('id'), lastDeliveryState: last('state') },
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: {
    kind: { kind: 'any', property: 'kind' },
    unitId: { kind: 'any', property: 'unitId' },
    active: { kind: 'sql', condition: 't.active = ANY({}::boolean[])' },
  },
});

const TIMING = ['rhythm', 'dayOfMonth', 'weekday', 'localTime', 'active'] as const;

type WithSecret = Answered<ReportScheduleEntity> & { secret: string | null };

/** What is delivered by itself, where and when. */
@Injectable()
export class ReportScheduleService extends RecordService<ReportScheduleEntity> {
  protected readonly actions: ActionRule<ReportScheduleEntity>[] = [
    { action: 'update', permission: 'report.schedule' },
    { action: 'rotate-secret', permission: 'report.schedule' },
    { action: 'remove', permission: 'report.schedule' },
  ];

  constructor(
    private readonly lists: ExportLists,
    private readonly outgoing: Outgoing,
    private readonly configuration: Configuration,
  ) {
    super(reportSchedules);
  }

  async createWithSecret(ctx: Ctx, input: object): Promise<WithSecret> {
    const secretSalt = newSalt();
    const made = await this.create(ctx, { ...input, secretSalt, secretSince: new Date().toISOString() });
    this.store.record(ctx, 'secret_shown', made, {});
    return { ...made, secret: this.secretOf(secretSalt) };
  }

  /** Another secret from now on; for a day the one before signs as well, so that the receiver can change over. */
  async rotate(ctx: Ctx, id: string, expected: Expected): Promise<WithSecret> {
    const current = await this.store.lock(ctx, id, agreed(expected, undefined));
    const kept = await ctx.one<{ salt: string }>(
      'SELECT secret_salt AS salt FROM report_schedules WHERE organization_id = $1 AND id = $2',
      [ctx.organizationId, id],
    );
    const secretSalt = newSalt();
    const set = { secretSalt, formerSalt: kept?.salt, secretSince: new Date().toISOString() };
    const stored = await this.store.update(ctx, current, set, 'secret_rotated');
    this.store.record(ctx, 'secret_shown', stored, {});
    return { ...this.answer(ctx, stored), secret: this.secretOf(secretSalt) };
  }

  secretOf(salt: string): string {
    return secretFrom(this.configuration.settings.secret, salt);
  }

  protected override async check(ctx: Ctx, next: Partial<ReportScheduleEntity>): Promise<void> {
    decide(ctx, scheduleVerdicts(next, this.outgoing.refuse(next.url ?? '')));
    if (next.list) await this.checkList(ctx, next.list, next.parameters ?? {});
  }

  protected override derive(
    ctx: Ctx,
    next: Partial<ReportScheduleEntity>,
    current: ReportScheduleEntity | null,
  ): Partial<ReportScheduleEntity> {
    const own = { lastEditedBy: ctx.actor.userId, stoppedReason: null };
    const active = next.active ?? true;
    if (current && TIMING.every((property) => current[property] === next[property]))
      return { lastEditedBy: own.lastEditedBy };
    const timing = { dayOfMonth: null, weekday: null, ...next } as ReportScheduleEntity;
    return { ...own, active, nextAt: active ? nextRun(timing, new Date(), ctx.actor.timezone).toISOString() : null };
  }

  /** Only what whoever sets it up may read themselves, and only records whose classification says that they are open. */
  private async checkList(ctx: Ctx, list: string, parameters: ReportScheduleEntity['parameters']): Promise<void> {
    const found = this.lists.find(list);
    const classified = resources().some(({ options, hasLevel }) => options.path === list && hasLevel);
    if (!found || !classified)
      throw ruleBroken({ errors: [{ pointer: '/list', code: 'report_schedule.list_closed', message: CLOSED_LIST }] });
    const { access } = found.route;
    if ('permission' in access && !mayDo(ctx.actor, access.permission)) {
      const { permission } = access;
      throw accessDenied({ params: { permission, role: ctx.actor.role }, extra: { permission } });
    }
    await this.lists.checked(found, parameters);
  }
}
