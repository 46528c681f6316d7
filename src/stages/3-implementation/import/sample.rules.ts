import { instantAt } from '#kernel/calendar/time-zone';
import type { ReadSample, RowDraft } from '#stages/3-implementation/import/row';
import type { Job } from '#stages/3-implementation/import/taking';

/** The first moment of a local day: never in the future, and the same however often the file is brought. */
export const dayBegins = (day: string, zone: string): string => instantAt(day, '00:00', zone).toISOString();

const later = (a: string, b: string | undefined): string => (b !== undefined && b > a ? b : a);

/** Numbers that go on growing, as of the day of the export: another export of another day brings another reading. */
export function postSamples(postId: string, { fields, samples }: RowDraft, job: Job) {
  const capturedAt = later(dayBegins(job.exportedOn, job.timezone), fields.publishedAt);
  return samples.map(({ metric, value }) => ({
    ...{ postId, metric, value, capturedAt, cumulative: true },
    ...{ source: 'export' as const, sourceRef: job.profileCode },
  }));
}

/** The figures of a day, read on the day of the export; a running total is as of its own day. */
export function channelSamples(channelId: string, { fields, samples }: RowDraft, job: Job) {
  const day = fields.period ?? job.exportedOn;
  const from = { source: 'export' as const, sourceRef: job.profileCode };
  return samples.map(({ metric, value, total }: ReadSample) =>
    total
      ? { channelId, metric, value, capturedAt: dayBegins(day, job.timezone), cumulative: true, ...from }
      : {
          ...{ channelId, metric, value, capturedAt: dayBegins(job.exportedOn, job.timezone), cumulative: false },
          ...{ periodStart: day, periodEnd: day, ...from },
        },
  );
}

/** One sample that somebody wrote down; of a post where one is named, else of the channel. */
export function listedSample(postId: string | null, { fields }: RowDraft, job: Job) {
  const subject = postId === null ? { channelId: job.channelId } : { postId };
  const { metric = '', value = '', periodStart, periodEnd = periodStart } = fields;
  const period = periodStart === undefined ? { cumulative: true } : { cumulative: false, periodStart, periodEnd };
  const capturedAt = fields.capturedAt ?? dayBegins(job.exportedOn, job.timezone);
  return { ...subject, metric, value, capturedAt, ...period, source: 'manual' as const, sourceRef: job.profileCode };
}
