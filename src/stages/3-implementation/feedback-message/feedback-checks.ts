import { changesBetween } from '#platform/audit/audit-event';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { accessDenied } from '#platform/problem/catalogue';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { wordsFixed } from '#stages/3-implementation/feedback-message/feedback-message.rules';

/** What a message said, and how it came: evidence once somebody has dealt with it. */
const WORDS = ['text', 'receivedAt', 'channelId', 'authorRef', 'source', 'externalId'] as const;

type Given = Partial<FeedbackMessageEntity>;

/** An instant is the same instant in whichever zone it is written. */
function words(message: Given): Record<string, unknown> {
  const came = Object.fromEntries(WORDS.map((field) => [field, message[field]]));
  return { ...came, receivedAt: message.receivedAt && new Date(message.receivedAt).toISOString() };
}

/** Evidence stays as it came; only a writer who is not to be known any more takes the pseudonym along. */
export function refuseNewWords(next: Given, current: FeedbackMessageEntity): void {
  const { authorRef, ...fixed } = changesBetween(words(current), words(next));
  const fields = [...(authorRef && !next.anonymous ? ['authorRef'] : []), ...Object.keys(fixed)];
  if (fields.length > 0) throw wordsFixed({ params: { fields: fields.join(', ') } });
}

/** To take back the confidentiality that a writer asked for is to open a record: only who may open may. */
export function refuseRelease(ctx: Ctx, next: Given, current: FeedbackMessageEntity | null): void {
  if (current?.confidential && !next.confidential && !mayDo(ctx.actor, 'information.open'))
    throw accessDenied({ params: { permission: 'information.open', role: ctx.actor.role } });
}

/** The post that a message answers, with its campaign. */
export async function postOf(ctx: Ctx, { postId }: Given): Promise<{ id: string; campaignId: string | null }[]> {
  if (!postId) return [];
  return ctx.query('SELECT id, campaign_id AS "campaignId" FROM posts WHERE organization_id = $1 AND id = $2', [
    ctx.organizationId,
    postId,
  ]);
}

/** A message speaks for needs of its own campaign. */
export async function needsNamed(
  ctx: Ctx,
  { campaignId, needIds = [] }: Given,
): Promise<{ id: string; mergedIntoId: string | null }[]> {
  if (!campaignId || needIds.length === 0) return [];
  return ctx.query(
    `SELECT id, merged_into_id AS "mergedIntoId" FROM community_needs
     WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3) ORDER BY id FOR KEY SHARE`,
    [ctx.organizationId, campaignId, needIds],
  );
}
