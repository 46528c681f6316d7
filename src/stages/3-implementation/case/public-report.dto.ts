import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '#platform/records/fields';
import { PROGRESS, type Progress } from '#stages/3-implementation/case/public-report.rules';

/** What the agency answered officially. */
export class PublicReply {
  /**
   * When (RFC 3339, UTC).
   * @example "2026-03-17T02:00:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /**
   * What was answered; numbers and addresses of persons are masked.
   * @example "Fogging RW 05 Dago dilaksanakan Sabtu 21 Maret pukul 07.00 oleh Puskesmas Dago."
   */
  text: string;
}

/** A report as whoever holds its tracking code may see it: no names, and nothing of what the agency says among itself. */
export class PublicReport {
  /**
   * The tracking code.
   * @example "7KQ4M-X2T9B"
   */
  trackingCode: string;

  /**
   * The agency that has it.
   * @example "Dinas Kesehatan Kota Bandung"
   */
  agency: string;

  /**
   * When it arrived (RFC 3339, UTC).
   * @example "2026-03-14T03:20:00.000Z"
   */
  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt: string;

  /**
   * What was reported, with numbers and addresses of persons masked; null for a confidential report.
   * @example "Sudah dua minggu fogging di RW 05 belum juga datang."
   */
  @ApiProperty({ type: String, nullable: true })
  text: string | null;

  /**
   * How far it is.
   * @example "in_process"
   */
  @ApiProperty({ type: String, enum: [...PROGRESS] })
  progress: Progress;

  /**
   * The same in plain words, in the reader's language.
   * @example "Laporan Anda sedang ditangani."
   */
  message: string;

  /** The official replies, first to last. Of a confidential report only those that were sent to this page. */
  @ApiProperty({ type: () => [PublicReply] })
  replies: PublicReply[];

  /**
   * Whether an answer can be sent now.
   * @example true
   */
  mayAnswer: boolean;

  /**
   * Until when an answer reopens what was answered or closed (RFC 3339, UTC); null while it is open.
   * @example null
   */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  answerUntil: string | null;

  /**
   * Whether the question how satisfied you are can be answered now.
   * @example false
   */
  mayRate: boolean;
}

/** An answer of whoever holds the tracking code. */
export class AnswerReport {
  /**
   * What there is to say, without names or numbers of persons.
   * @example "Petugas memang datang, tetapi hanya sampai RW 04."
   */
  @TextField({ max: 10_000, column: false })
  text: string;
}
