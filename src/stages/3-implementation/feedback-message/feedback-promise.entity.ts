import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { PERSONAL_DETAILS, type PersonalDetail } from '#kernel/privacy/personal-details';
import type { TextWarning } from '#kernel/privacy/text-warning.dto';
import { ChoiceField, ChoicesField, FlagField, InstantField } from '#platform/records/fields';
import { CodedEntity } from '#stages/3-implementation/feedback-message/feedback-coding.entity';

/** What the writer of a message may rely on: who sees it, what leads to them, and for how long it is kept. */
export abstract class PromisedEntity extends CodedEntity {
  /**
   * Whether the writer is not to be known: then nothing is kept that leads to a person, neither identity nor pseudonym. The
   * message itself is as open as its classification says.
   * @example false
   */
  @FlagField({ column: { default: false } })
  anonymous: boolean;

  /**
   * Whether the writer asked that the message be kept from others: then it is confidential at least, and absent for every
   * reader who is not cleared for that. Who wrote it may be known.
   * @example false
   */
  @FlagField({ column: { default: false } })
  confidential: boolean;

  /**
   * What in the text leads to a person or tells of somebody's health, as far as the detector sees: to be masked before
   * anything goes public. A single message says where.
   * @example ["phone_number"]
   */
  @ChoicesField(PERSONAL_DETAILS)
  personalDetails: PersonalDetail[];

  /** Where in the text such details stand, first to last; not in lists. */
  warnings?: TextWarning[];

  /**
   * When it was closed last (RFC 3339, UTC): retention counts from its local day; null while it is not closed.
   * @example null
   */
  @InstantField({ optional: true })
  closedAt: string | null;

  /**
   * Whether it is part of a legal process: then retention leaves it alone, however old it is.
   * @example false
   */
  @FlagField({ column: { default: false } })
  legalHold: boolean;

  /**
   * When retention took away what leads to a person (RFC 3339, UTC); null while nothing was taken.
   * @example null
   */
  @InstantField({ optional: true })
  anonymisedAt: string | null;

  /**
   * Who may see it (UU 14/2008): above a reader's clearance it does not exist for them.
   * @example "open"
   */
  @ChoiceField(CLASSIFICATIONS, { column: { default: 'open' } })
  classification: Classification;
}
