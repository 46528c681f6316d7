import { Entity, Index } from 'typeorm';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  ChoicesField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';
import { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

export const SPIKE_CAVEATS = ['coded_only', 'calendar_not_aligned', 'short_history', 'no_variance'] as const;
export type SpikeCaveat = (typeof SPIKE_CAVEATS)[number];

/** A topic that rose above its own history, with the counts that say so; never changed. */
@Entity('spikes')
@Index('ix_spikes__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_spikes__window_end', ['organizationId', 'windowEnd', 'id'])
@Index('ix_spikes__issue_id', ['organizationId', 'issueId'])
@Index('ix_spikes__rule_id', ['organizationId', 'ruleId', 'topic', 'windowEnd'])
export class SpikeEntity extends ClassifiedEntity {
  /**
   * The rule that it rests on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  ruleId: string;

  @BelongsTo(() => SpikeRuleEntity)
  rule: SpikeRuleEntity;

  /**
   * The issue that it opened, or that was open on the topic already; null where the reader may not see it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true, column: { nullable: false } })
  issueId: string | null;

  @BelongsTo(() => IssueEntity)
  issue: IssueEntity;

  /**
   * What was talked about.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120 })
  topic: string;

  /**
   * Whether it opened the issue; false where it is a further sighting of one that was open.
   * @example true
   */
  @FlagField()
  opened: boolean;

  /**
   * Whether it raised the issue to priority.
   * @example false
   */
  @FlagField()
  raised: boolean;

  /**
   * Begin of the window (RFC 3339, UTC), itself not included.
   * @example "2026-03-13T02:00:00.000Z"
   */
  @InstantField()
  windowStart: string;

  /**
   * End of the window (RFC 3339, UTC), itself included.
   * @example "2026-03-14T02:00:00.000Z"
   */
  @InstantField()
  windowEnd: string;

  /**
   * Mentions of the agency on the topic in the window.
   * @example 30
   */
  @WholeField(0, 2_147_483_647)
  mentions: number;

  /**
   * Messages from the public on the topic in the window, spam left out.
   * @example 16
   */
  @WholeField(0, 2_147_483_647)
  messages: number;

  /**
   * Both together.
   * @example 46
   */
  @WholeField(0, 2_147_483_647)
  count: number;

  /**
   * How many of them sound negative, as coded.
   * @example 31
   */
  @WholeField(0, 2_147_483_647)
  negative: number;

  /**
   * How many earlier windows it is compared with; windows before the agency's first record are not among them.
   * @example 28
   */
  @WholeField(0, 10_000)
  windows: number;

  /**
   * Average of the earlier windows (mentions and messages in a window, rounded half up to six places).
   * @example "4.214286"
   */
  @DecimalField()
  mean: string;

  /**
   * Standard deviation of the earlier windows (n − 1, rounded half up to six places).
   * @example "2.1"
   */
  @DecimalField()
  deviation: string;

  /**
   * What the count had to reach: the largest of the minimum, average × factor, and average + deviations × standard
   * deviation (rounded half up to six places).
   * @example "12.642857"
   */
  @DecimalField()
  threshold: string;

  /**
   * How often it comes up (per day, rounded half up to six places).
   * @example "46"
   */
  @DecimalField()
  frequency: string;

  /**
   * How fast that grows: change per day against the window before, negative when it falls (rounded half up to six places).
   * @example "12.5"
   */
  @DecimalField()
  velocity: string;

  /**
   * How many local days without a pause, up to the day of the window's end (days).
   * @example 6
   */
  @WholeField(0, 10_000, { column: { name: 'persistence_days' } })
  persistenceDays: number;

  /**
   * What to know before relying on it: coded_only – only what has a topic is counted; calendar_not_aligned – Ramadan and
   * feasts move through the year, compare weeks of the same Hijri month before judging; short_history – fewer than ten
   * earlier windows; no_variance – the earlier windows were all alike.
   * @example ["coded_only", "calendar_not_aligned"]
   */
  @ChoicesField(SPIKE_CAVEATS)
  caveats: SpikeCaveat[];

  /**
   * Who may see it: as strict as the strictest of what was counted.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
