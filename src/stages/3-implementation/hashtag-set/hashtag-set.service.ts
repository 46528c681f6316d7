import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { normalTags } from '#stages/3-implementation/hashtag-set/hashtag.rules';
import { HashtagSetEntity } from '#stages/3-implementation/hashtag-set/hashtag-set.entity';

/** What went out of the campaign, once for all tags of the set. */
const USES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('tag', w.tag, 'posts', w.posts) ORDER BY w.place), '[]') FROM (
  SELECT u.tag, u.place, count(p.id)::int AS posts FROM unnest(t.tags) WITH ORDINALITY u(tag, place)
  LEFT JOIN posts p ON p.organization_id = t.organization_id AND p.campaign_id = t.campaign_id
    AND p.state IN ('published', 'corrected', 'taken_down') AND lower(u.tag) = ANY(p.hashtags)
  GROUP BY u.tag, u.place) w)`;

export const hashtagSets = new Resource<HashtagSetEntity>({
  entity: HashtagSetEntity,
  name: 'hashtag_set',
  path: 'hashtag-sets',
  title: 'name',
  includes: { uses: { sql: () => USES } },
  sorts: ['createdAt', 'name'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
});

type Draft = Partial<HashtagSetEntity>;

@Injectable()
export class HashtagSetService extends RecordService<HashtagSetEntity> {
  protected readonly actions: ActionRule<HashtagSetEntity>[] = [
    { action: 'update', permission: 'content.write' },
    { action: 'remove', permission: 'content.write' },
  ];

  constructor() {
    super(hashtagSets);
  }

  protected override derive(_ctx: Ctx, { tags }: Draft): Draft {
    return tags ? { tags: normalTags(tags) } : {};
  }

  protected override async check(ctx: Ctx, { campaignId = '', tags = [] }: Draft): Promise<void> {
    const some = {
      code: 'hashtag_set.empty',
      passed: tags.length > 0,
      pointer: '/tags',
      message: { en: 'A set has at least one hashtag.', id: 'Satu set punya paling sedikit satu tagar.' },
    };
    decide(ctx, [campaignRuns(await holdCampaign(ctx, campaignId)), some]);
  }
}
