import { CampaignListQuery, Input, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import {
  CODED_MATERIALS,
  CODING_STATES,
  CodingSampleEntity,
} from '#stages/3-implementation/coding-sample/coding-sample.entity';

/** A sample that two people code without seeing each other's codes. */
export class CodingSample extends MovableAnswer(CodingSampleEntity) {}

/** A sample to draw. Without drawnBefore it is drawn from everything until now, without a seed by one that is made. */
export class CreateCodingSample extends Input(
  CodingSampleEntity,
  ['title', 'material', 'categories', 'size', 'firstCoderId', 'secondCoderId'],
  ['campaignId', 'drawnFrom', 'drawnBefore', 'seed', 'classification'],
) {}

class SampleTitle extends Input(CodingSampleEntity, ['title']) {}

/** A new title; what was drawn, by whom and for whom, stays. */
export class UpdateCodingSample extends Patch(SampleTitle) {}

/** A page of samples. */
export class CodingSamplePage extends PageOf(CodingSampleEntity) {}

export class CodingSampleQuery extends CampaignListQuery {
  /**
   * Only samples of messages, or of mentions.
   * @example ["mention"]
   */
  @AnyChoice(CODED_MATERIALS)
  material?: string[];

  /**
   * Only samples in these states.
   * @example ["coding"]
   */
  @AnyChoice(CODING_STATES)
  state?: string[];

  /**
   * Only samples that these people code.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  coderId?: string[];
}
