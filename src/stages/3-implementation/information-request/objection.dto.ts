import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, InstantField, MayBeAbsent, OneQuery, TextField } from '#platform/records/fields';
import {
  OBJECTION_GROUNDS,
  OBJECTION_STATES,
  ObjectionEntity,
} from '#stages/3-implementation/information-request/objection.entity';

/** An objection to an answer, or to its absence. */
export class Objection extends MovableAnswer(ObjectionEntity) {}

/** An objection to register; as strict as its request where nothing else is said. */
export class CreateObjection extends Input(
  ObjectionEntity,
  ['informationRequestId', 'submittedAt', 'ground', 'text'],
  ['classification'],
) {}

/** Changes to an objection: absent keeps. When it was registered stays, because the time is counted from it. */
export class UpdateObjection extends Patch(Input(ObjectionEntity, ['ground', 'text'], ['classification'])) {}

/** The superior's reply, or the withdrawal. */
export class MoveObjection extends MoveInput(OBJECTION_STATES.filter((state) => state !== 'registered')) {
  /**
   * When the superior replied, or it was withdrawn (RFC 3339, UTC); now when not said.
   * @example "2026-05-18T02:00:00.000Z"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  at?: string;

  /**
   * When the requester received the reply (RFC 3339, UTC); at when not said.
   * @example "2026-05-20T02:00:00.000Z"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  replyReceivedAt?: string;

  /**
   * What the superior replies.
   * @example "Keberatan dikabulkan; data per kelurahan diberikan tanpa alamat."
   */
  @TextField({ max: 20_000, column: false, optional: true })
  @ApiProperty({ required: false })
  answer?: string | null;
}

/** A page of objections. */
export class ObjectionPage extends PageOf(ObjectionEntity) {}

export class ObjectionQuery extends CampaignListQuery {
  /**
   * Only objections against these requests.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e91"]
   */
  @AnyId()
  informationRequestId?: string[];

  /**
   * Only objections in these states.
   * @example ["registered"]
   */
  @AnyChoice(OBJECTION_STATES)
  state?: string[];

  /**
   * Only objections on these grounds.
   * @example ["refused"]
   */
  @AnyChoice(OBJECTION_GROUNDS)
  ground?: string[];

  /**
   * Registered at this moment or later.
   * @example "2026-04-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Registered before this moment.
   * @example "2026-06-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  to?: string;

  /**
   * Due before this moment.
   * @example "2026-05-21T00:00:00.000Z"
   */
  @OneQuery('instant')
  dueBefore?: string;
}
