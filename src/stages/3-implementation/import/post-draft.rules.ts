import type { RowDraft } from '#stages/3-implementation/import/row';
import type { Job } from '#stages/3-implementation/import/taking';

const CAPTION_MAX = 10_000;

/** Networks keep the words in one place or another; a story has none, and is called what it is. */
function captionOf({ caption, title, format, externalId }: RowDraft['fields']): string {
  return (caption ?? title ?? `[${format ?? 'unggahan'} ${externalId ?? ''}]`.replace(' ]', ']')).slice(0, CAPTION_MAX);
}

/** A row as the register of posts takes it. */
export function postOf({ fields }: RowDraft, { channelId, campaignId, source, unplannedReason }: Job) {
  return {
    channelId: channelId ?? '',
    campaignId,
    source,
    externalId: fields.externalId ?? null,
    url: fields.url ?? null,
    caption: captionOf(fields),
    publishedAt: fields.publishedAt ?? '',
    unplannedReason,
  };
}
