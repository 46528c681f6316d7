import { ApiProperty } from '@nestjs/swagger';
import { FigureDto } from '#kernel/figures/figure.dto';
import type { PercentileMethod } from '#kernel/figures/percentile';
import { AnyChoice, ChoiceField, MayBeAbsent, OneQuery } from '#platform/records/fields';
import { PERIOD_SPLITS, type PeriodSplit, SPLITS, type Split } from '#views/figures/buckets.rules';
import { OFFERED, OFFERED_OF_CHANNELS, OFFERED_OF_POSTS } from '#views/figures/figure-sources';

const PERCENTILES = ['continuous', 'discrete'];

/** Of which days. */
class PeriodQuery {
  /**
   * First day of the period (the agency's local day). Messages and cases belong to the day on which they arrived, posts to
   * the day on which they went out, content to its planned day, what was measured to the day of its reading.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * The day before which the period ends, as in every list; the figure itself names the last day that is in it.
   * @example "2026-02-01"
   */
  @OneQuery('date')
  to?: string;
}

/** What is asked of the figures of a campaign. */
export class CampaignFiguresQuery extends PeriodQuery {
  /**
   * Only these; all when not said. `GET /formulas` explains each.
   * @example ["case.sla_compliance"]
   */
  @AnyChoice(OFFERED)
  ids?: string[];

  /**
   * Only what this unit has: its cases, the messages whose case it has, and the posts, content, mentions and coding
   * samples of the campaigns that are its own.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @OneQuery('id')
  unitId?: string;

  /**
   * Split by this: one figure for each day, week (from Monday) or month of the period, or for each channel or unit, which
   * is then its subject. At most 200 parts; days, weeks and months need from and to. Figures that do not come so are left
   * out, and refused where ids names them.
   * @example "month"
   */
  @ChoiceField(SPLITS, { column: false })
  @MayBeAbsent()
  by?: Split;

  /**
   * How percentiles are taken: interpolated between neighbours, or a value that occurred; continuous when not said.
   * @example "continuous"
   */
  @ChoiceField(PERCENTILES, { column: false })
  @MayBeAbsent()
  percentile?: PercentileMethod;
}

/** What is asked of the figures of an objective. */
export class ObjectiveFiguresQuery {
  /**
   * As it was known before this day (the agency's local day), pace included; as it is today when not said.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  to?: string;
}

/** What is asked of the figures of the agency. */
export class FiguresQuery extends CampaignFiguresQuery {
  /**
   * Only what belongs to this campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @OneQuery('id')
  campaignId?: string;
}

/** What is asked of the figures of one post or channel. */
class SubjectFiguresQuery extends PeriodQuery {
  /**
   * Split by this: one figure for each day, week (from Monday) or month of the period, which then has from and to. At most
   * 200 parts.
   * @example "day"
   */
  @ChoiceField(PERIOD_SPLITS, { column: false })
  @MayBeAbsent()
  by?: PeriodSplit;
}

export class PostFiguresQuery extends SubjectFiguresQuery {
  /**
   * Only these; all when not said. `GET /formulas` explains each.
   * @example ["post.metric_delta"]
   */
  @AnyChoice(OFFERED_OF_POSTS)
  ids?: string[];
}

export class ChannelFiguresQuery extends SubjectFiguresQuery {
  /**
   * Only these; all when not said. `GET /formulas` explains each.
   * @example ["channel.follower_growth"]
   */
  @AnyChoice(OFFERED_OF_CHANNELS)
  ids?: string[];
}

/** Several figures over one campaign, unit and period. The same question over unchanged records gets the same bytes. */
export class Figures {
  @ApiProperty({ type: () => [FigureDto], description: 'In a fixed order.' })
  items: FigureDto[];
}
