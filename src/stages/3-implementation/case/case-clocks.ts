import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import type { CaseClass } from '#stages/3-implementation/case/case-lists';
import { ClockService } from '#stages/3-implementation/clock/clock.service';

/** Which rule of SP4N-LAPOR! says by when a case of each class is answered. */
export const CLASS_CLOCKS: Record<CaseClass, string> = {
  supervisory_complaint: 'LAPOR-SUP',
  complaint: 'LAPOR-NONSUP',
  information_request: 'LAPOR-INFO',
  aspiration: 'LAPOR-ASPIRATION',
};
const VERIFY = 'LAPOR-VERIFY';
const FOLLOWUP = 'LAPOR-FOLLOWUP';
const REPLYBACK = 'LAPOR-REPLYBACK';

type Clocked = Pick<CaseEntity, 'id' | 'class' | 'receivedAt' | 'verifiedAt' | 'firstRepliedAt'>;

/** Which deadlines a case has, and which act meets which. The case's row is held and written before. */
@Injectable()
export class CaseClocks {
  constructor(private readonly clocks: ClockService) {}

  /** To be verified and to be answered: both run from when the first report arrived. */
  async begin(ctx: Ctx, opened: Clocked): Promise<void> {
    const [subject, startsAt] = [of(opened), opened.receivedAt];
    const codes = [VERIFY, CLASS_CLOCKS[opened.class]];
    await this.clocks.startMany(
      ctx,
      codes.map((code) => ({ subject, code, startsAt })),
    );
  }

  verified(ctx: Ctx, verified: Clocked, at: string): Promise<void> {
    return this.clocks.meet(ctx, of(verified), [VERIFY], at);
  }

  /** The unit that has it now owes a first reply, unless there was one. */
  async handedOn(ctx: Ctx, handed: Clocked, at: string): Promise<void> {
    if (handed.firstRepliedAt === null)
      await this.clocks.start(ctx, { subject: of(handed), code: FOLLOWUP, startsAt: at });
  }

  waits(ctx: Ctx, waiting: Clocked, at: string, reason: string): Promise<void> {
    return this.clocks.pause(ctx, of(waiting), at, reason);
  }

  goesOn(ctx: Ctx, resumed: Clocked, at: string): Promise<void> {
    return this.clocks.resume(ctx, of(resumed), at);
  }

  replied(ctx: Ctx, replied: Clocked, at: string): Promise<void> {
    return this.clocks.meet(ctx, of(replied), [FOLLOWUP], at);
  }

  /** Nothing is owed any more but the reporter's own time to object. Answers until when that is. */
  async answered(ctx: Ctx, answered: Clocked, at: string): Promise<string | null> {
    await this.clocks.meet(ctx, of(answered), 'all', at);
    const [replyBack] = await this.clocks.start(ctx, { subject: of(answered), code: REPLYBACK, startsAt: at });
    return replyBack?.dueAt ?? null;
  }

  /** The time in which the reporter may still object, counted from the closing by the same rule. */
  async closed(ctx: Ctx, closed: Clocked, at: string): Promise<string | null> {
    await this.clocks.stop(ctx, of(closed), 'closed');
    return this.clocks.wouldBeDue(ctx, { subject: of(closed), code: REPLYBACK, startsAt: at });
  }

  /** The decision not to take it was made in time or late; beyond it nothing is owed. */
  async rejected(ctx: Ctx, rejected: Clocked, at: string): Promise<void> {
    await this.clocks.meet(ctx, of(rejected), [VERIFY], at);
    await this.clocks.stop(ctx, of(rejected), 'rejected');
  }

  ended(ctx: Ctx, ended: Clocked, reason: string): Promise<void> {
    return this.clocks.stop(ctx, of(ended), reason);
  }

  /** The reporter has used their time; the agency owes an answer anew. */
  async reopened(ctx: Ctx, reopened: Clocked, at: string): Promise<void> {
    await this.clocks.meet(ctx, of(reopened), [REPLYBACK], at);
    await this.clocks.restart(ctx, of(reopened), [CLASS_CLOCKS[reopened.class], FOLLOWUP], at);
  }

  /** What a merge stopped runs again from where it began: the reporter has waited all the time. */
  async unmerged(ctx: Ctx, restored: Clocked): Promise<void> {
    const subject = of(restored);
    const codes = [VERIFY, FOLLOWUP, CLASS_CLOCKS[restored.class]];
    const last = await Promise.all(codes.map((code) => this.clocks.latest(ctx, subject, code)));
    const stopped = last.flatMap((clock) => (clock?.state === 'stopped' ? [clock] : []));
    await this.clocks.startMany(
      ctx,
      stopped.map(({ code, startsAt }) => ({ subject, code, startsAt })),
    );
  }

  /** Another class has another deadline, from the same beginning. */
  async reclassed(ctx: Ctx, before: Clocked, after: Clocked): Promise<void> {
    const code = CLASS_CLOCKS[before.class];
    const running = await this.clocks.latest(ctx, of(before), code);
    await this.clocks.stop(ctx, of(before), 'reclassed', [code]);
    const startsAt = running?.startsAt ?? after.receivedAt;
    await this.clocks.start(ctx, { subject: of(after), code: CLASS_CLOCKS[after.class], startsAt });
  }
}

const of = ({ id }: Clocked) => ({ kind: 'case' as const, id });
