import { ApiProperty } from '@nestjs/swagger';
import { AnyId, FlagField, IdField, OneQuery, TextField, WholeField } from '#platform/records/fields';
import { SatisfactionQuestionEntity } from '#stages/3-implementation/case/satisfaction-question.entity';

/** What a reporter says after the case was closed. */
export class RateCase {
  /**
   * How satisfied, from 1 (not at all) to 5 (very).
   * @example 4
   */
  @WholeField(1, 5, { column: false })
  rating: number;

  /**
   * Whether the problem was really solved; a no reopens the case, opens a follow-up, or both, as the agency has settled.
   * @example true
   */
  @FlagField({ column: false })
  solved: boolean;

  /**
   * In the reporter's own words, without names or numbers of persons.
   * @example "Akhirnya datang juga, terima kasih."
   */
  @TextField({ max: 2_000, column: false, optional: true })
  @ApiProperty({ required: false })
  text?: string | null;
}

/** Whom a single-use link is for. */
export class CreateSatisfactionLink {
  /**
   * The report whose writer is asked; may be left out where the case has one report.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @IdField({ column: false, optional: true })
  @ApiProperty({ required: false })
  feedbackMessageId?: string | null;
}

/** A link that was just made; an earlier one of the same question no longer works. */
export class SatisfactionLink {
  /**
   * The report whose writer it is for.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"
   */
  @ApiProperty({ type: String, format: 'uuid' })
  feedbackMessageId: string;

  /**
   * Where it is answered, shown only now: send it to the reporter yourself. It begins with / where the service was not told
   * its public address (SIKLUS_PUBLIC_URL).
   * @example "https://siklus.example/api/v1/public/ratings/sir_01948f3c7b1a7c3e9d2f0a1b2c3d4e5001948f3c7b1a7c3e9d2f0a1b2c3d4e81_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE"
   */
  @ApiProperty({ type: String, nullable: true })
  url: string | null;

  /**
   * Until when it can be answered (RFC 3339, UTC).
   * @example "2026-04-30T09:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

/** The question as whoever holds the link sees it. */
export class RatingAsked {
  /**
   * The agency that asks.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  agency: string;

  /**
   * When the report arrived (RFC 3339, UTC).
   * @example "2026-03-14T03:20:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;

  /**
   * Until when it can be answered (RFC 3339, UTC).
   * @example "2026-04-30T09:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  /**
   * When it was answered (RFC 3339, UTC); null until then.
   * @example null
   */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answeredAt: string | null;
}

/** How satisfied those were who answered, and how many that is of those who were asked: never one without the other. */
export class SatisfactionResult {
  /**
   * How many reporters were asked.
   * @example 40
   */
  @ApiProperty({ type: 'integer' })
  asked: number;

  /**
   * How many of them answered.
   * @example 12
   */
  @ApiProperty({ type: 'integer' })
  answered: number;

  /**
   * answered ÷ asked in percent, exact; null when nobody was asked.
   * @example "30"
   */
  @ApiProperty({ type: String, nullable: true })
  responseRate: string | null;

  /**
   * Mean of the ratings from 1 to 5 among those who answered, exact; null when nobody did.
   * @example "4.25"
   */
  @ApiProperty({ type: String, nullable: true })
  averageRating: string | null;

  /**
   * Those who say that it was really solved ÷ answered in percent, exact; null when nobody answered.
   * @example "75"
   */
  @ApiProperty({ type: String, nullable: true })
  solvedShare: string | null;

  /**
   * How many gave each rating, from 1 to 5.
   * @example [1, 0, 1, 3, 7]
   */
  @ApiProperty({ type: [Number] })
  ratings: number[];
}

/** The result of one case with what was said. */
export class CaseSatisfaction extends SatisfactionResult {
  /** The questions, first to last; nobody's name stands in them. */
  @ApiProperty({ type: () => [SatisfactionQuestionEntity] })
  questions: SatisfactionQuestionEntity[];
}

export class SatisfactionQuery {
  /**
   * Only cases of these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];

  /**
   * Only cases that these units have.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Asked at or after this instant.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Asked before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
