import type { Text } from '#platform/problem/problem';
import type { ChannelPost, Medium } from '#stages/2-planning/channel-rule/post-limits.rules';
import type { Surface } from '#stages/2-planning/content-plan/clearance.rules';
import type { PieceEntity } from '#stages/2-planning/content-plan/piece.entity';

/** A channel of a piece with the variant written for it; everything of the variant is null where there is none. */
export interface OnChannel {
  channelId: string;
  platform: string;
  handle: string;
  variantId: string | null;
  caption: string | null;
  altText: string | null;
  decorative: boolean | null;
  captionsRef: string | null;
  hashtags: string[] | null;
  mentions: string[] | null;
  media: Medium[] | null;
}

export const UNWRITTEN: { code: string; pointer: string; message: Text } = {
  code: 'channel_rule.unwritten',
  pointer: '',
  message: {
    en: 'Nothing is written for this channel yet (POST /content-variants), so its limits were not asked.',
    id: 'Belum ada yang ditulis untuk kanal ini (POST /content-variants), sehingga batasnya belum diperiksa.',
  },
};

type Piece = Pick<PieceEntity, 'format' | 'title' | 'altText' | 'decorative' | 'captionsRef'>;

/** What is read there: the caption, and in a line of their own the accounts and hashtags that follow it. */
function textOf({ caption, hashtags, mentions }: OnChannel): string {
  const signs = [...(mentions ?? []), ...(hashtags ?? [])].join(' ');
  return [caption ?? '', signs].filter((part) => part !== '').join('\n\n');
}

/** The piece as it would stand on one channel: what the variant leaves open is as the piece says. */
export function effective(piece: Piece, channel: OnChannel): { post: ChannelPost; surface: Surface } {
  const altText = channel.altText ?? piece.altText;
  const decorative = channel.decorative ?? piece.decorative;
  const media = channel.media ?? [];
  return {
    post: { format: piece.format, title: piece.title, text: textOf(channel), altText, decorative, media },
    surface: {
      at: channel.variantId === null ? '' : `/variants/${channel.channelId}`,
      altText,
      decorative,
      captionsRef: channel.captionsRef ?? piece.captionsRef,
      kinds: [...new Set(media.map(({ kind }) => kind))],
    },
  };
}
