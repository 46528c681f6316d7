import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { contentPlanStore } from '#stages/2-planning/content-plan/content-plan-store';
import type {
  ContentPlanDiff,
  ContentPlanVersion,
  ContentPlanVersionLine,
  VersionContent,
} from '#stages/2-planning/content-plan/content-plan-version.dto';
import { differences } from '#stages/2-planning/content-plan/version-diff.rules';

const LINE = `number, at, by_id AS "byId", state`;
const OWN = 'organization_id = $1 AND content_plan_id = $2';
/** Of the needs that a version names, those that the reader may see. */
const SEEN_NEEDS = `(SELECT coalesce(jsonb_agg(n.id ORDER BY n.id), '[]') FROM community_needs n
  WHERE n.organization_id = v.organization_id AND n.id = ANY(ARRAY(SELECT jsonb_array_elements_text(v.snapshot -> 'needIds'))::uuid[]))`;
/** More changes than any piece sees. */
const MOST = 1_000;

/** What became of a piece since its first review: the store writes a version with every change, nobody writes one here. */
@Injectable()
export class ContentPlanVersionService {
  async list(ctx: Ctx, id: string): Promise<ContentPlanVersionLine[]> {
    await contentPlanStore.get(ctx, id);
    return ctx.query<ContentPlanVersionLine & Record<string, unknown>>(
      `SELECT ${LINE} FROM content_plan_versions WHERE ${OWN} ORDER BY number DESC LIMIT ${MOST}`,
      [ctx.organizationId, id],
    );
  }

  async get(ctx: Ctx, id: string, number: number): Promise<ContentPlanVersion> {
    const [found] = await this.find(ctx, id, [number]);
    if (!found) throw notFound();
    return found;
  }

  /** The newest and the one before it, unless others are named. */
  async diff(ctx: Ctx, id: string, asked: { from?: number; to?: number }): Promise<ContentPlanDiff> {
    const lines = await this.list(ctx, id);
    const to = asked.to ?? lines[0]?.number;
    const from = asked.from ?? lines.find(({ number }) => number < (to ?? 0))?.number ?? to;
    if (from === undefined || to === undefined) throw notFound();
    const found = await this.find(ctx, id, [from, to]);
    const [before, after] = [from, to].map((number) => found.find((version) => version.number === number));
    if (!before || !after) throw notFound();
    return { from, to, changes: differences({ ...before.content }, { ...after.content }) };
  }

  private async find(ctx: Ctx, id: string, numbers: number[]): Promise<ContentPlanVersion[]> {
    await contentPlanStore.get(ctx, id);
    const rows = await ctx.query<ContentPlanVersionLine & { content: VersionContent }>(
      `SELECT ${LINE}, snapshot || jsonb_build_object('needIds', ${SEEN_NEEDS}) AS content
       FROM content_plan_versions v WHERE ${OWN} AND number = ANY($3)`,
      [ctx.organizationId, id, numbers],
    );
    return rows;
  }
}
