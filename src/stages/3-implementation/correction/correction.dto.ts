import { Answer, CampaignListQuery, Input, PageOf } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, OneQuery, TextField } from '#platform/records/fields';
import { CorrectionEntity } from '#stages/3-implementation/correction/correction.entity';
import { CORRECTION_KINDS, CORRECTION_TYPES } from '#stages/3-implementation/correction/correction-kinds';

/** What was put right or withdrawn in public. */
export class Correction extends Answer(CorrectionEntity) {}

/** A correction of a post that is out. */
export class CorrectPost extends Input(CorrectionEntity, ['type', 'reason']) {
  /**
   * How it reads from now on; how it read before stays in the chain.
   * @example "RALAT: pos imunisasi Cijerah buka 16.00–19.00."
   */
  @TextField({ max: 10_000, column: false })
  caption: string;
}

/** A withdrawal of a post that is out. */
export class WithdrawPost extends Input(CorrectionEntity, ['type', 'reason']) {}

/** A page of corrections and withdrawals. */
export class CorrectionPage extends PageOf(CorrectionEntity) {}

export class CorrectionQuery extends CampaignListQuery {
  /**
   * Only of these posts: their chains.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e73"]
   */
  @AnyId()
  postId?: string[];

  /**
   * Only on these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e72"]
   */
  @AnyId()
  channelId?: string[];

  /**
   * Only corrections, or only withdrawals.
   * @example ["correction"]
   */
  @AnyChoice(CORRECTION_KINDS)
  kind?: string[];

  /**
   * Only where this was wrong.
   * @example ["privacy"]
   */
  @AnyChoice(CORRECTION_TYPES)
  type?: string[];

  /**
   * Put right at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Put right before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
