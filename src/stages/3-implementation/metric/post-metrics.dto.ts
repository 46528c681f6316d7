import { ApiProperty } from '@nestjs/swagger';
import { CaveatDto } from '#kernel/figures/figure.dto';
import {
  AnyText,
  ChoiceField,
  DateField,
  DecimalField,
  FlagField,
  IdField,
  InstantField,
  TextField,
} from '#platform/records/fields';
import { METRIC_SOURCES } from '#stages/3-implementation/metric/metric-sample.entity';
import { NamedMetric } from '#stages/3-implementation/metric/named-metric.dto';

/** One reading of a running total, and what came since the one before it. */
export class SeriesPoint {
  /**
   * The sample.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  sampleId: string;

  /**
   * When it was read (RFC 3339, UTC).
   * @example "2026-03-13T02:00:00.000Z"
   */
  @InstantField({ column: false })
  capturedAt: string;

  /**
   * The agency's local day of it.
   * @example "2026-03-13"
   */
  @DateField({ column: false })
  day: string;

  /**
   * What it stood at.
   * @example "160"
   */
  @DecimalField({ column: false })
  value: string;

  /**
   * What was gained since the reading before; negative where the network took back, null for the first one and across a
   * change of the definition.
   * @example "60"
   */
  @DecimalField({ column: false, optional: true })
  gained: string | null;

  /**
   * Which counting of the metric.
   * @example "1"
   */
  @TextField({ column: false })
  definitionVersion: string;

  /**
   * Whether the definition changed since the reading before: a chart breaks its line here.
   * @example false
   */
  @FlagField({ column: false })
  break: boolean;

  /** What to know before using it. */
  @ApiProperty({ type: () => [CaveatDto] })
  caveats: CaveatDto[];
}

/** The figure of a period, as the network gave it. */
export class PeriodPoint {
  /**
   * The sample.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  sampleId: string;

  /**
   * First day of the period (the agency's local day).
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  periodStart: string;

  /**
   * Last day of the period, that day included.
   * @example "2026-03-12"
   */
  @DateField({ column: false })
  periodEnd: string;

  /**
   * When it was read (RFC 3339, UTC).
   * @example "2026-03-13T02:00:00.000Z"
   */
  @InstantField({ column: false })
  capturedAt: string;

  /**
   * The figure.
   * @example "400"
   */
  @DecimalField({ column: false })
  value: string;
}

/** Everything that was read for one metric of a post. */
export class MetricSeries extends NamedMetric {
  /**
   * Where its running total stands; null where only figures of periods were read.
   * @example "190"
   */
  @DecimalField({ column: false, optional: true })
  latest: string | null;

  /**
   * When that was read (RFC 3339, UTC); null with it.
   * @example "2026-03-14T02:00:00.000Z"
   */
  @InstantField({ column: false, optional: true })
  latestAt: string | null;

  /** The readings of its running total, in the order of their capture. */
  @ApiProperty({ type: () => [SeriesPoint] })
  points: SeriesPoint[];

  /** The figures of periods, in their order. */
  @ApiProperty({ type: () => [PeriodPoint] })
  periods: PeriodPoint[];
}

/** What could not be counted, and why. */
export class Uncounted {
  /**
   * The metric.
   * @example "listeners"
   */
  @TextField({ column: false })
  metric: string;

  /**
   * When somebody said so (RFC 3339, UTC).
   * @example "2026-03-20T02:00:00.000Z"
   */
  @InstantField({ column: false })
  capturedAt: string;

  /**
   * Who or what said so.
   * @example "manual"
   */
  @ChoiceField(METRIC_SOURCES, { column: false })
  source: string;

  /**
   * Why.
   * @example "Siaran langsung RRI; stasiun tidak menghitung pendengar."
   */
  @TextField({ column: false })
  reason: string;
}

/** What was measured of a post. Corrected samples are not in it. */
export class PostMetrics {
  /**
   * The post.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"
   */
  @IdField({ column: false })
  postId: string;

  /** One for each metric that was read, by its code. */
  @ApiProperty({ type: () => [MetricSeries] })
  series: MetricSeries[];

  /** What could not be counted. */
  @ApiProperty({ type: () => [Uncounted] })
  uncounted: Uncounted[];

  /**
   * Whether there are more than the 2,000 latest readings that are shown; ask for single metrics to see them all.
   * @example false
   */
  @FlagField({ column: false })
  more: boolean;
}

export class PostMetricsQuery {
  /**
   * Only these metrics.
   * @example ["likes"]
   */
  @AnyText()
  metrics?: string[];
}
