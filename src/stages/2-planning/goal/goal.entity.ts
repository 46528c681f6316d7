import { ApiProperty } from '@nestjs/swagger';
import { Check, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { CheckDto } from '#platform/records/check.dto';
import { ChoiceField, IdField, IdsField, InstantField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

export const GOAL_STATES = ['draft', 'approved'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

/** The one end state that a campaign wants, set and approved by leadership. */
@Entity('goals')
@Unique(['organizationId', 'campaignId'])
@Index('ix_goals__created_at', ['organizationId', 'createdAt', 'id'])
@Check('ck_goals__approved_by', `(state = 'approved') = (approved_by IS NOT NULL AND approved_at IS NOT NULL)`)
export class GoalEntity extends ClassifiedEntity {
  /**
   * The campaign that the goal belongs to; it has one goal.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The end state, begun with a verb of effect and not of activity.
   * @example "Menurunkan kejadian demam berdarah di Kota Bandung sampai di bawah ambang KLB pada akhir 2026"
   */
  @TextField({ max: 2_000 })
  statement: string;

  /**
   * Who in the leadership set it, by office, and where it was decided.
   * @example "Kepala Dinas Kesehatan, rapat pimpinan 12 Januari 2026"
   */
  @TextField({ max: 300 })
  setBy: string;

  /**
   * Which version of the goal this is: an approved goal that is changed becomes the next one, as a draft.
   * @example 1
   */
  @WholeField(1, 2_147_483_647, { column: { default: 1 } })
  versionNumber: number;

  /**
   * Draft until a head approves it; whoever changes an approved goal says why and makes a new draft of it.
   * @example "approved"
   */
  @ChoiceField(GOAL_STATES, { column: { default: 'draft' } })
  state: GoalState;

  /**
   * The head who approved it; null while it is a draft.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  approvedBy: string | null;

  /**
   * When it was approved (RFC 3339, UTC); null while it is a draft.
   * @example "2026-01-13T03:00:00.000Z"
   */
  @InstantField({ optional: true })
  approvedAt: string | null;

  /**
   * The legal bases that oblige or allow the agency to want this; in force on the campaign's first day.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @IdsField({ most: 50 })
  legalBasisIds: string[];

  /**
   * The research notes of the same campaign that the goal rests on; once it is approved they stay as they are.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField({ most: 100 })
  researchNoteIds: string[];

  /** How the goal stands against the textbook; none of these refuses it. */
  @ApiProperty({ type: () => [CheckDto] })
  checks?: CheckDto[];
}

@Entity('goal_legal_bases')
@Index('ix_goal_legal_bases__legal_basis_id', ['organizationId', 'legalBasisId'])
export class GoalLegalBasisEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  goalId: string;

  @BelongsTo(() => GoalEntity, { onDelete: 'CASCADE' })
  goal: GoalEntity;

  @PrimaryColumn('uuid')
  legalBasisId: string;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;
}

@Entity('goal_research_notes')
@Index('ix_goal_research_notes__research_note_id', ['organizationId', 'researchNoteId'])
export class GoalResearchNoteEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  goalId: string;

  @BelongsTo(() => GoalEntity, { onDelete: 'CASCADE' })
  goal: GoalEntity;

  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
