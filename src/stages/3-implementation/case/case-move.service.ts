import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import { stateRefused } from '#platform/problem/catalogue';
import type { Answered } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CaseService } from '#stages/3-implementation/case/case.service';
import { CaseClocks } from '#stages/3-implementation/case/case-clocks';
import {
  caseMachine,
  inOrder,
  movesByHand,
  needsReason,
  rejectionSaid,
  somebodyHasIt,
} from '#stages/3-implementation/case/case-course.rules';
import type { CaseState } from '#stages/3-implementation/case/case-lists';
import type { MoveCase } from '#stages/3-implementation/case/case-move.dto';
import { reaches, tell, tellHandedOn } from '#stages/3-implementation/case/case-people';
import { askReporters } from '#stages/3-implementation/case/satisfaction.sql';
import { defineClockOwner } from '#stages/3-implementation/clock/clock-owners';

/** One step of a case, wherever it comes from. */
export interface Step {
  to: CaseState;
  /** When it happened. */
  at: string;
  reason?: string | null;
  /** Further columns that the step sets. */
  set?: Partial<CaseEntity>;
}

/** Moves cases: by hand, by an act, and by the clocks. Each step is written first, and its clocks after it. */
@Injectable()
export class CaseMoveService {
  constructor(
    private readonly cases: CaseService,
    private readonly clocks: CaseClocks,
  ) {
    defineClockOwner('case', {
      table: 'cases',
      title: 't.title',
      unit: 't.unit_id',
      onBreach: (ctx, id, { code, breachedAt }) => this.escalate(ctx, id, { reason: code, at: breachedAt ?? now() }),
      onClose: (ctx, id, { code, dueAt }) => this.closeSilent(ctx, id, { reason: code, at: dueAt ?? now() }),
    });
  }

  async transition(ctx: Ctx, id: string, move: MoveCase): Promise<Answered<CaseEntity>> {
    const current = await this.cases.store.lock(ctx, id);
    const { to, reason = null, at = now() } = move;
    const allowed = movesByHand(current);
    if (!allowed.includes(to)) throw refused(current.state, to, allowed);
    if (needsReason(to)) askReason(to, reason);
    const ids = move.legalBasisId ? [move.legalBasisId] : [];
    decide(ctx, [
      notInFuture('/at', at),
      inOrder(current, at),
      rejectionSaid(to, move.rejectReason),
      somebodyHasIt(to, current, move.assigneeId),
      await citesInForce(ctx, { pointer: '/legalBasisId', ids, on: localDay(new Date(at), ctx.actor.timezone) }),
      await reaches(ctx, '/assigneeId', move.assigneeId, current.clearanceLevel),
    ]);
    const stored = await this.step(ctx, current, { to, at, reason, set: settled(current, move, at) });
    if (stored.assigneeId !== current.assigneeId) await tellHandedOn(ctx, stored, stored);
    return this.cases.get(ctx, id);
  }

  /** One step with its history row, and what it means for the clocks. The case is held. */
  async step(ctx: Ctx, current: CaseEntity, step: Step): Promise<CaseEntity> {
    const { to, at, reason = null } = step;
    const stored = await this.write(ctx, current, step);
    if (current.state === 'waiting_reporter' && to !== 'answered') await this.clocks.goesOn(ctx, stored, at);
    await this.follow(ctx, stored, { at, reason });
    return stored;
  }

  /** The step alone, for an act that has clocks of its own to look after. */
  write(ctx: Ctx, current: CaseEntity, { to, at, reason = null, set = {} }: Step): Promise<CaseEntity> {
    const values = { stateSince: at, stateReason: reason, ...set };
    return this.cases.store.move(ctx, current, { to, reason, happenedAt: at, set: values });
  }

  /** An answer of the agency that leaves nothing owed; the reporter may still object. */
  async answer(ctx: Ctx, current: CaseEntity, at: string): Promise<CaseEntity> {
    const stored = await this.step(ctx, current, { to: 'answered', at, set: { answeredAt: at } });
    const reopenUntil = await this.clocks.answered(ctx, stored, at);
    return this.cases.store.update(ctx, stored, { reopenUntil }, 'answered');
  }

  /** Its reporter did not let it rest: everything that was answered is owed again. */
  async reopen(ctx: Ctx, current: CaseEntity, { at, reason }: { at: string; reason: string }): Promise<CaseEntity> {
    const stored = await this.step(ctx, current, { to: 'reopened', at, reason, set: again(current) });
    await tell(ctx, stored, 'case_reopened', [stored.assigneeId, stored.createdBy]);
    return stored;
  }

  /** What follows from the state that a case has reached. */
  private async follow(
    ctx: Ctx,
    stored: CaseEntity,
    { at, reason }: { at: string; reason: string | null },
  ): Promise<void> {
    switch (stored.state) {
      case 'verified':
        return this.clocks.verified(ctx, stored, at);
      case 'assigned':
        return this.clocks.handedOn(ctx, stored, at);
      case 'waiting_reporter':
        return this.clocks.waits(ctx, stored, at, reason ?? '');
      case 'rejected':
        return this.clocks.rejected(ctx, stored, at);
      case 'archived':
      case 'merged':
        return this.clocks.ended(ctx, stored, stored.state);
      case 'reopened':
        return this.clocks.reopened(ctx, stored, at);
      case 'closed':
        return this.close(ctx, stored, at);
      default:
        return;
    }
  }

  private async close(ctx: Ctx, stored: CaseEntity, at: string): Promise<void> {
    const reopenUntil = await this.clocks.closed(ctx, stored, at);
    await this.cases.store.update(ctx, stored, { reopenUntil }, 'closed');
    await askReporters(ctx, stored, at);
  }

  /** A breach takes the case upward; its superior has been told. What went up already stays there. */
  private async escalate(ctx: Ctx, id: string, { reason, at }: { reason: string; at: string }): Promise<void> {
    const current = await this.cases.store.lock(ctx, id);
    if (caseMachine.canMove(current.state, 'escalated')) await this.step(ctx, current, { to: 'escalated', at, reason });
  }

  /** The reporter was silent for as long as the rule gives. */
  private async closeSilent(ctx: Ctx, id: string, { reason, at }: { reason: string; at: string }): Promise<void> {
    const current = await this.cases.store.lock(ctx, id);
    if (current.state === 'answered')
      await this.step(ctx, current, { to: 'closed', at, reason, set: { closedAt: at } });
  }
}

const now = (): string => new Date().toISOString();

export function refused(from: CaseState, to: string, allowed: readonly string[]) {
  return stateRefused({ params: { from, to, allowed: allowed.join(', ') || '–' }, extra: { from, allowed } });
}

/** What a case is again that was opened once more. */
function again({ reopenings }: CaseEntity): Partial<CaseEntity> {
  return { reopenings: reopenings + 1, reopenUntil: null, rejectReason: null, legalBasisId: null };
}

/** The columns that a move by hand settles, each with the state that it belongs to. */
function settled(current: CaseEntity, move: MoveCase, at: string): Partial<CaseEntity> {
  const assigneeId = move.assigneeId === undefined ? {} : { assigneeId: move.assigneeId };
  switch (move.to) {
    case 'verified':
      return { ...assigneeId, verifiedAt: current.verifiedAt ?? at };
    case 'rejected':
      return { rejectReason: move.rejectReason ?? null, legalBasisId: move.legalBasisId ?? null };
    case 'closed':
      return { closedAt: at };
    case 'reopened':
      return { ...assigneeId, ...again(current) };
    default:
      return assigneeId;
  }
}
