import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId } from '#platform/records/fields';
import { CommunityNeedEntity, NEED_STATES } from '#stages/1-fact-finding/community-need/community-need.entity';

/** What a group or an area lacks, as evidence shows. */
export class CommunityNeed extends MovableAnswer(CommunityNeedEntity) {}

/** A community need to record. It begins as identified; say who has it (publicName), where (area), or both. */
export class CreateCommunityNeed extends Input(
  CommunityNeedEntity,
  ['campaignId', 'title', 'need', 'urgency', 'severity', 'reach'],
  ['publicName', 'area', 'researchNoteIds', 'classification'],
) {}

/** Changes to a community need: absent keeps, null clears. The state changes only by a transition. */
export class UpdateCommunityNeed extends Patch(
  Input(
    CommunityNeedEntity,
    ['title', 'need', 'urgency', 'severity', 'reach'],
    ['publicName', 'area', 'researchNoteIds', 'classification'],
  ),
) {}

/** A move of a community need. */
export class MoveCommunityNeed extends MoveInput(NEED_STATES) {}

/** A page of community needs. */
export class CommunityNeedPage extends PageOf(CommunityNeedEntity) {}

export class CommunityNeedQuery extends CampaignListQuery {
  /**
   * Only needs in these states.
   * @example ["validated"]
   */
  @AnyChoice(NEED_STATES)
  state?: string[];

  /**
   * Only needs that rest on these research notes.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @AnyId()
  researchNoteId?: string[];
}
