import type pg from 'pg';
import { type Client, made } from '#test/support/client';
import { type Ground, unplannedPost } from '#test/support/doing';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

/** A post that went out on 10 March 2026 at nine in Bandung. */
export function postOut(by: Client, on: Ground, values: Values = {}): Promise<Stored> {
  return made(by.post('posts', unplannedPost(on, { publishedAt: '2026-03-10T02:00:00Z', ...values })));
}

/** What was read of a post at nine in the morning of a day in Bandung. */
export const reading = (postId: string, value: string | null, day: string, more: Values = {}): Values => ({
  ...{ postId, metric: 'likes', value, capturedAt: `${day}T09:00:00+07:00`, source: 'manual' },
  ...more,
});

/** The figure of one day, as a network's export gives it. */
export const daily = (postId: string, value: string, day: string, more: Values = {}): Values => ({
  ...reading(postId, value, '2026-04-02', { metric: 'reach', source: 'export', cumulative: false }),
  ...{ periodStart: day, periodEnd: day },
  ...more,
});

const PARTS = `SELECT p.organization_id, p.campaign_id, m.metric, m.day, p.channel_id,
    siklus_post_format(p.organization_id, p.content_plan_id, p.level) AS format, p.paid, p.level,
    sum(m.series)::int AS series, sum(m.opened) AS opened, sum(m.opened_n)::int AS opened_n, sum(m.gained) AS gained,
    sum(m.gained_n)::int AS gained_n, sum(m.jumped) AS jumped, sum(m.jumped_n)::int AS jumped_n, sum(m.counted) AS counted,
    sum(m.counted_n)::int AS counted_n, max(m.largest) AS largest
  FROM posts p CROSS JOIN LATERAL siklus_metric_parts(p.organization_id, p.id) m WHERE p.campaign_id IS NOT NULL
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`;

/** How the sums of campaigns differ from what their posts' days add up to; nothing when the rollups hold. */
export async function rollupFaults(superuser: pg.Client): Promise<Stored[]> {
  const { rows } = await superuser.query(
    `WITH afresh AS (${PARTS}), kept AS (SELECT * FROM metric_campaign_days WHERE series <> 0)
     (SELECT 'missing' AS fault, x.* FROM (SELECT * FROM afresh EXCEPT SELECT * FROM kept) x)
     UNION ALL (SELECT 'wrong' AS fault, x.* FROM (SELECT * FROM kept EXCEPT SELECT * FROM afresh) x)`,
  );
  return rows;
}

/** The days of a post's series, as the rollups keep them. */
export async function daysOf(superuser: pg.Client, postId: string): Promise<Stored[]> {
  const sql = 'SELECT day::text, value, step, change FROM metric_days WHERE subject_id = $1 ORDER BY metric, day';
  return (await superuser.query(sql, [postId])).rows;
}

/** What the first metric of a post gained from reading to reading. */
export async function gainsOf(by: Client, postId: string): Promise<(string | null)[]> {
  const { series } = await made(by.get(`posts/${postId}/metrics`));
  return series[0].points.map(({ gained }: { gained: string | null }) => gained);
}
