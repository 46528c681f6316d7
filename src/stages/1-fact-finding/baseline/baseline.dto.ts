import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyId, OneQuery } from '#platform/records/fields';
import { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';

/** A value as it was before anything was done. */
export class Baseline extends Answer(BaselineEntity) {}

/** A baseline to record. */
export class CreateBaseline extends Input(
  BaselineEntity,
  ['campaignId', 'metric', 'unit', 'value', 'measuredOn', 'method'],
  ['sampleSize', 'publicName', 'researchNoteId'],
) {}

/** Changes to a baseline: absent keeps, null clears. It stays in its campaign. */
export class UpdateBaseline extends Patch(
  Input(
    BaselineEntity,
    ['metric', 'unit', 'value', 'measuredOn', 'method'],
    ['sampleSize', 'publicName', 'researchNoteId'],
  ),
) {}

/** A page of baselines. */
export class BaselinePage extends PageOf(BaselineEntity) {}

export class BaselineQuery extends CampaignListQuery {
  /**
   * Only baselines that were taken from these research notes.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  researchNoteId?: string[];

  /**
   * Measured on or after this day.
   * @example "2026-01-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Measured before this day.
   * @example "2026-07-01"
   */
  @OneQuery('date')
  to?: string;
}
