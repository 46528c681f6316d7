import { Injectable } from '@nestjs/common';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { LinkTagEntity } from '#stages/3-implementation/link-tag/link-tag.entity';
import { itemCode, linkVerdicts, mediumOf, slug, taggedUrl } from '#stages/3-implementation/link-tag/link-tag.rules';

export const linkTags = new Resource<LinkTagEntity>({
  entity: LinkTagEntity,
  name: 'link_tag',
  path: 'link-tags',
  title: 'taggedUrl',
  computed: {
    uses: `(SELECT count(*)::int FROM posts p WHERE p.organization_id = t.organization_id AND p.campaign_id = t.campaign_id
      AND p.state IN ('published', 'corrected', 'taken_down') AND t.tagged_url = ANY(p.links))`,
  },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    channelId: { kind: 'any', property: 'channelId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
  },
});

type Draft = Partial<LinkTagEntity>;

interface Around extends Record<string, unknown> {
  code: string;
  channel: { platform: string; ownership: string } | null;
  plan: { id: string; title: string } | null;
}

/** Builds the addresses by which a website counts who came from where; what was handed out stays as it is. */
@Injectable()
export class LinkTagService extends RecordService<LinkTagEntity> {
  protected readonly actions: ActionRule<LinkTagEntity>[] = [{ action: 'remove', permission: 'content.write' }];

  constructor() {
    super(linkTags);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<LinkTagEntity>> {
    const { campaignId = '', channelId = '', contentPlanId = null, url = '', tagsGovernment = false } = input;
    const campaign = await holdCampaign(ctx, campaignId);
    const around = await this.around(ctx, input);
    const { code = '', channel = null, plan = null } = around ?? {};
    const { platform = '', ownership = '' } = channel ?? {};
    const tags = {
      source: input.source ?? (slug(platform) || 'siklus'),
      medium: input.medium ?? mediumOf(platform, ownership),
      campaignTag: slug(code) || 'siklus',
      content: input.content ?? (plan ? itemCode(plan) : null),
      term: input.term ?? null,
    };
    const tagged = taggedUrl(url, tags);
    decide(ctx, [
      campaignRuns(campaign),
      {
        ...belong('/channelId', [channelId], channel ? [{ id: channelId.toLowerCase() }] : []),
        code: 'reference.unknown',
      },
      belong('/contentPlanId', contentPlanId ? [contentPlanId] : [], plan ? [plan] : []),
      ...linkVerdicts(url, tagged, tagsGovernment),
    ]);
    const facts = { campaignId, channelId, contentPlanId, url, tagsGovernment, ...tags, taggedUrl: tagged };
    return this.answer(ctx, await this.store.insert(ctx, facts));
  }

  private around(ctx: Ctx, { campaignId, channelId, contentPlanId = null }: Draft): Promise<Around | undefined> {
    return ctx.one<Around>(
      `SELECT c.code, (SELECT json_build_object('platform', n.platform, 'ownership', n.ownership) FROM channels n
           WHERE n.organization_id = $1 AND n.id = $3) AS channel,
         (SELECT json_build_object('id', p.id, 'title', p.title) FROM content_plans p
           WHERE p.organization_id = $1 AND p.campaign_id = c.id AND p.id = $4) AS plan
       FROM campaigns c WHERE c.organization_id = $1 AND c.id = $2`,
      [ctx.organizationId, campaignId, channelId, contentPlanId],
    );
  }
}
