import { ChoiceField, FlagField, IdField, InstantField, TextField } from '#platform/records/fields';
import { ClassifiedEntity } from '#platform/records/record.entity';

export const FEEDBACK_KINDS = ['complaint', 'aspiration', 'information_request', 'question', 'praise', 'spam'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export const EXCLUSION_REASONS = ['spam', 'emoji_only', 'own_reply', 'duplicate', 'other'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** What decides whether a message deserves an answer, and what it counts for. */
export interface Coding {
  kind: FeedbackKind;
  eligible?: boolean | null;
  exclusionReason?: ExclusionReason | null;
  topic?: string | null;
}

/** A coding as it is given: what the message is, how it sounds, and why. */
export interface Triage extends Coding {
  sentiment?: (typeof SENTIMENTS)[number] | null;
  sentimentReason?: string | null;
  codingNote?: string | null;
}

/** What a message is, as somebody coded it, with the coder's name and reason. */
export abstract class CodedEntity extends ClassifiedEntity {
  /**
   * What it is, as coded; null until triage.
   * @example "complaint"
   */
  @ChoiceField(FEEDBACK_KINDS, { optional: true })
  kind: FeedbackKind | null;

  /**
   * What it is about, in the agency's own words; complaints on the same topic form a pattern.
   * @example "jadwal fogging"
   */
  @TextField({ max: 120, optional: true })
  topic: string | null;

  /**
   * How it sounds, as coded; null when it cannot be told.
   * @example "negative"
   */
  @ChoiceField(SENTIMENTS, { optional: true })
  sentiment: (typeof SENTIMENTS)[number] | null;

  /**
   * Why the coder heard it so; what it is in the words that sounds positive or negative.
   * @example "Menyebut dua minggu menunggu dan tiga kasus baru."
   */
  @TextField({ max: 2_000, optional: true })
  sentimentReason: string | null;

  /**
   * Whether it deserves an answer; null until triage, never true for spam.
   * @example true
   */
  @FlagField({ optional: true })
  eligible: boolean | null;

  /**
   * Why it deserves no answer; null while it does, or while nobody has said. Rates of answers leave it out by this name.
   * @example null
   */
  @ChoiceField(EXCLUSION_REASONS, { optional: true })
  exclusionReason: ExclusionReason | null;

  /**
   * Why it was coded so, where that is not plain.
   * @example null
   */
  @TextField({ max: 2_000, optional: true })
  codingNote: string | null;

  /**
   * The coder: who triaged it last.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ optional: true })
  codedBy: string | null;

  /**
   * When it was triaged last (RFC 3339, UTC).
   * @example "2026-03-14T03:40:00.000Z"
   */
  @InstantField({ optional: true })
  codedAt: string | null;
}
