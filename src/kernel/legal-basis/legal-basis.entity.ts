import { Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, IdField, TextField, UrlField, WholeField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

/** A law, regulation or decree that obliges or allows the agency to do what it does. */
@Entity('legal_bases')
@Index('ix_legal_bases__created_at', ['organizationId', 'createdAt', 'id'])
@Index('ix_legal_bases__year', ['organizationId', 'year', 'id'])
@Index('ix_legal_bases__type', ['organizationId', 'type', 'id'])
@Index('ix_legal_bases__title', ['organizationId', 'title', 'id'])
@Index('ix_legal_bases__replaced_by_id', ['organizationId', 'replacedById'])
@Index('ix_legal_bases__search', { synchronize: false })
export class LegalBasisEntity extends RecordEntity {
  /**
   * Type of rule, as it is cited.
   * @example "Peraturan Wali Kota"
   */
  @TextField({ max: 100 })
  type: string;

  /**
   * Number.
   * @example "1340"
   */
  @TextField({ max: 50 })
  number: string;

  /**
   * Year.
   * @example 2017
   */
  @WholeField(1900, 2199)
  year: number;

  /**
   * Article that applies, if only one does.
   * @example null
   */
  @TextField({ max: 100, optional: true })
  article: string | null;

  /**
   * What it obliges or allows the agency to do, in one sentence.
   * @example "Setiap perangkat daerah menyediakan dan mengumumkan informasi publik yang berada di bawah kewenangannya."
   */
  @TextField({ max: 2_000, optional: true })
  duty: string | null;

  /**
   * Title.
   * @example "Pedoman pengelolaan pelayanan informasi dan dokumentasi"
   */
  @TextField({ max: 500 })
  title: string;

  /**
   * Where the text can be read.
   * @example "https://jdih.example/perwali/1340-2017"
   */
  @UrlField({ optional: true })
  url: string | null;

  /**
   * First day on which it is in force.
   * @example "2017-12-29"
   */
  @DateField()
  validFrom: string;

  /**
   * First day on which it is no longer in force; null while it is.
   * @example null
   */
  @DateField({ optional: true })
  validTo: string | null;

  /**
   * The rule that came in its place; it comes into force when this one ends, or later.
   * @example null
   */
  @IdField({ optional: true })
  replacedById: string | null;

  @BelongsTo(() => LegalBasisEntity)
  replacedBy: LegalBasisEntity;
}
