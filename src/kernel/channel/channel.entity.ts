import { Entity, Index, Unique } from 'typeorm';
import { ChoiceField, FlagField, TextField, UrlField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const PLATFORMS = [
  'instagram',
  'x',
  'facebook',
  'tiktok',
  'youtube',
  'threads',
  'mastodon',
  'bluesky',
  'telegram',
  'whatsapp',
  'website',
  'email',
  'sms',
  'web_form',
  'phone',
  'lapor',
  'letter',
  'counter',
  'radio',
  'billboard',
  'print',
  'face_to_face',
] as const;
export const OWNERSHIPS = ['paid', 'earned', 'shared', 'owned'] as const;

/** A place where the agency speaks or listens; offline ones count as much as networks. */
@Entity('channels')
@Unique(['organizationId', 'platform', 'handle'])
@Index('ix_channels__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_channels__platform', ['organizationId', 'platform', 'id'])
@Index('ix_channels__handle', ['organizationId', 'handle', 'id'])
export class ChannelEntity extends RecordEntity {
  /**
   * Which network or medium.
   * @example "instagram"
   */
  @ChoiceField(PLATFORMS)
  platform: (typeof PLATFORMS)[number];

  /**
   * Account name, frequency or place, unique on its platform.
   * @example "@dinkes-bandung.example"
   */
  @TextField({ max: 200 })
  handle: string;

  /**
   * Where it can be seen.
   * @example "https://instagram.example/dinkes-bandung"
   */
  @UrlField({ optional: true })
  url: string | null;

  /**
   * Paid, earned, shared or owned.
   * @example "owned"
   */
  @ChoiceField(OWNERSHIPS)
  ownership: (typeof OWNERSHIPS)[number];

  /**
   * Whether the public can answer there.
   * @example true
   */
  @FlagField({ column: { default: true } })
  twoWay: boolean;
}
