import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar/local-date';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import type { Scope } from '#views/figures/figure-source';
import { FIGURE_SOURCES } from '#views/figures/figure-sources';
import type { Figures, FiguresQuery } from '#views/figures/figures.dto';

const KNOWN = `SELECT
  ($2::uuid IS NULL OR EXISTS (SELECT FROM campaigns WHERE organization_id = $1 AND id = $2)) AS campaign,
  ($3::uuid IS NULL OR EXISTS (SELECT FROM org_units WHERE organization_id = $1 AND id = $3)) AS unit`;

/** Figures over any campaign, unit and period: one statement for each group of figures that rest on the same counts. */
@Injectable()
export class FiguresService {
  async of(ctx: Ctx, { ids, campaignId, unitId, from, to, percentile }: FiguresQuery): Promise<Figures> {
    const scope: Scope = {
      campaignId: campaignId ?? null,
      unitId: unitId ?? null,
      from: from ?? null,
      to: to ? addDays(to, -1) : null,
      percentile: percentile ?? 'continuous',
    };
    decide(ctx, [rightWayRound(scope)]);
    const wanted = FIGURE_SOURCES.filter(({ formulas }) => !ids || formulas.some((id) => ids.includes(id)));
    const [known, ...found] = await Promise.all([
      ctx.one<{ campaign: boolean; unit: boolean }>(KNOWN, [ctx.organizationId, scope.campaignId, scope.unitId]),
      ...wanted.map((source) => source.gather(ctx, scope)),
    ]);
    if (!known?.campaign || !known.unit) throw notFound();
    const items = found.flat().filter(({ formula }) => !ids || ids.includes(formula));
    return { items: items.map((figure): FigureDto => told(figure, ctx.locale)) };
  }
}

function rightWayRound({ from, to }: Scope): FieldVerdict {
  return {
    code: 'figures.period',
    passed: !from || !to || from <= to,
    pointer: '/to',
    message: {
      en: 'The period ends before it begins: to is the day after its last one.',
      id: 'Periode berakhir sebelum dimulai: to adalah hari setelah hari terakhirnya.',
    },
  };
}
