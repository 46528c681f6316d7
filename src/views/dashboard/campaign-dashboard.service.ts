import { Injectable } from '@nestjs/common';
import { type CampaignEntity, STAGES } from '#kernel/campaign/campaign.entity';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { askGate } from '#kernel/campaign/gate';
import type { Ctx } from '#platform/context/ctx';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import type { CampaignDashboard, CasesInState } from '#views/dashboard/campaign-dashboard.dto';
import { CASES_BY_STATE, LESSONS, OVERDUE_FOLLOW_UPS } from '#views/dashboard/campaign-dashboard.sql';
import { bucketOf, nextStage, type Placed, standingOf } from '#views/dashboard/dashboard.rules';
import { DashboardService } from '#views/dashboard/dashboard.service';
import { COUNTED } from '#views/dashboard/due.sql';

/** As many objectives as a page of the list holds. */
const MOST_OBJECTIVES = 200;
const ALWAYS = '9999-12-30';

/** A campaign at a glance: what it has, what it lacks, what is late. */
@Injectable()
export class CampaignDashboardService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly objectives: ObjectiveService,
    private readonly dashboard: DashboardService,
  ) {}

  async of(ctx: Ctx, id: string): Promise<CampaignDashboard> {
    const [campaign, now] = await Promise.all([this.campaigns.get(ctx, id), this.dashboard.today(ctx, null)]);
    const here = [ctx.organizationId, id];
    const [gate, dues, followUps, lessons, objectives, cases] = await Promise.all([
      this.gate(ctx, campaign),
      this.dashboard.dues(ctx, now, { scope: 'campaign', id, until: ALWAYS }),
      ctx.query<Placed & Record<string, unknown>>(OVERDUE_FOLLOW_UPS, [...here, now.today]),
      ctx.query<Placed & Record<string, unknown>>(LESSONS, here),
      this.objectives.list(ctx, {
        campaignId: [id],
        sort: 'targetDate',
        include: ['progress'],
        limit: MOST_OBJECTIVES,
      }),
      ctx.query<CasesInState & Record<string, unknown>>(CASES_BY_STATE, here),
    ]);
    const due = (name: string) => bucketOf(dues, name, COUNTED);
    const { code, title, stage, status, kind, counts = {}, debts, waivers, startsOn } = campaign;
    return {
      ...{ campaignId: id, code, title, stage, status, kind, asOf: new Date().toISOString() },
      next: gate && nextStage(gate),
      counts: Object.entries(counts)
        .map(([resource, count]) => ({ resource: resource.replaceAll('_', '-'), count }))
        .sort((a, b) => a.resource.localeCompare(b.resource)),
      due: due('due'),
      overdue: due('overdue'),
      breached: due('breached'),
      unmeasured: due('unmeasured'),
      untriaged: due('untriaged'),
      followUpsOverdue: bucketOf(followUps, 'overdue'),
      lessonsUndecided: bucketOf(lessons, 'undecided'),
      objectives: objectives.items.map((objective) => standingOf(objective, startsOn, now.today)),
      cases,
      debts,
      waivers,
    };
  }

  private gate(ctx: Ctx, { id, stage }: CampaignEntity) {
    const to = STAGES[STAGES.indexOf(stage) + 1];
    return to ? askGate(ctx, id, to) : Promise.resolve(null);
  }
}
