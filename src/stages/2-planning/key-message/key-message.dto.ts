import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, MayBeAbsent, WholeField } from '#platform/records/fields';
import { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';
import { ScoreSheetEntity } from '#stages/2-planning/key-message/score-sheet.entity';

/** The thing a public should remember, judged by the seven Cs before it goes out. */
export class KeyMessage extends Answer(KeyMessageEntity) {}

/** A key message to add to a campaign's plan. */
export class CreateKeyMessage extends Input(KeyMessageEntity, ['campaignId', 'text'], ['publicIds', 'objectiveIds']) {}

/** Changes to a key message: absent keeps. A new text begins the scoring again. */
export class UpdateKeyMessage extends Patch(Input(KeyMessageEntity, ['text'], ['publicIds', 'objectiveIds'])) {}

/** A page of key messages. */
export class KeyMessagePage extends PageOf(KeyMessageEntity) {}

export class KeyMessageQuery extends CampaignListQuery {
  /**
   * Only messages that name these publics.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @AnyId()
  publicId?: string[];

  /**
   * Only messages that work for these objectives.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @AnyId()
  objectiveId?: string[];

  /**
   * Adds to each record how two people judge its text (sevenCs).
   * @example ["sevenCs"]
   */
  @AnyChoice(['sevenCs'])
  include?: string[];
}

/** One person's judgement of one text of a key message by the seven Cs. */
export class ScoreSheet extends Answer(ScoreSheetEntity) {}

/** Your judgement of the message by the seven Cs, 1 (poor) to 5 (very good). */
export class PutScoreSheet extends Input(
  ScoreSheetEntity,
  ['textVersion', 'credibility', 'context', 'content', 'clarity', 'continuityConsistency', 'channels', 'capability'],
  ['note'],
) {
  /**
   * The version of your sheet that you read, when it exists and you do not send If-Match.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: false })
  @MayBeAbsent()
  version?: number;
}

/** The sheets of a message. */
export class ScoreSheetPage extends PageOf(ScoreSheetEntity) {}
