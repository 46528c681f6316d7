import { IsOptional } from 'class-validator';
import { textCheck } from '#platform/records/checks';
import { AnyId, AnyOfQuery, IdField, InstantField, TextField } from '#platform/records/fields';

const TYPE = {
  max: 120,
  pattern: /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/,
  patternText: {
    en: 'A kind of record such as case, or one deed such as case.moved_to_answered.',
    id: 'Jenis rekaman misalnya case, atau satu perbuatan misalnya case.moved_to_answered.',
  },
};

/** What happened to which record. What the record says now is read where the record is, by whoever may. */
export class LiveEvent {
  /**
   * What was done, as in the audit.
   * @example "feedback_message.created"
   */
  type: string;

  /**
   * Kind of the record.
   * @example "feedback_message"
   */
  resource: string;

  /**
   * The record.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  @IdField({ column: false, optional: true })
  id: string | null;

  /**
   * The campaign that it belongs to, if any.
   * @example null
   */
  @IdField({ column: false, optional: true })
  campaignId: string | null;

  /**
   * When it was written (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  occurredAt: string;
}

export class LiveEventQuery {
  /**
   * Only these kinds of record (case) or deeds (case.moved_to_answered).
   * @example ["feedback_message", "case.breached"]
   */
  @AnyOfQuery(textCheck(TYPE), { type: String, maxLength: TYPE.max, pattern: TYPE.pattern.source })
  types?: string[];

  /**
   * Only what happens in these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];

  /**
   * As the header Last-Event-ID, for clients that cannot send it: the id of the last event that you have.
   * @example "128"
   */
  @TextField({ column: false, max: 15, pattern: /^\d{1,15}$/ })
  @IsOptional()
  lastEventId?: string;
}
