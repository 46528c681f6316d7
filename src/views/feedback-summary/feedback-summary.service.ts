import { Injectable } from '@nestjs/common';
import { exact } from '#kernel/figures/exact';
import { responseRate } from '#kernel/figures/feedback.rules';
import { told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type {
  FeedbackCounts,
  FeedbackOfKind,
  FeedbackSummary,
  FeedbackSummaryQuery,
} from '#views/feedback-summary/feedback-summary.dto';
import { PLACES, PUBLICATIONS, SUMMARY } from '#views/feedback-summary/feedback-summary.sql';

type Reason = FeedbackSummary['excluded'][number]['reason'];

interface Row extends Omit<FeedbackCounts, 'answeredShare'> {
  grouped: 'kind' | 'topic' | 'channel' | 'post' | 'excluded' | 'all';
  kind: FeedbackOfKind['kind'];
  topic: string | null;
  channelId: string;
  postId: string | null;
  reason: Reason | null;
}

interface Place {
  kind: 'post' | 'channel';
  id: string;
  name: string;
  platform: string;
  reach: string | null;
}

const MOST = 100;

/** What the public said in one campaign, in a constant number of statements. */
@Injectable()
export class FeedbackSummaryService {
  async of(ctx: Ctx, campaignId: string, { from, to }: FeedbackSummaryQuery): Promise<FeedbackSummary> {
    const params = [ctx.organizationId, campaignId, from ?? null, to ?? null];
    const [campaign, rows, publications] = await Promise.all([
      ctx.one('SELECT FROM campaigns WHERE organization_id = $1 AND id = $2', params.slice(0, 2)),
      ctx.query<Row & Record<string, unknown>>(SUMMARY, params),
      ctx.one<{ count: number }>(PUBLICATIONS, params),
    ]);
    if (!campaign) throw notFound();
    const of = (grouped: Row['grouped']): Row[] => rows.filter((row) => row.grouped === grouped);
    const posts = of('post').slice(0, MOST);
    const places = await this.places(ctx, posts, of('channel'));
    const total = of('all')[0] ?? { count: 0, eligible: 0, uncoded: 0, answered: 0 };
    const excluded = of('excluded').flatMap(({ reason, count }) => (reason ? [{ reason, count }] : []));
    const out = publications?.count ?? 0;
    return {
      total: countsOf(total),
      responseRate: told(rateOf(total, excluded), ctx.locale),
      excluded,
      publications: out,
      perPublication: ratio(total.count, out, 2),
      byKind: of('kind').map((row) => ({ kind: row.kind, ...countsOf(row) })),
      byTopic: of('topic')
        .slice(0, MOST)
        .map((row) => ({ topic: row.topic, ...countsOf(row) })),
      byChannel: of('channel').map((row) => {
        const { name = '', platform = '' } = places.get(row.channelId) ?? {};
        return { channelId: row.channelId, handle: name, platform, ...countsOf(row) };
      }),
      byPost: postsOf(posts, places),
    };
  }

  private async places(ctx: Ctx, posts: readonly Row[], channels: readonly Row[]): Promise<Map<string, Place>> {
    const rows = await ctx.query<Place & Record<string, unknown>>(PLACES, [
      ctx.organizationId,
      posts.flatMap(({ postId }) => postId ?? []),
      channels.map(({ channelId }) => channelId),
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** Posts above the reader's clearance are like none: their messages are counted without saying that they are there. */
function postsOf(rows: readonly Row[], places: ReadonlyMap<string, Place>): FeedbackSummary['byPost'] {
  const known = rows.filter(({ postId }) => postId !== null && places.has(postId));
  const others = rows.filter((row) => !known.includes(row));
  const rest = others.reduce((sum, row) => addUp(sum, row), { count: 0, eligible: 0, uncoded: 0, answered: 0 });
  const none = { postId: null, caption: null, reach: null, perThousandReached: null, ...countsOf(rest) };
  return [
    ...known.map((row) => {
      const { name = null, reach = null } = places.get(row.postId ?? '') ?? {};
      const perThousandReached = reach === null ? null : ratio(row.count * 1_000, reach, 2);
      return { postId: row.postId, caption: name, reach, perThousandReached, ...countsOf(row) };
    }),
    ...(rest.count > 0 ? [none] : []),
  ];
}

type Counted = Omit<FeedbackCounts, 'answeredShare'>;

const addUp = (a: Counted, b: Counted): Counted => ({
  count: a.count + b.count,
  eligible: a.eligible + b.eligible,
  uncoded: a.uncoded + b.uncoded,
  answered: a.answered + b.answered,
});

function countsOf({ count, eligible, uncoded, answered }: Counted): FeedbackCounts {
  return { count, eligible, uncoded, answered, answeredShare: ratio(answered, eligible, 4) };
}

function rateOf({ eligible, answered }: Counted, excluded: FeedbackSummary['excluded']) {
  const left = (...reasons: Reason[]) =>
    excluded.reduce((sum, { reason, count }) => (reasons.includes(reason) ? sum + count : sum), 0);
  return responseRate({
    eligible,
    replied: answered,
    spam: left('spam', 'emoji_only'),
    own: left('own_reply'),
  });
}

function ratio(part: number, whole: number | string, places: number): string | null {
  const divisor = exact(String(whole));
  return divisor.isZero() ? null : exact(String(part)).div(divisor).toDecimalPlaces(places).toFixed();
}
