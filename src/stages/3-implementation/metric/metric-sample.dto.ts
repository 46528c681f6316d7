import { ApiProperty } from '@nestjs/swagger';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { BatchOf } from '#platform/records/batch.dto';
import { AnyChoice, AnyId, AnyText, OneQuery, WholeField } from '#platform/records/fields';
import { METRIC_SOURCES, MetricSampleEntity } from '#stages/3-implementation/metric/metric-sample.entity';

/** What was read for one metric of one post or channel at one moment. */
export class MetricSample extends Answer(MetricSampleEntity) {}

/**
 * A sample to record, of a post or of a channel as a whole. Without a period it is a running total, unless the metric is
 * one of periods; its definition is the one that held on its day. With supersedesId and a reason it puts another right: of
 * the same post or channel, metric and moment; with the value null that one never stood. The value null without
 * supersedesId says, with the reason, that nothing could be counted.
 */
export class CreateMetricSample extends Input(
  MetricSampleEntity,
  ['metric', 'capturedAt', 'source'],
  [
    'postId',
    'channelId',
    'value',
    'periodStart',
    'periodEnd',
    'cumulative',
    'definitionVersion',
    'sourceRef',
    'externalId',
    'attachmentId',
    'supersedesId',
    'reason',
  ],
) {}

/** Samples to record at once, such as a whole export. */
export class CreateMetricSamples extends BatchOf(CreateMetricSample) {}

/** What a batch of samples stored. */
export class MetricSamplesStored {
  /**
   * How many samples were stored.
   * @example 2
   */
  @WholeField(0, 5_000, { column: false })
  count: number;

  /**
   * How many were passed over, because the same reading was stored already.
   * @example 0
   */
  @WholeField(0, 5_000, { column: false })
  skipped: number;

  /**
   * The ids in the order of the request; of what was passed over the id of the sample that is there.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f", "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  ids: string[];
}

/** A page of samples. */
export class MetricSamplePage extends PageOf(MetricSampleEntity) {}

export class MetricSampleQuery extends ListQuery {
  /**
   * Only samples of these posts.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e80"]
   */
  @AnyId()
  postId?: string[];

  /**
   * Only samples of these channels as a whole.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only samples of these metrics.
   * @example ["likes"]
   */
  @AnyText()
  metric?: string[];

  /**
   * Only samples that came this way.
   * @example ["manual"]
   */
  @AnyChoice(METRIC_SOURCES)
  source?: string[];

  /**
   * Captured at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Captured before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
