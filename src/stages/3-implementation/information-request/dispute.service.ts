import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import type { MoveDispute } from '#stages/3-implementation/information-request/dispute.dto';
import { DisputeEntity } from '#stages/3-implementation/information-request/dispute.entity';
import { notBefore } from '#stages/3-implementation/information-request/information-request.rules';
import {
  alreadyThere,
  disputeMachine,
  outcomeSaid,
} from '#stages/3-implementation/information-request/objection.rules';
import {
  DISPUTE,
  ObjectionService,
  REPLY,
  unknown,
} from '#stages/3-implementation/information-request/objection.service';
import { refuseOutside } from '#stages/3-implementation/information-request/window';

export const disputes = new Resource<DisputeEntity>({
  entity: DisputeEntity,
  name: 'dispute',
  path: 'disputes',
  title: 'text',
  sorts: ['createdAt', 'filedAt'],
  defaultSort: '-filedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    objectionId: { kind: 'any', property: 'objectionId' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'filedAt' },
    to: { kind: 'before', property: 'filedAt' },
  },
  machine: disputeMachine,
});

type Given = Partial<DisputeEntity>;

@Injectable()
export class DisputeService extends RecordService<DisputeEntity> {
  protected readonly actions: ActionRule<DisputeEntity>[] = [
    { action: 'update', permission: 'information_request.write' },
    { action: 'transition', permission: 'information_request.answer' },
  ];

  constructor(
    private readonly clocks: ClockService,
    private readonly objections: ObjectionService,
  ) {
    super(disputes);
  }

  override async create(ctx: Ctx, input: Given): Promise<Answered<DisputeEntity>> {
    const { objectionId = '', filedAt = '' } = input;
    const objection = await this.objections.store.find(ctx, objectionId, 'FOR UPDATE OF t');
    if (!objection) throw unknown('objectionId');
    const subject = { kind: 'objection' as const, id: objection.id };
    decide(ctx, [
      notInFuture('/filedAt', filedAt),
      notBefore('/filedAt', filedAt, objection.replyReceivedAt ?? objection.submittedAt),
    ]);
    await refuseOutside(ctx, this.clocks, { subject, answer: REPLY, against: DISPUTE, at: filedAt });
    await refuseSecond(ctx, objection.id);
    const { campaignId, classification } = objection;
    const { id } = await this.store.insert(ctx, { classification, ...input, campaignId });
    await this.clocks.meet(ctx, subject, [DISPUTE], filedAt);
    return this.get(ctx, id);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, at = new Date().toISOString(), outcome = null }: MoveDispute,
  ): Promise<Answered<DisputeEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!disputeMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'withdrawn' || to === 'decided') askReason(to, reason);
    decide(ctx, [notInFuture('/at', at), notBefore('/at', at, current.filedAt), outcomeSaid(to, outcome)]);
    const decided = to === 'decided' ? { decidedAt: at, outcome } : {};
    const set = { ...decided, stateReason: reason };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, happenedAt: at, set }));
  }
}

async function refuseSecond(ctx: Ctx, objectionId: string): Promise<void> {
  const standing = await ctx.query(
    `SELECT FROM disputes WHERE organization_id = $1 AND objection_id = $2 AND state <> 'withdrawn'`,
    [ctx.organizationId, objectionId],
  );
  if (standing.length > 0) throw alreadyThere();
}
