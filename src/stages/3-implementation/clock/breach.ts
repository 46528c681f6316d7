import type { Ctx } from '#platform/context/ctx';
import type { ClockEntity } from '#stages/3-implementation/clock/clock.entity';
import { clockOwner, type OwnerFacts } from '#stages/3-implementation/clock/clock-owners';
import { recordClock, saveClock } from '#stages/3-implementation/clock/clock-store';
import { escalate } from '#stages/3-implementation/clock/superior';

/**
 * What happens when the time of a running clock is over. The record and the clock are held, and the clock was read after
 * that: so it happens once, whoever else is at it, and never to what was answered a moment ago.
 */
export async function runOut(ctx: Ctx, clock: ClockEntity, owner: OwnerFacts, now: Date): Promise<ClockEntity> {
  return clock.onDue === 'close' ? elapse(ctx, clock, owner, now) : breach(ctx, clock, owner, now);
}

async function breach(ctx: Ctx, clock: ClockEntity, owner: OwnerFacts, now: Date): Promise<ClockEntity> {
  const escalation = await escalate(ctx, clock, owner);
  const at = now.toISOString();
  const breached: ClockEntity = {
    ...clock,
    state: 'breached',
    breachedAt: at,
    escalatedAt: escalation.toldIds.length > 0 ? at : null,
    escalatedToId: escalation.superiorId,
  };
  await saveClock(ctx, breached);
  recordClock(ctx, breached, owner, { deed: 'breached', to: { escalatedTo: escalation.toldIds } });
  await clockOwner(clock.subjectKind)?.onBreach?.(ctx, owner.id, breached, escalation);
  return breached;
}

async function elapse(ctx: Ctx, clock: ClockEntity, owner: OwnerFacts, now: Date): Promise<ClockEntity> {
  const elapsed: ClockEntity = { ...clock, state: 'elapsed', endedAt: now.toISOString() };
  await saveClock(ctx, elapsed);
  recordClock(ctx, elapsed, owner, { deed: 'elapsed' });
  await clockOwner(clock.subjectKind)?.onClose?.(ctx, owner.id, elapsed);
  return elapsed;
}
