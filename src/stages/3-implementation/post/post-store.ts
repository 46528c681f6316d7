import type { Ctx } from '#platform/context/ctx';
import { duplicate } from '#platform/problem/catalogue';
import { isDatabaseError } from '#platform/problem/sqlstate';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { CHAIN } from '#stages/3-implementation/correction/chain.sql';
import { PostEntity } from '#stages/3-implementation/post/post.entity';
import { postMachine } from '#stages/3-implementation/post/post.rules';

const proof = (column: string): string =>
  `(SELECT a.${column} FROM attachments a WHERE a.organization_id = t.organization_id AND a.id = t.proof_id)`;

/** No year that a column holds is further from another than this, in minutes that an integer holds. */
const LATENESS = `least(greatest(trunc(extract(epoch FROM t.published_at - t.scheduled_at) / 60), -2147483647), 2147483647)::int`;

const posts = new Resource<PostEntity>({
  entity: PostEntity,
  name: 'post',
  path: 'posts',
  title: 'caption',
  // A proof above the reader's clearance is absent, its id included: this one takes the place of the column.
  computed: { proofId: proof('id'), proofSha256: proof('sha256'), latenessMinutes: LATENESS },
  includes: { corrections: { sql: () => CHAIN } },
  sorts: ['createdAt', 'scheduledAt', 'publishedAt'],
  nullsLast: { publishedAt: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    channelId: { kind: 'any', property: 'channelId' },
    state: { kind: 'any', property: 'state' },
    unplanned: { kind: 'sql', condition: '(t.content_plan_id IS NULL) = ANY({}::boolean[])' },
    paid: { kind: 'sql', condition: 't.paid = ANY({}::boolean[])' },
    late: { kind: 'sql', condition: '(coalesce(t.published_at, now()) > t.scheduled_at) = ANY({}::boolean[])' },
    heldBy: { kind: 'any', property: 'heldBy' },
    stale: { kind: 'sql', condition: '(t.stale_since IS NOT NULL) = ANY({}::boolean[])' },
    hashtag: { kind: 'sql', condition: 't.hashtags && ARRAY(SELECT lower(x) FROM unnest({}::text[]) x)' },
    source: { kind: 'any', property: 'source' },
    externalId: { kind: 'any', property: 'externalId' },
    from: { kind: 'from', property: 'publishedAt' },
    to: { kind: 'before', property: 'publishedAt' },
  },
  search: ['caption'],
  machine: postMachine,
});

type Draft = Partial<PostEntity>;

/** By which the same post is found again. */
const KEYS: Record<string, { field: string; condition: string; values(post: Draft): unknown[] }> = {
  uq_posts__channel_id__permalink: {
    field: 'url',
    condition: 'channel_id = $2 AND permalink = $3',
    values: ({ channelId, permalink }) => [channelId, permalink],
  },
  uq_posts__source__external_id: {
    field: 'externalId',
    condition: 'source = $2 AND external_id = $3',
    values: ({ source = 'manual', externalId }) => [source, externalId],
  },
};

/** Whoever comes second to an address or an external id, be it by a blink, is told which post came first. */
class PostStore extends RecordStore<PostEntity> {
  override insert(ctx: Ctx, values: Draft): Promise<PostEntity> {
    return this.once(ctx, values, () => super.insert(ctx, values));
  }

  override update(ctx: Ctx, current: PostEntity, patch: Draft, action?: string): Promise<PostEntity> {
    const names = 'permalink' in patch || 'externalId' in patch || 'source' in patch || 'channelId' in patch;
    const write = () => super.update(ctx, current, patch, action);
    return names ? this.once(ctx, { ...current, ...patch }, write) : write();
  }

  private async once(ctx: Ctx, post: Draft, write: () => Promise<PostEntity>): Promise<PostEntity> {
    if (!post.permalink && !post.externalId) return write();
    await ctx.query('SAVEPOINT post');
    try {
      return await write();
    } catch (error) {
      const key = isDatabaseError(error) && error.code === '23505' ? KEYS[error.constraint ?? ''] : undefined;
      if (!key) throw error;
      // What failed has ended the transaction; the other post is looked up from before it.
      await ctx.query('ROLLBACK TO SAVEPOINT post');
      const other = await ctx.one<{ id: string }>(
        `SELECT id FROM posts WHERE organization_id = $1 AND ${key.condition}`,
        [ctx.organizationId, ...key.values(post)],
      );
      throw taken(key.field, other?.id, error);
    }
  }
}

/** One that the asker may not see is not named. */
function taken(field: string, other: string | undefined, cause: unknown) {
  const message = other
    ? { en: `The post ${other} has it already.`, id: `Sudah dipakai unggahan ${other}.` }
    : { en: 'This value is taken.', id: 'Nilai ini sudah dipakai.' };
  return duplicate({
    params: { field },
    errors: [{ pointer: `/${field}`, code: 'value.taken', message }],
    extra: other ? { duplicateOf: { resource: 'posts', id: other } } : {},
    cause,
  });
}

export const postStore = new PostStore(posts);
