import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, InstantField, MayBeAbsent, TextField } from '#platform/records/fields';
import { LESSON_KINDS } from '#stages/4-evaluation/lesson/lesson.entity';
import { LESSON_DECISIONS, type LessonDecision } from '#stages/4-evaluation/lesson/lesson-decision.entity';

/** What was decided of an inherited lesson. */
export class LessonDecisionDto {
  /**
   * Whether the campaign works by it.
   * @example "accepted"
   */
  @ChoiceField(LESSON_DECISIONS, { column: false })
  decision: LessonDecision;

  /**
   * Why.
   * @example "Jadwal per RW dipasang sejak minggu pertama."
   */
  @TextField({ column: false, max: 2_000 })
  reason: string;

  /**
   * Who decided it last.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  decidedBy: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-07-10T02:00:00.000Z"
   */
  @InstantField({ column: false })
  decidedAt: string;
}

/** A lesson that a campaign inherits, and what it decided of it. */
export class InheritedLesson {
  /**
   * The lesson.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e78"
   */
  @IdField({ column: false })
  lessonId: string;

  /**
   * Whether to do it again, do it better, or not do it.
   * @example "repeat"
   */
  @ChoiceField(LESSON_KINDS, { column: false })
  kind: string;

  /**
   * What was learned.
   * @example "Jadwal per RW yang terbit setiap Senin menghentikan pengaduan."
   */
  @TextField({ column: false })
  text: string;

  /**
   * The person who answers for its being used.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  ownerId: string;

  /**
   * The campaign that taught it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false })
  fromCampaignId: string;

  /**
   * Its code.
   * @example "DBD-2026"
   */
  @TextField({ column: false })
  fromCampaignCode: string;

  /**
   * Its title.
   * @example "Bandung Bebas Jentik 2026"
   */
  @TextField({ column: false })
  fromCampaignTitle: string;

  /**
   * Whether that is the campaign before this one; otherwise it is an earlier one on the same topic.
   * @example true
   */
  @FlagField({ column: false })
  ofPreviousCampaign: boolean;

  /**
   * The research note that it opened here; null while it was not carried forward.
   * @example null
   */
  @IdField({ column: false, optional: true })
  carriedNoteId: string | null;

  @ApiProperty({
    type: () => LessonDecisionDto,
    nullable: true,
    description: 'What the campaign decided of it; null while it has not said, or where it was simply carried forward.',
  })
  decision: LessonDecisionDto | null;
}

/** The lessons that a campaign inherits. */
export class InheritedLessonPage {
  @ApiProperty({ type: () => [InheritedLesson], description: 'Undecided ones first, then the oldest; at most 500.' })
  items: InheritedLesson[];

  /**
   * Always null: all are shown.
   * @example null
   */
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** Whether the campaign works by an inherited lesson, and why. */
export class DecideLesson {
  /**
   * accepted or declined.
   * @example "accepted"
   */
  @ChoiceField(LESSON_DECISIONS, { column: false })
  decision: LessonDecision;

  /**
   * Why.
   * @example "Jadwal per RW dipasang sejak minggu pertama."
   */
  @TextField({ column: false, max: 2_000 })
  reason: string;

  /**
   * Whether it is carried forward as well: that opens a research note here. Only with accepted.
   * @example true
   */
  @FlagField({ column: false })
  @MayBeAbsent()
  @ApiProperty({ required: false })
  carryForward?: boolean;
}
