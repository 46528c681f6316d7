import { ApiProperty } from '@nestjs/swagger';
import { FigureDto } from '#kernel/figures/figure.dto';
import type { PercentileMethod } from '#kernel/figures/percentile';
import { AnyChoice, ChoiceField, MayBeAbsent, OneQuery } from '#platform/records/fields';
import { SPLITS, type Split } from '#views/figures/buckets.rules';
import { OFFERED } from '#views/figures/figure-sources';

const PERCENTILES = ['continuous', 'discrete'];

/** What is asked of the figures of a campaign. */
export class CampaignFiguresQuery {
  /**
   * Only these; all when not said. `GET /formulas` explains each.
   * @example ["case.sla_compliance"]
   */
  @AnyChoice(OFFERED)
  ids?: string[];

  /**
   * Only what these units have; for messages, those whose case the unit has.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @OneQuery('id')
  unitId?: string;

  /**
   * First day of the period (the agency's local day). A message or a case belongs to the day on which it arrived.
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

/** What is asked of the figures of the agency. */
export class FiguresQuery extends CampaignFiguresQuery {
  /**
   * Only what belongs to this campaign.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @OneQuery('id')
  campaignId?: string;
}

/** Several figures over one campaign, unit and period. The same question over unchanged records gets the same bytes. */
export class Figures {
  @ApiProperty({ type: () => [FigureDto], description: 'In a fixed order.' })
  items: FigureDto[];
}
