import { Injectable } from '@nestjs/common';
import { told } from '#kernel/figures/figure.dto';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { ROUND_SUMS } from '#views/figures/survey-figures';
import type { SurveyBreakdown, SurveyBreakdownQuery, SurveyFigures } from '#views/figures/survey-figures.dto';
import {
  elementsOf,
  type GroupSums,
  groupsOf,
  indexOf,
  type RoundSums,
  sampleOf,
  shareOf,
} from '#views/figures/survey-results.rules';

const ROUND = `${ROUND_SUMS} WHERE r.organization_id = $1 AND r.id = $2`;

const GROUPS = `SELECT name, respondents, answers, totals FROM survey_groups
  WHERE organization_id = $1 AND round_id = $2 AND dimension = $3 AND respondents > 0 ORDER BY name = '', name`;

/** What a survey round came to: from the sums that are kept with every answer. */
@Injectable()
export class SurveyFiguresService {
  async of(ctx: Ctx, id: string): Promise<SurveyFigures> {
    const round = await roundOf(ctx, id);
    const rows = [round.kind === 'ikm' ? indexOf(round) : shareOf(round), sampleOf(round)];
    const titles = new Map(
      round.elements.map(({ code, titleId, titleEn }) => [code, { id: titleId, en: titleEn ?? titleId }]),
    );
    return {
      items: rows.map((row) => told(row, ctx.locale)),
      respondents: round.respondents,
      elements: elementsOf(round).map((result) => ({ ...result, title: titles.get(result.code)?.[ctx.locale] ?? '' })),
    };
  }

  /** Who only reads sees of small groups what anybody may see. */
  async breakdown(ctx: Ctx, id: string, { by, audience }: SurveyBreakdownQuery): Promise<SurveyBreakdown> {
    const round = await roundOf(ctx, id);
    const groups = await ctx.query<GroupSums & Record<string, unknown>>(GROUPS, [ctx.organizationId, round.id, by]);
    const publish = audience === 'public' || !mayDo(ctx.actor, 'survey.write');
    return { by, audience: publish ? 'public' : 'agency', items: groupsOf(round, groups, publish) };
  }
}

async function roundOf(ctx: Ctx, id: string): Promise<RoundSums> {
  const round = await ctx.one<RoundSums & Record<string, unknown>>(ROUND, [ctx.organizationId, id]);
  if (!round) throw notFound();
  // Before the first answer there are no sums: every element was answered by nobody.
  const none = round.elements.map(() => 0);
  return round.answers.length > 0 ? round : { ...round, answers: none, totals: none };
}
