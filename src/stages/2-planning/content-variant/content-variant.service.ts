import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, agreed, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { ContentMoveService } from '#stages/2-planning/content-plan/content-move.service';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { mayBeChanged } from '#stages/2-planning/content-plan/content-plan.rules';
import { namedPlan } from '#stages/2-planning/content-plan/named-plan';
import { ContentVariantEntity } from '#stages/2-planning/content-variant/content-variant.entity';

export const contentVariants = new Resource<ContentVariantEntity>({
  entity: ContentVariantEntity,
  name: 'content_variant',
  path: 'content-variants',
  title: 'caption',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    channelId: { kind: 'any', property: 'channelId' },
  },
});

type Change = Partial<ContentVariantEntity> & { version?: number };

/** What a piece says on each of its channels. A change of it is a change of the piece: who approved the piece approved this. */
@Injectable()
export class ContentVariantService extends RecordService<ContentVariantEntity> {
  protected readonly actions: ActionRule<ContentVariantEntity>[] = [
    { action: 'update', permission: 'content.write' },
    { action: 'remove', permission: 'content.write' },
  ];

  constructor(private readonly pieces: ContentMoveService) {
    super(contentVariants);
  }

  override async create(ctx: Ctx, input: Partial<ContentVariantEntity>): Promise<Answered<ContentVariantEntity>> {
    const plan = await namedPlan(ctx, input.contentPlanId ?? '', 'FOR UPDATE OF t');
    await this.judge(ctx, plan, [ofPiece(plan, input.channelId ?? '')]);
    const stored = await this.store.insert(ctx, { ...input, media: wholeMedia(input), campaignId: plan.campaignId });
    await this.edited(ctx, plan);
    return this.answer(ctx, stored);
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Change,
  ): Promise<Answered<ContentVariantEntity>> {
    const { version, ...patch } = input;
    const { plan, current } = await this.hold(ctx, id, agreed(expected, version));
    await this.judge(ctx, plan, []);
    const set = patch.media === undefined ? patch : { ...patch, media: wholeMedia(patch) };
    const stored = await this.store.update(ctx, current, set);
    if (stored.version !== current.version) await this.edited(ctx, plan);
    return this.answer(ctx, stored);
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const { plan, current } = await this.hold(ctx, id, agreed(expected, undefined));
    await this.judge(ctx, plan, []);
    await this.store.remove(ctx, current);
    await this.edited(ctx, plan);
  }

  /** The piece first and then its variant, in the order of everybody else who changes a piece. */
  private async hold(
    ctx: Ctx,
    id: string,
    expected?: number,
  ): Promise<{ plan: ContentPlanEntity; current: ContentVariantEntity }> {
    const seen = await this.store.find(ctx, id);
    if (!seen) throw notFound();
    const plan = await namedPlan(ctx, seen.contentPlanId, 'FOR UPDATE OF t');
    return { plan, current: await this.store.lock(ctx, id, expected) };
  }

  private async judge(ctx: Ctx, plan: ContentPlanEntity, more: FieldVerdict[]): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, plan.campaignId)), mayBeChanged(plan.state), ...more]);
  }

  private async edited(ctx: Ctx, plan: ContentPlanEntity): Promise<void> {
    const set = { lastEditedBy: ctx.actor.userId, lastEditedAt: new Date().toISOString() };
    await this.pieces.change(ctx, plan, set, true);
  }
}

function ofPiece({ channelIds }: ContentPlanEntity, channelId: string): FieldVerdict {
  return {
    code: 'content_variant.channel',
    pointer: '/channelId',
    passed: channelIds.includes(channelId.toLowerCase()),
    message: {
      en: 'It is no channel of this piece; add it to channelIds of the content plan first.',
      id: 'Bukan kanal karya ini; tambahkan dulu ke channelIds rencana konten.',
    },
  };
}

/** A medium says what it does not know, so that every reader finds the same properties. */
function wholeMedia({ media = [] }: Partial<ContentVariantEntity>): ContentVariantEntity['media'] {
  return media.map(({ kind, mediaType = null, bytes = null, width = null, height = null, seconds = null }) => ({
    ...{ kind, mediaType, bytes, width, height, seconds },
  }));
}
