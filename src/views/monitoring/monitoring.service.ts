import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { classifiedShare, netSentimentA, netSentimentB, type SentimentCounts } from '#kernel/figures/feedback.rules';
import { during, type Figure } from '#kernel/figures/figure';
import { type FigureDto, told } from '#kernel/figures/figure.dto';
import { shareOfVoice } from '#kernel/figures/mentions.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { decide } from '#platform/records/verdicts';
import type {
  CampaignMonitoringQuery,
  Monitoring,
  MonitoringQuery,
  Sentiment,
  ToneCounts,
} from '#views/monitoring/monitoring.dto';
import { dayAfter, dayBefore, inOrder } from '#views/monitoring/monitoring.rules';
import { MONITORING } from '#views/monitoring/monitoring.sql';

interface Row extends ToneCounts, Record<string, unknown> {
  grouped: 'day' | 'topic' | 'platform' | 'source' | 'voice';
  day: string;
  topic: string | null;
  platform: string;
  isMention: boolean;
  voice: string | null;
  compared: number;
}

const DEFAULT_DAYS = 30;
const MOST_TOPICS = 100;

const CAMPAIGN = 'SELECT starts_on AS "startsOn" FROM campaigns WHERE organization_id = $1 AND id = $2';

interface Asked extends MonitoringQuery {
  timezone: string;
}

@Injectable()
export class MonitoringService {
  /** Without days: the last thirty of the agency. */
  async get(ctx: Ctx, query: MonitoringQuery): Promise<Monitoring> {
    const timezone = await zoneOf(ctx);
    const to = query.to ?? dayAfter(localDay(new Date(), timezone));
    return this.monitor(ctx, { ...query, timezone, to, from: query.from ?? dayBefore(to, DEFAULT_DAYS) });
  }

  /** Without days: from the campaign's first day on. */
  async ofCampaign(ctx: Ctx, campaignId: string, query: CampaignMonitoringQuery): Promise<Monitoring> {
    const campaign = await ctx.one<{ startsOn: string }>(CAMPAIGN, [ctx.organizationId, campaignId]);
    if (!campaign) throw notFound();
    const timezone = await zoneOf(ctx);
    const to = query.to ?? dayAfter(localDay(new Date(), timezone));
    return this.monitor(ctx, { ...query, campaignId, timezone, to, from: query.from ?? campaign.startsOn });
  }

  private async monitor(ctx: Ctx, asked: Asked): Promise<Monitoring> {
    const { campaignId = null, from = null, to = null, timezone } = asked;
    decide(ctx, [inOrder(from, to)]);
    const params = [ctx.organizationId, campaignId, from, to, asked.topic ?? null, timezone];
    const rows = await ctx.query<Row>(MONITORING, params);
    const of = (grouped: Row['grouped']): Row[] => rows.filter((row) => row.grouped === grouped);
    const last = to && dayBefore(to, 1);
    const tell = (figure: Figure): FigureDto => told(during(figure, from, last), ctx.locale);
    const [mentions, messages] = [true, false].map((kind) => of('source').filter((row) => row.isMention === kind));
    const total = toneOf(of('source'));
    return {
      from,
      to: last,
      ...voicesOf(of('voice'), tell),
      total,
      sentiment: sentimentOf(total, tell),
      mentionSentiment: sentimentOf(toneOf(mentions ?? []), tell),
      messageSentiment: sentimentOf(toneOf(messages ?? []), tell),
      byDay: heard(of('day'))
        .map((row) => ({ day: row.day, ...toneOf([row]) }))
        .sort((a, b) => (a.day < b.day ? -1 : 1)),
      byTopic: heard(of('topic'))
        .slice(0, MOST_TOPICS)
        .map((row) => ({ topic: row.topic, ...toneOf([row]) })),
      byPlatform: heard(of('platform')).map((row) => ({ platform: row.platform, ...toneOf([row]) })),
    };
  }
}

async function zoneOf(ctx: Ctx): Promise<string> {
  const sql = 'SELECT timezone FROM organizations WHERE id = $1';
  return (await ctx.one<{ timezone: string }>(sql, [ctx.organizationId]))?.timezone ?? 'UTC';
}

type Tell = (figure: Figure) => FigureDto;

function voicesOf(rows: readonly Row[], tell: Tell): Pick<Monitoring, 'shareOfVoice' | 'voices'> {
  const own = rows.reduce((total, { mentions }) => total + mentions, 0);
  const others = rows.filter(({ compared }) => compared > 0);
  return {
    shareOfVoice: tell(
      shareOfVoice(
        own,
        others.map(({ compared }) => compared),
      ),
    ),
    voices: [
      { name: null, mentions: own },
      ...others.map(({ voice, compared }) => ({ name: voice, mentions: compared })),
    ],
  };
}

function sentimentOf(counts: SentimentCounts, tell: Tell): Sentiment {
  return {
    netA: tell(netSentimentA(counts)),
    netB: tell(netSentimentB(counts)),
    classifiedShare: tell(classifiedShare(counts)),
  };
}

function toneOf(rows: readonly Row[]): ToneCounts {
  const add = (field: keyof ToneCounts): number => rows.reduce((total, row) => total + row[field], 0);
  return {
    mentions: add('mentions'),
    messages: add('messages'),
    positive: add('positive'),
    negative: add('negative'),
    neutral: add('neutral'),
  };
}

/** What speaks of others alone is no voice of ours; it stands in the share of voice. */
function heard(rows: readonly Row[]): Row[] {
  return rows.filter(({ mentions, messages }) => mentions + messages > 0);
}
