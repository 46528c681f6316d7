import { Injectable } from '@nestjs/common';
import { addDays } from '#kernel/calendar/local-date';
import { told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Figures, ObjectiveFiguresQuery } from '#views/figures/figures.dto';
import { objectiveFiguresOf } from '#views/figures/objective-figures';
import { objectiveRows } from '#views/figures/objective-rows';

/** What can be said of one objective in numbers. */
@Injectable()
export class ObjectiveFiguresService {
  async of(ctx: Ctx, id: string, { to }: ObjectiveFiguresQuery): Promise<Figures> {
    const last = to ? addDays(to, -1) : null;
    const aims = await objectiveRows(ctx, { campaignId: null, unitId: null, objectiveId: id, to: last });
    if (aims.length === 0) throw notFound();
    return { items: objectiveFiguresOf(ctx, aims, last).map((figure) => told(figure, ctx.locale)) };
  }
}
