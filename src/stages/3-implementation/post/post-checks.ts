import { notInFuture } from '#kernel/calendar/past.rules';
import { campaignRuns, type HeldCampaign, holdCampaign } from '#kernel/campaign/holding';
import { findDetails } from '#kernel/privacy/masking.rules';
import type { TextWarning } from '#kernel/privacy/text-warning.dto';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import { type ConsentedPiece, captionVerdict } from '#stages/3-implementation/post/caption.rules';
import { hashtagsOf, linksOf, permalinkFits, permalinkOf } from '#stages/3-implementation/post/permalink.rules';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import {
  isOut,
  type Named,
  namedVerdicts,
  originVerdicts,
  type PlanOfPost,
  timeVerdicts,
} from '#stages/3-implementation/post/post.rules';

type Draft = Partial<PostEntity>;

/** What follows from the address and the caption, as far as they are new. */
export function spelled(next: Draft, current: Draft | null): Draft {
  const { url, caption = '' } = next;
  return {
    ...(url === current?.url ? {} : { permalink: permalinkOf(url) }),
    ...(caption === current?.caption ? {} : { hashtags: hashtagsOf(caption), links: linksOf(caption) }),
  };
}

/** What is out already was looked at when it went out. */
function goesOut({ state = 'scheduled' }: Draft, current: Draft | null): boolean {
  return isOut(state) && !(current?.state && isOut(current.state));
}

/** What a correction would say of persons. */
export function amendedVerdicts(caption: string | null | undefined, plan: ConsentedPiece | undefined): FieldVerdict[] {
  return caption ? [captionVerdict(caption, plan)] : [];
}

/** What a caption tells of persons, so that somebody looks before it goes out. */
export function warningsOf({ locale }: Ctx, { caption }: PostEntity): TextWarning[] {
  return findDetails(caption, { locale });
}

/** The rules of a post as it would be; `current` is null for a new one. */
export async function postVerdicts(
  ctx: Ctx,
  post: Draft,
  plan: (PlanOfPost & ConsentedPiece) | undefined,
  current: Draft | null,
): Promise<FieldVerdict[]> {
  const campaign = post.campaignId ? await holdCampaign(ctx, post.campaignId) : null;
  return [
    ...originVerdicts(post, plan),
    ...timeVerdicts(post.state ?? 'scheduled', post),
    notInFuture('/publishedAt', post.publishedAt),
    ...(campaign ? [campaignRuns(campaign)] : []),
    permalinkFits(permalinkOf(post.url)),
    ...(goesOut(post, current) ? [captionVerdict(post.caption ?? '', plan)] : []),
    ...(await referred(ctx, post, current, campaign)),
  ];
}

/** Whom and what it names, looked up only where that is new. */
async function referred(
  ctx: Ctx,
  post: Draft,
  current: Draft | null,
  campaign: HeldCampaign | null,
): Promise<FieldVerdict[]> {
  const publishedBy = post.publishedBy === current?.publishedBy ? null : (post.publishedBy ?? null);
  const proofId = post.proofId === current?.proofId ? null : (post.proofId ?? null);
  if (!publishedBy && !proofId) return [];
  const found = await ctx.one<{ person: boolean; proof: Named['proof'] }>(
    `SELECT EXISTS (SELECT FROM users WHERE organization_id = $1 AND id = $2) AS person,
       (SELECT json_build_object('campaignId', campaign_id, 'level', level) FROM attachments WHERE organization_id = $1 AND id = $3) AS proof`,
    [ctx.organizationId, publishedBy, proofId],
  );
  const named: Named = { person: found?.person ?? false, proof: found?.proof ?? null, level: campaign?.level ?? 0 };
  return namedVerdicts({ publishedBy, proofId, campaignId: post.campaignId }, named);
}
