import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type {
  ObstacleMeasures,
  ObstacleReport,
  ObstacleReportQuery,
  UsedSolution,
} from '#views/obstacle-report/obstacle-report.dto';

interface Row extends ObstacleMeasures {
  grouped: string;
  category: string;
  unitId: string | null;
  unitName: string | null;
  function: ObstacleReport['byFunction'][number]['function'];
  stage: string;
}

const ASKED = `WHERE t.organization_id = $1 AND ($2::uuid[] IS NULL OR t.campaign_id = ANY($2))
    AND ($3::date IS NULL OR t.occurred_on >= $3) AND ($4::date IS NULL OR t.occurred_on < $4)`;

/** What helped, by the words that say so: what is lacking again and again is often mended in the same way. */
const SOLUTIONS = String.raw`
  SELECT t.category, (array_agg(t.solution ORDER BY t.occurred_on DESC, t.id DESC))[1] AS solution, count(*)::int AS count,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY t.delay_hours)::numeric::text AS "medianDelayHours"
  FROM obstacles t ${ASKED} AND t.state = 'solved'
  GROUP BY t.category, lower(regexp_replace(btrim(t.solution, E' .
	'), '\s+', ' ', 'g'))
  ORDER BY count(*) DESC, t.category, 2 LIMIT 20`;

/** Everything in one pass over the obstacles; what a reader's clearance does not reach is in no group and no total. */
const REPORT = `
  SELECT CASE GROUPING(t.category, t.unit_id, t.function, t.stage)
      WHEN 7 THEN 'category' WHEN 11 THEN 'unit' WHEN 13 THEN 'function' WHEN 14 THEN 'stage' ELSE 'all' END AS grouped,
    t.category, t.unit_id AS "unitId", t.function, t.stage,
    (SELECT u.name FROM org_units u WHERE u.organization_id = $1 AND u.id = t.unit_id) AS "unitName",
    count(*)::int AS count,
    (count(*) FILTER (WHERE t.state = 'open'))::int AS open,
    (count(*) FILTER (WHERE t.state = 'solved'))::int AS solved,
    (count(*) FILTER (WHERE t.state = 'accepted'))::int AS accepted,
    trim_scale(round((count(*) FILTER (WHERE t.state = 'solved'))::numeric / nullif(count(*), 0), 4))::text AS "solvedShare",
    count(t.delay_hours)::int AS "delayKnown",
    sum(t.delay_hours)::float8 AS "totalDelayHours",
    percentile_cont(0.5) WITHIN GROUP (ORDER BY t.delay_hours)::numeric::text AS "medianDelayHours"
  FROM obstacles t ${ASKED}
  GROUP BY GROUPING SETS ((t.category), (t.unit_id), (t.function), (t.stage), ())
  ORDER BY count(*) DESC, t.category, t.unit_id, t.function, t.stage`;

function measuresOf(row: Row): ObstacleMeasures {
  const { count, open, solved, accepted, solvedShare, delayKnown, totalDelayHours, medianDelayHours } = row;
  return { count, open, solved, accepted, solvedShare, delayKnown, totalDelayHours, medianDelayHours };
}

@Injectable()
export class ObstacleReportService {
  async get(ctx: Ctx, { campaignId, from, to }: ObstacleReportQuery): Promise<ObstacleReport> {
    const params = [ctx.organizationId, campaignId ?? null, from ?? null, to ?? null];
    const [rows, solutions] = await Promise.all([
      ctx.query<Row & Record<string, unknown>>(REPORT, params),
      ctx.query<UsedSolution & Record<string, unknown>>(SOLUTIONS, params),
    ]);
    const of = (grouped: string): Row[] => rows.filter((row) => row.grouped === grouped);
    const [total] = of('all');
    if (!total) throw new Error('The empty grouping set always answers one row.');
    return {
      total: measuresOf(total),
      byCategory: of('category').map((row) => ({ category: row.category, ...measuresOf(row) })),
      byUnit: of('unit').map((row) => ({ unitId: row.unitId, unitName: row.unitName, ...measuresOf(row) })),
      byFunction: of('function').map((row) => ({ function: row.function, ...measuresOf(row) })),
      byStage: of('stage').map((row) => ({ stage: row.stage, ...measuresOf(row) })),
      solutions,
    };
  }
}
