import { Check, Entity, Index, Unique } from 'typeorm';
import { ChoiceField, DateField, FlagField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

export const METRIC_LEVELS = ['input', 'output', 'outtake', 'outcome', 'impact'] as const;
export type MetricLevel = (typeof METRIC_LEVELS)[number];
export const METRIC_UNITS = ['count', 'people', 'seconds', 'rupiah'] as const;
export type MetricUnit = (typeof METRIC_UNITS)[number];

/** How a metric is written. */
export const METRIC_CODE = {
  max: 60,
  pattern: /^[a-z][a-z0-9_]*$/,
  patternText: {
    en: 'Small letters, digits and underscores, beginning with a letter.',
    id: 'Huruf kecil, angka, dan garis bawah, diawali huruf.',
  },
};

/** How a version of what a metric means is written. */
export const METRIC_VERSION = {
  max: 60,
  pattern: /^[a-z0-9][a-z0-9_.-]*$/,
  patternText: {
    en: 'Small letters, digits, dots, hyphens and underscores.',
    id: 'Huruf kecil, angka, titik, tanda hubung, dan garis bawah.',
  },
};

/** What one metric means from a day on; when the network counts anew, the same metric gets another version. */
@Entity('metric_definitions')
@Unique(['organizationId', 'code', 'definitionVersion'])
@Index('ix_metric_definitions__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_metric_definitions__code', ['organizationId', 'code', 'id'])
@Check('ck_metric_definitions__unique_audience', 'NOT (unique_audience AND engagement)')
export class MetricDefinitionEntity extends RecordEntity {
  /**
   * The metric, as samples name it; the same in all its versions.
   * @example "views"
   */
  @TextField(METRIC_CODE)
  code: string;

  /**
   * Which counting of it; numbers of different versions are never subtracted from each other.
   * @example "views"
   */
  @TextField(METRIC_VERSION)
  definitionVersion: string;

  /**
   * The day from which the network counts so (the agency's local day).
   * @example "2025-04-21"
   */
  @DateField()
  since: string;

  /**
   * Its name, in Indonesian.
   * @example "Penayangan"
   */
  @TextField({ max: 120 })
  title: string;

  /**
   * Its name in English, for readers of English.
   * @example "Views"
   */
  @TextField({ max: 120, optional: true })
  englishTitle: string | null;

  /**
   * What exactly is counted, and by whom.
   * @example "Berapa kali konten tampil di layar, termasuk ulangan; menggantikan tayangan (impressions)."
   */
  @TextField({ max: 1_000 })
  definition: string;

  /**
   * Its unit. Counts and people are whole; seconds and rupiah may have decimals.
   * @example "count"
   */
  @ChoiceField(METRIC_UNITS)
  unit: MetricUnit;

  /**
   * How far it reaches in the chain from what was put in to what changed. Output and outtake never prove an outcome.
   * @example "output"
   */
  @ChoiceField(METRIC_LEVELS, { column: { name: 'metric_level' } })
  level: MetricLevel;

  /**
   * Whether it counts different people or accounts, as reach does: never added over days, posts or channels.
   * @example false
   */
  @FlagField({ column: { default: false } })
  uniqueAudience: boolean;

  /**
   * Whether it is one of the components of engagements.
   * @example false
   */
  @FlagField({ column: { default: false } })
  engagement: boolean;

  /**
   * Whether its figures may fall below zero, such as followers gained minus followers lost.
   * @example false
   */
  @FlagField({ column: { default: false } })
  net: boolean;

  /**
   * Whether a sample that does not say so is a running total since the beginning (true) or the figure of a period.
   * @example true
   */
  @FlagField({ column: { default: true } })
  cumulativeDefault: boolean;
}
