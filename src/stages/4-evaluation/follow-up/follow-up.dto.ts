import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery, TextField } from '#platform/records/fields';
import { FOLLOW_UP_STATES, FollowUpEntity } from '#stages/4-evaluation/follow-up/follow-up.entity';

/** What somebody will do about a problem until a date. */
export class FollowUp extends MovableAnswer(FollowUpEntity) {}

/** A follow-up to agree on, from feedback messages, cases, an evaluation record or a complaint analysis. It begins as open. */
export class CreateFollowUp extends Input(
  FollowUpEntity,
  ['problem', 'action', 'ownerId', 'dueOn'],
  [
    'campaignId',
    'feedbackMessageIds',
    'caseIds',
    'evaluationRecordId',
    'complaintAnalysisId',
    'topic',
    'unitId',
    'expectedEffect',
    'attachmentIds',
    'classification',
  ],
) {}

/** Changes to a follow-up: absent keeps, null clears. The state changes only by a transition. */
export class UpdateFollowUp extends Patch(CreateFollowUp) {}

/** A move of a follow-up. */
export class MoveFollowUp extends MoveInput(FOLLOW_UP_STATES) {
  /**
   * To done: what was done; required.
   * @example null
   */
  @TextField({ max: 5_000, column: false, optional: true })
  @ApiProperty({ required: false })
  result?: string | null;

  /**
   * To done: what shows it; required where the follow-up has no attachment.
   * @example null
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  evidence?: string | null;
}

/** A page of follow-ups. */
export class FollowUpPage extends PageOf(FollowUpEntity) {}

export class FollowUpQuery extends CampaignListQuery {
  /**
   * Only follow-ups from these feedback messages.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"]
   */
  @AnyId()
  feedbackMessageId?: string[];

  /**
   * Only follow-ups from these cases.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"]
   */
  @AnyId()
  caseId?: string[];

  /**
   * Only follow-ups of patterns that these analyses named a problem.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e92"]
   */
  @AnyId()
  complaintAnalysisId?: string[];

  /**
   * Only follow-ups for the services of these units.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only follow-ups whose day has passed while they are not reported as done (true), or the others (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  overdue?: string[];

  /**
   * Only follow-ups from these evaluation records.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e77"]
   */
  @AnyId()
  evaluationRecordId?: string[];

  /**
   * Only follow-ups that these people answer for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  ownerId?: string[];

  /**
   * Only follow-ups in these states.
   * @example ["open", "in_progress"]
   */
  @AnyChoice(FOLLOW_UP_STATES)
  state?: string[];

  /**
   * Due on or after this day.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * Due before this day.
   * @example "2026-05-01"
   */
  @OneQuery('date')
  to?: string;
}
