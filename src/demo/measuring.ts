import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, once } from '#app/demo/desk';
import type { MetricSource } from '#stages/3-implementation/metric/metric-sample.entity';
import { MetricSampleService } from '#stages/3-implementation/metric/metric-sample.service';

/** What somebody read of a post, or of a channel as a whole, at one moment. */
export interface Measured {
  /** The post told under this key; one that went out as an emergency is known by its address instead. */
  postId?: string;
  postUrl?: string;
  channelId?: string;
  capturedAt: string;
  source?: MetricSource;
  /** The metrics and what they stood at. */
  values?: Record<string, string>;
  /** How they were counted, where that is not plain. */
  reason?: string;
  /** What could not be counted, and why. */
  uncounted?: { metric: string; reason: string };
}

/** Where samples are brought: all that was read at one moment together. */
export function measureDesk(app: INestApplicationContext): Desk {
  const samples = app.get(MetricSampleService);
  return once('metric.write', async (ctx, facts) => {
    const { postId, postUrl, channelId, capturedAt, values = {}, reason, uncounted, ...more } = facts as Measured;
    const how = { capturedAt, source: more.source ?? 'manual' };
    const found = postUrl
      ? await ctx.one<{ id: string }>('SELECT id FROM posts WHERE organization_id = $1 AND url = $2', [
          ctx.organizationId,
          postUrl,
        ])
      : undefined;
    const subject = channelId ? { channelId } : { postId: found?.id ?? postId };
    const read = Object.entries(values).map(([metric, value]) => ({ ...subject, metric, value, reason, ...how }));
    const rest = uncounted ? [{ ...subject, ...uncounted, value: null, ...how }] : [];
    const { ids } = await samples.record(ctx, [...read, ...rest]);
    return { id: ids[0] ?? '' };
  });
}

/** What a network's own tool shows of several posts or channels at several moments, brought at once. */
export interface Export {
  by: string;
  source: MetricSource;
  readings: (Pick<Measured, 'postId' | 'channelId' | 'capturedAt'> & { values: Record<string, string> })[];
}

export function exportDesk(app: INestApplicationContext): Desk {
  const samples = app.get(MetricSampleService);
  return once('metric.write', async (ctx, facts) => {
    const { source, readings } = facts as Export;
    const rows = readings.flatMap(({ values, ...read }) =>
      Object.entries(values).map(([metric, value]) => ({ ...read, metric, value, source })),
    );
    const { ids } = await samples.record(ctx, rows);
    return { id: ids[0] ?? '' };
  });
}
