import { ApiProperty } from '@nestjs/swagger';
import { Check, Column, Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { listCheck, wholeCheck } from '#platform/records/checks';
import { Checked, ChoiceField, DateField, IdField, IdsField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { CATEGORIES, FORMATS, type Format } from '#stages/2-planning/content-plan/piece.entity';

export const FREQUENCIES = ['weekly', 'monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const HOLIDAY_RULES = ['skip', 'warn'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];
export const SERIES_STATES = ['running', 'held', 'ended'] as const;
export type SeriesState = (typeof SERIES_STATES)[number];

/** Content that comes again: which piece, in which rhythm, until when, and when somebody looks whether it is still true. */
@Entity('content_series')
@Index('ix_content_series__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_content_series__title', ['organizationId', 'title', 'id'])
@Index('ix_content_series__recheck_on', ['organizationId', 'recheckOn', 'id'])
@Index('ix_content_series__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_content_series__owner_id', ['organizationId', 'ownerId'])
@Index('ix_content_series__search', { synchronize: false })
@Check('ck_content_series__ends_on', 'ends_on >= starts_on')
@Check('ck_content_series__weekdays', "(frequency = 'weekly') = (cardinality(weekdays) > 0)")
@Check('ck_content_series__month_day', "(frequency = 'monthly') = (month_day IS NOT NULL)")
export class ContentSeriesEntity extends ClassifiedEntity {
  /**
   * The campaign that its pieces belong to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Working title; its pieces bear it with their day.
   * @example "Pengingat kuras bak"
   */
  @TextField({ max: 180 })
  title: string;

  /**
   * What each piece should do and contain.
   * @example "Satu gambar, satu ajakan: kuras bak sebelum salat Jumat."
   */
  @TextField({ max: 10_000, optional: true })
  brief: string | null;

  /**
   * What kind of piece it is.
   * @example "infographic"
   */
  @ChoiceField(FORMATS)
  format: Format;

  /**
   * What the public should remember of each.
   * @example "Kuras bak setiap Jumat."
   */
  @TextField({ max: 500, optional: true })
  keyMessage: string | null;

  /**
   * What kind of message it is.
   * @example "education"
   */
  @ChoiceField(CATEGORIES, { optional: true })
  category: (typeof CATEGORIES)[number] | null;

  /**
   * How often: on days of the week, or on one day of the month.
   * @example "weekly"
   */
  @ChoiceField(FREQUENCIES)
  frequency: Frequency;

  /**
   * For weekly: the days of the week, 1 for Monday to 7 for Sunday.
   * @example [5]
   */
  @Checked('weekdays', listCheck(wholeCheck(1, 7), 7))
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: 7 },
    maxItems: 7,
    uniqueItems: true,
  })
  @Column('smallint', { array: true, default: () => "'{}'" })
  weekdays: number[];

  /**
   * For monthly: the day of the month; in a shorter month its last day.
   * @example null
   */
  @WholeField(1, 31, { optional: true })
  monthDay: number | null;

  /**
   * The hour of the slot on the clocks of the agency's time zone.
   * @example "06:30"
   */
  @TextField({
    max: 5,
    pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
    patternText: { en: 'An hour such as 06:30.', id: 'Jam, misalnya 06:30.' },
  })
  localTime: string;

  /**
   * The first day that may have one (the agency's local day).
   * @example "2026-03-06"
   */
  @DateField()
  startsOn: string;

  /**
   * The last day that may have one; nothing recurs without an end.
   * @example "2026-08-28"
   */
  @DateField()
  endsOn: string;

  /**
   * What a holiday does: skip leaves that one out, warn makes it and says so.
   * @example "skip"
   */
  @ChoiceField(HOLIDAY_RULES, { column: { default: 'warn' } })
  holidays: HolidayRule;

  /**
   * How many days ahead its pieces are made.
   * @example 14
   */
  @WholeField(1, 90, { column: { default: 14 } })
  leadDays: number;

  /**
   * The day on which somebody looks whether what it says is still true; from then on it holds until they did.
   * @example "2026-06-01"
   */
  @DateField()
  recheckOn: string;

  /**
   * Who answers for it, in whose name its pieces are made.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  ownerId: string;

  @BelongsTo(() => UserEntity)
  owner: UserEntity;

  /**
   * running: pieces are made ahead; held: its facts wait to be checked; ended: its last day has passed, or somebody ended it.
   * @example "running"
   */
  @ChoiceField(SERIES_STATES, { column: { default: 'running' } })
  state: SeriesState;

  /**
   * Why it was ended before its last day.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Up to which day its pieces are made; null before the first.
   * @example "2026-03-20"
   */
  @DateField({ optional: true })
  madeUntil: string | null;

  /**
   * The objectives of the same campaign that its pieces work for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField()
  objectiveIds: string[];

  /**
   * The channels on which its pieces appear.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @IdsField()
  channelIds: string[];
}
