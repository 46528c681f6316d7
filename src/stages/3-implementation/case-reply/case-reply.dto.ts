import { ApiProperty } from '@nestjs/swagger';
import { Input, ListQuery, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, ChoiceField, IdField, InstantField, MayBeAbsent, TextField } from '#platform/records/fields';
import { CaseReplyEntity, REPLY_STATES, type ReplyState } from '#stages/3-implementation/case-reply/case-reply.entity';

/** An answer of the agency to a case. */
export class CaseReply extends MovableAnswer(CaseReplyEntity) {}

/** A reply to draft. Interim unless it says final; official unless it says otherwise. */
export class CreateCaseReply extends Input(
  CaseReplyEntity,
  ['text'],
  ['final', 'official', 'replyTemplateId', 'channelId'],
) {}

/** Changes to a reply that was not sent: absent keeps, null clears. What was approved is a draft again. */
export class UpdateCaseReply extends Patch(CreateCaseReply) {}

/** The replies to a case. */
export class CaseReplyPage extends PageOf(CaseReplyEntity) {}

export class CaseReplyQuery extends ListQuery {
  /**
   * Only replies in these states.
   * @example ["sent"]
   */
  @AnyChoice(REPLY_STATES)
  state?: string[];
}

/** A move of a reply. */
export class MoveCaseReply {
  /**
   * approved (by another person than whoever wrote it), sent, draft, or discarded.
   * @example "sent"
   */
  @ChoiceField(REPLY_STATES, { column: false })
  to: ReplyState;

  /**
   * Why; must be said where it goes back to draft or is discarded.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  reason?: string | null;

  /**
   * When it was sent, where it is written down later (RFC 3339); now when not said.
   * @example "2026-03-17T09:00:00+07:00"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  at?: string;

  /**
   * The channel it was sent by, where the draft does not name it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  channelId?: string | null;
}
