import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { NEXT_CLOCK } from '#stages/3-implementation/clock/clock.entity';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import { defineClockOwner } from '#stages/3-implementation/clock/clock-owners';
import type { MoveDataSubjectRequest } from '#stages/3-implementation/data-subject-request/data-subject-request.dto';
import { DataSubjectRequestEntity } from '#stages/3-implementation/data-subject-request/data-subject-request.entity';
import {
  ruleOf,
  subjectRequestMachine,
} from '#stages/3-implementation/data-subject-request/data-subject-request.rules';
import { notBefore } from '#stages/3-implementation/information-request/information-request.rules';

export const dataSubjectRequests = new Resource<DataSubjectRequestEntity>({
  entity: DataSubjectRequestEntity,
  name: 'data_subject_request',
  path: 'data-subject-requests',
  title: 'text',
  computed: { nextClock: NEXT_CLOCK },
  sorts: ['createdAt', 'receivedAt', 'nextDueAt'],
  nullsLast: { nextDueAt: 'infinity' },
  defaultSort: '-receivedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    state: { kind: 'any', property: 'state' },
    unitId: { kind: 'any', property: 'unitId' },
    requesterRef: { kind: 'any', property: 'requesterRef' },
    from: { kind: 'from', property: 'receivedAt' },
    to: { kind: 'before', property: 'receivedAt' },
    dueBefore: { kind: 'before', property: 'nextDueAt' },
  },
  machine: subjectRequestMachine,
});

const subjectOf = ({ id }: { id: string }) => ({ kind: 'data_subject_request' as const, id });

type Given = Partial<DataSubjectRequestEntity>;

/** What people want of the agency about their own data, within three times twenty-four hours. */
@Injectable()
export class DataSubjectRequestService extends RecordService<DataSubjectRequestEntity> {
  protected readonly actions: ActionRule<DataSubjectRequestEntity>[] = [
    { action: 'update', permission: 'data_subject_request.write' },
    { action: 'transition', permission: 'data_subject_request.write' },
  ];

  constructor(private readonly clocks: ClockService) {
    super(dataSubjectRequests);
    defineClockOwner('data_subject_request', { table: 'data_subject_requests', title: 't.text', unit: 't.unit_id' });
  }

  /** Nobody but those who settle it needs to see it: restricted, unless somebody says otherwise. */
  override async create(ctx: Ctx, input: Given): Promise<Answered<DataSubjectRequestEntity>> {
    const { id, kind, receivedAt } = await super.create(ctx, { classification: 'restricted', ...input });
    await this.clocks.start(ctx, { subject: subjectOf({ id }), code: ruleOf(kind), startsAt: receivedAt });
    return this.get(ctx, id);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, at = new Date().toISOString(), legalBasisId = null }: MoveDataSubjectRequest,
  ): Promise<Answered<DataSubjectRequestEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!subjectRequestMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    askReason(to, reason);
    const on = localDay(new Date(at), ctx.actor.timezone);
    decide(ctx, [
      notInFuture('/at', at),
      notBefore('/at', at, current.receivedAt),
      await citesInForce(ctx, { pointer: '/legalBasisId', ids: legalBasisId ? [legalBasisId] : [], on }),
    ]);
    const set = { stateReason: reason, settledAt: at, legalBasisId };
    await this.store.move(ctx, current, { to, reason, happenedAt: at, set });
    await this.clocks.meet(ctx, subjectOf(current), 'all', at);
    return this.get(ctx, id);
  }

  protected override check(ctx: Ctx, { receivedAt }: Given): void {
    decide(ctx, [notInFuture('/receivedAt', receivedAt)]);
  }
}
