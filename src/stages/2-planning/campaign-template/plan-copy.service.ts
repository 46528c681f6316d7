import { Injectable } from '@nestjs/common';
import type { LocalDate } from '#kernel/calendar/local-date';
import { campaignRuns, findCampaign } from '#kernel/campaign/holding';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { RecordServices } from '#platform/records/record-services';
import { decide } from '#platform/records/verdicts';
import { CampaignTemplateService } from '#stages/2-planning/campaign-template/campaign-template.service';
import { type Outline, type Part, TITLES, whole } from '#stages/2-planning/campaign-template/outline';
import { outlineOf } from '#stages/2-planning/campaign-template/outline.rules';
import { type Ground, PlanCopier, place } from '#stages/2-planning/campaign-template/plan-copier';
import type { CreatePlanCopy, PlanCopy } from '#stages/2-planning/campaign-template/plan-copy.dto';
import { copyVerdicts, type Known, oneSource, partsOf } from '#stages/2-planning/campaign-template/plan-copy.rules';
import { notThere, readPlan, sourceCampaign } from '#stages/2-planning/campaign-template/plan-reader';
import { TaskTemplateService } from '#stages/2-planning/task/task-template.service';

interface Source {
  id: string;
  name: string;
  level: number;
  isCampaign: boolean;
  outline: Outline;
}

interface Existing {
  part: Part;
  id: string;
  name: string;
  targetDate: LocalDate | null;
}

const TABLES: Record<Part, string> = {
  publics: 'publics',
  objectives: 'objectives',
  strategies: 'strategies',
  keyMessages: 'key_messages',
  activities: 'activities',
  evaluationPlans: 'evaluation_plans',
  contentPlans: 'content_plans',
  budgetLines: 'budget_lines',
};

/** What the campaign has of each part. */
const THERE = partsOf(undefined)
  .map(
    (part) =>
      `SELECT '${part}' AS part, id, ${TITLES[part]} AS name, ${part === 'objectives' ? 'target_date' : 'NULL::date'} AS "targetDate"
       FROM ${TABLES[part]} WHERE organization_id = $1 AND campaign_id = $2`,
  )
  .join(' UNION ALL ');

const copiedFrom = (name: string): Text => ({
  en: `Copied from “${name}”; the baseline has to be measured.`,
  id: `Disalin dari “${name}”; data awal harus diukur.`,
});

/** Fills a campaign with the plan of a template or of another campaign. */
@Injectable()
export class PlanCopyService {
  constructor(
    private readonly services: RecordServices,
    private readonly templates: CampaignTemplateService,
    private readonly tasks: TaskTemplateService,
  ) {}

  /** Whoever copies holds the campaign, so that of two at once the second finds what the first has made. */
  async copy(ctx: Ctx, campaignId: string, ask: CreatePlanCopy): Promise<PlanCopy> {
    const campaign = await findCampaign(ctx, campaignId, true);
    if (!campaign) throw notFound();
    decide(ctx, [oneSource(ask.templateId, ask.fromCampaignId)]);
    const source = await this.sourceOf(ctx, ask);
    const { outline } = source;
    const [existing, goal] = await Promise.all([
      ctx.query<Existing & Record<string, unknown>>(THERE, [ctx.organizationId, campaign.id]),
      ctx.one<{ state: string }>('SELECT state FROM goals WHERE organization_id = $1 AND campaign_id = $2', [
        ctx.organizationId,
        campaign.id,
      ]),
    ]);
    const parts = partsOf(ask.parts);
    const startsOn = ask.startsOn ?? campaign.startsOn;
    const counts = Map.groupBy(existing, ({ part }) => part);
    const there = Object.fromEntries([...counts].map(([part, rows]) => [part, rows.length]));
    const goalApproved = goal?.state === 'approved';
    decide(ctx, [
      { ...campaignRuns(campaign), pointer: '' },
      ...copyVerdicts({ campaign, goalApproved, there, parts, outline, source, startsOn }),
    ]);
    const ground = await this.groundOf(ctx, source, { campaignId: campaign.id, startsOn, existing, ask });
    const copier = await this.run(ctx, outline, parts, ground);
    ctx.record({
      action: 'campaign.plan_copied',
      resource: 'campaign',
      recordId: campaign.id,
      campaignId: campaign.id,
      level: campaign.level,
      changes: { plan: { from: null, to: { [source.isCampaign ? 'campaignId' : 'templateId']: source.id, parts } } },
    });
    return { campaignId: campaign.id, startsOn, made: copier.copied, skipped: copier.skipped };
  }

  private async run(ctx: Ctx, outline: Outline, parts: readonly Part[], ground: Ground): Promise<PlanCopier> {
    const copier = new PlanCopier(ctx, ground, this.services, this.tasks);
    for (const part of partsOf(undefined)) {
      const mayWrite = part !== 'contentPlans' || mayDo(ctx.actor, 'content.write');
      if (!parts.includes(part)) copier.find(part, outline[part]);
      else if (mayWrite) await copier.copy(part, outline[part]);
      else if (outline[part].length > 0) copier.skip(part, null, 'plan_copy.no_permission');
    }
    return copier;
  }

  private async sourceOf(ctx: Ctx, { templateId, fromCampaignId }: CreatePlanCopy): Promise<Source> {
    if (fromCampaignId) {
      const { id, title, level, startsOn } = await sourceCampaign(ctx, fromCampaignId);
      const outline = outlineOf(await readPlan(ctx, id), { startsOn, timezone: ctx.actor.timezone });
      return { id, name: title, level, isCampaign: true, outline };
    }
    const template = (await this.templates.store.find(ctx, templateId ?? '')) ?? notThere('templateId');
    return { id: template.id, name: template.name, level: 0, isCampaign: false, outline: whole(template.plan) };
  }

  private async groundOf(
    ctx: Ctx,
    { name, outline }: Source,
    to: { campaignId: string; startsOn: LocalDate; existing: Existing[]; ask: CreatePlanCopy },
  ): Promise<Ground> {
    const people = [...outline.activities, ...outline.evaluationPlans].flatMap(({ whoId }) => whoId ?? []);
    const [baselines, active, formats] = await Promise.all([
      ctx.query<Known & Record<string, unknown>>(
        'SELECT id, metric, unit, value FROM baselines WHERE organization_id = $1 AND campaign_id = $2 ORDER BY measured_on DESC, id DESC',
        [ctx.organizationId, to.campaignId],
      ),
      ctx.query<{ id: string }>(
        `SELECT id FROM users WHERE organization_id = $1 AND id = ANY($2) AND state = 'active'`,
        [ctx.organizationId, people],
      ),
      ctx.query<{ format: string }>('SELECT DISTINCT format FROM task_templates WHERE organization_id = $1', [
        ctx.organizationId,
      ]),
    ]);
    return {
      campaignId: to.campaignId,
      startsOn: to.startsOn,
      timezone: ctx.actor.timezone,
      baselines,
      targetDates: new Map(to.existing.flatMap(({ id, targetDate }) => (targetDate ? [[id, targetDate]] : []))),
      baselineUnknownReason: to.ask.baselineUnknownReason ?? copiedFrom(name)[ctx.locale],
      there: new Map(to.existing.map((row) => [place(row.part, row.name), row.id])),
      activePeople: new Set(active.map(({ id }) => id)),
      formats: new Set(formats.map(({ format }) => format)),
    };
  }
}
