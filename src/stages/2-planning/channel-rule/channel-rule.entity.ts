import { Check, Entity, Index } from 'typeorm';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import {
  ChoiceField,
  ChoicesField,
  DateField,
  DecimalField,
  FlagField,
  TextField,
  TextsField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { COUNTINGS, type Counting } from '#stages/2-planning/channel-rule/text-length.rules';
import { FORMATS, type Format } from '#stages/2-planning/content-plan/piece.entity';

export const ASPECTS = [
  'text_length',
  'title_length',
  'alt_text_length',
  'alt_text_shown',
  'hashtags',
  'mentions',
  'cashtags',
  'media_count',
  'media_mixing',
  'media_type',
  'media_bytes',
  'image_ratio',
  'image_width',
  'image_height',
  'video_seconds',
] as const;
export type Aspect = (typeof ASPECTS)[number];
export const MEDIA_KINDS = ['image', 'video', 'gif', 'document'] as const;
export type MediaKind = (typeof MEDIA_KINDS)[number];
export const SEVERITIES = ['error', 'warning'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One limit of a network, with the days on which it holds and where it was read. */
@Entity('channel_rules')
@Index('ix_channel_rules__platform', ['organizationId', 'platform', 'validFrom', 'id'])
@Index('ix_channel_rules__created_at', ['organizationId', 'createdAt', 'id'])
@Check('ck_channel_rules__valid_to', 'valid_to IS NULL OR valid_to >= valid_from')
export class ChannelRuleEntity extends RecordEntity {
  /**
   * The network whose limit it is.
   * @example "instagram"
   */
  @ChoiceField(PLATFORMS)
  platform: (typeof PLATFORMS)[number];

  /**
   * What it limits. media_mixing: pictures and videos may not stand in one post; alt_text_shown: the network shows no
   * text in place of the picture.
   * @example "text_length"
   */
  @ChoiceField(ASPECTS)
  aspect: Aspect;

  /**
   * The formats that it speaks of; none means every format.
   * @example []
   */
  @ChoicesField(FORMATS)
  formats: Format[];

  /**
   * The kind of medium that it speaks of; null means every kind.
   * @example null
   */
  @ChoiceField(MEDIA_KINDS, { optional: true })
  mediaKind: MediaKind | null;

  /**
   * Only for posts with media (true) or without (false); null means both.
   * @example null
   */
  @FlagField({ optional: true })
  withMedia: boolean | null;

  /**
   * How the network counts the length of a text; only where the rule limits one.
   * @example "characters"
   */
  @ChoiceField(COUNTINGS, { optional: true })
  counting: Counting | null;

  /**
   * The least that is taken: letters, pieces, bytes, pixels, seconds, or width divided by height.
   * @example null
   */
  @DecimalField({ optional: true })
  min: string | null;

  /**
   * The most that is taken, in the same unit.
   * @example "2200"
   */
  @DecimalField({ optional: true })
  max: string | null;

  /**
   * The types of file that are taken; only for media_type.
   * @example []
   */
  @TextsField({ max: 100, most: 20, pattern: /^[a-z]+\/[a-z0-9.+-]+$/ })
  mediaTypes: string[];

  /**
   * An error keeps a piece from being approved; a warning only says so, where the limit is not confirmed.
   * @example "error"
   */
  @ChoiceField(SEVERITIES, { column: { default: 'error' } })
  severity: Severity;

  /**
   * First day on which it holds (the agency's local day). A later rule of the same kind takes its place from its own
   * first day on.
   * @example "2026-01-01"
   */
  @DateField()
  validFrom: string;

  /**
   * Last day on which it holds; null while there is no end.
   * @example null
   */
  @DateField({ optional: true })
  validTo: string | null;

  /**
   * Where the limit was read.
   * @example "Instagram Graph API, content publishing"
   */
  @TextField({ max: 500 })
  source: string;

  /**
   * The day on which the source was last looked at.
   * @example "2026-01-05"
   */
  @DateField()
  checkedOn: string;
}
