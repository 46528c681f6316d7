import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { rankOf } from '#kernel/classification/classification';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { NEXT_CLOCK } from '#stages/3-implementation/clock/clock.entity';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import { defineClockOwner } from '#stages/3-implementation/clock/clock-owners';
import type { MoveInformationRequest } from '#stages/3-implementation/information-request/information-request.dto';
import { InformationRequestEntity } from '#stages/3-implementation/information-request/information-request.entity';
import {
  type Came,
  cameVerdicts,
  isNotice,
  needsReason,
  notBefore,
  noticeVerdicts,
  requestMachine,
  testExempts,
} from '#stages/3-implementation/information-request/information-request.rules';

const seen = (table: string, column: string): string =>
  `(SELECT x.id FROM ${table} x WHERE x.organization_id = t.organization_id AND x.id = t.${column})`;

export const informationRequests = new Resource<InformationRequestEntity>({
  entity: InformationRequestEntity,
  name: 'information_request',
  path: 'information-requests',
  title: 'title',
  links: {
    entryIds: { table: 'information_request_entries', own: 'information_request_id', other: 'information_entry_id' },
  },
  computed: {
    nextClock: NEXT_CLOCK,
    // The id of a record above the reader's clearance would tell that it is there.
    feedbackMessageId: seen('feedback_messages', 'feedback_message_id'),
    caseId: seen('cases', 'case_id'),
    consequenceTestId: seen('consequence_tests', 'consequence_test_id'),
  },
  sorts: ['createdAt', 'receivedAt', 'nextDueAt'],
  nullsLast: { nextDueAt: 'infinity' },
  defaultSort: '-receivedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    unitId: { kind: 'any', property: 'unitId' },
    state: { kind: 'any', property: 'state' },
    requesterRef: { kind: 'any', property: 'requesterRef' },
    number: { kind: 'any', property: 'number' },
    entryId: { kind: 'linked', link: 'entryIds' },
    from: { kind: 'from', property: 'receivedAt' },
    to: { kind: 'before', property: 'receivedAt' },
    dueBefore: { kind: 'before', property: 'nextDueAt' },
  },
  search: ['title', 'text'],
  machine: requestMachine,
});

/** What it arrived with, as far as whoever writes may see it. */
const CAME = `
  SELECT 'feedbackMessageId' AS field, m.level FROM feedback_messages m WHERE m.organization_id = $1 AND m.id = $2
  UNION ALL SELECT 'caseId', c.level FROM cases c WHERE c.organization_id = $1 AND c.id = $3`;

export const ANSWER = 'KIP-ANSWER';
export const OBJECT = 'KIP-OBJECT';

const subjectOf = ({ id }: { id: string }) => ({ kind: 'information_request' as const, id });

type Given = Partial<InformationRequestEntity>;

@Injectable()
export class InformationRequestService extends RecordService<InformationRequestEntity> {
  protected readonly actions: ActionRule<InformationRequestEntity>[] = [
    { action: 'update', permission: 'information_request.write' },
    { action: 'transition', permission: 'information_request.answer' },
  ];

  constructor(private readonly clocks: ClockService) {
    super(informationRequests);
    defineClockOwner('information_request', { table: 'information_requests', title: 't.title', unit: 't.unit_id' });
  }

  /** Registered is registered: the time for the answer runs from that moment. */
  override async create(ctx: Ctx, input: Given): Promise<Answered<InformationRequestEntity>> {
    const { id, receivedAt } = await super.create(ctx, input);
    await this.clocks.start(ctx, { subject: subjectOf({ id }), code: ANSWER, startsAt: receivedAt });
    return this.get(ctx, id);
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, at = new Date().toISOString(), ...notice }: MoveInformationRequest,
  ): Promise<Answered<InformationRequestEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!requestMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(to)) askReason(to, reason);
    decide(ctx, [notInFuture('/at', at), notBefore('/at', at, current.receivedAt)]);
    const set = isNotice(to) ? await this.noticed(ctx, to, at, notice) : {};
    await this.store.move(ctx, current, { to, reason, happenedAt: at, set: { ...set, stateReason: reason } });
    if (to === 'extended') await this.clocks.extend(ctx, subjectOf(current), ANSWER, { reason: reason ?? '', at });
    else if (to === 'withdrawn') await this.clocks.stop(ctx, subjectOf(current), reason ?? '');
    else await this.told(ctx, current, at);
    return this.get(ctx, id);
  }

  /** With the notice the agency's time ends and the requester's begins. */
  private async told(ctx: Ctx, current: InformationRequestEntity, at: string): Promise<void> {
    await this.clocks.meet(ctx, subjectOf(current), [ANSWER], at);
    await this.clocks.start(ctx, { subject: subjectOf(current), code: OBJECT, startsAt: at });
  }

  private async noticed(ctx: Ctx, to: InformationRequestEntity['state'], at: string, notice: Given): Promise<Given> {
    const { legalBasisId, consequenceTestId } = notice;
    const test = consequenceTestId
      ? await ctx.one<{ exempt: boolean }>(
          `SELECT state = 'decided' AND decision = 'exempt' AS exempt FROM consequence_tests
           WHERE organization_id = $1 AND id = $2 FOR KEY SHARE`,
          [ctx.organizationId, consequenceTestId],
        )
      : undefined;
    const on = localDay(new Date(at), ctx.actor.timezone);
    const basis = await citesInForce(ctx, { pointer: '/legalBasisId', ids: legalBasisId ? [legalBasisId] : [], on });
    decide(ctx, [...noticeVerdicts(to, notice), testExempts(consequenceTestId, test), basis]);
    return { ...notice, answeredAt: at, answeredBy: ctx.actor.userId };
  }

  protected override async check(ctx: Ctx, next: Given): Promise<void> {
    const { receivedAt, feedbackMessageId, caseId, classification = 'open' } = next;
    const came = await ctx.query<Came & Record<string, unknown>>(CAME, [
      ctx.organizationId,
      feedbackMessageId ?? null,
      caseId ?? null,
    ]);
    decide(ctx, [
      notInFuture('/receivedAt', receivedAt),
      ...cameVerdicts({ feedbackMessageId, caseId, rank: rankOf(classification) }, came),
    ]);
  }
}
