import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { notNegative } from '#stages/2-planning/budget-line/budget-line.rules';
import { EvaluationPlanEntity } from '#stages/2-planning/evaluation-plan/evaluation-plan.entity';
import { planVerdicts } from '#stages/2-planning/evaluation-plan/evaluation-plan.rules';
import { worksHere } from '#stages/2-planning/worker.rules';

const ofObjective = (column: string): string =>
  `(SELECT o.${column} FROM objectives o WHERE o.organization_id = t.organization_id AND o.id = t.objective_id)`;

export const evaluationPlans = new Resource<EvaluationPlanEntity>({
  entity: EvaluationPlanEntity,
  name: 'evaluation_plan',
  path: 'evaluation-plans',
  title: 'metric',
  computed: { requiredLevel: ofObjective('required_level'), targetDate: ofObjective('target_date') },
  sorts: ['createdAt', 'measureOn'],
  nullsLast: { measureOn: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    objectiveId: { kind: 'any', property: 'objectiveId' },
    whoId: { kind: 'any', property: 'whoId' },
    kind: { kind: 'any', property: 'kind' },
    from: { kind: 'from', property: 'measureOn' },
    to: { kind: 'before', property: 'measureOn' },
  },
  search: ['metric', 'method'],
});

@Injectable()
export class EvaluationPlanService extends RecordService<EvaluationPlanEntity> {
  protected readonly actions: ActionRule<EvaluationPlanEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(evaluationPlans);
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<EvaluationPlanEntity>,
    current: EvaluationPlanEntity | null,
  ): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const [objectives, who] = await Promise.all([
      ctx.query<{ id: string; targetDate: string }>(
        `SELECT id, target_date AS "targetDate" FROM objectives
         WHERE organization_id = $1 AND campaign_id = $2 AND id = $3 FOR KEY SHARE`,
        [ctx.organizationId, campaign.id, next.objectiveId],
      ),
      ctx.one<{ state: string }>('SELECT state FROM users WHERE organization_id = $1 AND id = $2', [
        ctx.organizationId,
        next.whoId ?? null,
      ]),
    ]);
    const personStays = !next.whoId || current?.whoId === next.whoId;
    decide(ctx, [
      campaignRuns(campaign),
      belong('/objectiveId', [next.objectiveId ?? ''], objectives),
      worksHere('/whoId', personStays ? 'active' : who?.state),
      notNegative('/budget', next.budget),
      ...planVerdicts(next, { campaignStartsOn: campaign.startsOn, targetDate: objectives[0]?.targetDate }),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: EvaluationPlanEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}
