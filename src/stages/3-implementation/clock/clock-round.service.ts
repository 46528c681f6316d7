import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { runOut } from '#stages/3-implementation/clock/breach';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import { keepNext, ownerKinds, ownersOf } from '#stages/3-implementation/clock/clock-owners';
import { ClockRecount } from '#stages/3-implementation/clock/clock-recount.service';
import { CLOCK_COLUMNS } from '#stages/3-implementation/clock/clock-store';
import type { ClockSubject } from '#stages/3-implementation/sla-rule/sla-rule.entity';

const EVERY_MS = 30_000;

/** A round stays short; what is left over goes in the next one. */
const MOST = 200;

/** What was counted on an older calendar is counted again first: no holiday that was decreed meanwhile makes anybody late. */
const DUE = `t.organization_id = $1 AND t.state = 'running' AND t.due_at < $2
  AND t.calendar_revision = (SELECT o.calendar_revision FROM organizations o WHERE o.id = $1)`;

const LATER = {
  en: 'The calendar, the working hours or the settings of the agency had changed',
  id: 'Kalender, jam kerja, atau pengaturan instansi telah berubah',
};

/** Looks for times that are over: each is told of once, by one of however many processes, and never of what was answered. */
@Injectable()
export class ClockRounds extends TenantRounds {
  constructor(
    database: Database,
    private readonly recounts: ClockRecount,
  ) {
    super(database, 'clocks', EVERY_MS);
  }

  protected async work(ctx: Ctx, now: Date): Promise<number> {
    let done = await this.recounts.recount(ctx, { cause: 'calendar', detail: LATER });
    for (const kind of ownerKinds()) done += await this.runOut(ctx, kind, now);
    return done;
  }

  /** The records are held before their clocks; whoever answers at this very moment comes first and is not disturbed. */
  private async runOut(ctx: Ctx, kind: ClockSubject, now: Date): Promise<number> {
    const over = await ctx.query<{ id: string }>(
      `SELECT t.subject_id AS id FROM clocks t WHERE ${DUE} AND t.subject_kind = $3 ORDER BY t.due_at, t.id LIMIT ${MOST}`,
      [ctx.organizationId, now.toISOString(), kind],
    );
    const owners = await ownersOf(ctx, kind, [...new Set(over.map(({ id }) => id))], 'free');
    const byId = new Map(owners.map((owner) => [owner.id, owner]));
    const clocks = await ctx.query<ClockEntity & Record<string, unknown>>(
      `SELECT ${CLOCK_COLUMNS} FROM clocks t WHERE ${DUE} AND t.subject_id = ANY($3) ORDER BY t.due_at, t.id FOR UPDATE OF t`,
      [ctx.organizationId, now.toISOString(), [...byId.keys()]],
    );
    for (const clock of clocks) {
      const owner = byId.get(clock.subjectId);
      if (owner) await runOut(ctx, clock, owner, now);
    }
    await keepNext(ctx, kind, [...new Set(clocks.map(({ subjectId }) => subjectId))], true);
    return clocks.length;
  }
}
