import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, allowedActions } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import { ContentPlanService } from '#stages/2-planning/content-plan/content-plan.service';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import { isOut, slotAhead } from '#stages/3-implementation/post/post.rules';
import { PostService, posts } from '#stages/3-implementation/post/post.service';
import type { Publication, PublicationLine, RetryPublication } from '#stages/3-implementation/post/publication.dto';
import {
  isOnline,
  lackingOf,
  nothingFailed,
  publicationState,
  type Shown,
} from '#stages/3-implementation/post/publication.rules';

type Line = Omit<PublicationLine, 'lacking'> & Pick<Shown, 'followersAtPublish'> & Record<string, unknown>;

/** The channels of a piece and, of each, the post that counts: what is out before what waits, and then the latest. */
const LINES = `
  SELECT c.id AS "channelId", c.platform, c.handle, ch.planned, coalesce(p.state, 'missing') AS state, p.id AS "postId",
    coalesce(p.posts, 0)::int AS posts, p."scheduledAt", p."publishedAt", p."latenessMinutes", p.permalink, p.paid, p."publishedBy",
    p."proofSha256", p.retries, p."heldBy", p."staleSince", p."stateReason" AS reason, p."followersAtPublish"
  FROM (SELECT channel_id, bool_or(planned) AS planned FROM (
      SELECT channel_id, true AS planned FROM content_plan_channels WHERE organization_id = $1 AND content_plan_id = $2
      UNION ALL SELECT channel_id, false FROM posts WHERE organization_id = $1 AND content_plan_id = $2) named GROUP BY 1) ch
  JOIN channels c ON c.organization_id = $1 AND c.id = ch.channel_id
  LEFT JOIN LATERAL (SELECT ${posts.selectList}, count(*) OVER () AS posts FROM posts t
    WHERE t.organization_id = $1 AND t.content_plan_id = $2 AND t.channel_id = ch.channel_id
    ORDER BY t.state IN ('published', 'corrected', 'taken_down') DESC, t.state = 'scheduled' DESC, t.state = 'failed' DESC,
      t.created_at DESC, t.id DESC LIMIT 1) p ON true
  ORDER BY c.platform, c.handle, c.id`;

/** What failed and was not overtaken by another post on the same channel. */
const FAILED = `
  SELECT ${posts.selectList} FROM posts t
  WHERE t.organization_id = $1 AND t.content_plan_id = $2 AND t.state = 'failed' AND ($3::uuid[] IS NULL OR t.channel_id = ANY($3))
    AND NOT EXISTS (SELECT FROM posts o WHERE o.organization_id = t.organization_id AND o.content_plan_id = t.content_plan_id
      AND o.channel_id = t.channel_id AND o.state NOT IN ('failed', 'cancelled'))
  ORDER BY t.id FOR UPDATE OF t`;

const NOTHING: Text = { en: 'Nothing has failed.', id: 'Tidak ada yang gagal.' };

const RULES: ActionRule<Pick<Publication, 'counts'>>[] = [
  { action: 'retry', permission: 'post.write', refuse: ({ counts }) => (counts.failed > 0 ? null : NOTHING) },
];

/** What became of a piece on each of its channels, and another try for what failed. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly plans: ContentPlanService,
    private readonly posts: PostService,
  ) {}

  async get(ctx: Ctx, contentPlanId: string): Promise<Publication> {
    const [plan, rows] = await Promise.all([
      this.plans.store.get(ctx, contentPlanId),
      ctx.query<Line>(LINES, [ctx.organizationId, contentPlanId]),
    ]);
    const states = rows.map(({ state }) => state);
    const count = (counts: (state: Line['state']) => boolean) => states.filter(counts).length;
    const counts = {
      published: count((state) => state !== 'missing' && isOut(state)),
      scheduled: count((state) => state === 'scheduled'),
      failed: count((state) => state === 'failed'),
      missing: count((state) => state === 'missing'),
      cancelled: count((state) => state === 'cancelled'),
    };
    return {
      contentPlanId: plan.id,
      state: publicationState(states),
      counts,
      lines: rows.map(({ followersAtPublish, ...line }) => {
        const shown = { ...line, followersAtPublish, online: isOnline(line.platform) };
        return { ...line, lacking: lackingOf(shown) };
      }),
      allowedActions: allowedActions(ctx, RULES, { counts }),
    };
  }

  /** What failed gets a new slot, once more past the publish gate; what is out is not touched. All of it or nothing. */
  async retry(ctx: Ctx, contentPlanId: string, { scheduledAt, channelIds }: RetryPublication): Promise<Publication> {
    await this.plans.store.get(ctx, contentPlanId);
    decide(ctx, [slotAhead(scheduledAt)]);
    const failed = await ctx.query<PostEntity & Record<string, unknown>>(FAILED, [
      ctx.organizationId,
      contentPlanId,
      channelIds ?? null,
    ]);
    if (failed.length === 0) throw nothingFailed();
    for (const post of failed) await this.posts.step(ctx, post, { to: 'scheduled', scheduledAt });
    return this.get(ctx, contentPlanId);
  }
}
