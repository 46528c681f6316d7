import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { CaveatDto, FigureDto } from '#kernel/figures/figure.dto';
import {
  AnyChoice,
  AnyText,
  ChoiceField,
  DateField,
  DecimalField,
  IdField,
  OneQuery,
  TextField,
  WholeField,
  WholeQuery,
} from '#platform/records/fields';
import { FORMATS } from '#stages/2-planning/content-plan/piece.entity';
import { NamedMetric } from '#stages/3-implementation/metric/named-metric.dto';

export const SPANS = ['day', 'week', 'month'] as const;
export const GROUPINGS = [...SPANS, 'channel', 'post', 'format'] as const;
export type Grouping = (typeof GROUPINGS)[number];
const COUNTED_FORMATS = [...FORMATS, 'none'] as const;

/** What one metric comes to. Null is never zero: nothing was read, or nothing may be said. */
export class Measure extends NamedMetric {
  /**
   * Of days and periods what came in: the gains between readings, what the first readings found, and the figures of single
   * days. Of the whole time what it stands at. Exact, in its unit.
   * Of a unique audience the network's own figure or null: lower and upper say between which numbers the truth lies.
   * @example "190"
   */
  @DecimalField({ column: false, optional: true })
  value: string | null;

  /**
   * Of a unique audience the least that it can be: its largest part; null for all others.
   * @example null
   */
  @DecimalField({ column: false, optional: true })
  lower: string | null;

  /**
   * Of a unique audience the most that it can be: all parts together; null for all others.
   * @example null
   */
  @DecimalField({ column: false, optional: true })
  upper: string | null;

  /**
   * Of the value what the first readings found: it came in some time before them. Null where none is first.
   * @example "100"
   */
  @DecimalField({ column: false, optional: true })
  opening: string | null;

  /**
   * Of the value what was gained between readings; negative where a network took back. Null where nothing was compared.
   * @example "90"
   */
  @DecimalField({ column: false, optional: true })
  gained: string | null;

  /**
   * How many readings of posts stand behind it: one for each post and day or, for the whole time, one for each post.
   * @example 3
   */
  @WholeField(0, 2_147_483_647, { column: false })
  series: number;

  /**
   * How many times the definition changed there: what changed across such a break is in no gain.
   * @example 0
   */
  @WholeField(0, 2_147_483_647, { column: false })
  breaks: number;

  /** What to know before using it. */
  @ApiProperty({ type: () => [CaveatDto] })
  caveats: CaveatDto[];
}

/** What the metrics come to in one day, week or month, on one channel, of one post or format. */
export class MetricGroup {
  /**
   * The day, the Monday of the week, or the first of the month (the agency's local days); null when grouped otherwise.
   * @example "2026-03-12"
   */
  @DateField({ column: false, optional: true })
  day: string | null;

  /**
   * The channel; null when grouped otherwise.
   * @example null
   */
  @IdField({ column: false, optional: true })
  channelId: string | null;

  /**
   * The post; null when grouped otherwise.
   * @example null
   */
  @IdField({ column: false, optional: true })
  postId: string | null;

  /**
   * The format of the plan, none for posts without one; null when grouped otherwise.
   * @example null
   */
  @ChoiceField(COUNTED_FORMATS, { column: false, optional: true })
  format: string | null;

  /** The metrics that were read there; one that was not is not here. */
  @ApiProperty({ type: () => [Measure] })
  measures: Measure[];
}

/** What the posts of a campaign reached and set off. */
export class CampaignMetrics {
  /**
   * The campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  campaignId: string;

  /**
   * First day (the agency's local day); null for the whole time.
   * @example null
   */
  @DateField({ column: false, optional: true })
  from: string | null;

  /**
   * The day before which it ends; null for the whole time.
   * @example null
   */
  @DateField({ column: false, optional: true })
  to: string | null;

  /** Everything together. */
  @ApiProperty({ type: () => [Measure] })
  totals: Measure[];

  /** By what was asked for; empty without by. Days, weeks and months in their order, posts with the latest first. */
  @ApiProperty({ type: () => [MetricGroup] })
  groups: MetricGroup[];

  /**
   * The engagement rates, with include=figures: pooled and as the mean of posts, by followers, and organic alone.
   */
  @ApiProperty({ type: () => [FigureDto] })
  figures: FigureDto[];

  /**
   * The metrics that engagements are added up from, with include=figures.
   * @example ["comments", "likes", "shares"]
   */
  @ApiProperty({ type: String, isArray: true })
  engagementOf: string[];

  /**
   * Only by post: cursor of the next page; null on the last one.
   * @example null
   */
  @TextField({ column: false, optional: true, max: 1_000 })
  nextCursor: string | null;
}

abstract class SpanQuery {
  /**
   * First day (the agency's local day); from the beginning when not said.
   * @example "2026-03-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * The day before which it ends; until now when not said.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  to?: string;

  /**
   * Only these metrics.
   * @example ["likes", "reach"]
   */
  @AnyText()
  metrics?: string[];
}

export class CampaignMetricsQuery extends SpanQuery {
  /**
   * What to group by; only the totals when not said.
   * @example "day"
   */
  @ChoiceField(GROUPINGS, { column: false })
  @IsOptional()
  by?: Grouping;

  /**
   * Only posts whose distribution was paid for (true), or was not (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  paid?: string[];

  /**
   * figures: the engagement rates too.
   * @example ["figures"]
   */
  @AnyChoice(['figures'])
  include?: string[];

  /**
   * By post: posts on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * By post: nextCursor of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWNyZWF0ZWRBdCJ9.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;
}

/** What was read of a channel as a whole. */
export class ChannelMetrics {
  /**
   * The channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ column: false })
  channelId: string;

  /**
   * First day (the agency's local day); null for the whole time.
   * @example null
   */
  @DateField({ column: false, optional: true })
  from: string | null;

  /**
   * The day before which it ends; null for the whole time.
   * @example null
   */
  @DateField({ column: false, optional: true })
  to: string | null;

  /** Everything together. */
  @ApiProperty({ type: () => [Measure] })
  totals: Measure[];

  /** By day, week or month; empty without by. */
  @ApiProperty({ type: () => [MetricGroup] })
  groups: MetricGroup[];

  /** How its followers grew: in all, and by the month. */
  @ApiProperty({ type: () => [FigureDto] })
  figures: FigureDto[];
}

export class ChannelMetricsQuery extends SpanQuery {
  /**
   * What to group by; only the totals when not said.
   * @example "day"
   */
  @ChoiceField(SPANS, { column: false })
  @IsOptional()
  by?: (typeof SPANS)[number];
}
