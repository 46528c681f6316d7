import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import {
  AnyChoice,
  AnyId,
  AnyText,
  ChoiceField,
  IdField,
  IdsField,
  InstantField,
  MayBeAbsent,
  OneQuery,
  TextField,
} from '#platform/records/fields';
import { GROUNDS, type Ground } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import {
  InformationRequestEntity,
  REQUEST_STATES,
} from '#stages/3-implementation/information-request/information-request.entity';

/** A request for information. */
export class InformationRequest extends MovableAnswer(InformationRequestEntity) {}

const OPTIONAL = [
  'campaignId',
  'requesterRef',
  'purpose',
  'unitId',
  'feedbackMessageId',
  'caseId',
  'classification',
] as const;

/** A request to register. The time for the answer runs from receivedAt. */
export class CreateInformationRequest extends Input(
  InformationRequestEntity,
  ['number', 'receivedAt', 'title', 'text'],
  OPTIONAL,
) {}

/** Changes to a request: absent keeps, null clears. When it was registered stays, because the time is counted from it. */
export class UpdateInformationRequest extends Patch(
  Input(InformationRequestEntity, ['number', 'title', 'text'], OPTIONAL),
) {}

const MOVES = REQUEST_STATES.filter((state) => state !== 'registered');

/** A move of a request: an extension, the written notice, or its withdrawal. */
export class MoveInformationRequest extends MoveInput(MOVES) {
  /**
   * When it happened (RFC 3339, UTC); now when not said. What was told in time is in time, also where it is written down
   * later.
   * @example "2026-04-02T03:00:00.000Z"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  at?: string;

  /**
   * What was given, or told.
   * @example "Tabel jumlah kasus per kelurahan tahun 2025 dikirim lewat surel."
   */
  @TextField({ max: 20_000, column: false, optional: true })
  @ApiProperty({ required: false })
  answer?: string | null;

  /**
   * The ground of UU 14/2008, Article 17, on which something is withheld.
   * @example null
   */
  @ChoiceField(GROUNDS, { column: false, optional: true })
  @ApiProperty({ required: false })
  ground?: Ground | null;

  /**
   * The regulation on which a refusal rests; in force on that day.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  legalBasisId?: string | null;

  /**
   * The decided consequence test on which a refusal rests.
   * @example null
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  consequenceTestId?: string | null;

  /**
   * The entries of the register with which it is answered.
   * @example []
   */
  @IdsField()
  @MayBeAbsent()
  @ApiProperty({ required: false })
  entryIds?: string[];
}

/** A page of requests. */
export class InformationRequestPage extends PageOf(InformationRequestEntity) {}

export class InformationRequestQuery extends CampaignListQuery {
  /**
   * Only requests that these units answer.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only requests in these states.
   * @example ["registered", "extended"]
   */
  @AnyChoice(REQUEST_STATES)
  state?: string[];

  /**
   * Only requests of these requesters.
   * @example ["PEMOHON-0012"]
   */
  @AnyText()
  requesterRef?: string[];

  /**
   * Only requests with these numbers.
   * @example ["012/PPID/III/2026"]
   */
  @AnyText()
  number?: string[];

  /**
   * Only requests that were answered with these entries of the register.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e93"]
   */
  @AnyId()
  entryId?: string[];

  /**
   * Registered at this moment or later.
   * @example "2026-03-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Registered before this moment.
   * @example "2026-04-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  to?: string;

  /**
   * Due before this moment.
   * @example "2026-04-03T00:00:00.000Z"
   */
  @OneQuery('instant')
  dueBefore?: string;
}
