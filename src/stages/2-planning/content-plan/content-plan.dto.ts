import { INFORMATION_CLASSES } from '#kernel/classification/classification';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, MayBeAbsent, OneQuery, WholeField } from '#platform/records/fields';
import { CONTENT_STATES, ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { CATEGORIES, FORMATS, RISK_CLASSES } from '#stages/2-planning/content-plan/piece.entity';

/** One piece of content from the first idea to the archive. */
export class ContentPlan extends MovableAnswer(ContentPlanEntity) {}

/** A piece of content to plan. It begins as an idea; beyond that it needs an objective. */
export class CreateContentPlan extends Input(
  ContentPlanEntity,
  ['campaignId', 'title', 'format'],
  [
    'brief',
    'keyMessage',
    'category',
    'riskClass',
    'informationClass',
    'personalData',
    'personalDataCheck',
    'consentRef',
    'altText',
    'decorative',
    'captionsRef',
    'dataSources',
    'plannedAt',
    'assigneeId',
    'objectiveIds',
    'needIds',
    'publicIds',
    'channelIds',
  ],
) {}

/**
 * Changes to a content plan: absent keeps, null clears. A change of the piece itself after approval sends it back to
 * review and voids the approval.
 */
export class UpdateContentPlan extends Patch(
  Input(
    ContentPlanEntity,
    ['title', 'format'],
    [
      'brief',
      'keyMessage',
      'category',
      'riskClass',
      'informationClass',
      'personalData',
      'personalDataCheck',
      'consentRef',
      'altText',
      'decorative',
      'captionsRef',
      'dataSources',
      'plannedAt',
      'assigneeId',
      'objectiveIds',
      'needIds',
      'publicIds',
      'channelIds',
    ],
  ),
) {}

/** A move of a content plan. */
export class MoveContentPlan extends MoveInput(CONTENT_STATES) {
  /**
   * The version that you judged: a piece that changed since is not approved unseen but answered with 412.
   * @example 7
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** A page of content plans. */
export class ContentPlanPage extends PageOf(ContentPlanEntity) {}

export class ContentPlanQuery extends CampaignListQuery {
  /**
   * Only pieces in these states.
   * @example ["review", "clearance"]
   */
  @AnyChoice(CONTENT_STATES)
  state?: string[];

  /**
   * Only these formats.
   * @example ["infographic"]
   */
  @AnyChoice(FORMATS)
  format?: string[];

  /**
   * Only these classes of public information.
   * @example ["immediate"]
   */
  @AnyChoice(INFORMATION_CLASSES)
  informationClass?: string[];

  /**
   * Only pieces that work for these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Only pieces that speak to these needs.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e65"]
   */
  @AnyId()
  needId?: string[];

  /**
   * Only pieces that address these publics.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e68"]
   */
  @AnyId()
  publicId?: string[];

  /**
   * Only these kinds of message.
   * @example ["education"]
   */
  @AnyChoice(CATEGORIES)
  category?: string[];

  /**
   * Only these risk classes.
   * @example ["high"]
   */
  @AnyChoice(RISK_CLASSES)
  riskClass?: string[];

  /**
   * Only pieces for these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only pieces that these people carry.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  assigneeId?: string[];

  /**
   * Planned at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Planned before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
