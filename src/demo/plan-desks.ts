import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk, once } from '#app/demo/desk';
import type { Chain } from '#app/demo/plan-story';
import { ActivityService } from '#stages/2-planning/activity/activity.service';
import { ApprovalChainService } from '#stages/2-planning/approval/approval-chain.service';
import { BudgetLineService } from '#stages/2-planning/budget-line/budget-line.service';
import { CampaignTemplateService } from '#stages/2-planning/campaign-template/campaign-template.service';
import { PlanCopyService } from '#stages/2-planning/campaign-template/plan-copy.service';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import { EvaluationPlanService } from '#stages/2-planning/evaluation-plan/evaluation-plan.service';
import { GoalService } from '#stages/2-planning/goal/goal.service';
import { KeyMessageService } from '#stages/2-planning/key-message/key-message.service';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import { PublicService } from '#stages/2-planning/public/public.service';
import { StrategyService } from '#stages/2-planning/strategy/strategy.service';
import { PublicationService } from '#stages/3-implementation/post/publication.service';

/** Where the plan of a campaign is brought. */
export function openPlanDesks(app: INestApplicationContext) {
  return {
    goal: goalDesk(app.get(GoalService)),
    publics: desk(app.get(PublicService), 'plan.write'),
    objectives: desk(app.get(ObjectiveService), 'plan.write'),
    strategies: desk(app.get(StrategyService), 'plan.write'),
    messages: desk(app.get(KeyMessageService), 'plan.write'),
    activities: { ...desk(app.get(ActivityService), 'plan.write'), move: 'activity.report' },
    budget: desk(app.get(BudgetLineService), 'plan.write'),
    evaluationPlans: desk(app.get(EvaluationPlanService), 'plan.write'),
    copies: copyDesk(app.get(CampaignTemplateService), app.get(PlanCopyService)),
    chains: chainDesk(app.get(ApprovalChainService)),
    contents: contentDesk(app.get(ContentPlanService), app.get(PublicationService)),
  } satisfies Record<string, Desk>;
}

/** A chain is the whole agency's, in whichever campaign it is told. */
function chainDesk(service: ApprovalChainService): Desk {
  return once('approval_chain.write', (ctx, facts) => {
    const { campaignId: _none, asks: steps, ...chain } = facts as Chain & { campaignId?: string };
    return service.create(ctx, { ...chain, steps });
  });
}

type Move = Parameters<ContentPlanService['transition']>[3];

function contentDesk(service: ContentPlanService, publications: PublicationService): Desk {
  return {
    ...desk({ create: service.create.bind(service), update: service.update.bind(service) }, 'content.write'),
    transition: (ctx, id, told) => {
      const { askedAt, ...move } = told as Omit<Move, 'askedAt'> & { askedAt?: string };
      return service.transition(ctx, id, 'any', { ...move, ...(askedAt ? { askedAt: new Date(askedAt) } : {}) });
    },
    acts: {
      retry: {
        needs: 'post.write',
        do: (ctx, id, given) => publications.retry(ctx, id, given as Parameters<typeof publications.retry>[2]),
      },
    },
  };
}

/** What is copied is made under the rules of each record; the story knows a template by its topic. */
function copyDesk(templates: CampaignTemplateService, copies: PlanCopyService): Desk {
  return once('plan.write', async (ctx, facts) => {
    const { campaignId, topic } = facts as { campaignId: string; topic: string };
    const { items } = await templates.list(ctx, { topic: [topic], limit: 1 });
    if (!items[0]) throw new Error(`The story copies a template for ${topic}, which nobody has.`);
    await copies.copy(ctx, campaignId, { templateId: items[0].id });
    return { id: campaignId };
  });
}

/** A campaign has one goal, which is known by the campaign's id. */
function goalDesk(service: GoalService): Desk {
  return {
    write: 'plan.write',
    move: 'goal.approve',
    create: async (ctx, facts) => {
      const { campaignId, ...fields } = facts as { campaignId: string };
      await service.put(ctx, campaignId, undefined, fields);
      return { id: campaignId };
    },
    change: (ctx, id, change) => service.put(ctx, id, 'any', change),
    transition: (ctx, id, move) => service.transition(ctx, id, move as Parameters<typeof service.transition>[2]),
  };
}
