import type { Ctx } from '#platform/context/ctx';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { CorrectionEntity } from '#stages/3-implementation/correction/correction.entity';
import { amendmentVerdicts } from '#stages/3-implementation/correction/correction.rules';
import type { CorrectionKind, CorrectionType } from '#stages/3-implementation/correction/correction-kinds';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';

export const corrections = new Resource<CorrectionEntity>({
  entity: CorrectionEntity,
  name: 'correction',
  path: 'corrections',
  title: 'reason',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    postId: { kind: 'any', property: 'postId' },
    channelId: { kind: 'any', property: 'channelId' },
    kind: { kind: 'any', property: 'kind' },
    type: { kind: 'any', property: 'type' },
    from: { kind: 'from', property: 'createdAt' },
    to: { kind: 'before', property: 'createdAt' },
  },
});

export const correctionStore = new RecordStore<CorrectionEntity>(corrections);

export interface Amended {
  kind: CorrectionKind;
  type: CorrectionType;
  reason: string;
  captionAfter: string | null;
}

/** What a move of a post tells the public. */
export interface AmendingMove {
  to: string;
  reason?: string | null;
  type?: CorrectionType | null;
  caption?: string | null;
}

/** What a move puts right or withdraws; null for every other move. */
export function amendmentOf(
  ctx: Ctx,
  { caption: captionBefore }: PostEntity,
  { to, reason, type, caption }: AmendingMove,
): Amended | null {
  if (to !== 'corrected' && to !== 'taken_down') return null;
  const kind = to === 'corrected' ? 'correction' : 'withdrawal';
  decide(ctx, amendmentVerdicts({ kind, type, captionBefore, captionAfter: caption }));
  return type && reason ? { kind, type, reason, captionAfter: (kind === 'correction' && caption) || null } : null;
}

/** Adds to the chain of a post that its writer holds: one place, whichever way it was put right. */
export async function amend(ctx: Ctx, post: PostEntity, amended: Amended): Promise<CorrectionEntity> {
  const { id: postId, campaignId, channelId, caption: captionBefore } = post;
  const chain = await ctx.one<{ last: number }>(
    'SELECT coalesce(max(number), 0) AS last FROM corrections WHERE organization_id = $1 AND post_id = $2',
    [ctx.organizationId, postId],
  );
  const number = (chain?.last ?? 0) + 1;
  return correctionStore.insert(ctx, { postId, campaignId, channelId, number, captionBefore, ...amended });
}
