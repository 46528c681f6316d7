import { Entity, Index } from 'typeorm';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { ChoiceField, FlagField, IdField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import { CASE_RISKS, type CaseRisk } from '#stages/3-implementation/case/case-lists';

export const REPLY_LANGUAGES = ['id', 'en', 'su', 'jv', 'ms'] as const;
export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** The words of an answer that is given often, with places that the case fills. */
@Entity('reply_templates')
@Index('ix_reply_templates__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_reply_templates__title', ['organizationId', 'title', 'id'])
@Index('ix_reply_templates__legal_basis_id', ['organizationId', 'legalBasisId'])
@Index('ix_reply_templates__search', { synchronize: false })
export class ReplyTemplateEntity extends RecordEntity {
  /**
   * What it is for, in one line.
   * @example "Jadwal fogging: langkah pemeriksaan dulu"
   */
  @TextField({ max: 200 })
  title: string;

  /**
   * The words, with variables in double braces. The case fills caseTitle, caseTopic, receivedOn, unit, agency, officer,
   * legalBasis and today; any other name is filled by whoever renders it.
   * @example "Laporan Anda tentang {{caseTopic}} kami terima {{receivedOn}}. {{unit}} akan memeriksa pada {{inspectionDay}}. Dasar: {{legalBasis}}."
   */
  @TextField({ max: 10_000 })
  text: string;

  /**
   * The topic that it answers; null when it serves any.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * The legal basis that it rests on; it must be in force on the day on which the template is used.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e63"
   */
  @IdField({ optional: true })
  legalBasisId: string | null;

  @BelongsTo(() => LegalBasisEntity)
  legalBasis: LegalBasisEntity;

  /**
   * How much a wrong answer of this kind would hurt: high makes every reply written with it wait for approval.
   * @example "low"
   */
  @ChoiceField(CASE_RISKS, { column: { default: 'low' } })
  riskClass: CaseRisk;

  /**
   * Language of the words: Indonesian, English, Sundanese, Javanese or Malay (Palembang).
   * @example "id"
   */
  @ChoiceField(REPLY_LANGUAGES, { column: { default: 'id' } })
  language: ReplyLanguage;

  /**
   * Whether it may be used for new replies.
   * @example true
   */
  @FlagField({ column: { default: true } })
  active: boolean;
}
