import { IsOptional } from 'class-validator';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField } from '#platform/records/fields';
import { ASSET_KINDS, ASSET_STATES, AssetEntity } from '#stages/2-planning/asset/asset.entity';

const CLAIMS = ['altText', 'rights', 'licence', 'creditTo', 'personalData', 'consentRef'] as const;

/** A file that one craft hands over for a content plan. */
export class Asset extends MovableAnswer(AssetEntity) {}

/**
 * A file to hand over. Left out, supersedesId is the task's returned asset of the same kind, if there is one; null says
 * that it replaces nothing.
 */
export class CreateAsset extends Input(
  AssetEntity,
  ['contentPlanId', 'attachmentId', 'kind'],
  ['taskId', 'supersedesId', ...CLAIMS],
) {}

/** Changes to what is said of an asset: absent keeps, null clears. The file itself never changes. */
export class UpdateAsset extends Patch(Input(AssetEntity, [], CLAIMS)) {}

/** A move of an asset. */
export class MoveAsset extends MoveInput(ASSET_STATES) {}

/** A page of assets. */
export class AssetPage extends PageOf(AssetEntity) {}

export class AssetQuery extends CampaignListQuery {
  /**
   * Only assets for these content plans.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only assets of these tasks.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  taskId?: string[];

  /**
   * Only assets made of these files.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"]
   */
  @AnyId()
  attachmentId?: string[];

  /**
   * Only these kinds.
   * @example ["photo"]
   */
  @AnyChoice(ASSET_KINDS)
  kind?: string[];

  /**
   * Only assets in these states.
   * @example ["handed_over"]
   */
  @AnyChoice(ASSET_STATES)
  state?: string[];

  /**
   * true: only what no newer hand-over replaces. Leave it out for all.
   * @example "true"
   */
  @ChoiceField(['true'], { column: false })
  @IsOptional()
  newest?: string;
}
