import { monthsBetween } from '#kernel/calendar/local-date';
import { followerGrowth, monthlyGrowth } from '#kernel/figures/channel.rules';
import { type FigureRow, figure } from '#kernel/figures/figure';
import { counted, ofUnit } from '#views/figures/counted';

/** Where the followers of a channel stood, first and last. */
interface Ends {
  id: string;
  title: string;
  startDay: string;
  start: string;
  endDay: string;
  end: string;
}

const READ = `FROM metric_days d WHERE d.organization_id = $1 AND d.subject_id = c.id AND d.metric = 'followers' AND d.running`;

/**
 * From the last reading before the period, or the first in it, to its last one. A campaign's or unit's channels are those
 * on which its posts went out.
 */
const FOLLOWERS = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.handle || ' (' || c.platform || ')',
    'startDay', a.day, 'start', a.value::text, 'endDay', e.day, 'end', e.value::text) ORDER BY c.platform, c.handle, c.id), '[]') AS channels
  FROM channels c
  CROSS JOIN LATERAL (SELECT d.day, d.value ${READ} AND d.day <= coalesce(s.last_day, 'infinity') ORDER BY d.day DESC LIMIT 1) e
  CROSS JOIN LATERAL (
    SELECT b.day, b.value FROM (
      (SELECT 1 AS choice, d.day, d.value ${READ} AND d.day <= s.first_day ORDER BY d.day DESC LIMIT 1)
      UNION ALL
      (SELECT 2, d.day, d.value ${READ} AND d.day >= coalesce(s.first_day, '-infinity') AND d.day <= coalesce(s.last_day, 'infinity')
        ORDER BY d.day LIMIT 1)) b ORDER BY b.choice LIMIT 1) a
  WHERE c.organization_id = $1 AND (s.channel_id IS NULL OR c.id = s.channel_id)
    AND ($2::uuid IS NULL AND s.unit_id IS NULL OR EXISTS (SELECT FROM posts p WHERE p.organization_id = $1 AND p.channel_id = c.id
      AND p.published_at IS NOT NULL AND ($2::uuid IS NULL OR p.campaign_id = $2) AND ${ofUnit('p.campaign_id')}))`;

export const channelFigures = counted<{ channels: Ends[] }>({
  formulas: ['channel.follower_growth', 'channel.monthly_growth'],
  by: ['week', 'month', 'channel', 'unit'],
  sql: FOLLOWERS,
  tell({ channels }) {
    // One reading is where it stands, and no growth.
    const grown = channels.filter(({ startDay, endDay }) => startDay < endDay);
    if (grown.length === 0) return (['channel.follower_growth', 'channel.monthly_growth'] as const).map(unread);
    return [...grown.map((one) => ofChannel(one, 'whole')), ...grown.map((one) => ofChannel(one, 'monthly'))];
  },
});

function unread(formula: 'channel.follower_growth' | 'channel.monthly_growth'): FigureRow {
  return figure(formula, 'percent', { caveats: ['no_observations'] });
}

function ofChannel({ id, title, start, startDay, end, endDay }: Ends, which: 'whole' | 'monthly'): FigureRow {
  const growth =
    which === 'whole' ? followerGrowth(start, end) : monthlyGrowth(start, end, monthsBetween(startDay, endDay));
  return { ...growth, from: startDay, to: endDay, subject: { type: 'channel', id, title } };
}
