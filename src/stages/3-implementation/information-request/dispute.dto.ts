import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, ChoiceField, InstantField, MayBeAbsent, OneQuery } from '#platform/records/fields';
import {
  DISPUTE_OUTCOMES,
  DISPUTE_STATES,
  DisputeEntity,
} from '#stages/3-implementation/information-request/dispute.entity';

/** A dispute before the information commission. */
export class Dispute extends MovableAnswer(DisputeEntity) {}

/** A dispute to record; as strict as its objection where nothing else is said. */
export class CreateDispute extends Input(
  DisputeEntity,
  ['objectionId', 'filedAt', 'text'],
  ['registerNumber', 'classification'],
) {}

/** Changes to a dispute: absent keeps, null clears. */
export class UpdateDispute extends Patch(Input(DisputeEntity, ['text'], ['registerNumber', 'classification'])) {}

/** A step of the dispute. */
export class MoveDispute extends MoveInput(DISPUTE_STATES.filter((state) => state !== 'filed')) {
  /**
   * When it happened (RFC 3339, UTC); now when not said.
   * @example "2026-08-03T02:00:00.000Z"
   */
  @InstantField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  at?: string;

  /**
   * How it was decided; with decided only.
   * @example "agreed"
   */
  @ChoiceField(DISPUTE_OUTCOMES, { column: false, optional: true })
  @ApiProperty({ required: false })
  outcome?: (typeof DISPUTE_OUTCOMES)[number] | null;
}

/** A page of disputes. */
export class DisputePage extends PageOf(DisputeEntity) {}

export class DisputeQuery extends CampaignListQuery {
  /**
   * Only disputes after these objections.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e92"]
   */
  @AnyId()
  objectionId?: string[];

  /**
   * Only disputes in these states.
   * @example ["mediation"]
   */
  @AnyChoice(DISPUTE_STATES)
  state?: string[];

  /**
   * Filed at this moment or later.
   * @example "2026-06-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Filed before this moment.
   * @example "2026-07-01T00:00:00.000Z"
   */
  @OneQuery('instant')
  to?: string;
}
