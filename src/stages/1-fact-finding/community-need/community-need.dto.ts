import { ArrayNotEmpty } from 'class-validator';
import { CampaignListQuery, Input, MovableAnswer, MoveInput, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, IdsField, TextField } from '#platform/records/fields';
import { CommunityNeedEntity, NEED_STATES } from '#stages/1-fact-finding/community-need/community-need.entity';
import { NeedMergeEntity } from '#stages/1-fact-finding/community-need/need-merge.entity';

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

  /**
   * Only needs that were merged into these.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @AnyId()
  mergedIntoId?: string[];

  /**
   * Costlier properties to show as well.
   * @example ["feedbackCount", "rank"]
   */
  @AnyChoice(['feedbackCount', 'rank'])
  include?: string[];
}

/** Duplicates to merge into a need. */
export class MergeCommunityNeeds {
  /**
   * The needs of the same campaign that say the same; each is dropped and goes on in this one.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"]
   */
  @IdsField({ most: 20 })
  @ArrayNotEmpty()
  duplicateIds: string[];

  /**
   * Why they are the same need.
   * @example "Keduanya menanyakan jadwal pengurasan bak; satu dicatat dari survei, satu dari pengaduan."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** Takes a merge back. */
export class UnmergeCommunityNeed {
  /**
   * Why they are not the same need after all.
   * @example "Yang satu tentang jadwal, yang lain tentang alat."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** The merges of a need. */
export class NeedMergePage {
  /** The merges, first to last, those that were taken back too. */
  items: NeedMergeEntity[];

  /**
   * Always null: all of them are shown.
   * @example null
   */
  nextCursor: string | null;
}
