import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { changedContent, HASH_VERSION } from '#stages/4-evaluation/evaluation-record/content-hash.rules';
import type { EvaluationIntegrity } from '#stages/4-evaluation/evaluation-record/evaluation-record.dto';
import {
  EvaluationRecordEntity,
  type EvaluationState,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import {
  checkable,
  correctionExplained,
  correctsVerified,
  evaluationFixed,
  evaluationMachine,
  levelFits,
  type Superseded,
  whole,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';
import { noSubstitution, sameUnit } from '#stages/4-evaluation/evaluation-record/proof.rules';
import { fileVerdicts, groupVerdicts, hashOf, objectiveOf } from '#stages/4-evaluation/evaluation-record/surroundings';
import { onTime, timingFits } from '#stages/4-evaluation/evaluation-record/timing.rules';
import { claimsSql, resultsSql } from '#stages/4-evaluation/standing';
import { refuseVerifier, whyNotVerify } from '#stages/4-evaluation/verification';

/** What was measured of an objective, for whoever computes from it: SQL from FROM on, over the records `r`. */
export const objectiveClaims = claimsSql;
/** Of those the results that count. */
export const objectiveResults = resultsSql;

const STANDS = `EXISTS (SELECT FROM evaluation_records s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state = 'verified')`;

export const evaluationRecords = new Resource<EvaluationRecordEntity>({
  entity: EvaluationRecordEntity,
  name: 'evaluation_record',
  path: 'evaluation-records',
  title: 'metric',
  links: {
    attachmentIds: { table: 'evaluation_record_attachments', own: 'evaluation_record_id', other: 'attachment_id' },
  },
  computed: {
    supersededById: `(SELECT s.id FROM evaluation_records s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state = 'verified')`,
  },
  sorts: ['createdAt', 'measuredOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    level: { kind: 'any', property: 'level' },
    criterion: { kind: 'any', property: 'criterion' },
    objectiveId: { kind: 'any', property: 'objectiveId' },
    state: { kind: 'any', property: 'state' },
    attachmentId: { kind: 'linked', link: 'attachmentIds' },
    interim: { kind: 'sql', condition: 't.interim = ANY({}::boolean[])' },
    superseded: { kind: 'sql', condition: `${STANDS} = ANY({}::boolean[])` },
    from: { kind: 'from', property: 'measuredOn' },
    to: { kind: 'before', property: 'measuredOn' },
  },
  search: ['metric', 'finding'],
  machine: evaluationMachine,
});

type Draft = Partial<EvaluationRecordEntity>;

const WHAT: Text = { en: 'evaluation record', id: 'catatan evaluasi' };
const NOT_SUBMITTED: Text = { en: 'It is not submitted.', id: 'Belum diajukan.' };
const NO_DRAFT: Text = { en: 'It is no draft any more.', id: 'Bukan konsep lagi.' };

const authors = ({ createdBy, lastEditedBy }: EvaluationRecordEntity) => [createdBy, lastEditedBy];

@Injectable()
export class EvaluationRecordService extends RecordService<EvaluationRecordEntity> {
  protected readonly actions: ActionRule<EvaluationRecordEntity>[] = [
    {
      action: 'update',
      permission: 'evaluation.write',
      refuse: ({ state }) => (state === 'draft' ? null : NO_DRAFT),
    },
    { action: 'transition', permission: 'evaluation.write' },
    {
      action: 'verify',
      permission: 'evaluation.verify',
      refuse: (record, actorId) =>
        whyNotVerify(record.state === 'submitted' ? null : NOT_SUBMITTED, authors(record), actorId),
    },
    {
      action: 'remove',
      permission: 'evaluation.write',
      refuse: ({ state }) => (state === 'draft' ? null : NO_DRAFT),
    },
  ];

  constructor() {
    super(evaluationRecords);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<EvaluationRecordEntity>> {
    const [objective] = await objectiveOf(ctx, input);
    return super.create(ctx, { ...whole(input), unit: input.unit ?? objective?.unit ?? null });
  }

  override update(ctx: Ctx, id: string, expected: Expected, input: Draft): Promise<Answered<EvaluationRecordEntity>> {
    return super.update(ctx, id, expected, whole(input));
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: EvaluationState; reason?: string | null },
  ): Promise<Answered<EvaluationRecordEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!evaluationMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'draft') askReason(to, reason);
    else decide(ctx, [...(await this.verdicts(ctx, current)), ...(await this.filed(ctx, current))]);
    if (to === 'verified') refuseVerifier(ctx, authors(current), WHAT);
    const set = to === 'verified' ? await this.sealed(ctx, current) : {};
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  /** Whether what is stored still gives the hash that was made when it was verified. */
  async integrity(ctx: Ctx, id: string): Promise<EvaluationIntegrity> {
    const record = await this.store.get(ctx, id);
    const { contentHash, hashVersion } = record;
    if (contentHash === null || hashVersion === null)
      return { contentHash, hashVersion, computedHash: null, intact: null };
    const computedHash = await hashOf(ctx, record, hashVersion);
    return { contentHash, hashVersion, computedHash, intact: computedHash === contentHash };
  }

  protected override derive(ctx: Ctx, next: Draft, current: EvaluationRecordEntity | null): Draft {
    return current === null || changedContent(current, next).length > 0 ? { lastEditedBy: ctx.actor.userId } : {};
  }

  protected override async check(ctx: Ctx, next: Draft, current: EvaluationRecordEntity | null): Promise<void> {
    if (current === null || current.state === 'draft') return decide(ctx, await this.verdicts(ctx, next));
    const fields = changedContent(current, next);
    if (fields.length > 0) throw evaluationFixed({ params: { state: current.state, fields: fields.join(', ') } });
  }

  protected override checkRemoval(_ctx: Ctx, { state }: EvaluationRecordEntity): void {
    if (state !== 'draft') throw evaluationFixed({ params: { state, fields: '*' } });
  }

  private async verdicts(ctx: Ctx, record: Draft): Promise<FieldVerdict[]> {
    const campaign = await holdCampaign(ctx, record.campaignId ?? '');
    const objectives = await objectiveOf(ctx, { ...record, campaignId: campaign.id });
    const [objective] = objectives;
    const target = record.supersedesId ? await this.store.find(ctx, record.supersedesId) : undefined;
    return [
      campaignRuns(campaign),
      levelFits(record),
      noAdvertisingValue('/metric', record.metric),
      noAdvertisingValue('/unit', record.unit),
      notAfterToday('/measuredOn', record.measuredOn, ctx.actor.timezone),
      belong('/objectiveId', record.objectiveId ? [record.objectiveId] : [], objectives),
      ...(objective && record.criterion ? [noSubstitution(record.criterion, objective)] : []),
      ...(objective ? [sameUnit(record.unit, objective)] : []),
      ...timingFits(record, objective?.targetDate),
      correctsVerified(record, target satisfies Superseded | undefined),
      correctionExplained(record),
      ...(await fileVerdicts(ctx, record, campaign)),
      ...(await groupVerdicts(ctx, { ...record, campaignId: campaign.id })),
    ];
  }

  /** What holds beyond a draft. */
  private async filed(ctx: Ctx, record: EvaluationRecordEntity): Promise<FieldVerdict[]> {
    const [objective] = await objectiveOf(ctx, record);
    return [...checkable(record), ...(objective ? [onTime(record, objective.targetDate)] : [])];
  }

  private async sealed(ctx: Ctx, record: EvaluationRecordEntity): Promise<Draft> {
    const verifiedBy = ctx.actor.userId;
    const contentHash = await hashOf(ctx, { ...record, verifiedBy }, HASH_VERSION);
    return { verifiedBy, verifiedAt: new Date().toISOString(), contentHash, hashVersion: HASH_VERSION };
  }
}
