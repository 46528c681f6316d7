import { ChoiceField, IdField, InstantField } from '#platform/records/fields';
import {
  CORRECTION_KINDS,
  CORRECTION_TYPES,
  type CorrectionKind,
  type CorrectionType,
} from '#stages/3-implementation/correction/correction-kinds';

/** One link in the chain of a post: what was put right or withdrawn. */
export class PostCorrection {
  /**
   * The correction or withdrawal, as under /corrections.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ column: false })
  id: string;

  /**
   * Its place in the chain, from 1.
   * @example 1
   */
  number: number;

  /**
   * Put right, or withdrawn.
   * @example "correction"
   */
  @ChoiceField(CORRECTION_KINDS, { column: false })
  kind: CorrectionKind;

  /**
   * What was wrong.
   * @example "error"
   */
  @ChoiceField(CORRECTION_TYPES, { column: false })
  type: CorrectionType;

  /**
   * Why, in words that the public may read.
   * @example "Jam pos Cijerah keliru: seharusnya 16.00–19.00, bukan 15.00–18.00."
   */
  reason: string;

  /**
   * How it read until then.
   * @example "Pos imunisasi Cijerah buka 15.00–18.00."
   */
  captionBefore: string;

  /**
   * How it has read since; null for a withdrawal.
   * @example "RALAT: pos imunisasi Cijerah buka 16.00–19.00."
   */
  captionAfter: string | null;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-14T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * Who put it right.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  byId: string;
}
