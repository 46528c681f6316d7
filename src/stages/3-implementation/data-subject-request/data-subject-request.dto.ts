import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, AnyText, IdField, InstantField, MayBeAbsent, OneQuery } from '#platform/records/fields';
import {
  DataSubjectRequestEntity,
  SUBJECT_REQUEST_STATES,
  SUBJECT_RIGHTS,
} from '#stages/3-implementation/data-subject-request/data-subject-request.entity';

/** A request of a data subject. */
export class DataSubjectRequest extends MovableAnswer(DataSubjectRequestEntity) {}

const OPTIONAL = ['campaignId', 'requesterRef', 'unitId', 'classification'] as const;

/** A request to record; restricted where nothing else is said. Its clock runs from receivedAt. */
export class CreateDataSubjectRequest extends Input(
  DataSubjectRequestEntity,
  ['kind', 'receivedAt', 'text'],
  OPTIONAL,
) {}

/** Changes to a request: absent keeps, null clears. Kind and receivedAt stay, because the time is counted by them. */
export class UpdateDataSubjectRequest extends Patch(Input(DataSubjectRequestEntity, ['text'], OPTIONAL)) {}

/** How it was settled: done, or refused; both say how in reason. */
export class MoveDataSubjectRequest extends MoveInput(SUBJECT_REQUEST_STATES.filter((state) => state !== 'received')) {
  /**
   * When it was settled (RFC 3339, UTC); now when not said.
   * @example "2026-03-23T09:00:00.000Z"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  at?: string;

  /**
   * The regulation on which a refusal rests; in force on that day.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  legalBasisId?: string | null;
}

/** A page of requests. */
export class DataSubjectRequestPage extends PageOf(DataSubjectRequestEntity) {}

export class DataSubjectRequestQuery extends CampaignListQuery {
  /**
   * Only requests that claim these rights.
   * @example ["correction"]
   */
  @AnyChoice(SUBJECT_RIGHTS)
  kind?: string[];

  /**
   * Only requests in these states.
   * @example ["received"]
   */
  @AnyChoice(SUBJECT_REQUEST_STATES)
  state?: string[];

  /**
   * Only requests that these units settle.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only requests of these data subjects.
   * @example ["SUBJEK-0003"]
   */
  @AnyText()
  requesterRef?: string[];

  /**
   * Received at this moment or later.
   * @example "2026-03-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Received before this moment.
   * @example "2026-04-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  to?: string;

  /**
   * Due before this moment.
   * @example "2026-03-24T00:00:00.000Z"
   */
  @OneQuery('instant')
  dueBefore?: string;
}
