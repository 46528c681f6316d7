import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import { Answer, Input, ListQuery, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyText, IdField, OneQuery, TextField } from '#platform/records/fields';

/** A law, regulation or decree. */
export class LegalBasis extends Answer(LegalBasisEntity) {}

/** A legal basis to add. */
export class CreateLegalBasis extends Input(
  LegalBasisEntity,
  ['type', 'number', 'year', 'title', 'validFrom'],
  ['article', 'duty', 'url', 'validTo', 'replacedById'],
) {}

/** Changes to a legal basis: absent keeps, null clears. */
export class UpdateLegalBasis extends Patch(CreateLegalBasis) {}

/** A page of legal bases. */
export class LegalBasisPage extends PageOf(LegalBasisEntity) {}

export class LegalBasisQuery extends ListQuery {
  /**
   * Only rules of these types, as they are cited.
   * @example ["Peraturan Wali Kota"]
   */
  @AnyText()
  type?: string[];

  /**
   * Only rules that were in force on this day.
   * @example "2026-03-12"
   */
  @OneQuery('date')
  validOn?: string;
}

/** A record that rests on the legal basis. */
export class LegalBasisUse {
  /**
   * The collection that the record belongs to.
   * @example "campaigns"
   */
  @TextField({ max: 60, column: false })
  resource: string;

  /**
   * The record's id.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  @IdField({ column: false })
  id: string;

  /**
   * What the record is called.
   * @example "Bandung Bebas Jentik 2026"
   */
  title: string;
}

/** The records that rest on a legal basis, as far as the reader may see them. */
export class LegalBasisUsage {
  /** The records, at most a thousand. */
  items: LegalBasisUse[];

  /**
   * Always null: all of them are shown.
   * @example null
   */
  nextCursor: string | null;
}
