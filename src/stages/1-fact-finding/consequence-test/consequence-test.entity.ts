import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { CampaignEntity } from '#kernel/campaign/campaign.entity';
import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, DateField, IdField, IdsField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity, LinkEntity } from '#platform/records/record.entity';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

/** The ten grounds of UU 14/2008, Article 17, letters a to j; what each letter says stands in ground.ts. */
export const GROUNDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Ground = (typeof GROUNDS)[number];
export const OCCASIONS = ['before_request', 'at_request', 'in_dispute'] as const;
export const TEST_STATES = ['draft', 'decided'] as const;
export type TestState = (typeof TEST_STATES)[number];
export const TEST_DECISIONS = ['open', 'exempt'] as const;
export type TestDecision = (typeof TEST_DECISIONS)[number];

/** The written weighing of what follows if a piece of information is opened or kept closed (uji konsekuensi). */
@Entity('consequence_tests')
@Index('ix_consequence_tests__campaign_id', ['organizationId', 'campaignId', 'createdAt', 'id'])
@Index('ix_consequence_tests__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_consequence_tests__title', ['organizationId', 'title', 'id'])
@Index('ix_consequence_tests__valid_until', { synchronize: false })
@Index('ix_consequence_tests__record_id', ['organizationId', 'recordId'])
@Index('ix_consequence_tests__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_consequence_tests__supersedes_id', ['organizationId', 'supersedesId'])
@Index('ix_consequence_tests__search', { synchronize: false })
@Check('ck_consequence_tests__decided', "(state = 'decided') = (decision IS NOT NULL AND decided_by IS NOT NULL)")
export class ConsequenceTestEntity extends ClassifiedEntity {
  /**
   * The campaign that the information belongs to; taken from the record where it is about one.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ optional: true })
  campaignId: string | null;

  @BelongsTo(() => CampaignEntity)
  campaign: CampaignEntity;

  /**
   * The information that is weighed, in one line.
   * @example "Alamat rumah penderita DBD per RW"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * What the information consists of, clearly enough to know what is meant and what is not.
   * @example "Daftar alamat dan titik koordinat rumah 31 penderita dari penyelidikan epidemiologi."
   */
  @TextField({ max: 5_000 })
  information: string;

  /**
   * The collection of the record that holds the information, where it is one of this service's.
   * @example "research-notes"
   */
  @TextField({ max: 60, optional: true })
  resource: string | null;

  /**
   * The record that holds the information.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"
   */
  @IdField({ optional: true })
  recordId: string | null;

  /**
   * When it is tested: before anybody asked, at a request, or in a dispute.
   * @example "before_request"
   */
  @ChoiceField(OCCASIONS, { column: { default: 'before_request' } })
  occasion: (typeof OCCASIONS)[number];

  /**
   * The ground of exemption that is examined: a letter of UU 14/2008, Article 17 (GET /exemption-grounds names them).
   * @example "h"
   */
  @ChoiceField(GROUNDS)
  ground: Ground;

  /**
   * The legal basis of the ground; in force when the test is written and when it is decided.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e64"
   */
  @IdField()
  legalBasisId: string;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * What would follow if it were opened.
   * @example "Identitas pasien dapat dikenali tetangga; warga enggan melapor."
   */
  @TextField({ max: 5_000 })
  consequenceIfOpened: string;

  /**
   * What would follow if it stayed closed.
   * @example "Warga tidak tahu rumah mana yang terjangkit, tetapi tetap tahu jumlah kasus per RW."
   */
  @TextField({ max: 5_000 })
  consequenceIfClosed: string;

  /**
   * Which weighs more for the public, and why.
   * @example "Kepentingan publik terpenuhi oleh angka per RW; alamat rumah tidak menambah perlindungan."
   */
  @TextField({ max: 5_000 })
  publicInterest: string;

  /**
   * Whether the test is still being written or has been decided; a decided one is kept as it is.
   * @example "decided"
   */
  @ChoiceField(TEST_STATES, { column: { default: 'draft' } })
  state: TestState;

  /**
   * What was decided: the information is opened, or exempt until its time limit; null while it is a draft.
   * @example "exempt"
   */
  @ChoiceField(TEST_DECISIONS, { optional: true })
  decision: TestDecision | null;

  /**
   * Why it was decided so.
   * @example "Data kesehatan perorangan; kepentingan publik terpenuhi oleh angka per RW."
   */
  @TextField({ max: 5_000, optional: true })
  decisionReason: string | null;

  /**
   * The information officer who decided; never whoever wrote the test.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  decidedBy: string | null;

  /**
   * When it was decided (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ optional: true })
  decidedAt: string | null;

  /**
   * First day on which the exemption no longer holds and the question is asked again; null where nothing is exempt.
   * @example "2028-03-12"
   */
  @DateField({ optional: true })
  validUntil: string | null;

  /**
   * The decided test that this one takes up again.
   * @example null
   */
  @IdField({ optional: true })
  supersedesId: string | null;

  @BelongsTo(() => ConsequenceTestEntity)
  supersedes: ConsequenceTestEntity;

  /**
   * Who last changed the draft; nobody decides on their own text.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"
   */
  @IdField()
  lastEditedBy: string;

  /**
   * Who may see the test: at least as strict as the record it is about, and exempt once it exempts.
   * @example "restricted"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'restricted' } })
  classification: Classification;

  /**
   * The research notes that the weighing cites; once it is decided they stay as they are.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"]
   */
  @IdsField()
  researchNoteIds: string[];
}

@Entity('consequence_test_research_notes')
@Index('ix_consequence_test_research_notes__research_note_id', ['organizationId', 'researchNoteId'])
export class ConsequenceTestResearchNoteEntity extends LinkEntity {
  @PrimaryColumn('uuid')
  consequenceTestId: string;

  @BelongsTo(() => ConsequenceTestEntity, { onDelete: 'CASCADE' })
  consequenceTest: ConsequenceTestEntity;

  @PrimaryColumn('uuid')
  researchNoteId: string;

  @BelongsTo(() => ResearchNoteEntity)
  researchNote: ResearchNoteEntity;
}
