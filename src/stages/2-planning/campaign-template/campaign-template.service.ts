import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { CampaignTemplateEntity } from '#stages/2-planning/campaign-template/campaign-template.entity';
import { outlineOf, templateOf } from '#stages/2-planning/campaign-template/outline.rules';
import { readPlan, sourceCampaign } from '#stages/2-planning/campaign-template/plan-reader';
import type { TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';
import {
  openSource,
  planOrCampaign,
  planVerdicts,
  saysSomething,
} from '#stages/2-planning/campaign-template/template-plan.rules';

export const campaignTemplates = new Resource<CampaignTemplateEntity>({
  entity: CampaignTemplateEntity,
  name: 'campaign_template',
  path: 'campaign-templates',
  title: 'name',
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
  filters: {
    topic: { kind: 'any', property: 'topic' },
    language: { kind: 'any', property: 'language' },
  },
  search: ['name', 'topic', 'description'],
});

/** The texts themselves stand in the database, where agencies that were there before found them too. */
defineSeed('campaign_templates', async (ctx) => {
  const templates = await ctx.query('SELECT name, topic, description, plan FROM siklus_campaign_templates()');
  await insertMany(ctx, new RecordStore(campaignTemplates), templates);
});

type Draft = Partial<CampaignTemplateEntity> & { fromCampaignId?: string | null };

/** Plans for kinds of campaigns that come again. */
@Injectable()
export class CampaignTemplateService extends RecordService<CampaignTemplateEntity> {
  protected readonly actions: ActionRule<CampaignTemplateEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(campaignTemplates);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<CampaignTemplateEntity>> {
    const { fromCampaignId, ...template } = input;
    decide(ctx, [planOrCampaign(template.plan, fromCampaignId)]);
    const plan = fromCampaignId ? await this.planOf(ctx, fromCampaignId) : template.plan;
    return super.create(ctx, { ...template, plan });
  }

  protected override check(ctx: Ctx, { plan = {} }: Draft): void {
    decide(ctx, [saysSomething(plan), ...planVerdicts(plan)]);
  }

  private async planOf(ctx: Ctx, campaignId: string): Promise<TemplatePlan> {
    const campaign = await sourceCampaign(ctx, campaignId);
    decide(ctx, [openSource(campaign.level)]);
    const { startsOn } = campaign;
    return templateOf(outlineOf(await readPlan(ctx, campaignId), { startsOn, timezone: ctx.actor.timezone }));
  }
}
