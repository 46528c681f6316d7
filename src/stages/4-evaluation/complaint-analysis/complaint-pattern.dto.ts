import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';

/** From this many on, complaints on one topic form a pattern that somebody has to name. */
export const PATTERN_FROM = 2;

export const PATTERN_DECISIONS = ['problem', 'no_problem'] as const;
export type PatternDecision = (typeof PATTERN_DECISIONS)[number];

/** What was decided of the complaints on one topic. */
export class ComplaintPattern {
  /**
   * The topic, as the complaints are coded.
   * @example "jadwal fogging"
   */
  @TextField({ column: false, max: 120 })
  topic: string;

  /**
   * Whether the pattern shows a problem of the service.
   * @example "problem"
   */
  @ChoiceField(PATTERN_DECISIONS, { column: false })
  decision: PatternDecision;

  /**
   * Why.
   * @example "Dua kecamatan menunggu lebih dari dua minggu; jadwalnya tidak diumumkan."
   */
  @TextField({ column: false, max: 2_000 })
  reason: string;

  /**
   * Who named it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField({ column: false })
  decidedBy: string;

  /**
   * When (RFC 3339, UTC).
   * @example "2026-04-06T02:00:00.000Z"
   */
  @InstantField({ column: false })
  decidedAt: string;

  /**
   * The follow-ups that it opened, as far as the reader may see them.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e75"]
   */
  @ApiProperty({ type: [String], format: 'uuid' })
  followUpIds: string[];
}
