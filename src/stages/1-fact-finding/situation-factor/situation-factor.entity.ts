import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, IdField, IdsField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

export const FACTOR_SIDES = ['internal', 'external'] as const;
export const SWOT_KINDS = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type FactorSide = (typeof FACTOR_SIDES)[number];
export type SwotKind = (typeof SWOT_KINDS)[number];

/** A force inside or outside the agency that helps or hinders, with the evidence for it. */
@Entity('situation_factors')
@Index('ix_situation_factors__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_situation_factors__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_situation_factors__weight', ['organizationId', 'weight', 'id'])
@Index('ix_situation_factors__search', { synchronize: false })
@Check('ck_situation_factors__side', `(side = 'internal') = (swot IN ('strength', 'weakness'))`)
export class SituationFactorEntity extends ClassifiedEntity {
  /**
   * The campaign whose situation this factor belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * Where the force works: inside the agency or around it.
   * @example "internal"
   */
  @ChoiceField(FACTOR_SIDES)
  side: FactorSide;

  /**
   * What it is: strengths and weaknesses are internal, opportunities and threats external.
   * @example "strength"
   */
  @ChoiceField(SWOT_KINDS)
  swot: SwotKind;

  /**
   * The force, in the present tense.
   * @example "1.400 kader jumantik mengunjungi rumah setiap minggu dan dipercaya warga."
   */
  @TextField({ max: 2_000 })
  text: string;

  /**
   * How much it weighs for this campaign: 1 hardly, 5 decides it.
   * @example 4
   */
  @WholeField(1, 5)
  weight: number;

  /**
   * Who may see it (UU 14/2008): at least as strict as the strictest research note that it rests on.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * The research notes of the same campaign that show it, at least one.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField()
  researchNoteIds: string[];
}

@Entity('situation_factor_research_notes')
@Index('ix_situation_factor_research_notes__research_note_id', ['organizationId', 'researchNoteId'])
export class SituationFactorNoteEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  situationFactorId: string;

  @BelongsTo(() => SituationFactorEntity, { onDelete: 'CASCADE' })
  situationFactor: SituationFactorEntity;

  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
