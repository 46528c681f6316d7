import { Injectable } from '@nestjs/common';
import { type CalendarChange, defineCalendarDependent } from '#kernel/calendar/dependents';
import { WorkingTimeService } from '#kernel/calendar/working-time.service';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import { dueOf, firstDay } from '#stages/3-implementation/clock/clock.rules';
import type { DueCause } from '#stages/3-implementation/clock/clock-change.entity';
import { keepNext, ownerKinds, ownersOf } from '#stages/3-implementation/clock/clock-owners';
import { CLOCK_COLUMNS, type DueChange, tellChanges } from '#stages/3-implementation/clock/clock-store';
import type { ClockSubject } from '#stages/3-implementation/sla-rule/sla-rule.entity';

const BATCH = 500;

interface Stale {
  id: string;
  subjectId: string;
}

/** Clocks that were counted on the calendar as it was before its last change. */
const STALE = `SELECT t.id, t.subject_id AS "subjectId" FROM clocks t
  WHERE t.organization_id = $1 AND t.state = 'running' AND t.subject_kind = $2 AND t.id > $3
    AND t.calendar_revision < (SELECT o.calendar_revision FROM organizations o WHERE o.id = $1)
  ORDER BY t.id LIMIT ${BATCH}`;

const HELD = `SELECT ${CLOCK_COLUMNS} FROM clocks t WHERE t.organization_id = $1 AND t.id = ANY($2) AND t.subject_id = ANY($3)
  AND t.state = 'running' ORDER BY t.id FOR UPDATE`;

const RECOUNTED = `UPDATE clocks t SET due_at = w.due_at, calendar_revision = $4, updated_at = now()
  FROM unnest($2::uuid[], $3::timestamptz[]) w(id, due_at) WHERE t.organization_id = $1 AND t.id = w.id`;

/**
 * Counts running clocks again after the calendar changed: at once those that nobody works on, and the others, or what the
 * changer may not see, in the next round. Until then nothing of theirs runs out.
 */
@Injectable()
export class ClockRecount {
  constructor(private readonly workingTime: WorkingTimeService) {
    defineCalendarDependent('clocks', (ctx, change) => this.recount(ctx, change));
  }

  /** Answers how many clocks have another due date now. */
  async recount(ctx: Ctx, change: CalendarChange | { cause: DueCause; detail: Text }): Promise<number> {
    let changed = 0;
    for (const kind of ownerKinds()) changed += await this.recountKind(ctx, kind, change);
    return changed;
  }

  private async recountKind(ctx: Ctx, kind: ClockSubject, change: { cause: DueCause; detail: Text }): Promise<number> {
    let changed = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const stale = await ctx.query<Stale & Record<string, unknown>>(STALE, [ctx.organizationId, kind, after]);
      if (stale.length === 0) return changed;
      changed += await this.recountBatch(ctx, kind, stale, change);
      after = stale.at(-1)?.id ?? after;
    }
  }

  private async recountBatch(
    ctx: Ctx,
    kind: ClockSubject,
    stale: readonly Stale[],
    change: { cause: DueCause; detail: Text },
  ): Promise<number> {
    const owners = await ownersOf(ctx, kind, [...new Set(stale.map(({ subjectId }) => subjectId))], 'free');
    const clocks = await ctx.query<ClockEntity & Record<string, unknown>>(HELD, [
      ctx.organizationId,
      stale.map(({ id }) => id),
      owners.map(({ id }) => id),
    ]);
    if (clocks.length === 0) return 0;
    const office = await this.workingTime.office(ctx, firstDay(clocks));
    const dues = clocks.map((clock) => dueOf(clock, office).toISOString());
    await ctx.query(RECOUNTED, [ctx.organizationId, clocks.map(({ id }) => id), dues, office.revision]);
    const moved = clocks.flatMap(({ id, dueAt }, i): DueChange[] =>
      Date.parse(dueAt ?? '') === Date.parse(dues[i] ?? '')
        ? []
        : [{ clockId: id, oldDueAt: dueAt, newDueAt: dues[i] ?? null }],
    );
    await tellChanges(ctx, moved, change);
    const movedIds = new Set(moved.map(({ clockId }) => clockId));
    const records = clocks.filter(({ id }) => movedIds.has(id)).map(({ subjectId }) => subjectId);
    await keepNext(ctx, kind, [...new Set(records)], true);
    return moved.length;
  }
}
