import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { EvaluationGapEntity } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.entity';
import { gapVerdicts, oneSubject } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.rules';
import { resultsSql, verifiedLevelSql } from '#stages/4-evaluation/standing';

/** What the reason speaks of has come: a result that counts, or a verified record at the level. */
const SETTLED = `(EXISTS (SELECT FROM objectives o WHERE o.organization_id = t.organization_id AND o.id = t.objective_id
    AND EXISTS (SELECT ${resultsSql('o')}))
  OR EXISTS (SELECT ${verifiedLevelSql('t.organization_id', 't.campaign_id')} AND r.evaluation_level = t.evaluation_level))`;

export const evaluationGaps = new Resource<EvaluationGapEntity>({
  entity: EvaluationGapEntity,
  name: 'evaluation_gap',
  path: 'evaluation-gaps',
  title: 'reason',
  computed: { settled: SETTLED },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    objectiveId: { kind: 'any', property: 'objectiveId' },
    level: { kind: 'any', property: 'level' },
    settled: { kind: 'sql', condition: `${SETTLED} = ANY({}::boolean[])` },
  },
  search: ['reason'],
});

type Draft = Partial<EvaluationGapEntity>;

const OBJECTIVE = `SELECT o.id, o.outcome_kind <> 'process' AS "countsAsOutcome", EXISTS (SELECT ${resultsSql('o')}) AS there
  FROM objectives o WHERE o.organization_id = $1 AND o.campaign_id = $2 AND o.id = $3`;
const LEVEL = `SELECT EXISTS (SELECT ${verifiedLevelSql('$1', '$2')} AND r.evaluation_level = $3) AS there`;

@Injectable()
export class EvaluationGapService extends RecordService<EvaluationGapEntity> {
  protected readonly actions: ActionRule<EvaluationGapEntity>[] = [
    { action: 'update', permission: 'evaluation.write' },
    { action: 'remove', permission: 'evaluation.write' },
  ];

  constructor() {
    super(evaluationGaps);
  }

  /** Another wording needs no new look: what the reason speaks of cannot change. */
  protected override async check(ctx: Ctx, next: Draft, current: EvaluationGapEntity | null): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    decide(ctx, [campaignRuns(campaign), oneSubject(next)]);
    if (current) return;
    const place = [ctx.organizationId, campaign.id];
    const objective = next.objectiveId
      ? await ctx.one<{ id: string; countsAsOutcome: boolean; there: boolean }>(OBJECTIVE, [...place, next.objectiveId])
      : undefined;
    const level = next.level ? await ctx.one<{ there: boolean }>(LEVEL, [...place, next.level]) : undefined;
    decide(ctx, [
      belong('/objectiveId', next.objectiveId ? [next.objectiveId] : [], objective ? [objective] : []),
      ...gapVerdicts(next, {
        countsAsOutcome: objective?.countsAsOutcome ?? true,
        there: objective?.there ?? level?.there ?? false,
      }),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, { campaignId }: EvaluationGapEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, campaignId))]);
  }
}
