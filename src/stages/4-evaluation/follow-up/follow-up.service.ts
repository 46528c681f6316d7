import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { FollowUpEntity, type FollowUpState } from '#stages/4-evaluation/follow-up/follow-up.entity';
import {
  campaignFrom,
  followUpFixed,
  followUpMachine,
  needsReason,
  ownerWorksHere,
  type SourceRecord,
  saysWhat,
  sourceVerdicts,
} from '#stages/4-evaluation/follow-up/follow-up.rules';
import { notMoreOpen, strictestOf } from '#stages/4-evaluation/openness.rules';
import { refuseVerifier, whyNotVerify } from '#stages/4-evaluation/verification';

export const followUps = new Resource<FollowUpEntity>({
  entity: FollowUpEntity,
  name: 'follow_up',
  path: 'follow-ups',
  title: 'problem',
  links: { feedbackMessageIds: { table: 'follow_up_feedback', own: 'follow_up_id', other: 'feedback_message_id' } },
  sorts: ['createdAt', 'dueOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    feedbackMessageId: { kind: 'linked', link: 'feedbackMessageIds' },
    evaluationRecordId: { kind: 'any', property: 'evaluationRecordId' },
    ownerId: { kind: 'any', property: 'ownerId' },
    state: { kind: 'any', property: 'state' },
    from: { kind: 'from', property: 'dueOn' },
    to: { kind: 'before', property: 'dueOn' },
  },
  search: ['problem', 'action'],
  machine: followUpMachine,
});

type Draft = Partial<FollowUpEntity>;

interface Sources {
  messages: SourceRecord[];
  records: SourceRecord[];
}

export interface FollowUpMove {
  to: FollowUpState;
  reason?: string | null;
  result?: string | null;
}

const WHAT: Text = { en: 'follow-up', id: 'tindak lanjut' };
const NOT_DONE: Text = { en: 'It is not reported as done.', id: 'Belum dilaporkan selesai.' };
const SETTLED: Text = { en: 'It is settled.', id: 'Sudah tuntas.' };

const settled = (state: FollowUpState): boolean => state === 'verified' || state === 'dropped';
const doers = ({ ownerId, doneBy }: FollowUpEntity) => [ownerId, doneBy];

@Injectable()
export class FollowUpService extends RecordService<FollowUpEntity> {
  protected readonly actions: ActionRule<FollowUpEntity>[] = [
    { action: 'update', permission: 'evaluation.write', refuse: ({ state }) => (settled(state) ? SETTLED : null) },
    {
      action: 'transition',
      permission: 'evaluation.write',
      refuse: ({ state }) => (followUpMachine.isFinal(state) ? SETTLED : null),
    },
    {
      action: 'verify',
      permission: 'evaluation.verify',
      refuse: (record, actorId) => whyNotVerify(record.state === 'done' ? null : NOT_DONE, doers(record), actorId),
    },
    {
      action: 'remove',
      permission: 'evaluation.write',
      refuse: ({ state }) =>
        state === 'open'
          ? null
          : { en: 'It was begun; drop it with a reason.', id: 'Sudah dimulai; gugurkan dengan alasan.' },
    },
  ];

  constructor() {
    super(followUps);
  }

  /** What comes from somewhere is where that is, and no more open, unless it says so itself. */
  override async create(ctx: Ctx, input: Draft): Promise<Answered<FollowUpEntity>> {
    const { messages, records } = await this.sourcesOf(ctx, input);
    const sources = [...records, ...messages];
    const campaignId = campaignFrom(input.campaignId, sources);
    const classification = input.classification ?? strictestOf(sources);
    return super.create(ctx, { ...input, campaignId, classification });
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, result }: FollowUpMove,
  ): Promise<Answered<FollowUpEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!followUpMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(current.state, to)) askReason(to, reason);
    decide(ctx, [saysWhat(to, result)]);
    if (to === 'verified') refuseVerifier(ctx, doers(current), WHAT);
    const by = ctx.actor.userId;
    const at = new Date().toISOString();
    const written: Partial<Record<FollowUpState, Draft>> = {
      done: { result: result ?? null, doneBy: by, doneAt: at },
      verified: { verifiedBy: by, verifiedAt: at },
    };
    const set = { ...written[to], stateReason: reason };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override async check(ctx: Ctx, next: Draft, current: FollowUpEntity | null): Promise<void> {
    if (current && settled(current.state)) throw followUpFixed({ params: { state: current.state } });
    const { messages, records } = await this.sourcesOf(ctx, next);
    const owner = await ctx.one<{ state: string }>('SELECT state FROM users WHERE organization_id = $1 AND id = $2', [
      ctx.organizationId,
      next.ownerId,
    ]);
    const ownerStays = current?.ownerId === next.ownerId;
    const recordIds = next.evaluationRecordId ? [next.evaluationRecordId] : [];
    decide(ctx, [
      ...sourceVerdicts(next, [...records, ...messages]),
      { ...belong('/feedbackMessageIds', next.feedbackMessageIds ?? [], messages), code: 'reference.unknown' },
      { ...belong('/evaluationRecordId', recordIds, records), code: 'reference.unknown' },
      ownerWorksHere(ownerStays ? 'active' : owner?.state),
      notMoreOpen(next.classification, [...records, ...messages]),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, { state }: FollowUpEntity): void {
    if (state !== 'open') throw followUpFixed({ params: { state } });
  }

  private async sourcesOf(ctx: Ctx, { feedbackMessageIds = [], evaluationRecordId }: Draft): Promise<Sources> {
    const named = (table: string, ids: readonly string[]) =>
      ctx.query<SourceRecord & { id: string }>(
        `SELECT id, campaign_id AS "campaignId", classification FROM ${table} WHERE organization_id = $1 AND id = ANY($2)`,
        [ctx.organizationId, ids],
      );
    const [messages, records] = await Promise.all([
      named('feedback_messages', feedbackMessageIds),
      named('evaluation_records', evaluationRecordId ? [evaluationRecordId] : []),
    ]);
    return { messages, records };
  }
}
