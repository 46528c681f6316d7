import { Injectable } from '@nestjs/common';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { program } from '#platform/jobs/tenant-rounds';
import type { Text } from '#platform/problem/problem';
import { RecordStore } from '#platform/records/record-store';
import { Storage } from '#platform/storage/storage';
import type { HeldDelivery, MadeDelivery, StandingSchedule } from '#stages/4-evaluation/report-delivery/held-delivery';
import type { ReportDeliveryEntity } from '#stages/4-evaluation/report-delivery/report-delivery.entity';
import { reportDeliveries } from '#stages/4-evaluation/report-delivery/report-delivery.service';
import type { ReportScheduleEntity } from '#stages/4-evaluation/report-delivery/report-schedule.entity';
import { both, GONE, RIGHTS_LOST } from '#stages/4-evaluation/report-delivery/report-schedule.rules';
import { reportSchedules } from '#stages/4-evaluation/report-delivery/report-schedule.service';
import { monthBefore, nextAttempt, nextRun } from '#stages/4-evaluation/report-delivery/schedule-times.rules';

/** Longer than the making of any file and its sending take; then another process takes the delivery up. */
const LEASE = "interval '10 minutes'";
const KEPT = "interval '30 days'";

const PERSON = `LEFT JOIN users u ON u.organization_id = t.organization_id AND u.id = t.last_edited_by AND u.state = 'active'
  JOIN organizations o ON o.id = t.organization_id`;

const dueSchedules = () => `SELECT ${reportSchedules.selectList}, u.role, o.timezone FROM report_schedules t ${PERSON}
  WHERE t.organization_id = $1 AND t.next_at <= $2 ORDER BY t.next_at, t.id LIMIT 100 FOR UPDATE OF t`;

const scheduleOf =
  () => `SELECT ${reportSchedules.selectList}, t.secret_salt AS "secretSalt", t.former_salt AS "formerSalt",
  u.role, o.timezone FROM report_schedules t ${PERSON} WHERE t.organization_id = $1 AND t.id = $2`;

const PENDING = `state = 'pending' AND next_attempt_at <= $2 AND (lease_until IS NULL OR lease_until < clock_timestamp())`;
const OLD = `storage_key IS NOT NULL AND state <> 'pending' AND created_at < $2::timestamptz - ${KEPT}`;

/** What became of an attempt; a status where the other side answered. */
export interface Attempt {
  status: number | null;
  reason: Text | null;
  /** Trying again would change nothing. */
  hopeless?: boolean;
}

/** Somebody took the delivery up meanwhile: what this process found out is nobody's. */
export class NotOurs extends Error {
  constructor() {
    super('The delivery is not ours any more.');
  }
}

/** What is noted of deliveries, each in a transaction of its own: nothing is sent while one is open. */
@Injectable()
export class DeliveryNotesService {
  private readonly schedules = new RecordStore<ReportScheduleEntity>(reportSchedules);
  private readonly deliveries = new RecordStore<ReportDeliveryEntity>(reportDeliveries);

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  /** A delivery for each schedule of the tenant that is due; its next day moves on with the same commit. */
  async plan(ctx: Ctx, now: Date): Promise<number> {
    const due = await ctx.query<Row>(dueSchedules(), [ctx.organizationId, now.toISOString()]);
    for (const row of due as unknown as StandingSchedule[]) {
      const { role, timezone, ...schedule } = row;
      if (mayStill(ctx, role)) await this.begin(ctx, { schedule, timezone, now });
      else await this.stop(ctx, schedule, RIGHTS_LOST);
    }
    return due.length;
  }

  /** Whether anything waits to be sent, or a file's days are over. */
  async isDue(ctx: Ctx, now: Date): Promise<boolean> {
    const sql = `SELECT FROM report_deliveries WHERE organization_id = $1 AND (${PENDING}) LIMIT 1`;
    const old = `SELECT FROM report_deliveries WHERE organization_id = $1 AND ${OLD} LIMIT 1`;
    const params = [ctx.organizationId, now.toISOString()];
    return (await ctx.query(sql, params)).length > 0 || (await ctx.query(old, params)).length > 0;
  }

  /** The delivery whose turn it is, from now on this process's. */
  hold(organizationId: string, now: Date): Promise<HeldDelivery | undefined> {
    return this.note(organizationId, async (ctx) => {
      const held = await ctx.one<Row>(
        `UPDATE report_deliveries t SET lease_until = clock_timestamp() + ${LEASE}, holds = t.holds + 1
         WHERE t.organization_id = $1 AND t.id = (SELECT id FROM report_deliveries WHERE organization_id = $1 AND ${PENDING}
           ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
         RETURNING ${reportDeliveries.selectList}, t.storage_key AS "storageKey", t.tries, t.holds`,
        [organizationId, now.toISOString()],
      );
      if (!held) return undefined;
      const delivery = held as unknown as ReportDeliveryEntity;
      const schedule = (await ctx.one<Row>(scheduleOf(), [
        organizationId,
        delivery.scheduleId,
      ])) as unknown as StandingSchedule;
      return { ...delivery, organizationId, schedule };
    });
  }

  /** The file is the delivery's from this commit on. */
  made(held: HeldDelivery, made: MadeDelivery): Promise<void> {
    return this.note(held.organizationId, async (ctx) => {
      const { storageKey, fileName, mediaType, bytes, sha256 } = made;
      const current = await this.mine(ctx, held);
      await this.storage.claim(ctx, storageKey);
      await this.deliveries.update(ctx, current, { storageKey, fileName, mediaType, bytes, sha256 }, 'made');
    });
  }

  /** What became of an attempt: delivered, tried again later, or failed for good. */
  attempted(held: HeldDelivery, { status, reason, hopeless = false }: Attempt, now: Date): Promise<void> {
    return this.note(held.organizationId, async (ctx) => {
      const current = await this.mine(ctx, held);
      const tries = held.tries + 1;
      const stateReason = reason && both(reason);
      const set = { attempts: current.attempts + 1, tries, responseStatus: status, stateReason, leaseUntil: null };
      if (!reason) return this.delivered(ctx, current, set);
      const again = hopeless || status === 410 ? null : nextAttempt(tries, now);
      const nextAttemptAt = again?.toISOString() ?? null;
      if (again) await this.deliveries.update(ctx, current, { ...set, nextAttemptAt }, 'attempted');
      else
        await this.deliveries.move(ctx, current, { to: 'failed', reason: stateReason, set: { ...set, nextAttemptAt } });
      if (status === 410) await this.stop(ctx, await this.schedules.lock(ctx, held.scheduleId), GONE);
    });
  }

  /** Nothing was sent, and nothing will be. */
  hopeless(held: HeldDelivery, reason: Text, stops = false): Promise<void> {
    return this.note(held.organizationId, async (ctx) => {
      const current = await this.mine(ctx, held);
      const set = { stateReason: both(reason), nextAttemptAt: null, leaseUntil: null };
      await this.deliveries.move(ctx, current, { to: 'failed', reason: both(reason), set });
      if (stops) await this.stop(ctx, await this.schedules.lock(ctx, held.scheduleId), reason);
    });
  }

  /** Broken off by the end of this process: the next one to look takes it up at once. */
  async released({ organizationId, id, holds }: HeldDelivery): Promise<void> {
    await this.note(organizationId, (ctx) =>
      ctx.affected(
        'UPDATE report_deliveries SET lease_until = NULL WHERE organization_id = $1 AND id = $2 AND holds = $3',
        [organizationId, id, holds],
      ),
    );
  }

  /** Files whose days are over; answers their places in the storage, which are nobody's from this commit on. */
  expire(organizationId: string, now: Date): Promise<string[]> {
    return this.note(organizationId, async (ctx) => {
      const old = await ctx.query<{ id: string; key: string }>(
        `SELECT id, storage_key AS key FROM report_deliveries WHERE organization_id = $1 AND ${OLD}
         LIMIT 100 FOR UPDATE SKIP LOCKED`,
        [organizationId, now.toISOString()],
      );
      for (const { key } of old) await this.storage.release(ctx, key);
      await ctx.query('UPDATE report_deliveries SET storage_key = NULL WHERE organization_id = $1 AND id = ANY($2)', [
        organizationId,
        old.map(({ id }) => id),
      ]);
      return old.map(({ key }) => key);
    });
  }

  private async begin(ctx: Ctx, { schedule, timezone, now }: Beginning): Promise<void> {
    const dueAt = new Date(schedule.nextAt ?? now);
    const month = schedule.kind === 'unit_month' ? monthBefore(dueAt, timezone) : { from: null, to: null };
    await this.deliveries.insert(ctx, {
      ...{ scheduleId: schedule.id, dueAt: dueAt.toISOString(), nextAttemptAt: dueAt.toISOString() },
      ...{ periodFrom: month.from, periodTo: month.to, createdBy: schedule.lastEditedBy },
    });
    const nextAt = nextRun(schedule, now, timezone).toISOString();
    await this.schedules.update(ctx, schedule, { nextAt }, 'came_due');
  }

  private async delivered(ctx: Ctx, current: ReportDeliveryEntity, set: object): Promise<void> {
    const done = { ...set, nextAttemptAt: null, deliveredAt: new Date().toISOString() };
    await this.deliveries.move(ctx, current, { to: 'delivered', set: done });
  }

  private async stop(ctx: Ctx, schedule: ReportScheduleEntity, reason: Text): Promise<void> {
    const set = { active: false, nextAt: null, stoppedReason: both(reason) };
    if (schedule.active) await this.schedules.update(ctx, schedule, set, 'stopped');
  }

  private async mine(ctx: Ctx, { id, holds }: HeldDelivery): Promise<ReportDeliveryEntity> {
    const held = await ctx.one(
      `SELECT FROM report_deliveries WHERE organization_id = $1 AND id = $2 AND state = 'pending' AND holds = $3 FOR UPDATE`,
      [ctx.organizationId, id, holds],
    );
    if (!held) throw new NotOurs();
    return this.deliveries.get(ctx, id);
  }

  private note<T>(organizationId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return inTenant(this.database, { actor: program(organizationId) }, work);
  }
}

type Row = Record<string, unknown>;

interface Beginning {
  schedule: ReportScheduleEntity;
  timezone: string;
  now: Date;
}

/** Whether whoever set the schedule up may still do so, with the role of now; nobody is there without one. */
export function mayStill(ctx: { organizationId: string }, role: string | null): boolean {
  return role !== null && mayDo({ ...program(ctx.organizationId), role }, 'report.schedule');
}
