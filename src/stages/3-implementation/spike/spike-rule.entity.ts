import { Check, Entity, Index } from 'typeorm';
import { ChoiceField, DecimalField, FlagField, TextField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const SPIKE_LEVELS = ['public', 'priority'] as const;
export type SpikeLevel = (typeof SPIKE_LEVELS)[number];

/** When a topic counts as a spike, measured against its own history. */
@Entity('spike_rules')
@Index('ix_spike_rules__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_spike_rules__name', ['organizationId', 'name', 'id'])
@Check('ck_spike_rules__factor', 'factor >= 1')
@Check('ck_spike_rules__deviations', 'deviations >= 0')
export class SpikeRuleEntity extends RecordEntity {
  /**
   * What people call it.
   * @example "Lonjakan harian semua topik"
   */
  @TextField({ max: 200 })
  name: string;

  /**
   * The topic that it looks at; null for every topic that has no active rule of its own.
   * @example null
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * Length of the window that is compared (hours).
   * @example 24
   */
  @WholeField(1, 720, { column: { default: 24 } })
  windowHours: number;

  /**
   * How far back the topic's own history goes (days); it is cut into windows of the same length.
   * @example 28
   */
  @WholeField(2, 365, { column: { default: 28 } })
  historyDays: number;

  /**
   * A spike is at least so many times the average of the earlier windows (exact decimal, 1 or more).
   * @example "3"
   */
  @DecimalField({ column: { default: 3 } })
  factor: string;

  /**
   * And lies at least so many standard deviations above that average (exact decimal, 0 or more).
   * @example "3"
   */
  @DecimalField({ column: { default: 3 } })
  deviations: string;

  /**
   * Fewer mentions and messages than this are never a spike, however quiet it was before.
   * @example 10
   */
  @WholeField(2, 100_000, { column: { default: 10 } })
  minimum: number;

  /**
   * How far an issue goes by itself: public opens it and leaves the rest to people, priority raises it too where the topic
   * lasts (PM 4/2024 Art. 1: frequent, fast and without pause).
   * @example "priority"
   */
  @ChoiceField(SPIKE_LEVELS, { column: { name: 'issue_level', default: 'priority' } })
  level: SpikeLevel;

  /**
   * For priority: the topic has been talked about for at least so many local days without a pause.
   * @example 2
   */
  @WholeField(1, 60, { column: { default: 2 } })
  persistenceDays: number;

  /**
   * Whether it is looked at.
   * @example true
   */
  @FlagField({ column: { default: true } })
  active: boolean;
}
