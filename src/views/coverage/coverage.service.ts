import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Coverage, CoverageGap } from '#views/coverage/coverage.dto';
import { GAPS, HANGING, HANGING_CODES, type HangingCode, TOTALS } from '#views/coverage/coverage.sql';

interface GapRow {
  [column: string]: unknown;
  place: number;
  id: string;
  title: string;
  count: number;
}

/** What in a plan nothing follows from, in three statements that do not wait for each other. */
@Injectable()
export class CoverageService {
  async of(ctx: Ctx, campaignId: string): Promise<Coverage> {
    const place = [ctx.organizationId, campaignId];
    const [known, rows, totals] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', place),
      ctx.query<GapRow>(GAPS, place),
      ctx.one<Record<HangingCode, number>>(TOTALS, place),
    ]);
    if (!known) throw notFound();
    const gaps = HANGING_CODES.map((code, i): CoverageGap => {
      const found = rows.filter((row) => row.place === i);
      const { message, fix } = HANGING[code];
      return {
        code,
        message: message[ctx.locale],
        count: found[0]?.count ?? 0,
        total: totals?.[code] ?? 0,
        items: found.map(({ id, title }) => ({ id, title })),
        fix,
      };
    });
    const planned = (totals?.objective_without_strategy ?? 0) > 0;
    return { covered: planned && gaps.every(({ count }) => count === 0), gaps };
  }
}
