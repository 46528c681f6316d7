import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { FeedbackReplyEntity } from '#stages/3-implementation/feedback-reply/feedback-reply.entity';

/** What was answered to a message. */
export class FeedbackReply extends Answer(FeedbackReplyEntity) {}

/** An answer to record. Without at it is said now; without official it speaks for the agency. */
export class CreateFeedbackReply extends Input(FeedbackReplyEntity, ['text'], ['at', 'official']) {}

/** The replies to a message. */
export class FeedbackReplyPage extends PageOf(FeedbackReplyEntity) {}

export class FeedbackReplyQuery extends ListQuery {}
