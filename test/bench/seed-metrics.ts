import pg from 'pg';
import { newId } from '#platform/database/ids';
import type { Seeded } from './seed.js';

export const METRICS = [
  'views',
  'likes',
  'comments',
  'shares',
  'saves',
  'clicks',
  'plays',
  'visits',
  'follows',
  'replies',
];
const DAYS = 40;
/** Forty days of ten metrics: a campaign of 50 posts has 20,000 samples. */
const POSTS_OF_THE_SMALL = 50;
const POSTS_OF_THE_LARGE = Number(process.env.BENCH_SAMPLES ?? 400_000) / (DAYS * METRICS.length);
/** Posts that batches are brought for, so many for each who brings. */
export const POSTS_EACH = 500;
export const BRINGERS = ['ours', 'copy', 'usual'] as const;

export interface SeededMetrics {
  large: string;
  small: string;
  channelIds: string[];
  /** Not measured yet, in a campaign of their own. */
  batches: { campaignId: string; postIds: Record<(typeof BRINGERS)[number], string[]> };
}

/** What the service keeps with the samples, worked out in one go: every sample is of another day, so each is a row. */
const ROLL_UP = `
  INSERT INTO metric_days SELECT organization_id, post_id, metric, day, true, value, captured_at, id, definition_version,
    CASE WHEN before IS NULL THEN 'first' ELSE 'next' END, value - coalesce(before, 0), 0
  FROM (SELECT *, lag(value) OVER (PARTITION BY post_id, metric ORDER BY captured_at) AS before FROM metric_samples) s`;
const ADD_UP = `
  INSERT INTO metric_campaign_days
  SELECT p.organization_id, p.campaign_id, m.metric, m.day, p.channel_id, 'none', p.paid, 0, sum(m.series), sum(m.opened),
    sum(m.opened_n), sum(m.gained), sum(m.gained_n), sum(m.jumped), sum(m.jumped_n), sum(m.counted), sum(m.counted_n), max(m.largest)
  FROM posts p CROSS JOIN LATERAL siklus_metric_parts(p.organization_id, p.id) m GROUP BY 1, 2, 3, 4, 5, 7`;

export async function seedMetrics(
  adminUrl: string,
  { organizationId, userId, campaignIds }: Seeded,
): Promise<SeededMetrics> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const channelIds = Array.from({ length: 4 }, newId);
    await client.query(
      `INSERT INTO channels (organization_id, id, created_by, platform, handle, ownership)
       SELECT $1, id, $2, 'instagram', '@bench-' || n, 'owned' FROM unnest($3::uuid[]) WITH ORDINALITY c (id, n)`,
      [organizationId, userId, channelIds],
    );
    await client.query(
      `INSERT INTO metric_definitions (organization_id, id, created_by, code, definition_version, since, title, definition, unit, metric_level)
       SELECT $1, gen_random_uuid(), $2, code, '1', '2004-01-01', code, code, 'count', 'outtake' FROM unnest($3::text[]) code`,
      [organizationId, userId, METRICS],
    );
    const [small = '', large = '', brought = ''] = campaignIds;
    const posts = async (campaignId: string, count: number): Promise<string[]> => {
      const ids = Array.from({ length: count }, newId);
      await client.query(
        `INSERT INTO posts (organization_id, id, created_by, level, campaign_id, unplanned_reason, channel_id, caption, scheduled_at, published_at, state)
         SELECT $1, id, $2, 0, $3, 'Bench', ($4::uuid[])[1 + n % 4], 'Unggahan ' || n, '2026-01-01Z', '2026-01-01Z', 'published'
         FROM unnest($5::uuid[]) WITH ORDINALITY p (id, n)`,
        [organizationId, userId, campaignId, channelIds, ids],
      );
      return ids;
    };
    await client.query(
      `SELECT siklus_metric_month(m::date) FROM generate_series('2026-01-01'::date, '2027-01-01', '1 month') m`,
    );
    for (const ids of [await posts(small, POSTS_OF_THE_SMALL), await posts(large, POSTS_OF_THE_LARGE)]) {
      await client.query(
        `INSERT INTO metric_samples (organization_id, id, created_by, post_id, metric, value, captured_at, day, cumulative, definition_version, source)
         SELECT $1, gen_random_uuid(), $2, p, m, d * 7 + length(m), timestamptz '2026-01-02 02:00Z' + d * interval '1 day', date '2026-01-02' + d, true, '1', 'api'
         FROM unnest($3::uuid[]) p, unnest($4::text[]) m, generate_series(0, ${DAYS - 1}) d`,
        [organizationId, userId, ids, METRICS],
      );
    }
    await client.query(ROLL_UP);
    await client.query(`SELECT set_config('app.organization_id', $1, false), set_config('app.clearance', '3', false)`, [
      organizationId,
    ]);
    await client.query(ADD_UP);
    const postIds = { ours: [], copy: [], usual: [] } as SeededMetrics['batches']['postIds'];
    for (const who of BRINGERS) postIds[who] = await posts(brought, POSTS_EACH);
    await client.query('VACUUM ANALYZE');
    return { large, small, channelIds, batches: { campaignId: brought, postIds } };
  } finally {
    await client.end();
  }
}
