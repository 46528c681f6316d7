import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { TextField, WholeQuery } from '#platform/records/fields';

const HASH = /^[0-9a-f]{64}$/;
const HASH_TEXT = { en: '64 hexadecimal digits in lower case.', id: '64 angka heksadesimal dengan huruf kecil.' };

/** An event by its number and its hash: what to note outside the reach of whoever could change the database. */
export class ChainHead {
  /**
   * Number of the event.
   * @example 128
   */
  @ApiProperty({ type: 'integer' })
  seq: number;

  /**
   * Its hash, in hexadecimal.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  hash: string;
}

/** The first event at which the chain is not as it was written. */
export class ChainFault {
  /**
   * Number of the event.
   * @example 17
   */
  @ApiProperty({ type: 'integer' })
  seq: number;

  /**
   * Stable code of what is wrong.
   * @example "changes_altered"
   */
  fault: string;

  /**
   * The same in the reader's language.
   * @example "The changes or the reason of this event are not those that were written."
   */
  message: string;
}

/** Whether the chain of everything that was written still is what was written. */
export class AuditVerification {
  /**
   * Whether nothing that was looked at has been changed, reordered, inserted or cut.
   * @example true
   */
  intact: boolean;

  /**
   * Number of the first event that was looked at; null when there was none.
   * @example 1
   */
  @ApiProperty({ type: 'integer', nullable: true })
  from: number | null;

  /**
   * Number of the last event that was looked at; null when there was none.
   * @example 128
   */
  @ApiProperty({ type: 'integer', nullable: true })
  to: number | null;

  /**
   * How many events were looked at.
   * @example 128
   */
  @ApiProperty({ type: 'integer' })
  checked: number;

  /**
   * False when the chain is longer than one call looks at: ask again with `fromSeq` one above `to`.
   * @example true
   */
  complete: boolean;

  /** The newest event: note it elsewhere, and give it as the anchor next time. Null while nothing was written. */
  head: ChainHead | null;

  /** The first thing that is wrong; null when nothing is. */
  broken: ChainFault | null;
}

export class VerificationQuery {
  /**
   * Number of the event to begin with; the first when not said.
   * @example 1
   */
  @WholeQuery(1, 999_999_999)
  fromSeq?: number;

  /**
   * Number of an event that you noted elsewhere; needs `anchorHash`.
   * @example 100
   */
  @WholeQuery(1, 999_999_999)
  anchorSeq?: number;

  /**
   * The hash that you noted with it; needs `anchorSeq`.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  @TextField({ column: false, pattern: HASH, patternText: HASH_TEXT })
  @IsOptional()
  anchorHash?: string;
}
