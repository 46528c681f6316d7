import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { askReason } from '#kernel/campaign/campaign.rules';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { levelOf } from '#kernel/figures/evidence.rules';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import {
  EvaluationRecordEntity,
  type EvaluationState,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import {
  changedContent,
  checkable,
  contentHash,
  correctionExplained,
  correctsVerified,
  evaluationFixed,
  evaluationMachine,
  levelFits,
  type Superseded,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';
import { type Claimed, noSubstitution, sameUnit } from '#stages/4-evaluation/evaluation-record/proof.rules';
import { refuseVerifier, whyNotVerify } from '#stages/4-evaluation/verification';

const STANDS = `EXISTS (SELECT FROM evaluation_records s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state = 'verified')`;

export const evaluationRecords = new Resource<EvaluationRecordEntity>({
  entity: EvaluationRecordEntity,
  name: 'evaluation_record',
  path: 'evaluation-records',
  title: 'metric',
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
    superseded: { kind: 'sql', condition: `${STANDS} = ANY({}::boolean[])` },
    from: { kind: 'from', property: 'measuredOn' },
    to: { kind: 'before', property: 'measuredOn' },
  },
  search: ['metric', 'finding'],
  machine: evaluationMachine,
});

type Draft = Partial<EvaluationRecordEntity>;
type Objective = Claimed & { id: string };

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
    const [objective] = await this.objectiveOf(ctx, input);
    return super.create(ctx, { ...withLevel(input), unit: input.unit ?? objective?.unit ?? null });
  }

  override update(ctx: Ctx, id: string, expected: Expected, input: Draft): Promise<Answered<EvaluationRecordEntity>> {
    return super.update(ctx, id, expected, withLevel(input));
  }

  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: EvaluationState; reason?: string | null },
  ): Promise<Answered<EvaluationRecordEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!evaluationMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    if (to === 'draft') askReason(to, reason);
    else decide(ctx, [...(await this.verdicts(ctx, current)), ...checkable(current)]);
    if (to === 'verified') refuseVerifier(ctx, authors(current), WHAT);
    const verifiedBy = ctx.actor.userId;
    const verified = {
      verifiedBy,
      verifiedAt: new Date().toISOString(),
      contentHash: contentHash({ ...current, verifiedBy }),
    };
    return this.answer(
      ctx,
      await this.store.move(ctx, current, { to, reason, set: to === 'verified' ? verified : {} }),
    );
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
    const objectives = await this.objectiveOf(ctx, { ...record, campaignId: campaign.id });
    const [objective] = objectives;
    const target = record.supersedesId ? await this.store.find(ctx, record.supersedesId) : undefined;
    return [
      campaignRuns(campaign),
      levelFits(record),
      noAdvertisingValue('/metric', record.metric),
      notAfterToday('/measuredOn', record.measuredOn, ctx.actor.timezone),
      belong('/objectiveId', record.objectiveId ? [record.objectiveId] : [], objectives),
      ...(objective && record.criterion ? [noSubstitution(record.criterion, objective)] : []),
      ...(objective ? [sameUnit(record.unit, objective)] : []),
      correctsVerified(record, target satisfies Superseded | undefined),
      correctionExplained(record),
    ];
  }

  private async objectiveOf(ctx: Ctx, { objectiveId, campaignId }: Draft): Promise<Objective[]> {
    if (!objectiveId) return [];
    return ctx.query<Objective>(
      `SELECT id, outcome_kind AS "outcomeKind", required_level AS "requiredLevel", unit FROM objectives
       WHERE organization_id = $1 AND campaign_id = $2 AND id = $3`,
      [ctx.organizationId, campaignId, objectiveId],
    );
  }
}

/** The level follows from the criterion unless somebody names it; then it is checked. */
function withLevel(input: Draft): Draft {
  return input.criterion && !input.level ? { ...input, level: levelOf(input.criterion) } : input;
}
