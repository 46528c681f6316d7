import { Injectable } from '@nestjs/common';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong } from '#kernel/campaign/holding';
import { sameTopic } from '#kernel/campaign/topic';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { FollowUpEntity, type FollowUpState } from '#stages/4-evaluation/follow-up/follow-up.entity';
import {
  campaignFrom,
  evidenceWithDone,
  followUpFixed,
  followUpMachine,
  needsReason,
  ownerWorksHere,
  type SourceRecord,
  saysWhat,
  shown,
  sourceVerdicts,
  topicFrom,
} from '#stages/4-evaluation/follow-up/follow-up.rules';
import '#stages/4-evaluation/follow-up/follow-up-source.entity';
import { notMoreOpen, strictestOf } from '#stages/4-evaluation/openness.rules';
import { refuseVerifier, whyNotVerify } from '#stages/4-evaluation/verification';

/** Its day has passed where the agency is, and nobody says that it is done. */
const OVERDUE = `(t.state IN ('open', 'in_progress') AND t.due_on < (now() AT TIME ZONE
  (SELECT o.timezone FROM organizations o WHERE o.id = t.organization_id))::date)`;

export const followUps = new Resource<FollowUpEntity>({
  entity: FollowUpEntity,
  name: 'follow_up',
  path: 'follow-ups',
  title: 'problem',
  links: {
    feedbackMessageIds: { table: 'follow_up_feedback', own: 'follow_up_id', other: 'feedback_message_id' },
    caseIds: { table: 'follow_up_cases', own: 'follow_up_id', other: 'case_id' },
    attachmentIds: { table: 'follow_up_attachments', own: 'follow_up_id', other: 'attachment_id' },
  },
  computed: { overdue: OVERDUE },
  sorts: ['createdAt', 'dueOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    feedbackMessageId: { kind: 'linked', link: 'feedbackMessageIds' },
    caseId: { kind: 'linked', link: 'caseIds' },
    evaluationRecordId: { kind: 'any', property: 'evaluationRecordId' },
    complaintAnalysisId: { kind: 'any', property: 'complaintAnalysisId' },
    unitId: { kind: 'any', property: 'unitId' },
    overdue: { kind: 'sql', condition: `${OVERDUE} = ANY({}::boolean[])` },
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
  cases: SourceRecord[];
  records: SourceRecord[];
  analyses: SourceRecord[];
}

const all = ({ records, messages, cases, analyses }: Sources): SourceRecord[] => [
  ...records,
  ...analyses,
  ...messages,
  ...cases,
];

export interface FollowUpMove {
  to: FollowUpState;
  reason?: string | null;
  result?: string | null;
  evidence?: string | null;
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
    const sources = all(await this.sourcesOf(ctx, input));
    const campaignId = campaignFrom(input.campaignId, sources);
    const classification = input.classification ?? strictestOf(sources);
    return super.create(ctx, { ...input, campaignId, classification, topic: topicFrom(input.topic, sources) });
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null, result, evidence }: FollowUpMove,
  ): Promise<Answered<FollowUpEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!followUpMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (needsReason(current.state, to)) askReason(to, reason);
    const proof = { ...current, evidence: evidence ?? current.evidence };
    decide(ctx, [
      saysWhat(to, result),
      evidenceWithDone(to, evidence),
      ...(to === 'done' || to === 'verified' ? [shown(proof)] : []),
    ]);
    if (to === 'verified') refuseVerifier(ctx, doers(current), WHAT);
    const by = ctx.actor.userId;
    const at = new Date().toISOString();
    const written: Partial<Record<FollowUpState, Draft>> = {
      done: { result: result ?? null, evidence: proof.evidence, doneBy: by, doneAt: at },
      verified: { verifiedBy: by, verifiedAt: at },
    };
    const set = { ...written[to], stateReason: reason };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  protected override derive(_ctx: Ctx, { topic }: Draft): Draft {
    return topic === undefined ? {} : { topic: sameTopic(topic) };
  }

  protected override async check(ctx: Ctx, next: Draft, current: FollowUpEntity | null): Promise<void> {
    if (current && settled(current.state)) throw followUpFixed({ params: { state: current.state } });
    const sources = await this.sourcesOf(ctx, next);
    const files = await this.filesOf(ctx, next);
    const owner = await ctx.one<{ state: string }>('SELECT state FROM users WHERE organization_id = $1 AND id = $2', [
      ctx.organizationId,
      next.ownerId,
    ]);
    const ownerStays = current?.ownerId === next.ownerId;
    decide(ctx, [
      ...sourceVerdicts(next, all(sources)),
      known('/feedbackMessageIds', next.feedbackMessageIds, sources.messages),
      known('/caseIds', next.caseIds, sources.cases),
      known('/evaluationRecordId', one(next.evaluationRecordId), sources.records),
      known('/complaintAnalysisId', one(next.complaintAnalysisId), sources.analyses),
      known('/attachmentIds', next.attachmentIds, files),
      ownerWorksHere(ownerStays ? 'active' : owner?.state),
      notMoreOpen(next.classification, all(sources)),
    ]);
  }

  protected override checkRemoval(_ctx: Ctx, { state }: FollowUpEntity): void {
    if (state !== 'open') throw followUpFixed({ params: { state } });
  }

  private async sourcesOf(ctx: Ctx, next: Draft): Promise<Sources> {
    const named = (table: string, ids: readonly string[] = [], topic = 'NULL') =>
      ctx.query<SourceRecord & Record<string, unknown>>(
        `SELECT id, campaign_id AS "campaignId", classification, ${topic} AS topic FROM ${table}
         WHERE organization_id = $1 AND id = ANY($2)`,
        [ctx.organizationId, ids],
      );
    const [messages, cases, records, analyses] = await Promise.all([
      named('feedback_messages', next.feedbackMessageIds, 'topic'),
      named('cases', next.caseIds, 'topic'),
      named('evaluation_records', one(next.evaluationRecordId)),
      named('complaint_analyses', one(next.complaintAnalysisId)),
    ]);
    return { messages, cases, records, analyses };
  }

  private filesOf(ctx: Ctx, { attachmentIds = [] }: Draft): Promise<{ id: string }[]> {
    return ctx.query('SELECT id FROM attachments WHERE organization_id = $1 AND id = ANY($2) FOR KEY SHARE', [
      ctx.organizationId,
      attachmentIds,
    ]);
  }
}

const one = (id: string | null | undefined): string[] => (id ? [id] : []);

function known(pointer: string, named: readonly string[] = [], found: readonly { id: string }[]): FieldVerdict {
  return { ...belong(pointer, named, found), code: 'reference.unknown' };
}
