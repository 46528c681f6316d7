import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { INFORMATION_CLASSES } from '#kernel/classification/classification';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, MayBeAbsent, OneQuery, WholeField } from '#platform/records/fields';
import { CommentEntity } from '#stages/2-planning/comment/comment.entity';
import {
  CONTENT_STATES,
  ContentPlanEntity,
  type ContentState,
} from '#stages/2-planning/content-plan/content-plan.entity';
import { CATEGORIES, FORMATS, RISK_CLASSES } from '#stages/2-planning/content-plan/piece.entity';

/** One state that may follow, and whether this person may bring it about now. */
export class ContentMoveDto {
  /**
   * The state.
   * @example "approved"
   */
  @ChoiceField(CONTENT_STATES, { column: false })
  to: ContentState;

  /**
   * Whether this person may move the piece there now.
   * @example false
   */
  allowed: boolean;

  /**
   * Why not, in the reader's language; null when it is allowed.
   * @example "Anda yang membuat atau terakhir mengubahnya; orang lain yang harus menyetujui."
   */
  reason: string | null;
}

/** One piece of content from the first idea to the archive. */
export class ContentPlan extends MovableAnswer(ContentPlanEntity) {
  /** The states that may follow this one, each with why this person may not move the piece there where they may not. */
  moves: ContentMoveDto[];
}

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
    'topics',
    'areas',
    'assigneeId',
    'objectiveIds',
    'needIds',
    'keyMessageIds',
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
      'topics',
      'areas',
      'assigneeId',
      'objectiveIds',
      'needIds',
      'keyMessageIds',
      'publicIds',
      'channelIds',
    ],
  ),
) {}

/** What is to be done again, at the field that it speaks of. */
export class RemarkInput extends Input(CommentEntity, ['text'], ['pointer']) {}

/** A move of a content plan. */
export class MoveContentPlan extends MoveInput(CONTENT_STATES) {
  /**
   * The version that you judged: a piece that changed since is not approved unseen but answered with 412.
   * @example 7
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;

  /**
   * What is to be done again, when the piece is sent back; each becomes a comment on this version.
   * @example [{ "pointer": "/altText", "text": "Sebutkan juga hari ketujuh." }]
   */
  @ApiProperty({ type: () => [RemarkInput], maxItems: 50, required: false })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => RemarkInput)
  remarks?: RemarkInput[];
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
   * Only pieces that carry these key messages.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e69"]
   */
  @AnyId()
  keyMessageId?: string[];

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
   * true: only pieces that wait for the decision of whoever asks; false: only those that do not.
   * @example "true"
   */
  @ChoiceField(['true', 'false'], { column: false })
  @IsOptional()
  awaitingMyDecision?: string;

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
