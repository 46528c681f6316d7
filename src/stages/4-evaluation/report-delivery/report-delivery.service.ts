import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { ReportDeliveryEntity } from '#stages/4-evaluation/report-delivery/report-delivery.entity';
import { deliveryMachine, redeliveryRefused } from '#stages/4-evaluation/report-delivery/report-schedule.rules';

export const reportDeliveries = new Resource<ReportDeliveryEntity>({
  entity: ReportDeliveryEntity,
  name: 'report_delivery',
  path: 'report-deliveries',
  title: 'fileName',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    scheduleId: { kind: 'any', property: 'scheduleId' },
    state: { kind: 'any', property: 'state' },
  },
  machine: deliveryMachine,
});

const KEPT = `SELECT s.active, d.storage_key IS NOT NULL AS kept FROM report_deliveries d
  JOIN report_schedules s ON s.organization_id = d.organization_id AND s.id = d.schedule_id
  WHERE d.organization_id = $1 AND d.id = $2`;

const PENDING: Text = { en: 'It is being delivered already.', id: 'Sedang dikirim.' };
const OFF: Text = { en: 'Its schedule does not deliver.', id: 'Jadwalnya tidak aktif.' };
const NO_FILE: Text = { en: 'Its file is not kept any more.', id: 'Berkasnya tidak lagi disimpan.' };

/** The log of what was delivered, and once more on request. */
@Injectable()
export class ReportDeliveryService extends RecordService<ReportDeliveryEntity> {
  protected readonly actions: ActionRule<ReportDeliveryEntity>[] = [
    {
      action: 'redeliver',
      permission: 'report.schedule',
      refuse: ({ state }) => (state === 'pending' ? PENDING : null),
    },
  ];

  constructor() {
    super(reportDeliveries);
  }

  /** The very same file under the same id, so that a receiver who has it already knows. */
  async redeliver(ctx: Ctx, id: string): Promise<Answered<ReportDeliveryEntity>> {
    const current = await this.store.lock(ctx, id);
    const found = await ctx.one<{ active: boolean; kept: boolean }>(KEPT, [ctx.organizationId, id]);
    const reason = current.state === 'pending' ? PENDING : found?.active ? (found.kept ? null : NO_FILE) : OFF;
    if (reason) throw redeliveryRefused({ params: { reason } });
    const set = { nextAttemptAt: new Date().toISOString(), tries: 0, leaseUntil: null, stateReason: null };
    return this.answer(ctx, await this.store.move(ctx, current, { to: 'pending', set }));
  }
}
