import type { MetricSampleEntity } from '#stages/3-implementation/metric/metric-sample.entity';

/** A post or channel as it is while samples of it are written: nobody else writes any of it meanwhile. */
export interface Subject {
  id: string;
  kind: 'post' | 'channel';
  channelId: string;
  campaignId: string | null;
  format: string;
  paid: boolean;
  level: number;
  publishedAt: string | null;
}

type Optional = 'postId' | 'channelId' | 'value' | 'periodStart' | 'periodEnd' | 'cumulative' | 'definitionVersion';
type Origin = 'sourceRef' | 'externalId' | 'attachmentId' | 'supersedesId' | 'reason';

/** A sample as somebody brings it. */
export type SampleInput = Pick<MetricSampleEntity, 'metric' | 'capturedAt' | 'source'> &
  Partial<Pick<MetricSampleEntity, Optional | Origin>>;

/** The same with what it does not say itself. */
export interface Sample {
  id: string;
  index: number;
  subjectId: string;
  postId: string | null;
  channelId: string | null;
  metric: string;
  value: string | null;
  capturedAt: string;
  day: string;
  periodStart: string | null;
  periodEnd: string | null;
  cumulative: boolean;
  definitionVersion: string;
  source: string;
  sourceRef: string | null;
  externalId: string | null;
  attachmentId: string | null;
  supersedesId: string | null;
  reason: string | null;
}

/** Whether it stands for a day: a period of several days is a figure of its own and is spread over none of them. */
export function standsForDay({ value, cumulative, periodStart, periodEnd }: Sample): boolean {
  return value !== null && (cumulative || periodStart === periodEnd);
}

export const seriesOf = ({ subjectId, metric }: { subjectId: string; metric: string }): string =>
  `${subjectId} ${metric}`;
