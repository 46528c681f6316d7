import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import { isOut } from '#stages/3-implementation/post/post.rules';

type Draft = Partial<PostEntity>;

/** What a source may tell of a post that is there already. What the public saw is not rewritten by an export. */
const TOLD = ['paid', 'followersAtPublish'] as const;

/** What a row that comes again brings to the post that is there: only what is new, and nothing that is known otherwise. */
export function learned(current: PostEntity, row: Draft): Draft {
  const given = (field: keyof PostEntity) => row[field] !== undefined && row[field] !== null;
  const news: Draft = {};
  for (const field of TOLD)
    if (given(field) && row[field] !== current[field]) Object.assign(news, { [field]: row[field] });
  if (current.url === null && row.url) news.url = row.url;
  if (current.externalId === null && row.externalId) {
    news.externalId = row.externalId;
    news.source = row.source;
  }
  return news;
}

/** Whether a row says that what was only due has gone out. */
export function tellsItIsOut(current: PostEntity, row: Draft): boolean {
  return !isOut(current.state) && Boolean(row.publishedAt);
}

/** By which a row is the same post as another. */
export function keysOf({ channelId = '', permalink, source = 'manual', externalId }: Draft): string[] {
  return [
    ...(externalId ? [`source ${source} ${externalId}`] : []),
    ...(permalink ? [`channel ${channelId.toLowerCase()} ${permalink}`] : []),
  ];
}
