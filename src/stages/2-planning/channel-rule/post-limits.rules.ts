import { Decimal } from 'decimal.js';
import type { Text } from '#platform/problem/problem';
import type {
  Aspect,
  ChannelRuleEntity,
  MediaKind,
  Severity,
} from '#stages/2-planning/channel-rule/channel-rule.entity';
import { lengthOf } from '#stages/2-planning/channel-rule/text-length.rules';
import type { Format } from '#stages/2-planning/content-plan/piece.entity';

/** What is known of one file of a post; what is not there nobody has said yet, and no rule judges it. */
export interface Medium {
  kind: MediaKind;
  mediaType?: string | null;
  bytes?: number | null;
  width?: number | null;
  height?: number | null;
  seconds?: number | null;
}

/** One piece as it would stand on one channel. */
export interface ChannelPost {
  format: Format;
  title: string;
  /** All that is read below or beside the media, hashtags and mentions included. */
  text: string;
  altText: string | null;
  decorative: boolean;
  media: readonly Medium[];
}

type Rule = Pick<
  ChannelRuleEntity,
  'id' | 'aspect' | 'formats' | 'mediaKind' | 'withMedia' | 'counting' | 'min' | 'max' | 'mediaTypes' | 'severity'
>;

export interface Finding {
  /** Inside the variant: `/caption`, `/media/0/bytes`. */
  pointer: string;
  code: string;
  ruleId: string;
  severity: Severity;
  limit: string;
  actual: string;
  message: Text;
}

/** One thing that was measured, or seen; `broken` where no number decides. */
interface Measure {
  pointer: string;
  actual: number | string;
  broken?: boolean;
}

const named = (text: string, sign: RegExp): number => new Set(text.toLowerCase().match(sign) ?? []).size;
const length = (text: string, { counting }: Rule): number => lengthOf(text, counting ?? 'characters');
const ofKind = ({ media }: ChannelPost, { mediaKind }: Rule) =>
  media.map((medium, index) => ({ medium, index })).filter(({ medium }) => !mediaKind || medium.kind === mediaKind);

/** One number of every medium that the rule speaks of, where it is known. */
function each(
  post: ChannelPost,
  rule: Rule,
  property: string,
  read: (medium: Medium) => number | null | undefined,
): Measure[] {
  return ofKind(post, rule).flatMap(({ medium, index }) => {
    const actual = read(medium);
    return actual === null || actual === undefined ? [] : [{ pointer: `/media/${index}${property}`, actual }];
  });
}

/** A picture's own measures; a video has others. */
const pixels = (read: (medium: Medium) => number | null | undefined) => (medium: Medium) =>
  medium.kind === 'image' || medium.kind === 'gif' ? read(medium) : null;

function ratio({ width, height }: Medium): number | null {
  return width && height ? new Decimal(width).div(height).toDecimalPlaces(3).toNumber() : null;
}

const MEASURES: Record<Aspect, (post: ChannelPost, rule: Rule) => Measure[]> = {
  text_length: (post, rule) => [{ pointer: '/caption', actual: length(post.text, rule) }],
  title_length: (post, rule) => [{ pointer: '/title', actual: length(post.title, rule) }],
  alt_text_length: (post, rule) => [{ pointer: '/altText', actual: length(post.altText ?? '', rule) }],
  alt_text_shown: ({ altText, decorative, format }) => [
    { pointer: '/altText', actual: format, broken: altText !== null && !decorative },
  ],
  hashtags: ({ text }) => [{ pointer: '/hashtags', actual: named(text, /#[\p{L}\p{N}_]+/gu) }],
  mentions: ({ text }) => [{ pointer: '/mentions', actual: named(text, /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_.]+/gu) }],
  cashtags: ({ text }) => [{ pointer: '/caption', actual: named(text, /(?<![\p{L}\p{N}_])\$[a-z]{1,6}\b/gu) }],
  media_count: (post, rule) => [{ pointer: '/media', actual: ofKind(post, rule).length }],
  media_mixing: ({ media }) => {
    const kinds = [...new Set(media.map(({ kind }) => kind))].sort();
    return [{ pointer: '/media', actual: kinds.join(' + '), broken: kinds.length > 1 }];
  },
  media_type: (post, rule) =>
    ofKind(post, rule).flatMap(({ medium: { mediaType }, index }) =>
      !mediaType
        ? []
        : [{ pointer: `/media/${index}/mediaType`, actual: mediaType, broken: !rule.mediaTypes.includes(mediaType) }],
    ),
  media_bytes: (post, rule) => each(post, rule, '/bytes', ({ bytes }) => bytes),
  image_ratio: (post, rule) => each(post, rule, '', pixels(ratio)),
  image_width: (post, rule) =>
    each(
      post,
      rule,
      '/width',
      pixels(({ width }) => width),
    ),
  image_height: (post, rule) =>
    each(
      post,
      rule,
      '/height',
      pixels(({ height }) => height),
    ),
  video_seconds: (post, rule) => each(post, rule, '/seconds', ({ seconds }) => seconds),
};

const NAMES: Record<Aspect, Text> = {
  text_length: { en: 'Length of the text', id: 'Panjang teks' },
  title_length: { en: 'Length of the title', id: 'Panjang judul' },
  alt_text_length: { en: 'Length of the alternative text', id: 'Panjang teks alternatif' },
  alt_text_shown: {
    en: 'The network shows no alternative text here; say what matters in the caption as well',
    id: 'Jaringan ini tidak menampilkan teks alternatif di sini; sampaikan juga yang penting dalam takarir',
  },
  hashtags: { en: 'Hashtags', id: 'Tagar' },
  mentions: { en: 'Mentions', id: 'Sebutan akun' },
  cashtags: { en: 'Cashtags', id: 'Cashtag' },
  media_count: { en: 'Number of media', id: 'Jumlah media' },
  media_mixing: {
    en: 'Media of several kinds do not stand in one post here',
    id: 'Media beberapa jenis tidak dapat disatukan dalam satu unggahan di sini',
  },
  media_type: { en: 'This type of file is not taken', id: 'Jenis berkas ini tidak diterima' },
  media_bytes: { en: 'Size in bytes', id: 'Ukuran dalam bita' },
  image_ratio: { en: 'Width divided by height', id: 'Lebar dibagi tinggi' },
  image_width: { en: 'Width in pixels', id: 'Lebar dalam piksel' },
  image_height: { en: 'Height in pixels', id: 'Tinggi dalam piksel' },
  video_seconds: { en: 'Length in seconds', id: 'Durasi dalam detik' },
};

function isBroken({ min, max }: Rule, { actual, broken }: Measure): boolean {
  if (broken !== undefined) return broken;
  return (min !== null && new Decimal(actual).lt(min)) || (max !== null && new Decimal(actual).gt(max));
}

function limitOf({ aspect, min, max, mediaTypes }: Rule): string {
  if (aspect === 'media_type') return mediaTypes.join(', ');
  if (min !== null && max !== null) return `${min}–${max}`;
  return max !== null ? `≤ ${max}` : min !== null ? `≥ ${min}` : '–';
}

function speaksOf({ formats, withMedia }: Rule, { format, media }: ChannelPost): boolean {
  const form = formats.length === 0 || formats.includes(format);
  return form && (withMedia === null || withMedia === media.length > 0);
}

/** Everything in a post that the rules do not take, each with the limit and what was found. */
export function findingsOf(post: ChannelPost, rules: readonly Rule[]): Finding[] {
  return rules
    .filter((rule) => speaksOf(rule, post))
    .flatMap((rule) =>
      MEASURES[rule.aspect](post, rule)
        .filter((measure) => isBroken(rule, measure))
        .map(({ pointer, actual }): Finding => {
          const limit = limitOf(rule);
          const numbers = `${actual} (${limit})`;
          const { en, id } = NAMES[rule.aspect];
          return {
            pointer,
            code: `channel_rule.${rule.aspect}`,
            ruleId: rule.id,
            severity: rule.severity,
            limit,
            actual: String(actual),
            message: { en: `${en}: ${numbers}.`, id: `${id}: ${numbers}.` },
          };
        }),
    );
}
