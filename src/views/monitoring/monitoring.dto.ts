import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { FigureDto } from '#kernel/figures/figure.dto';
import { DateField, OneQuery, TextField, WholeField } from '#platform/records/fields';

const COUNT = 2_147_483_647;

/** How much was said, and how it sounded. */
export class ToneCounts {
  /**
   * Mentions of the agency.
   * @example 30
   */
  @WholeField(0, COUNT, { column: false })
  mentions: number;

  /**
   * Messages from the public, spam left out.
   * @example 16
   */
  @WholeField(0, COUNT, { column: false })
  messages: number;

  /**
   * How many of both sound positive, as coded.
   * @example 9
   */
  @WholeField(0, COUNT, { column: false })
  positive: number;

  /**
   * How many of both sound negative, as coded.
   * @example 31
   */
  @WholeField(0, COUNT, { column: false })
  negative: number;

  /**
   * How many of both are neutral or not coded.
   * @example 6
   */
  @WholeField(0, COUNT, { column: false })
  neutral: number;
}

/** What was said on one local day. */
export class ToneOfDay extends ToneCounts {
  /**
   * The agency's local day.
   * @example "2026-03-13"
   */
  @DateField({ column: false })
  day: string;
}

/** What was said about one topic. */
export class ToneOfTopic extends ToneCounts {
  /**
   * The topic, as coded; null for what has none yet.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, optional: true })
  topic: string | null;
}

/** What was said in one place. */
export class ToneOfPlatform extends ToneCounts {
  /**
   * The network or medium.
   * @example "online_news"
   */
  @TextField({ column: false })
  platform: string;
}

/** How often one voice is spoken of. */
export class Voice {
  /**
   * Whom the mentions speak of; null for the agency itself.
   * @example "Dinas Kesehatan Kota Cimahi"
   */
  @TextField({ column: false, optional: true })
  name: string | null;

  /**
   * How many mentions.
   * @example 80
   */
  @WholeField(0, COUNT, { column: false })
  mentions: number;
}

/** Both ways to net sentiment, and the share that has a direction: neither is read without the other. */
export class Sentiment {
  /** (positive − negative) ÷ all. */
  netA: FigureDto;

  /** (positive − negative) ÷ those with a direction. */
  netB: FigureDto;

  /** Those with a direction ÷ all. */
  classifiedShare: FigureDto;
}

/** What was said of the agency and to it, from which figures and counts. */
export class Monitoring {
  /**
   * First local day that is looked at; null where there is no first.
   * @example "2026-03-01"
   */
  @DateField({ column: false, optional: true })
  from: string | null;

  /**
   * Last local day that is looked at, that day included; null where there is no last.
   * @example "2026-03-31"
   */
  @DateField({ column: false, optional: true })
  to: string | null;

  /** Own mentions ÷ all mentions, of the agency and of those it compares itself with; null when there are none. */
  shareOfVoice: FigureDto;

  @ApiProperty({ type: () => [Voice], description: 'The voices behind it: the agency first, then the loudest.' })
  voices: Voice[];

  /** Everything together, spam and the mentions of others left out. */
  total: ToneCounts;

  /** How mentions of the agency and messages to it sound together. */
  sentiment: Sentiment;

  /** How mentions of the agency sound. */
  mentionSentiment: Sentiment;

  /** How messages to the agency sound. */
  messageSentiment: Sentiment;

  @ApiProperty({ type: () => [ToneOfDay], description: 'By local day, the first first; silent days are left out.' })
  byDay: ToneOfDay[];

  @ApiProperty({ type: () => [ToneOfTopic], description: 'By topic, the loudest first, at most 100.' })
  byTopic: ToneOfTopic[];

  @ApiProperty({ type: () => [ToneOfPlatform], description: 'By network or medium, the loudest first.' })
  byPlatform: ToneOfPlatform[];
}

export class CampaignMonitoringQuery {
  /**
   * Said on or after this local day.
   * @example "2026-03-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Said before this local day.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  to?: string;

  /**
   * Only this topic.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, max: 120 })
  @IsOptional()
  topic?: string;
}

export class MonitoringQuery extends CampaignMonitoringQuery {
  /**
   * Only what speaks of this campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @OneQuery('id')
  campaignId?: string;
}
