import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize } from 'class-validator';
import { CampaignListQuery, CountDto, Input, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, IdsField, OneQuery } from '#platform/records/fields';
import { CaseEntity } from '#stages/3-implementation/case/case.entity';
import { CASE_CLASSES, CASE_RISKS, CASE_STATES } from '#stages/3-implementation/case/case-lists';

/** A matter of the public that must be answered by a date. */
export class Case extends MovableAnswer(CaseEntity) {}

const OPTIONAL = ['campaignId', 'class', 'topic', 'unitId', 'assigneeId', 'riskClass', 'externalRef'] as const;

/**
 * A case to open from one or more messages. What is not said is taken from their coding where it agrees; nothing is coded
 * on the messages by the way.
 */
export class CreateCase extends Input(CaseEntity, ['title'], [...OPTIONAL, 'classification']) {
  /**
   * The messages that it is opened from; none of them belongs to another case.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"]
   */
  @IdsField({ most: 200 })
  @ArrayMinSize(1)
  @ApiProperty({ minItems: 1 })
  feedbackMessageIds: string[];
}

/** What may be changed by hand; the rest moves by acts. */
class Editable extends Input(
  CaseEntity,
  ['title', 'class', 'riskClass', 'classification'],
  ['campaignId', 'topic', 'assigneeId', 'externalRef'],
) {}

/** Changes to a case: absent keeps, null clears. The unit changes by disposition, coordination and return. */
export class UpdateCase extends Patch(Editable) {}

/** A page of cases. */
export class CasePage extends PageOf(CaseEntity) {}

/** How many cases match, and how many reports and matters that is. */
export class CaseCount extends CountDto {
  /**
   * Number of different matters among them: cases that are not merged into another; at most 10,000.
   * @example 108
   */
  @ApiProperty({ type: 'integer' })
  distinct: number;

  /**
   * Number of reports (contacts) that they came from, each counted once: every message that belongs to one of them.
   * @example 130
   */
  @ApiProperty({ type: 'integer' })
  contacts: number;
}

export class CaseQuery extends CampaignListQuery {
  /**
   * Only cases of these classes.
   * @example ["complaint"]
   */
  @AnyChoice(CASE_CLASSES)
  class?: string[];

  /**
   * Only cases about these topics.
   * @example ["jadwal fogging"]
   */
  @AnyText()
  topic?: string[];

  /**
   * Only cases that these units have.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only cases that these people work on.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  assigneeId?: string[];

  /**
   * Only cases in these states.
   * @example ["assigned", "in_progress"]
   */
  @AnyChoice(CASE_STATES)
  state?: string[];

  /**
   * Only cases that still have to be answered (true), or that have not (false).
   * @example ["true"]
   */
  @AnyChoice(['true', 'false'])
  open?: string[];

  /**
   * Only cases of these risks.
   * @example ["high"]
   */
  @AnyChoice(CASE_RISKS)
  riskClass?: string[];

  /**
   * Only cases that were merged into these.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"]
   */
  @AnyId()
  duplicateOfId?: string[];

  /**
   * Only cases that another system knows by these numbers.
   * @example ["LAPOR-5601234"]
   */
  @AnyText()
  externalRef?: string[];

  /**
   * Only confidential cases (true), or others (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  confidential?: string[];

  /**
   * Only cases whose reporters are unknown (true), or others (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  anonymous?: string[];

  /**
   * Received at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Received before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;

  /**
   * Only cases whose next clock is due before this instant.
   * @example "2026-03-20T00:00:00+07:00"
   */
  @OneQuery('instant')
  dueBefore?: string;
}
