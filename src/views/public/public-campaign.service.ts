import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import type { Ctx } from '#platform/context/ctx';
import type { KeptAnswer } from '#platform/http/kept-answer';
import { notFound } from '#platform/problem/catalogue';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { ObjectiveService } from '#stages/2-planning/objective/objective.service';
import { type ImprovementRow, publicImprovement } from '#views/public/improvement.rules';
import type {
  PublicCampaign,
  PublicCampaignDetail,
  PublicCampaignPage,
  PublicCampaignQuery,
} from '#views/public/public-campaign.dto';
import { publicCampaign, publicObjective } from '#views/public/public-campaign.rules';
import { CAMPAIGN, CAMPAIGNS, PUBLICS, SAMPLES } from '#views/public/public-campaign.sql';
import { PublicPages } from '#views/public/public-pages';
import type { PublicAgencyQuery } from '#views/public/scoreboard.dto';
import { agencyOf } from '#views/public/scoreboard.service';
import { improvementsOf } from '#views/public/scoreboard.sql';

type Row = PublicCampaign & Record<string, unknown>;

const ORDER = 'public:-startsOn';
/** As many objectives as a page of the list holds. */
const MOST = 200;

/** The agency's open campaigns, for everybody. */
@Injectable()
export class PublicCampaignService {
  constructor(
    private readonly pages: PublicPages,
    private readonly objectives: ObjectiveService,
  ) {}

  async list(caller: CallerInfo, query: PublicCampaignQuery): Promise<KeptAnswer<PublicCampaignPage>> {
    const { agency, status, limit = 20, cursor } = query;
    const place = cursor === undefined ? { value: null, id: null } : openCursor(cursor, ORDER);
    const key = ['campaigns', [...(status ?? [])].sort(), limit, place.value, place.id];
    return this.pages.show(caller, { agency, key }, async (ctx) => {
      const asked = [ctx.organizationId, status ?? null, place.value, place.id, limit + 1];
      const rows = await ctx.query<Row>(CAMPAIGNS, asked);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map((row) => publicCampaign(row, ctx.locale)),
        nextCursor: last ? sealCursor({ sort: ORDER, value: last.startsOn, id: last.id }) : null,
      };
    });
  }

  get(caller: CallerInfo, id: string, { agency }: PublicAgencyQuery): Promise<KeptAnswer<PublicCampaignDetail>> {
    return this.pages.show(caller, { agency, key: ['campaign', id] }, (ctx) => this.compile(ctx, id));
  }

  private async compile(ctx: Ctx, id: string): Promise<PublicCampaignDetail> {
    const here = [ctx.organizationId, id];
    const [{ today }, campaign, publics, samples, improvements, objectives] = await Promise.all([
      agencyOf(ctx),
      ctx.one<Row>(CAMPAIGN, here),
      ctx.query<{ id: string; name: string }>(PUBLICS, here),
      ctx.query<{ id: string; n: number | null }>(SAMPLES, here),
      ctx.query<ImprovementRow & Record<string, unknown>>(improvementsOf(true), here),
      this.objectives.list(ctx, { campaignId: [id], sort: 'targetDate', include: ['progress'], limit: MOST }),
    ]);
    if (!campaign) throw notFound();
    const around = {
      publics: new Map(publics.map((found) => [found.id, found.name])),
      samples: new Map(samples.map((found) => [found.id, found.n])),
      locale: ctx.locale,
      today,
    };
    return {
      ...publicCampaign(campaign, ctx.locale),
      outcomes: objectives.items
        .filter(({ outcomeKind }) => outcomeKind !== 'process')
        .map((objective) => publicObjective(objective, around)),
      improvements: improvements.map((row) => publicImprovement(row, ctx.locale)),
    };
  }
}
