import { Injectable } from '@nestjs/common';
import { CampaignService } from '#kernel/campaign/campaign.service';
import type { Ctx } from '#platform/context/ctx';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { PostService } from '#stages/3-implementation/post/post.service';
import { GAP_SOURCES, GAPS_SQL } from '#views/trace/gaps.sql';
import type { GapCode, NodeType, Trace, TraceEdge, TraceGap, TraceNode } from '#views/trace/trace.dto';
import { through } from '#views/trace/trace.rules';
import { MOST, NODE_SOURCES, type NodeSource } from '#views/trace/trace.sql';

type Row = Record<string, unknown> & { id: string; title: string; campaignId: string | null };

interface Part {
  nodes: TraceNode[];
  edges: TraceEdge[];
  cut: boolean;
}

const GAP_TEXTS = new Map(GAP_SOURCES.map(({ code, message }) => [code, message]));

/** The product's signature: what led to what, across all stages, in a constant number of statements. */
@Injectable()
export class TraceService {
  constructor(
    private readonly campaigns: CampaignService,
    private readonly posts: PostService,
    private readonly feedback: FeedbackMessageService,
  ) {}

  async ofCampaign(ctx: Ctx, campaignId: string): Promise<Trace> {
    const [, trace] = await Promise.all([this.campaigns.store.get(ctx, campaignId), this.whole(ctx, campaignId)]);
    return trace;
  }

  async ofPost(ctx: Ctx, id: string, direction?: 'up' | 'down'): Promise<Trace> {
    const post = await this.posts.store.get(ctx, id);
    const alone = node('post', 'posts', { ...post, title: post.caption.slice(0, 200), at: post.publishedAt });
    return this.from(ctx, alone, direction);
  }

  async ofFeedback(ctx: Ctx, id: string, direction?: 'up' | 'down'): Promise<Trace> {
    const message = await this.feedback.store.get(ctx, id);
    const title = message.text.slice(0, 200);
    const alone = node('feedback_message', 'feedback-messages', { ...message, title, at: message.receivedAt });
    return this.from(ctx, alone, direction);
  }

  /** What stands outside every campaign has no trace but itself. */
  private async from(ctx: Ctx, start: TraceNode, direction?: 'up' | 'down'): Promise<Trace> {
    if (start.campaignId === null) return { nodes: [start], edges: [], gaps: [], complete: true };
    return through(await this.whole(ctx, start.campaignId), start.id, direction);
  }

  private async whole(ctx: Ctx, campaignId: string): Promise<Trace> {
    const place = [ctx.organizationId, campaignId];
    const [gapRows, ...rows] = await Promise.all([
      ctx.query<{ code: GapCode; id: string }>(GAPS_SQL, place),
      ...NODE_SOURCES.map(({ sql }) => ctx.query<Row>(sql, place)),
    ]);
    const parts = NODE_SOURCES.map((source, i) => partOf(source, rows[i] ?? []));
    const nodes = parts.flatMap((part) => part.nodes);
    const known = new Set(nodes.map(({ id }) => id));
    return {
      nodes,
      // A step to a record above the reader's clearance would betray that there is one.
      edges: parts.flatMap((part) => part.edges).filter(({ from }) => known.has(from)),
      gaps: gapRows.map((gap) => gapOf(ctx, gap)),
      complete: !parts.some(({ cut }) => cut),
    };
  }
}

function node(type: NodeType, path: string, row: Row): TraceNode {
  const { id, title, campaignId } = row;
  return {
    id,
    type,
    title,
    state: (row.state as string | null) ?? null,
    at: (row.at as string | null) ?? null,
    campaignId,
    url: `/api/v1/${path}/${id}`,
  };
}

function partOf({ type, path, from }: NodeSource, rows: Row[]): Part {
  const shown = rows.slice(0, MOST);
  const edges = shown.flatMap((row) =>
    from.flatMap(({ property, edge }) => idsIn(row[property]).map((id) => ({ from: id, to: row.id, type: edge }))),
  );
  return { nodes: shown.map((row) => node(type, path, row)), edges, cut: rows.length > MOST };
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value as string[];
  return typeof value === 'string' ? [value] : [];
}

function gapOf(ctx: Ctx, { code, id }: { code: GapCode; id: string }): TraceGap {
  return { code, recordId: id, message: GAP_TEXTS.get(code)?.[ctx.locale] ?? code };
}
