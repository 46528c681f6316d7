import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { GAP_SOURCES, gapsSql } from '#views/trace/gaps.sql';
import {
  type GapCode,
  NODE_TYPES,
  type NodeType,
  type RecordTraceQuery,
  type Trace,
  type TraceEdge,
  type TraceGap,
  type TraceNode,
  type TraceReplies,
} from '#views/trace/trace.dto';
import { betweenKnown, through } from '#views/trace/trace.rules';
import {
  alone,
  CAMPAIGN,
  CASE,
  type Direction,
  FEEDBACK,
  FOLLOW_UP,
  IMPROVEMENT,
  POST,
  type Scope,
} from '#views/trace/trace.scopes';
import { MOST, NODE_SOURCES, statementsOf } from '#views/trace/trace.sql';

/** `from0`, `from1` … hold the ids of the steps that lead here. */
interface Row {
  [column: string]: unknown;
  id: string;
  title: string;
  state: string | null;
  at: string | null;
  campaignId: string | null;
  path?: string;
}

/** Every statement of one kind of trace, written once. */
interface Plan {
  nodes: Array<[NodeType, string]>;
  gaps: string;
}

/** A place where the trace breaks off, as the statement answers it. */
interface GapRow extends Record<string, unknown> {
  code: GapCode;
  id: string;
  reason: string | null;
}

const planOf = (scope: Scope): Plan => ({ nodes: statementsOf(scope), gaps: gapsSql(scope) });
const plansOf = (scopes: Record<Direction, Scope>): Record<Direction, Plan> => ({
  up: planOf(scopes.up),
  down: planOf(scopes.down),
  both: planOf(scopes.both),
});

const OF_CAMPAIGN = planOf(CAMPAIGN);
const OF_POST = plansOf(POST);
const OF_FEEDBACK = plansOf(FEEDBACK);
const OF_CASE = plansOf(CASE);

/** Kinds of records with a trace of their own, which is more exact than a part of their campaign's. */
const OWN_PLANS: Partial<Record<NodeType, Record<Direction, Plan>>> = {
  post: OF_POST,
  feedback_message: OF_FEEDBACK,
  case: OF_CASE,
};
const ALONE = {
  ...(Object.fromEntries(NODE_TYPES.map((type) => [type, planOf(alone(type))])) as Record<NodeType, Plan>),
  follow_up: planOf(FOLLOW_UP),
  service_improvement: planOf(IMPROVEMENT),
};

const GAP_TEXTS = new Map(GAP_SOURCES.map(({ code, message }) => [code, message]));

/** The product's signature: what led to what, across all stages, in a constant number of statements that do not wait for each other. */
@Injectable()
export class TraceService {
  async ofCampaign(ctx: Ctx, id: string): Promise<Trace> {
    const [known, trace] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', [ctx.organizationId, id]),
      read(ctx, OF_CAMPAIGN, id),
    ]);
    if (!known) throw notFound();
    return trace;
  }

  ofPost(ctx: Ctx, id: string, direction: Direction = 'both'): Promise<Trace> {
    return readFrom(ctx, OF_POST[direction], id, direction);
  }

  ofFeedback(ctx: Ctx, id: string, direction: Direction = 'both'): Promise<Trace> {
    return readFrom(ctx, OF_FEEDBACK[direction], id, direction);
  }

  ofCase(ctx: Ctx, id: string, direction: Direction = 'both'): Promise<Trace> {
    return readFrom(ctx, OF_CASE[direction], id, direction);
  }

  /** Any record stands in the trace of its campaign; what belongs to none stands alone, or with what brought it up. */
  async ofRecord(ctx: Ctx, { type, recordId, ...query }: RecordTraceQuery): Promise<Trace> {
    const direction: Direction = query.direction ?? 'both';
    const own = OWN_PLANS[type]?.[direction];
    if (own) return readFrom(ctx, own, recordId, direction);
    const { table, campaign = 't.campaign_id' } = NODE_SOURCES[type];
    const found = await ctx.one<{ campaignId: string | null }>(
      `SELECT ${campaign} AS "campaignId" FROM ${table} t WHERE t.organization_id = $1 AND t.id = $2`,
      [ctx.organizationId, recordId],
    );
    if (!found) throw notFound();
    const { campaignId } = found;
    const trace = await (campaignId ? read(ctx, OF_CAMPAIGN, campaignId) : read(ctx, ALONE[type], recordId));
    return through(trace, recordId, direction);
  }
}

async function readFrom(ctx: Ctx, plan: Plan, start: string, direction: Direction): Promise<Trace> {
  const trace = await read(ctx, plan, start);
  if (!trace.nodes.some(({ id }) => id === start)) throw notFound();
  return through(trace, start, direction);
}

async function read(ctx: Ctx, plan: Plan, start: string): Promise<Trace> {
  const place = [ctx.organizationId, start];
  const [gaps, ...found] = await Promise.all([
    ctx.query<GapRow>(plan.gaps, place),
    ...plan.nodes.map(([, sql]) => ctx.query<Row>(sql, place)),
  ]);
  const parts = plan.nodes.map(([type], i): [NodeType, Row[]] => [type, found[i] ?? []]);
  const nodes = parts.flatMap(([type, rows]) => inTime(rows).map((row) => nodeOf(type, row)));
  const edges = parts.flatMap(([type, rows]) => rows.flatMap((row) => edgesTo(type, row)));
  return {
    nodes,
    edges: betweenKnown(edges, nodes),
    gaps: gaps.map((gap) => gapOf(ctx, gap)),
    complete: !parts.some(([, rows]) => rows.length > MOST),
  };
}

function inTime(rows: Row[]): Row[] {
  return rows.slice(0, MOST).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

function nodeOf(type: NodeType, { id, title, state, at, campaignId, path = NODE_SOURCES[type].path }: Row): TraceNode {
  return { id, type, title, state, at, campaignId, url: `/api/v1/${path}/${id}` };
}

function edgesTo(type: NodeType, row: Row): TraceEdge[] {
  const replies = { count: row.replyCount, official: row.officialCount, firstAt: row.firstRepliedAt } as TraceReplies;
  return NODE_SOURCES[type].from.flatMap(({ edge }, i) =>
    (row[`from${i}`] as string[]).map((from) => ({
      from,
      to: row.id,
      type: edge,
      ...(edge === 'answered_with' ? { replies } : {}),
    })),
  );
}

function gapOf(ctx: Ctx, { code, id, reason }: GapRow): TraceGap {
  return { code, recordId: id, message: GAP_TEXTS.get(code)?.[ctx.locale] ?? code, reason };
}
