import { Injectable } from '@nestjs/common';
import type { CallerInfo } from '#kernel/access/caller';
import { SMALLEST_PUBLISHED } from '#kernel/figures/suppression.rules';
import type { Ctx } from '#platform/context/ctx';
import type { KeptAnswer } from '#platform/http/kept-answer';
import { notFound } from '#platform/problem/catalogue';
import { complianceFigures, resolutionFigures } from '#views/figures/case-figures';
import { responseFigures } from '#views/figures/feedback-figures';
import { type Scope, scopeParams } from '#views/figures/figure-source';
import { type ImprovementRow, publicImprovement } from '#views/public/improvement.rules';
import { LEAST_CASES, publicNumber, type Showing, type Told } from '#views/public/public-number.rules';
import { PublicPages } from '#views/public/public-pages';
import type { PublicAgency, PublicAgencyQuery, Scoreboard } from '#views/public/scoreboard.dto';
import {
  answering,
  type CaseRow,
  type Counted,
  classTable,
  lastTwelveMonths,
  type Period,
  type RoundRow,
  satisfaction,
  topicTable,
  unitRows,
} from '#views/public/scoreboard.rules';
import { AGENCY, BY_CLASS, BY_TOPIC, CASES, improvementsOf, SATISFACTION } from '#views/public/scoreboard.sql';

export type AgencyRow = PublicAgency & { timezone: string; today: string };

/** How the agency answers, for everybody. */
@Injectable()
export class ScoreboardService {
  constructor(private readonly pages: PublicPages) {}

  of(caller: CallerInfo, { agency }: PublicAgencyQuery): Promise<KeptAnswer<Scoreboard>> {
    return this.pages.show(caller, { agency, key: ['scoreboard'] }, compile);
  }
}

export async function agencyOf(ctx: Ctx): Promise<AgencyRow> {
  const found = await ctx.one<AgencyRow & Record<string, unknown>>(AGENCY, [ctx.organizationId]);
  if (!found) throw notFound();
  return found;
}

async function compile(ctx: Ctx): Promise<Scoreboard> {
  const { today, timezone: _, ...agency } = await agencyOf(ctx);
  const period = lastTwelveMonths(today);
  const scope: Scope = { campaignId: null, unitId: null, channelId: null, ...period, percentile: 'continuous' };
  const params = scopeParams(ctx, scope);
  const [cases, classes, topics, improvements, rounds, ...figures] = await Promise.all([
    ctx.query<CaseRow>(CASES, params),
    ctx.query<Counted & Record<string, unknown>>(BY_CLASS, params),
    ctx.query<Counted & Record<string, unknown>>(BY_TOPIC, params),
    ctx.query<ImprovementRow & Record<string, unknown>>(improvementsOf(false), [ctx.organizationId]),
    ctx.query<RoundRow>(SATISFACTION, [ctx.organizationId]),
    ...[complianceFigures, resolutionFigures, responseFigures].map((source) => source.gather(ctx, scope)),
  ]);
  const showing = { minimumSample: LEAST_CASES, locale: ctx.locale, today };
  const { answered, waiting } = answering(cases, period);
  const count = publicNumber(received(cases.length, period), { ...showing, minimumSample: SMALLEST_PUBLISHED });
  const rates = figures.flat().filter(({ formula }) => formula !== 'case.resolution_flow');
  return {
    agency,
    ...period,
    asOf: new Date().toISOString(),
    numbers: [count, ...[answered, waiting, ...rates].map((told) => publicNumber(told, showing))],
    satisfaction: satisfaction(rounds, showing),
    tables: [topicTable(topics, ctx.locale), classTable(classes, ctx.locale)],
    units: unitRows(cases, period, showing satisfies Showing),
    improvements: improvements.map((row) => publicImprovement(row, ctx.locale)),
  };
}

const received = (count: number, { from, to }: Period): Told => ({
  formula: 'case.received',
  value: String(count),
  unit: 'cases',
  numerator: null,
  denominator: null,
  n: count,
  from,
  to,
  caveats: [],
});
