import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { Checked, ChoiceField, DateField, IdField, IdsField, TextField, WholeField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { NoteSource } from '#stages/1-fact-finding/research-note/note-source.dto';
import { MOST_SOURCES, sourcesCheck } from '#stages/1-fact-finding/research-note/sources.rules';

export const NOTE_KINDS = [
  'regulation',
  'service_duty',
  'media_influence',
  'information_search',
  'community_need',
  'situation',
  'monitoring',
  'complaint_pattern',
  'lesson',
] as const;
export const NOTE_TECHNIQUES = [
  'interview',
  'observation',
  'active_participation',
  'discussion',
  'literature_study',
  'survey',
  'focus_group',
  'content_analysis',
  'media_scan',
] as const;
export const NOTE_DATA = ['primary', 'secondary'] as const;
export const NOTE_METHODS = ['informal', 'formal'] as const;
export const CONFIDENCES = ['low', 'medium', 'high'] as const;

/** A finding of fact-finding, with where it comes from and how far it can be trusted. */
@Entity('research_notes')
@Index('ix_research_notes__work_written', { synchronize: false })
@Index('ix_research_notes__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_research_notes__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_research_notes__observed_on', ['organizationId', 'observedOn', 'id'])
@Index('ix_research_notes__title', ['organizationId', 'title', 'id'])
@Index('ix_research_notes__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_research_notes__topic', ['organizationId', 'topic', 'id'])
@Index('uq_research_notes__supersedes_id', ['organizationId', 'supersedesId'], { unique: true })
@Index('ix_research_notes__search', { synchronize: false })
export class ResearchNoteEntity extends ClassifiedEntity {
  /**
   * The campaign whose fact-finding this note belongs to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField()
  campaignId: string;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * One line that names the finding.
   * @example "Satu dari lima rumah di Kecamatan Coblong memiliki jentik"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What the note is about.
   * @example "community_need"
   */
  @ChoiceField(NOTE_KINDS)
  kind: (typeof NOTE_KINDS)[number];

  /**
   * How the finding was obtained.
   * @example "survey"
   */
  @ChoiceField(NOTE_TECHNIQUES)
  technique: (typeof NOTE_TECHNIQUES)[number];

  /**
   * Whether the data were gathered for this note (primary) or by others before (secondary).
   * @example "primary"
   */
  @ChoiceField(NOTE_DATA)
  data: (typeof NOTE_DATA)[number];

  /**
   * Informal (exploratory) or formal research.
   * @example "formal"
   */
  @ChoiceField(NOTE_METHODS)
  method: (typeof NOTE_METHODS)[number];

  /**
   * Question list, recording or form that was used.
   * @example "Kuesioner 12 pertanyaan, tatap muka"
   */
  @TextField({ max: 500, optional: true })
  instrument: string | null;

  /**
   * The titles of the sources as one text, for reading and for the search.
   * @example "Survei jentik Puskesmas Dago, Februari 2026"
   */
  @TextField({ max: 21_000 })
  source: string;

  /**
   * Where the finding comes from, at least one source, each with the day on which it was checked.
   * @example [{ "title": "Survei jentik Puskesmas Dago, Februari 2026", "url": null, "checkedOn": "2026-02-20" }]
   */
  @ApiProperty({ type: () => [NoteSource], minItems: 1, maxItems: MOST_SOURCES })
  @Column('json', { default: () => "'[]'" })
  @Checked('sources', sourcesCheck)
  @ValidateNested({ each: true })
  @Type(() => NoteSource)
  sources: NoteSource[];

  /**
   * What the note is about, in the agency's own words, so that notes of several campaigns are found together.
   * @example "demam berdarah"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * First day of the period that the finding speaks of; needed for surveys, interviews, focus groups, media scans,
   * analyses of complaints, reviews of regulations and situations.
   * @example "2026-02-09"
   */
  @DateField({ optional: true })
  periodFrom: string | null;

  /**
   * Last day of that period.
   * @example "2026-02-20"
   */
  @DateField({ optional: true })
  periodTo: string | null;

  /**
   * The legal basis that the note reads, for notes about a regulation.
   * @example null
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * The day on which it was observed (the agency's local day).
   * @example "2026-02-20"
   */
  @DateField()
  observedOn: string;

  /**
   * Number of respondents or items looked at; null where counting has no meaning.
   * @example 240
   */
  @WholeField(1, 100_000_000, { optional: true })
  sampleSize: number | null;

  /**
   * What was found, in the present tense.
   * @example "52 dari 240 rumah yang diperiksa (21,7 %) memiliki jentik; warga menguras bak lebih dari dua minggu sekali."
   */
  @TextField({ max: 20_000 })
  finding: string;

  /**
   * How far the finding can be trusted.
   * @example "high"
   */
  @ChoiceField(CONFIDENCES)
  confidence: (typeof CONFIDENCES)[number];

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;

  /**
   * The version of the note that this one takes the place of; null for the first.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => ResearchNoteEntity)
  supersedes: ResearchNoteEntity;

  /**
   * The version that takes the place of this one; null for the newest, and where the reader may not see it.
   * @example null
   */
  @IdField({ optional: true, column: false })
  supersededById: string | null;

  /**
   * Whether an approved goal, an objective below it or a decided consequence test rests on the note: then it stays as it
   * is, and a change makes a new version. Only on single notes.
   * @example false
   */
  cited?: boolean;

  /**
   * Question lists, recordings and other files that belong to the finding.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"]
   */
  @IdsField({ most: 50 })
  attachmentIds: string[];
}

@Entity('research_note_attachments')
@Index('ix_research_note_attachments__attachment_id', ['organizationId', 'attachmentId'])
export class ResearchNoteAttachmentEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity, { onDelete: 'CASCADE' })
  researchNote: ResearchNoteEntity;

  @PrimaryColumn('uuid')
  attachmentId: string;

  @BelongsTo(() => AttachmentEntity)
  attachment: AttachmentEntity;
}
