import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  ChoiceField,
  DateField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  TextField,
} from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { METRIC_CODE, METRIC_VERSION } from '#stages/3-implementation/metric/metric-definition.entity';

export const METRIC_SOURCES = ['api', 'export', 'manual', 'screenshot'] as const;
export type MetricSource = (typeof METRIC_SOURCES)[number];

/**
 * What was read for one metric of one post or channel at one moment. It is never changed: a wrong one is corrected by
 * another that says why. Kept in a partition for each month of capture.
 */
@Entity('metric_samples')
@Index('ix_metric_samples__captured_at', ['organizationId', 'capturedAt', 'id'])
@Index('uq_metric_samples__reading', { synchronize: false })
@Index('uq_metric_samples__supersedes_id', { synchronize: false })
@Index('ix_metric_samples__attachment_id', { synchronize: false })
@Check('ck_metric_samples__subject', 'num_nonnulls(post_id, channel_id) = 1')
@Check('ck_metric_samples__reason', 'reason IS NOT NULL OR (value IS NOT NULL AND supersedes_id IS NULL)')
@Check(
  'ck_metric_samples__period',
  'num_nulls(period_start, period_end) IN (0, 2) AND cumulative = (period_start IS NULL)',
)
export class MetricSampleEntity extends RecordEntity {
  /**
   * The post that was measured; null for a sample of a whole channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"
   */
  @IdField({ optional: true })
  postId: string | null;

  /**
   * The channel that was measured as a whole, such as its followers; null for a sample of a post.
   * @example null
   */
  @IdField({ optional: true })
  channelId: string | null;

  /**
   * The metric, by the code of its definition.
   * @example "likes"
   */
  @TextField(METRIC_CODE)
  metric: string;

  /**
   * What was read, exact, in the metric's unit. Null says that it could not be counted, or that a corrected sample never
   * stood; it is not zero, and the reason says why.
   * @example "312"
   */
  @DecimalField({ optional: true })
  value: string | null;

  /**
   * When it was read (RFC 3339, UTC): not in the future, not before the post went out, and not before 2004.
   * @example "2026-03-20T02:00:00.000Z"
   */
  @PrimaryColumn('timestamptz', { precision: 3 })
  @InstantField({ column: false })
  capturedAt: string;

  /**
   * The day that it counts for (the agency's local day): of its capture, or the first of its period.
   * @example "2026-03-20"
   */
  @DateField()
  day: string;

  /**
   * First day of its period (the agency's local day); null for a running total.
   * @example null
   */
  @DateField({ optional: true })
  periodStart: string | null;

  /**
   * Last day of its period, that day included; null for a running total.
   * @example null
   */
  @DateField({ optional: true })
  periodEnd: string | null;

  /**
   * Whether it is a running total since the beginning; otherwise it is the figure of its period.
   * @example true
   */
  @FlagField()
  cumulative: boolean;

  /**
   * Which counting of the metric; numbers of different versions are never subtracted from each other.
   * @example "1"
   */
  @TextField(METRIC_VERSION)
  definitionVersion: string;

  /**
   * How it came here: from the network's programming interface, its export, read by a person, or from a screenshot.
   * @example "manual"
   */
  @ChoiceField(METRIC_SOURCES)
  source: MetricSource;

  /**
   * The program, file or person that brought it.
   * @example "instagram_export"
   */
  @TextField({ max: 200, optional: true })
  sourceRef: string | null;

  /**
   * The id that the source knows it by.
   * @example null
   */
  @TextField({ max: 200, optional: true })
  externalId: string | null;

  /**
   * The attachment that proves it, such as the screenshot.
   * @example null
   */
  @IdField({ optional: true })
  attachmentId: string | null;

  /**
   * The sample that this one puts right: it stands in its place from now on, and the wrong one stays readable.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  /**
   * Why the corrected sample was wrong, or why nothing could be counted.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  reason: string | null;

  /**
   * The sample that stands in its place, when it was corrected.
   * @example null
   */
  @IdField({ optional: true, column: false })
  supersededById: string | null;
}
