import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { statementChecks, type Wording } from '#stages/1-fact-finding/problem-statement/problem-statement.rules';
import type {
  Situation,
  SituationBaseline,
  SituationForce,
  SituationProblem,
  SituationQuadrant,
} from '#stages/1-fact-finding/situation-factor/situation.dto';
import type { SwotKind } from '#stages/1-fact-finding/situation-factor/situation-factor.entity';
import { QUADRANT_SQL } from '#stages/1-fact-finding/stakeholder/stakeholder.service';

/** What one quarter of the matrix shows at most. */
const MOST = 100;

interface Quarter {
  swot: SwotKind;
  count: number;
  forces: SituationForce[];
}

const SOURCES = `SELECT json_agg(json_build_object('id', n.id, 'title', n.title, 'source', n.source, 'observedOn', n.observed_on)
    ORDER BY n.observed_on, n.id)
  FROM situation_factor_research_notes l JOIN research_notes n ON n.organization_id = l.organization_id AND n.id = l.research_note_id
  WHERE l.organization_id = f.organization_id AND l.situation_factor_id = f.id`;

/** The sources are read for what is shown alone. */
const QUARTERS = `SELECT f.swot, max(f.n)::int AS count, json_agg(json_build_object('id', f.id, 'text', f.text, 'weight', f.weight,
      'sources', coalesce((${SOURCES}), '[]')) ORDER BY f.weight DESC, f.id) AS forces
  FROM (SELECT t.*, count(*) OVER (PARTITION BY swot) AS n, row_number() OVER (PARTITION BY swot ORDER BY weight DESC, id) AS place
    FROM situation_factors t WHERE organization_id = $1 AND campaign_id = $2) f
  WHERE f.place <= ${MOST} GROUP BY f.swot`;

const STATEMENT = `SELECT statement, source, where_is_it AS "where", when_is_it AS "when", who, how, why,
    implies_solution AS "impliesSolution", places_blame AS "placesBlame"
  FROM problem_statements WHERE organization_id = $1 AND campaign_id = $2`;

const GRID = `SELECT g.quadrant, count(*)::int AS count, (array_agg(g.name ORDER BY g.prioritised DESC, g.influence DESC NULLS LAST, g.id))[:5] AS names
  FROM (SELECT t.id, t.name, t.prioritised, t.influence, ${QUADRANT_SQL} AS quadrant FROM stakeholders t
    WHERE t.organization_id = $1 AND t.campaign_id = $2) g
  GROUP BY g.quadrant ORDER BY array_position(ARRAY['manage_closely', 'keep_satisfied', 'keep_informed', 'monitor'], g.quadrant)`;

const BASELINES = `SELECT id, metric, value, unit, measured_on AS "measuredOn", (count(*) OVER ())::int AS total
  FROM baselines WHERE organization_id = $1 AND campaign_id = $2 ORDER BY created_at DESC, id DESC LIMIT 20`;

/** The situation analysis as one answer: five statements however much was found, none waiting for another. */
@Injectable()
export class SituationService {
  async of(ctx: Ctx, campaignId: string): Promise<Situation> {
    const place = [ctx.organizationId, campaignId];
    const [known, quarters, statement, stakeholders, baselines] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', place),
      ctx.query<Quarter>(QUARTERS, place),
      ctx.one<Wording>(STATEMENT, place),
      ctx.query<SituationQuadrant>(GRID, place),
      ctx.query<SituationBaseline & { total: number }>(BASELINES, place),
    ]);
    if (!known) throw notFound();
    const quarter = (swot: SwotKind): Quarter =>
      quarters.find((row) => row.swot === swot) ?? { swot, count: 0, forces: [] };
    const [strength, weakness] = [quarter('strength'), quarter('weakness')];
    const [opportunity, threat] = [quarter('opportunity'), quarter('threat')];
    return {
      problemStatement: statement ? inShort(statement) : null,
      matrix: {
        strengths: strength.forces,
        weaknesses: weakness.forces,
        opportunities: opportunity.forces,
        threats: threat.forces,
      },
      counts: {
        strengths: strength.count,
        weaknesses: weakness.count,
        opportunities: opportunity.count,
        threats: threat.count,
        stakeholders: stakeholders.reduce((total, { count }) => total + count, 0),
        baselines: baselines[0]?.total ?? 0,
      },
      stakeholders,
      baselines: baselines.map(({ total: _total, ...baseline }) => baseline),
    };
  }
}

function inShort(wording: Wording): SituationProblem {
  const unmet = statementChecks(wording).filter(({ required, passed }) => required && !passed);
  return { statement: wording.statement, unmet: unmet.map(({ code }) => code) };
}
