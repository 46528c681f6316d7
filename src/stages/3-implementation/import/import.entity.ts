import { Check, Entity, Index } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { ChannelEntity } from '#kernel/channel/channel.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  TextsField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import {
  IMPORT_KINDS,
  type ImportKind,
  ImportProfileEntity,
} from '#stages/3-implementation/import/import-profile.entity';

export const IMPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
export const ENCODINGS = ['utf-8', 'utf-16le', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** As many rows as one file may have. */
export const MOST_ROWS = 10_000;

const COUNT = { column: { default: 0 } };

/** One file that brings many records, as a job: its rows are read at once and stored a few at a time. */
@Entity('imports')
@Index('ix_imports__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_imports__campaign_id', ['organizationId', 'campaignId'])
@Index('ix_imports__channel_id', ['organizationId', 'channelId'])
@Index('ix_imports__profile_id', ['organizationId', 'profileId'])
@Index('ix_imports__waiting', { synchronize: false })
@Check('ck_imports__finished', "(state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)")
export class ImportEntity extends ClassifiedEntity {
  /**
   * What the file brings.
   * @example "posts"
   */
  @ChoiceField(IMPORT_KINDS)
  kind: ImportKind;

  /**
   * How its columns are read.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"
   */
  @IdField()
  profileId: string;

  @BelongsTo(() => ImportProfileEntity)
  profile: ImportProfileEntity;

  /**
   * The campaign that its records belong to; null where they say so themselves, or belong to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The channel that the file is about.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ optional: true })
  channelId: string | null;

  @BelongsTo(() => ChannelEntity)
  channel: ChannelEntity;

  /**
   * Queued, running, done, failed or cancelled.
   * @example "done"
   */
  @ChoiceField(IMPORT_STATES, { column: { default: 'queued' } })
  state: ImportState;

  /**
   * Why it failed or was cancelled; null otherwise.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  stateReason: string | null;

  /**
   * Name of the file, as it was sent.
   * @example "Jan-01-2026_Mar-31-2026_1234567890.csv"
   */
  @TextField({ max: 200 })
  fileName: string;

  /**
   * SHA-256 of its content in hexadecimal digits.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ })
  sha256: string;

  /**
   * How its letters are written, as found or as said; a workbook is read as UTF-8.
   * @example "utf-8"
   */
  @ChoiceField(ENCODINGS)
  encoding: Encoding;

  /**
   * The day on which the file was taken from the network (the agency's local day): numbers that go on growing are as of this day.
   * @example "2026-04-01"
   */
  @DateField()
  exportedOn: string;

  /**
   * The IANA time zone of its dates and times: the account's, the agency's when not said.
   * @example "Asia/Jakarta"
   */
  @TextField({ max: 60 })
  timezone: string;

  /**
   * Why its posts have no content plan; one reason for all of them.
   * @example "Unggahan sebelum rencana konten dicatat di Siklus."
   */
  @TextField({ max: 2_000, optional: true })
  unplannedReason: string | null;

  /**
   * Whether rows of other accounts (joint posts) are taken too.
   * @example false
   */
  @FlagField({ column: { default: false } })
  takeOtherAccounts: boolean;

  /**
   * Columns that the profile does not know; they stay with their rows.
   * @example ["Komentar data"]
   */
  @TextsField({ max: 200, most: 200 })
  unknownColumns: string[];

  /**
   * Rows in the file below its header row.
   * @example 81
   */
  @WholeField(0, MOST_ROWS)
  total: number;

  /**
   * Rows that have their verdict.
   * @example 81
   */
  @WholeField(0, MOST_ROWS, COUNT)
  processed: number;

  /**
   * Rows that brought something new.
   * @example 12
   */
  @WholeField(0, MOST_ROWS, COUNT)
  inserted: number;

  /**
   * Rows that added to what was there.
   * @example 66
   */
  @WholeField(0, MOST_ROWS, COUNT)
  updated: number;

  /**
   * Rows that brought nothing: known already, sums, twice in the file, or of another account.
   * @example 2
   */
  @WholeField(0, MOST_ROWS, COUNT)
  skipped: number;

  /**
   * Rows that were refused.
   * @example 1
   */
  @WholeField(0, MOST_ROWS, COUNT)
  errors: number;

  /**
   * When it ended (RFC 3339, UTC); null while it runs or waits.
   * @example "2026-04-01T02:00:03.000Z"
   */
  @InstantField({ optional: true })
  finishedAt: string | null;

  /**
   * Who may see it (UU 14/2008): as strict as the strictest of its rows.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
