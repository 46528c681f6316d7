import { IsOptional } from 'class-validator';
import { AnyChoice, ChoiceField, InstantField, OneQuery, TextField, WholeQuery } from '#platform/records/fields';
import { PersonDto } from '#views/person.dto';

export const TIMELINE_TYPES = [
  'research_note',
  'community_need',
  'goal_approved',
  'objective',
  'content_plan',
  'post',
  'feedback_message',
  'feedback_reply',
  'obstacle',
  'evaluation_record',
  'follow_up',
  'service_improvement',
  'lesson',
  'stage_move',
] as const;
export type TimelineType = (typeof TIMELINE_TYPES)[number];

/** Something that happened in a campaign. */
export class TimelineEntry {
  /**
   * Id of the record that it happened to; of a move, the move's own.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  recordId: string;

  /**
   * What kind of thing happened.
   * @example "post"
   */
  @ChoiceField(TIMELINE_TYPES, { column: false })
  type: TimelineType;

  /**
   * When it happened in the world, not when it was recorded; a day counts from its local midnight (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /**
   * Its title, or the words that name it.
   * @example "Kuras bak setiap Jumat, yuk!"
   */
  title: string;

  /**
   * Its state now; of a move, the stage that was entered.
   * @example "published"
   */
  state: string | null;

  /**
   * The reason that was given for a move.
   * @example null
   */
  reason: string | null;

  /** Who stored or moved it; null when the person is not of this agency any more. */
  by: PersonDto | null;
}

/** A page of what happened, newest first. */
export class TimelinePage {
  /** What happened. */
  items: TimelineEntry[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;
}

export class TimelineQuery {
  /**
   * Entries on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWF0In0.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;

  /**
   * Only these kinds of things.
   * @example ["post", "feedback_message"]
   */
  @AnyChoice(TIMELINE_TYPES)
  type?: string[];

  /**
   * At or after this moment.
   * @example "2026-01-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Before this moment.
   * @example "2026-07-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
