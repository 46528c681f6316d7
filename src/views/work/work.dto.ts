import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { AnyChoice, ChoiceField, DateField, TextField, WholeQuery } from '#platform/records/fields';
import { BUCKETS, type Bucket } from '#views/work/source';

/** One thing that waits for the person who asks. */
export class WorkItem {
  /**
   * What is to be done: carry_out, assign (somebody of your craft is needed), approve, decide, verify, score, review, measure,
   * pay (a gate debt), triage, reply, or answer (an information request, an objection or a data subject's request).
   * @example "verify"
   */
  kind: string;

  /**
   * Kind of the record.
   * @example "evaluation_record"
   */
  type: string;

  /**
   * Id of the record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  recordId: string;

  /**
   * What names it, cut after about 200 characters.
   * @example "learned: Warga yang tahu jadwal menguras bak"
   */
  title: string;

  /**
   * Where it stands: its state; of an evaluation plan its kind, of a classification
   * what was decided, and unscored of a key message.
   * @example "submitted"
   */
  state: string;

  /**
   * The campaign that it belongs to; null for what belongs to none.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  campaignId: string | null;

  /**
   * The day by which it is due (the agency's local day); null where no day is set.
   * @example "2026-03-17"
   */
  @DateField({ column: false })
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;

  /**
   * due: mine and in time; overdue: mine and late; waiting: for my decision; breached: the public has waited too long.
   * @example "waiting"
   */
  @ChoiceField(BUCKETS, { column: false })
  bucket: Bucket;

  /**
   * Where to read the record.
   * @example "/api/v1/evaluation-records/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  url: string;
}

/** How much there is in each bucket, whatever the page shows. */
export class WorkCounts {
  /**
   * Mine and in time.
   * @example 3
   */
  @ApiProperty({ type: 'integer' })
  due: number;

  /**
   * Mine and late.
   * @example 1
   */
  @ApiProperty({ type: 'integer' })
  overdue: number;

  /**
   * Waiting for my decision.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  waiting: number;

  /**
   * The public has waited longer than the rules of time allow.
   * @example 0
   */
  @ApiProperty({ type: 'integer' })
  breached: number;
}

/** A page of what waits for a person, the most urgent first. */
export class WorkPage {
  /** The work. */
  items: WorkItem[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;

  /** How much there is in each bucket. */
  counts: WorkCounts;
}

export class WorkQuery {
  /**
   * Only these buckets; all when not said.
   * @example ["overdue", "breached"]
   */
  @AnyChoice(BUCKETS)
  bucket?: Bucket[];

  /**
   * Items on a page, 1 to 200; 50 when not said.
   * @example 50
   */
  @WholeQuery(1, 200)
  limit?: number;

  /**
   * Place to continue from: `nextCursor` of the page before. Opaque and signed.
   * @example "eyJzb3J0IjoiLWNyZWF0ZWRBdCJ9.c2lnbmF0dXJl"
   */
  @TextField({ column: false, max: 1_000 })
  @IsOptional()
  cursor?: string;
}
