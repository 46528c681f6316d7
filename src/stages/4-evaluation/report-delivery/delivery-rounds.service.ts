import { Injectable } from '@nestjs/common';
import { Hopeless } from '#kernel/export/export-run.service';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { type Outcome, Outgoing } from '#platform/outgoing/outgoing';
import { signedHeaders } from '#platform/outgoing/webhook';
import { Problem, type Text } from '#platform/problem/problem';
import { Storage } from '#platform/storage/storage';
import { DeliveryFilesService } from '#stages/4-evaluation/report-delivery/delivery-files.service';
import {
  type Attempt,
  DeliveryNotesService,
  mayStill,
  NotOurs,
} from '#stages/4-evaluation/report-delivery/delivery-notes.service';
import type { HeldDelivery } from '#stages/4-evaluation/report-delivery/held-delivery';
import { RIGHTS_LOST } from '#stages/4-evaluation/report-delivery/report-schedule.rules';
import { ReportScheduleService } from '#stages/4-evaluation/report-delivery/report-schedule.service';
import { formerStillSigns } from '#stages/4-evaluation/report-delivery/schedule-times.rules';

const EVERY_MS = 20_000;

const OFF: Text = { en: 'Its schedule was switched off.', id: 'Jadwalnya dinonaktifkan.' };
const BROKEN: Text = { en: 'The service itself failed; see its log.', id: 'Layanan sendiri gagal; lihat lognya.' };

/**
 * Delivers what schedules ask for. A round notes in each tenant what is due, then makes the files and sends them outside
 * every transaction: what was noted a killed process leaves to the next one.
 */
@Injectable()
export class DeliveryRounds extends TenantRounds {
  private readonly stop = new AbortController();
  private waiting = new Set<string>();
  private sending: Promise<unknown> = Promise.resolve();

  constructor(
    database: Database,
    private readonly storage: Storage,
    private readonly notes: DeliveryNotesService,
    private readonly files: DeliveryFilesService,
    private readonly outgoing: Outgoing,
    private readonly schedules: ReportScheduleService,
  ) {
    super(database, 'report deliveries', EVERY_MS);
  }

  override async round(now = new Date()): Promise<number> {
    const planned = await super.round(now);
    const waiting = [...this.waiting];
    this.waiting = new Set();
    const sending = this.sendAll(waiting, now);
    this.sending = Promise.allSettled([this.sending, sending]);
    return planned + (await sending);
  }

  override async onModuleDestroy(): Promise<void> {
    super.onModuleDestroy();
    this.stop.abort(new Error('The service is ending.'));
    await this.sending;
  }

  protected override async work(ctx: Ctx, now: Date): Promise<number> {
    const planned = await this.notes.plan(ctx, now);
    if (planned > 0 || (await this.notes.isDue(ctx, now))) this.waiting.add(ctx.organizationId);
    return planned;
  }

  private async sendAll(organizations: string[], now: Date): Promise<number> {
    let sent = 0;
    for (const organizationId of organizations) {
      for (const key of await this.notes.expire(organizationId, now))
        await this.storage.settleQuietly(organizationId, key);
      while (!this.stop.signal.aborted) {
        const held = await this.notes.hold(organizationId, now);
        if (!held) break;
        await this.deliver(held, now);
        sent += 1;
      }
    }
    return sent;
  }

  private async deliver(held: HeldDelivery, now: Date): Promise<void> {
    try {
      if (!held.schedule.active) return await this.notes.hopeless(held, OFF);
      if (!mayStill(held, held.schedule.role)) return await this.notes.hopeless(held, RIGHTS_LOST, true);
      const ready = held.storageKey ? held : await this.make(held);
      await this.notes.attempted(ready, attemptOf(await this.send(ready)), now);
    } catch (error) {
      await this.broken(held, error, now);
    }
  }

  private async make(held: HeldDelivery): Promise<HeldDelivery> {
    const made = await this.files.make(held, this.stop.signal);
    try {
      await this.notes.made(held, made);
    } finally {
      // Nothing where the delivery has it now; otherwise nobody ever will.
      await this.storage.settleQuietly(held.organizationId, made.storageKey);
    }
    return { ...held, ...made };
  }

  private async send(held: HeldDelivery): Promise<Outcome> {
    const { id, organizationId, schedule, storageKey, periodFrom, periodTo, fileName, mediaType, sha256 } = held;
    const content = await contentOf(await this.storage.open(organizationId, storageKey ?? ''));
    const period = periodFrom && { from: periodFrom, to: periodTo };
    const data = { schedule: { id: schedule.id, name: schedule.name }, period, fileName, mediaType, sha256, content };
    const body = JSON.stringify({ type: 'report.delivered', timestamp: new Date(held.dueAt).toISOString(), data });
    const { secretSalt, formerSalt, secretSince } = schedule;
    const former = formerSalt && formerStillSigns(secretSince, new Date()) ? [formerSalt] : [];
    const secrets = [secretSalt, ...former].map((salt) => this.schedules.secretOf(salt));
    return this.outgoing.post({ url: schedule.url, headers: signedHeaders(id, body, secrets), body }, this.stop.signal);
  }

  private async broken(held: HeldDelivery, error: unknown, now: Date): Promise<void> {
    if (error instanceof NotOurs) return;
    if (this.stop.signal.aborted) return this.notes.released(held);
    if (error instanceof Hopeless) return this.notes.hopeless(held, error.text);
    if (error instanceof Problem) return this.notes.hopeless(held, error.kind.title);
    this.logger.error(`The delivery ${held.id} was broken off: ${error instanceof Error ? error.stack : error}`);
    await this.notes.attempted(held, { status: null, reason: BROKEN }, now);
  }
}

function attemptOf(outcome: Outcome): Attempt {
  if ('refused' in outcome) return { status: null, reason: outcome.refused, hopeless: true };
  if ('failed' in outcome) return { status: null, reason: outcome.failed };
  const { status } = outcome;
  if (status >= 200 && status < 300) return { status, reason: null };
  return { status, reason: { en: `Answered ${status}.`, id: `Dijawab ${status}.` } };
}

async function contentOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of file) parts.push(part);
  return Buffer.concat(parts).toString('base64');
}
