import { Injectable } from '@nestjs/common';
import { rankOf, strictest } from '#kernel/classification/classification';
import { changesBetween } from '#platform/audit/audit-event';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import type { Text } from '#platform/problem/problem';
import type { ListAsk } from '#platform/records/list-query';
import { conditions, sourceOf } from '#platform/records/list-query';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { CaseCount, CreateCase, UpdateCase } from '#stages/3-implementation/case/case.dto';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import {
  asStrictAsMessages,
  classSaid,
  factsOf,
  messageTaken,
  openingVerdicts,
  type Reported,
  stillOpen,
} from '#stages/3-implementation/case/case.rules';
import { CaseClocks } from '#stages/3-implementation/case/case-clocks';
import { caseMachine, isOpen, movesByHand, OPEN_STATES } from '#stages/3-implementation/case/case-course.rules';
import { reaches, tellHandedOn } from '#stages/3-implementation/case/case-people';

const OPEN = `t.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;
const MERGED = 'SELECT d.id FROM cases d WHERE d.organization_id = t.organization_id AND d.duplicate_of_id = t.id';

export const cases = new Resource<CaseEntity>({
  entity: CaseEntity,
  name: 'case',
  path: 'cases',
  title: 'title',
  computed: {
    // The id of a case above the reader's clearance would tell that it is there.
    duplicateOfId:
      '(SELECT d.id FROM cases d WHERE d.organization_id = t.organization_id AND d.id = t.duplicate_of_id)',
    nextClock: `CASE WHEN t.next_due_at IS NOT NULL THEN json_build_object('code', t.next_clock_code,
      'dueAt', to_char(t.next_due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'state', t.next_clock_state) END`,
    contacts: `(SELECT count(*)::int FROM feedback_messages m WHERE m.organization_id = t.organization_id
      AND (m.case_id = t.id OR m.case_id IN (${MERGED})))`,
    mergedCases: `(SELECT count(*)::int FROM (${MERGED}) merged)`,
  },
  sorts: ['createdAt', 'receivedAt', 'nextDueAt'],
  nullsLast: { nextDueAt: 'infinity' },
  defaultSort: '-receivedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    class: { kind: 'any', property: 'class' },
    topic: { kind: 'any', property: 'topic' },
    unitId: { kind: 'any', property: 'unitId' },
    assigneeId: { kind: 'any', property: 'assigneeId' },
    state: { kind: 'any', property: 'state' },
    open: { kind: 'sql', condition: `(${OPEN}) = ANY({}::boolean[])` },
    riskClass: { kind: 'any', property: 'riskClass' },
    duplicateOfId: {
      kind: 'sql',
      condition:
        't.duplicate_of_id = ANY({}) AND EXISTS (SELECT FROM cases d WHERE d.organization_id = t.organization_id AND d.id = t.duplicate_of_id)',
    },
    externalRef: { kind: 'any', property: 'externalRef' },
    confidential: { kind: 'sql', condition: 't.confidential = ANY({}::boolean[])' },
    anonymous: { kind: 'sql', condition: 't.anonymous = ANY({}::boolean[])' },
    from: { kind: 'from', property: 'receivedAt' },
    to: { kind: 'before', property: 'receivedAt' },
    dueBefore: { kind: 'before', property: 'nextDueAt' },
  },
  search: ['title', 'topic'],
  machine: caseMachine,
});

/** Held until the commit: of two who open a case from one message the second sees that it is taken. */
const REPORTED = `SELECT m.id, m.kind, m.topic, m.campaign_id AS "campaignId", m.case_id AS "caseId", m.received_at AS "receivedAt",
    m.level, m.classification
  FROM feedback_messages m WHERE m.organization_id = $1 AND m.id = ANY($2) ORDER BY m.id FOR UPDATE`;

type Found = Reported & { classification: CaseEntity['classification'] } & Record<string, unknown>;

const OVER: Text = { en: 'It no longer waits for an answer.', id: 'Kasus tidak lagi menunggu jawaban.' };
const NOT_MERGED: Text = { en: 'It is not merged into another.', id: 'Kasus tidak digabung ke kasus lain.' };
const NOWHERE: Text = { en: 'It goes no further by hand from here.', id: 'Tidak ada perpindahan manual dari sini.' };
const UNVERIFIED: Text = { en: 'It has to be verified first.', id: 'Harus diverifikasi terlebih dahulu.' };

/** Only what was found clear and ours is given to a unit. */
function handable({ state, verifiedAt }: CaseEntity): Text | null {
  if (!isOpen(state)) return OVER;
  return verifiedAt === null ? UNVERIFIED : null;
}

/** What a case is opened with, beside its messages. */
export type CaseFacts = Omit<CreateCase, 'feedbackMessageIds'>;

@Injectable()
export class CaseService extends RecordService<CaseEntity> {
  protected readonly actions: ActionRule<CaseEntity>[] = [
    { action: 'update', permission: 'case.write' },
    {
      action: 'transition',
      permission: 'case.write',
      refuse: (record) => (movesByHand(record).length > 0 ? null : NOWHERE),
    },
    { action: 'dispose', permission: 'case.write', refuse: handable },
    { action: 'coordinate', permission: 'case.write', refuse: handable },
    { action: 'return', permission: 'case.write', refuse: handable },
    { action: 'merge', permission: 'case.write', refuse: ({ state }) => (isOpen(state) ? null : OVER) },
    { action: 'unmerge', permission: 'case.write', refuse: ({ state }) => (state === 'merged' ? null : NOT_MERGED) },
    { action: 'reply', permission: 'case.write', refuse: ({ state }) => (isOpen(state) ? null : OVER) },
  ];

  constructor(private readonly clocks: CaseClocks) {
    super(cases);
  }

  override create(ctx: Ctx, { feedbackMessageIds, ...facts }: CreateCase): Promise<Answered<CaseEntity>> {
    return this.openFrom(ctx, feedbackMessageIds, facts);
  }

  /** Opens a case from messages; nothing is coded on them by the way, so that what nobody triaged still waits for triage. */
  async openFrom(ctx: Ctx, messageIds: readonly string[], facts: CaseFacts): Promise<Answered<CaseEntity>> {
    const found = await ctx.query<Found>(REPORTED, [ctx.organizationId, messageIds]);
    refuseTaken(found);
    const coded = factsOf(found);
    const said = { ...facts, class: facts.class ?? coded.class };
    const classification = strictest([
      facts.classification ?? 'open',
      ...(facts.classification ? [] : found.map((message) => message.classification)),
    ]);
    decide(ctx, [
      ...openingVerdicts(messageIds, found),
      classSaid(said.class),
      asStrictAsMessages(rankOf(classification), found.filter(own), '/classification'),
      await reaches(ctx, '/assigneeId', facts.assigneeId, rankOf(classification)),
    ]);
    const stored = await this.store.insert(ctx, {
      ...said,
      topic: facts.topic ?? coded.topic ?? null,
      campaignId: facts.campaignId ?? coded.campaignId ?? null,
      receivedAt: coded.receivedAt,
      stateSince: coded.receivedAt,
      classification,
    });
    await this.link(ctx, stored, messageIds);
    await this.clocks.begin(ctx, stored);
    await tellHandedOn(ctx, stored, stored);
    return this.get(ctx, stored.id);
  }

  /** The messages are the case's from now on; each says so in its own trail, at the level of the case. */
  async link(ctx: Ctx, stored: CaseEntity, messageIds: readonly string[]): Promise<void> {
    await ctx.query(
      `UPDATE feedback_messages SET case_id = $3, version = version + 1, updated_at = now()
       WHERE organization_id = $1 AND id = ANY($2)`,
      [ctx.organizationId, messageIds, stored.id],
    );
    for (const id of messageIds) {
      ctx.record({
        action: 'feedback_message.joined_case',
        resource: 'feedback_message',
        recordId: id,
        campaignId: stored.campaignId,
        level: stored.clearanceLevel,
        changes: changesBetween({ caseId: null }, { caseId: stored.id }),
      });
    }
  }

  override async update(ctx: Ctx, id: string, expected: Expected, input: UpdateCase): Promise<Answered<CaseEntity>> {
    const before = await this.store.lock(ctx, id);
    const after = await super.update(ctx, id, expected, input);
    if (after.class !== before.class) await this.clocks.reclassed(ctx, before, after);
    if (after.assigneeId !== before.assigneeId) await tellHandedOn(ctx, after, after);
    return this.get(ctx, id);
  }

  protected override async check(ctx: Ctx, next: Partial<CaseEntity>, current: CaseEntity | null): Promise<void> {
    if (!current) return;
    const moved = (['class', 'riskClass', 'assigneeId'] as const).find((field) => next[field] !== current[field]);
    decide(ctx, [
      stillOpen(isOpen(current.state), moved),
      await reaches(
        ctx,
        '/assigneeId',
        next.assigneeId === current.assigneeId ? null : next.assigneeId,
        current.clearanceLevel,
      ),
    ]);
  }

  protected override transitionsFrom(record: CaseEntity): readonly string[] {
    return movesByHand(record);
  }

  /** How many cases match, how many matters that is, and how many reports they came from. */
  async countAll(ctx: Ctx, ask: object): Promise<CaseCount> {
    const { where, params } = conditions(cases, ask as ListAsk, ctx.organizationId);
    const counts = await ctx.one<CaseCount & Record<string, unknown>>(
      `SELECT least(count(*), 10000)::int AS count, count(*) <= 10000 AS exact,
         count(*) FILTER (WHERE x.state <> 'merged')::int AS distinct, coalesce(sum(x.n), 0)::int AS contacts
       FROM (SELECT t.state, (SELECT count(*) FROM feedback_messages m
           WHERE m.organization_id = t.organization_id AND m.case_id = t.id) AS n
         FROM ${sourceOf(cases, ask as ListAsk)} t WHERE ${where.join(' AND ')} LIMIT 10001) x`,
      params,
    );
    return counts ?? { count: 0, exact: true, distinct: 0, contacts: 0 };
  }
}

/** The level that a message has of its own: that of its campaign comes with the campaign. */
const own = ({ level, classification }: Found): boolean => level <= rankOf(classification);

function refuseTaken(found: readonly Reported[]): void {
  const taken = found.filter(({ caseId }) => caseId !== null).map(({ id }) => id);
  if (taken.length > 0) throw messageTaken({ params: { messages: taken.join(', ') } });
}
