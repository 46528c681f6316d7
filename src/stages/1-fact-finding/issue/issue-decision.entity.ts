import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import {
  ChoiceField,
  ChoicesField,
  DecimalField,
  IdField,
  IdsField,
  InstantField,
  TextField,
  WholeField,
} from '#platform/records/fields';
import { LinkEntity, TenantEntity } from '#platform/records/record.entity';
import {
  ISSUE_INDICATIONS,
  ISSUE_LEVELS,
  IssueEntity,
  type IssueIndication,
  type IssueLevel,
} from '#stages/1-fact-finding/issue/issue.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

/** One move of an issue and what decided it; never changed and never removed. */
@Entity('issue_decisions')
@Index('ix_issue_decisions__issue_id', ['organizationId', 'issueId', 'id'])
export class IssueDecisionEntity extends TenantEntity {
  /**
   * Id of the decision.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  @PrimaryColumn('uuid')
  id: string;

  /**
   * The issue that moved.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  issueId: string;

  @BelongsTo(() => IssueEntity, { onDelete: 'CASCADE' })
  issue: IssueEntity;

  /**
   * Level before.
   * @example "public"
   */
  @ChoiceField(ISSUE_LEVELS, { column: { name: 'from_level' } })
  from: IssueLevel;

  /**
   * Level after.
   * @example "priority"
   */
  @ChoiceField(ISSUE_LEVELS, { column: { name: 'to_level' } })
  to: IssueLevel;

  /**
   * Who decided it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  decidedBy: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-02-05T02:00:00.000Z"
   */
  @InstantField({ column: { default: () => 'now()' } })
  at: string;

  /**
   * The reason given, if any.
   * @example "Tiga media memuatnya dalam sehari."
   */
  @TextField({ max: 2_000, optional: true })
  reason: string | null;

  /**
   * How often it came up then (mentions per day, exact decimal); null where it was not counted.
   * @example "46"
   */
  @DecimalField({ optional: true })
  frequency: string | null;

  /**
   * How fast that grew then (change of mentions per day from one day to the next); null where it was not counted.
   * @example "12.5"
   */
  @DecimalField({ optional: true })
  velocity: string | null;

  /**
   * How long it had lasted without a day of pause (days); null where it was not counted.
   * @example 6
   */
  @WholeField(0, 10_000, { optional: true })
  persistenceDays: number | null;

  /**
   * In which tone it was talked about.
   * @example "31 dari 46 sebutan bernada negatif"
   */
  @TextField({ max: 500, optional: true })
  sentiment: string | null;

  /**
   * What made it more than a priority issue.
   * @example ["hurts_reputation"]
   */
  @ChoicesField(ISSUE_INDICATIONS)
  indications: IssueIndication[];

  /**
   * What decided it, in words.
   * @example "Rapat redaksi 5 Februari: sebutan empat kali lipat dalam tiga hari dan masuk radio."
   */
  @TextField({ max: 2_000, optional: true })
  decidedOn: string | null;

  /**
   * The research notes that decided it.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField({ most: 20 })
  researchNoteIds: string[];
}

@Entity('issue_decision_research_notes')
@Index('ix_issue_decision_research_notes__research_note_id', ['organizationId', 'researchNoteId'])
export class IssueDecisionNoteEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  issueDecisionId: string;

  @BelongsTo(() => IssueDecisionEntity, { onDelete: 'CASCADE' })
  issueDecision: IssueDecisionEntity;

  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
