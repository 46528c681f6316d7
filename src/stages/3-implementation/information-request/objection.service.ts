import { Injectable } from '@nestjs/common';
import { refuseOwn } from '#kernel/access/four-eyes';
import { notInFuture } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { NEXT_CLOCK } from '#stages/3-implementation/clock/clock.entity';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import { defineClockOwner } from '#stages/3-implementation/clock/clock-owners';
import { notBefore } from '#stages/3-implementation/information-request/information-request.rules';
import {
  ANSWER,
  InformationRequestService,
  OBJECT,
} from '#stages/3-implementation/information-request/information-request.service';
import type { MoveObjection } from '#stages/3-implementation/information-request/objection.dto';
import { ObjectionEntity } from '#stages/3-implementation/information-request/objection.entity';
import {
  alreadyThere,
  objectionMachine,
  replySaid,
} from '#stages/3-implementation/information-request/objection.rules';
import { refuseOutside } from '#stages/3-implementation/information-request/window';

export const objections = new Resource<ObjectionEntity>({
  entity: ObjectionEntity,
  name: 'objection',
  path: 'objections',
  title: 'text',
  computed: { nextClock: NEXT_CLOCK },
  sorts: ['createdAt', 'submittedAt', 'nextDueAt'],
  nullsLast: { nextDueAt: 'infinity' },
  defaultSort: '-submittedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    informationRequestId: { kind: 'any', property: 'informationRequestId' },
    state: { kind: 'any', property: 'state' },
    ground: { kind: 'any', property: 'ground' },
    from: { kind: 'from', property: 'submittedAt' },
    to: { kind: 'before', property: 'submittedAt' },
    dueBefore: { kind: 'before', property: 'nextDueAt' },
  },
  machine: objectionMachine,
});

export const REPLY = 'KIP-OBJ-ANSWER';
export const DISPUTE = 'KIP-DISPUTE';

const WHAT: Text = { en: 'answer to the information request', id: 'jawaban atas permohonan informasi' };
const subjectOf = ({ id }: { id: string }) => ({ kind: 'objection' as const, id });

type Given = Partial<ObjectionEntity>;

@Injectable()
export class ObjectionService extends RecordService<ObjectionEntity> {
  protected readonly actions: ActionRule<ObjectionEntity>[] = [
    { action: 'update', permission: 'information_request.write' },
    { action: 'transition', permission: 'objection.decide' },
  ];

  constructor(
    private readonly clocks: ClockService,
    private readonly requests: InformationRequestService,
  ) {
    super(objections);
    defineClockOwner('objection', {
      table: 'objections',
      title: 't.text',
      unit: `(SELECT r.unit_id FROM information_requests r WHERE r.organization_id = t.organization_id AND r.id = t.information_request_id)`,
    });
  }

  /** The request is held meanwhile: of two objections at once one is the first. */
  override async create(ctx: Ctx, input: Given): Promise<Answered<ObjectionEntity>> {
    const { informationRequestId = '', submittedAt = '' } = input;
    const request = await this.requests.store.find(ctx, informationRequestId, 'FOR UPDATE OF t');
    if (!request) throw unknown('informationRequestId');
    const subject = { kind: 'information_request' as const, id: request.id };
    decide(ctx, [
      notInFuture('/submittedAt', submittedAt),
      notBefore('/submittedAt', submittedAt, request.answeredAt ?? request.receivedAt),
    ]);
    await refuseOutside(ctx, this.clocks, { subject, answer: ANSWER, against: OBJECT, at: submittedAt });
    await refuseSecond(ctx, request.id);
    const { campaignId, classification } = request;
    const { id } = await this.store.insert(ctx, { classification, ...input, campaignId });
    await this.clocks.meet(ctx, subject, [OBJECT], submittedAt);
    await this.clocks.start(ctx, { subject: subjectOf({ id }), code: REPLY, startsAt: submittedAt });
    return this.get(ctx, id);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, at = new Date().toISOString(), answer, replyReceivedAt = at }: MoveObjection,
  ): Promise<Answered<ObjectionEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!objectionMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'withdrawn') askReason(to, reason);
    const request = await this.requests.store.get(ctx, current.informationRequestId);
    if (to !== 'withdrawn') refuseOwn(ctx, [request.answeredBy], WHAT);
    decide(ctx, [
      notInFuture('/at', at),
      notInFuture('/replyReceivedAt', replyReceivedAt),
      notBefore('/at', at, current.submittedAt),
      notBefore('/replyReceivedAt', replyReceivedAt, at),
      replySaid(to, answer),
    ]);
    const replied = to === 'withdrawn' ? {} : { answer, answeredAt: at, replyReceivedAt, answeredBy: ctx.actor.userId };
    await this.store.move(ctx, current, { to, reason, happenedAt: at, set: { ...replied, stateReason: reason } });
    if (to === 'withdrawn') await this.clocks.stop(ctx, subjectOf(current), reason ?? '');
    else await this.replied(ctx, current, at, replyReceivedAt);
    return this.get(ctx, id);
  }

  /** The superior's time ends with the reply, and the requester's begins when it arrives. */
  private async replied(ctx: Ctx, current: ObjectionEntity, at: string, receivedAt: string): Promise<void> {
    await this.clocks.meet(ctx, subjectOf(current), [REPLY], at);
    await this.clocks.start(ctx, { subject: subjectOf(current), code: DISPUTE, startsAt: receivedAt });
  }
}

async function refuseSecond(ctx: Ctx, requestId: string): Promise<void> {
  const standing = await ctx.query(
    `SELECT FROM objections WHERE organization_id = $1 AND information_request_id = $2 AND state <> 'withdrawn'`,
    [ctx.organizationId, requestId],
  );
  if (standing.length > 0) throw alreadyThere();
}

export function unknown(field: string) {
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  return unknownReference({
    params: { field },
    errors: [{ pointer: `/${field}`, code: 'reference.unknown', message }],
  });
}
