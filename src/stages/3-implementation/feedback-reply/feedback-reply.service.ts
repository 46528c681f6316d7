import { Injectable } from '@nestjs/common';
import { notInFuture } from '#kernel/calendar/past.rules';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { FeedbackMessageService } from '#stages/3-implementation/feedback-message/feedback-message.service';
import { type AnswerToAll, markAnswered } from '#stages/3-implementation/feedback-reply/answer-all';
import { FeedbackReplyEntity } from '#stages/3-implementation/feedback-reply/feedback-reply.entity';
import { notBeforeMessage } from '#stages/3-implementation/feedback-reply/feedback-reply.rules';

export const feedbackReplies = new Resource<FeedbackReplyEntity>({
  entity: FeedbackReplyEntity,
  name: 'feedback_reply',
  path: 'feedback-messages/{id}/replies',
  title: 'text',
  computed: {
    campaignId:
      '(SELECT m.campaign_id FROM feedback_messages m WHERE m.organization_id = t.organization_id AND m.id = t.feedback_message_id)',
  },
  sorts: ['at'],
  defaultSort: 'at',
  filters: { feedbackMessageId: { kind: 'any', property: 'feedbackMessageId' } },
});

@Injectable()
export class FeedbackReplyService extends RecordService<FeedbackReplyEntity> {
  /** What was said to somebody was said: there is nothing to do with it afterwards. */
  protected readonly actions: ActionRule<FeedbackReplyEntity>[] = [];

  constructor(private readonly messages: FeedbackMessageService) {
    super(feedbackReplies);
  }

  async listOf(ctx: Ctx, messageId: string, ask: object): Promise<Page<FeedbackReplyEntity>> {
    await this.messages.store.get(ctx, messageId);
    return this.list(ctx, { ...ask, feedbackMessageId: [messageId] });
  }

  async getOf(ctx: Ctx, messageId: string, id: string): Promise<Answered<FeedbackReplyEntity>> {
    const reply = await this.get(ctx, id);
    if (reply.feedbackMessageId !== messageId) throw notFound();
    return reply;
  }

  /** The message is held meanwhile: of two first answers exactly one is the first. */
  async reply(
    ctx: Ctx,
    messageId: string,
    input: Partial<FeedbackReplyEntity>,
  ): Promise<Answered<FeedbackReplyEntity>> {
    const message = await this.messages.store.lock(ctx, messageId);
    const { at = new Date().toISOString(), official = true, text } = input;
    decide(ctx, [notInFuture('/at', at), notBeforeMessage(at, message.receivedAt)]);
    const reply = await this.store.insert(ctx, { feedbackMessageId: messageId, at, official, text });
    if (official) await this.messages.answered(ctx, message, at);
    return this.answer(ctx, reply);
  }

  /** One answer for every report of the cases: each gets its own reply and is answered by it. */
  async answerAll(ctx: Ctx, answer: AnswerToAll): Promise<number> {
    const messages = await markAnswered(ctx, answer);
    const { at, text, caseReplyId } = answer;
    await insertMany(
      ctx,
      this.store,
      messages.map(({ id }) => ({ feedbackMessageId: id, at, official: true, text, caseReplyId })),
    );
    return messages.length;
  }
}
