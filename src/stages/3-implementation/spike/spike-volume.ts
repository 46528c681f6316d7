import type { Ctx } from '#platform/context/ctx';
import type { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

/** What was said of a topic in one window, at one level of clearance; bucket 0 is the window now. */
interface Bucket {
  topic: string;
  level: number;
  bucket: number;
  mentions: number;
  messages: number;
  negative: number;
}

const SAID = `
  SELECT topic, level, true AS is_mention, sentiment, published_at AS at FROM mentions
    WHERE organization_id = $1 AND subject = 'own' AND topic IS NOT NULL AND published_at > $3 AND published_at <= $2
  UNION ALL
  SELECT topic, level, false, sentiment, received_at FROM feedback_messages
    WHERE organization_id = $1 AND kind IS DISTINCT FROM 'spam' AND topic IS NOT NULL AND received_at > $3 AND received_at <= $2`;

const VOLUMES = `
  SELECT topic, level, floor(extract(epoch FROM $2::timestamptz - at) / (3600 * $4::int))::int AS bucket,
    (count(*) FILTER (WHERE is_mention))::int AS mentions, (count(*) FILTER (WHERE NOT is_mention))::int AS messages,
    (count(*) FILTER (WHERE sentiment = 'negative'))::int AS negative
  FROM (${SAID}) said WHERE ($5::text IS NULL OR topic = $5) AND topic <> ALL($6) GROUP BY 1, 2, 3`;

const FIRST = `SELECT least((SELECT min(published_at) FROM mentions WHERE organization_id = $1),
  (SELECT min(received_at) FROM feedback_messages WHERE organization_id = $1)) AS first`;

const DAYS = `SELECT DISTINCT (at AT TIME ZONE $4)::date::text AS day FROM (${SAID}) said WHERE topic = $5 AND level <= $6`;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface Window {
  mentions: number;
  messages: number;
  negative: number;
  count: number;
}

/** Each topic's windows at a level of clearance and below; a window in which nobody spoke is not there. */
export class Volumes {
  constructor(private readonly buckets: readonly Bucket[]) {}

  get topics(): string[] {
    return [...new Set(this.buckets.filter(({ bucket }) => bucket === 0).map(({ topic }) => topic))].sort();
  }

  window(topic: string, level: number, bucket: number): Window {
    const of = this.buckets.filter((each) => each.topic === topic && each.bucket === bucket && each.level <= level);
    const add = (field: 'mentions' | 'messages' | 'negative') => of.reduce((total, each) => total + each[field], 0);
    const [mentions, messages] = [add('mentions'), add('messages')];
    return { mentions, messages, negative: add('negative'), count: mentions + messages };
  }
}

/** One statement a rule, whatever the number of topics. */
export async function volumesOf(
  ctx: Ctx,
  rule: SpikeRuleEntity,
  now: Date,
  others: readonly string[],
): Promise<Volumes> {
  const windows = Math.floor((rule.historyDays * 24) / rule.windowHours) + 1;
  const since = new Date(now.getTime() - windows * rule.windowHours * HOUR_MS);
  return new Volumes(
    await ctx.query<Bucket & Record<string, unknown>>(VOLUMES, [
      ctx.organizationId,
      now.toISOString(),
      since.toISOString(),
      rule.windowHours,
      rule.topic,
      others,
    ]),
  );
}

/** When the agency began to record what is said; before that, silence is no silence. */
export async function firstRecord(ctx: Ctx): Promise<Date | null> {
  const found = await ctx.one<{ first: string | null }>(FIRST, [ctx.organizationId]);
  return found?.first ? new Date(found.first) : null;
}

/** The local days of the last two months on which the topic was spoken of. */
export async function daysOf(
  ctx: Ctx,
  now: Date,
  { topic, level }: { topic: string; level: number },
): Promise<string[]> {
  const since = new Date(now.getTime() - 62 * DAY_MS);
  const params = [ctx.organizationId, now.toISOString(), since.toISOString(), ctx.actor.timezone, topic, level];
  return (await ctx.query<{ day: string }>(DAYS, params)).map(({ day }) => day);
}
