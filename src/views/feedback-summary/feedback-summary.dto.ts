import { ApiProperty } from '@nestjs/swagger';
import { PLATFORMS } from '#kernel/channel/channel.entity';
import { FigureDto } from '#kernel/figures/figure.dto';
import { ChoiceField, DecimalField, IdField, OneQuery, TextField, WholeField } from '#platform/records/fields';
import {
  EXCLUSION_REASONS,
  type ExclusionReason,
  FEEDBACK_KINDS,
  type FeedbackKind,
} from '#stages/3-implementation/feedback-message/feedback-coding.entity';

const MOST = 2_147_483_647;

/** How many messages there are, and how many of those that deserve an answer have one. */
export class FeedbackCounts {
  /**
   * Number of messages.
   * @example 200
   */
  @WholeField(0, MOST, { column: false })
  count: number;

  /**
   * How many of them deserve an answer: the denominator of answeredShare.
   * @example 140
   */
  @WholeField(0, MOST, { column: false })
  eligible: number;

  /**
   * How many nobody has coded yet; they are in neither part of the share.
   * @example 0
   */
  @WholeField(0, MOST, { column: false })
  uncoded: number;

  /**
   * How many of the eligible ones have an official answer.
   * @example 112
   */
  @WholeField(0, MOST, { column: false })
  answered: number;

  /**
   * answered out of eligible, from 0 to 1, rounded half up to four places; null where none is eligible, which is not 0.
   * @example "0.8"
   */
  @DecimalField({ column: false, optional: true })
  answeredShare: string | null;
}

/** The messages of one kind. */
export class FeedbackOfKind extends FeedbackCounts {
  /**
   * What they are; null for those that nobody has coded.
   * @example "complaint"
   */
  @ChoiceField(FEEDBACK_KINDS, { column: false, optional: true })
  kind: FeedbackKind | null;
}

/** The messages on one topic. */
export class FeedbackOfTopic extends FeedbackCounts {
  /**
   * What they are about; null for those without a topic.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, optional: true })
  topic: string | null;
}

/** The messages on one channel. */
export class FeedbackOfChannel extends FeedbackCounts {
  /**
   * The channel.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ column: false })
  channelId: string;

  /**
   * Its handle.
   * @example "@dinkes-bandung.example"
   */
  @TextField({ column: false })
  handle: string;

  /**
   * Its network or medium.
   * @example "instagram"
   */
  @ChoiceField(PLATFORMS, { column: false })
  platform: string;
}

/** The messages in answer to one publication. */
export class FeedbackOfPost extends FeedbackCounts {
  /**
   * The publication; null for messages that answer none, or one above your clearance.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"
   */
  @IdField({ column: false, optional: true })
  postId: string | null;

  /**
   * How its caption begins.
   * @example "Fogging fokus RW 05 malam ini pukul 19.00."
   */
  @TextField({ column: false, optional: true })
  caption: string | null;

  /**
   * How many accounts it reached, by the newest reading; null while nobody measured it. Reach of several posts is never summed.
   * @example "12400"
   */
  @DecimalField({ column: false, optional: true })
  reach: string | null;

  /**
   * Messages for each 1,000 accounts reached, rounded half up to two places; null without a reach.
   * @example "1.61"
   */
  @DecimalField({ column: false, optional: true })
  perThousandReached: string | null;
}

/** Messages that deserve no answer for one reason. */
export class FeedbackExcluded {
  /**
   * Why.
   * @example "emoji_only"
   */
  @ChoiceField(EXCLUSION_REASONS, { column: false })
  reason: ExclusionReason;

  /**
   * How many.
   * @example 50
   */
  @WholeField(0, MOST, { column: false })
  count: number;
}

/** What the public said in a campaign, counted from every side. */
export class FeedbackSummary {
  @ApiProperty({ type: () => FeedbackCounts, description: 'All messages of the campaign together.' })
  total: FeedbackCounts;

  @ApiProperty({
    type: () => FigureDto,
    description: 'Formula feedback.response_rate over the same messages, with what it leaves out.',
  })
  responseRate: FigureDto;

  @ApiProperty({ type: () => [FeedbackExcluded], description: 'Those that deserve no answer, by reason.' })
  excluded: FeedbackExcluded[];

  /**
   * How many publications of the campaign are out.
   * @example 4
   */
  @WholeField(0, MOST, { column: false })
  publications: number;

  /**
   * Messages for each publication, rounded half up to two places; null while nothing is out.
   * @example "50"
   */
  @DecimalField({ column: false, optional: true })
  perPublication: string | null;

  @ApiProperty({ type: () => [FeedbackOfKind], description: 'By kind, the most frequent first.' })
  byKind: FeedbackOfKind[];

  @ApiProperty({ type: () => [FeedbackOfTopic], description: 'By topic, the most frequent 100 first.' })
  byTopic: FeedbackOfTopic[];

  @ApiProperty({ type: () => [FeedbackOfChannel], description: 'By channel, the most frequent first.' })
  byChannel: FeedbackOfChannel[];

  @ApiProperty({ type: () => [FeedbackOfPost], description: 'By publication, the 100 with most messages first.' })
  byPost: FeedbackOfPost[];
}

export class FeedbackSummaryQuery {
  /**
   * Arrived at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Arrived before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
