import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, IdsField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import type { PriorityFormula } from '#stages/1-fact-finding/community-need/priority.dto';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

export const NEED_STATES = ['identified', 'validated', 'addressed', 'met', 'dropped'] as const;
export type NeedState = (typeof NEED_STATES)[number];

/** What a group or an area lacks, as evidence shows. */
@Entity('community_needs')
@Index('ix_community_needs__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_community_needs__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_community_needs__priority_score', ['organizationId', 'priorityScore', 'id'])
@Index('ix_community_needs__campaign_id__priority_score', ['organizationId', 'campaignId', 'priorityScore', 'id'])
@Index('ix_community_needs__merged_into_id', ['organizationId', 'mergedIntoId'])
@Index('ix_community_needs__title', ['organizationId', 'title', 'id'])
@Index('ix_community_needs__search', { synchronize: false })
@Check('ck_community_needs__priority_score', 'priority_score = urgency * severity * reach')
export class CommunityNeedEntity extends ClassifiedEntity {
  /**
   * The campaign whose fact-finding this need belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * One line that names the need.
   * @example "Warga Coblong perlu tahu cara menguras bak setiap minggu"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What people lack, in their own terms and without a solution.
   * @example "Warga menguras bak lebih dari dua minggu sekali karena tidak tahu daur hidup jentik hanya tujuh hari."
   */
  @TextField({ max: 10_000 })
  need: string;

  /**
   * Who has the need. A need names a public, an area, or both.
   * @example "Ibu rumah tangga dengan bak mandi semen"
   */
  @TextField({ max: 200, optional: true })
  publicName: string | null;

  /**
   * Where the need is felt.
   * @example "Kecamatan Coblong"
   */
  @TextField({ max: 200, optional: true })
  area: string | null;

  /**
   * How soon it must be dealt with: 1 can wait a year, 5 cannot wait a week.
   * @example 4
   */
  @WholeField(1, 5)
  urgency: number;

  /**
   * How badly it hurts those who have it: 1 a discomfort, 5 a danger to life.
   * @example 4
   */
  @WholeField(1, 5)
  severity: number;

  /**
   * How many have it: 1 a few households, 5 most of the region.
   * @example 3
   */
  @WholeField(1, 5)
  reach: number;

  /**
   * For ordering needs, 1 to 125: urgency × severity × reach. They multiply because a need that is low on one of
   * them is low as a whole; a sum would let a mild need of many outrank a grave one of some.
   * @example 48
   */
  @WholeField(1, 125)
  priorityScore: number;

  /**
   * Where the need stands; it moves by transitions, and to addressed by itself when an outcome objective serves it.
   * @example "validated"
   */
  @ChoiceField(NEED_STATES, { column: { default: 'identified' } })
  state: NeedState;

  /**
   * Why the need was dropped; null while it is not.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  droppedReason: string | null;

  /**
   * The need that this one was merged into, because both say the same; null while it stands for itself.
   * @example null
   */
  @IdField({ optional: true })
  mergedIntoId: string | null;

  @BelongsTo(() => CommunityNeedEntity)
  mergedInto: CommunityNeedEntity;

  /**
   * Who may see it (UU 14/2008): at least as strict as the strictest research note that it rests on.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * The research notes of the same campaign that show the need.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField()
  researchNoteIds: string[];

  /** How the priority comes about; not in lists. */
  priorityFormula?: PriorityFormula;

  /**
   * The needs that were merged into this one; GET /community-needs/{id}/merges says by whom and why.
   * @example []
   */
  mergedIds: string[];

  /**
   * How much public feedback speaks for it, as far as the reader may see it; in lists only with include=feedbackCount.
   * @example 7
   */
  feedbackCount?: number;

  /**
   * Its place among the needs of its campaign, 1 for the most pressing: by priorityScore, then linked feedback, then
   * research notes, then age. Null for a dropped one; in lists only with include=rank.
   * @example 1
   */
  rank?: number | null;
}

@Entity('need_research_notes')
@Index('ix_need_research_notes__research_note_id', ['organizationId', 'researchNoteId'])
export class NeedResearchNoteEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  needId: string;

  @BelongsTo(() => CommunityNeedEntity, { onDelete: 'CASCADE' })
  need: CommunityNeedEntity;

  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
