import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, WholeQuery } from '#platform/records/fields';
import { COMMENT_STATES, CommentEntity } from '#stages/2-planning/comment/comment.entity';

/** A remark on one version of a content plan. */
export class Comment extends MovableAnswer(CommentEntity) {}

/** A comment to make. */
export class CreateComment extends Input(
  CommentEntity,
  ['contentPlanId', 'text'],
  ['pointer', 'planVersion', 'replyToId'],
) {}

/** Another wording of one's own comment. */
export class UpdateComment extends Patch(Input(CommentEntity, ['text'])) {}

/** A move of a comment: dealt with, or open again. */
export class MoveComment extends MoveInput(COMMENT_STATES) {}

/** A page of comments. */
export class CommentPage extends PageOf(CommentEntity) {}

export class CommentQuery extends CampaignListQuery {
  /**
   * Only comments on these content plans.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only answers to these comments.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"]
   */
  @AnyId()
  replyToId?: string[];

  /**
   * Only what is open, or what is dealt with.
   * @example ["open"]
   */
  @AnyChoice(COMMENT_STATES)
  state?: string[];

  /**
   * Only comments on these fields.
   * @example ["/altText"]
   */
  @AnyText()
  pointer?: string[];

  /**
   * Only comments on this version of the piece.
   * @example 9
   */
  @WholeQuery(1, 2_147_483_647)
  planVersion?: number;

  /**
   * Only comments of these people.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  createdBy?: string[];
}
