import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';
import type { ResponseAttributes } from '#stages/4-evaluation/survey-response/survey-response.rules';
import type { GroupChange } from '#stages/4-evaluation/survey-response/survey-totals.rules';

/** An answer as the database keeps it: scores in the order of the questionnaire. */
export interface KeptResponse extends Required<ResponseAttributes> {
  scores: (number | null)[];
}

export interface ReadResponse extends KeptResponse {
  id: string;
  createdAt: string;
  createdBy: string;
}

const COLUMNS = `r.id, r.external_id AS "externalId", r.answered_on AS "answeredOn", r.sex, r.age_group AS "ageGroup",
  r.education, r.area, r.stratum, r.scores, r.created_at AS "createdAt", r.created_by AS "createdBy"`;

type Row = ReadResponse & Record<string, unknown>;

/** Answers that are stored already under these ids of their source. */
export async function storedUnder(
  ctx: Ctx,
  roundId: string,
  externalIds: readonly string[],
): Promise<Map<string | null, KeptResponse>> {
  const rows = await ctx.query<Row>(
    `SELECT ${COLUMNS} FROM survey_responses r WHERE r.organization_id = $1 AND r.round_id = $2 AND r.external_id = ANY($3)`,
    [ctx.organizationId, roundId, externalIds],
  );
  return new Map(rows.map((row) => [row.externalId, row]));
}

export async function keepResponses(ctx: Ctx, roundId: string, responses: readonly KeptResponse[]): Promise<void> {
  const rows = responses.map((response) => ({ id: newId(), ...response }));
  await ctx.query(
    `INSERT INTO survey_responses (organization_id, round_id, created_by, id, external_id, answered_on, sex, age_group,
       education, area, stratum, scores)
     SELECT $1, $2, $3, r.id, r."externalId", r."answeredOn", r.sex, r."ageGroup", r.education, r.area, r.stratum, r.scores
     FROM jsonb_to_recordset($4::jsonb) r(id uuid, "externalId" text, "answeredOn" date, sex text, "ageGroup" text,
       education text, area text, stratum text, scores smallint[])`,
    [ctx.organizationId, roundId, ctx.actor.userId, JSON.stringify(rows)],
  );
}

const CHANGES =
  'jsonb_to_recordset($3::jsonb) g(dimension text, name text, respondents int, answers int[], totals int[])';

const sumOf = (column: string, other: string): string =>
  `ARRAY(SELECT a + b FROM unnest(t.${column}, ${other}.${column}) WITH ORDINALITY u (a, b, n) ORDER BY n)`;

const sums = (other: string): string =>
  `respondents = t.respondents + ${other}.respondents, answers = ${sumOf('answers', other)}, totals = ${sumOf('totals', other)}`;

/** The groups move in the transaction that writes the answers; the round is held, so that one delivery follows another. */
export async function addUp(ctx: Ctx, roundId: string, changes: readonly GroupChange[]): Promise<void> {
  await ctx.query(
    `INSERT INTO survey_groups AS t (organization_id, round_id, dimension, name, respondents, answers, totals)
     SELECT $1, $2, g.* FROM ${CHANGES} ON CONFLICT ON CONSTRAINT pk_survey_groups DO UPDATE SET ${sums('excluded')}`,
    [ctx.organizationId, roundId, JSON.stringify(changes)],
  );
}

/** The groups of what was taken out are there; a row with less than nothing could not even be offered. */
export async function takeOff(ctx: Ctx, roundId: string, changes: readonly GroupChange[]): Promise<void> {
  await ctx.query(
    `UPDATE survey_groups t SET ${sums('g')} FROM ${CHANGES}
     WHERE t.organization_id = $1 AND t.round_id = $2 AND t.dimension = g.dimension AND t.name = g.name`,
    [ctx.organizationId, roundId, JSON.stringify(changes)],
  );
}

/** How many groups each kind of group has by now. */
export async function groupCounts(ctx: Ctx, roundId: string): Promise<Map<string, number>> {
  const rows = await ctx.query<{ dimension: string; groups: number }>(
    `SELECT dimension, count(*)::int AS groups FROM survey_groups WHERE organization_id = $1 AND round_id = $2 AND respondents > 0 GROUP BY 1`,
    [ctx.organizationId, roundId],
  );
  return new Map(rows.map(({ dimension, groups }) => [dimension, groups]));
}

/** In the order of storing: ids rise with time. */
export function responsesAfter(
  ctx: Ctx,
  roundId: string,
  after: string | null,
  limit: number,
): Promise<ReadResponse[]> {
  return ctx.query<Row>(
    `SELECT ${COLUMNS} FROM survey_responses r WHERE r.organization_id = $1 AND r.round_id = $2 AND ($3::uuid IS NULL OR r.id > $3)
     ORDER BY r.id LIMIT $4`,
    [ctx.organizationId, roundId, after, limit],
  );
}

export function takeResponse(ctx: Ctx, roundId: string, id: string): Promise<ReadResponse | undefined> {
  return ctx.one<Row>(
    `DELETE FROM survey_responses r WHERE r.organization_id = $1 AND r.round_id = $2 AND r.id = $3 RETURNING ${COLUMNS}`,
    [ctx.organizationId, roundId, id],
  );
}
