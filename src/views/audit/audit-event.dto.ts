import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { AnyId, AnyText, InstantField, OneQuery, TextField, WholeQuery } from '#platform/records/fields';
import { PersonDto } from '#views/person.dto';

/** One thing that was done: who, when, what, and what changed. */
export class AuditEvent {
  /**
   * Place in the agency's chain, without gaps; readers with less clearance see fewer of them.
   * @example 128
   */
  @ApiProperty({ type: 'integer' })
  seq: number;

  /**
   * When it was written (RFC 3339, UTC).
   * @example "2026-03-12T02:00:00.000Z"
   */
  @InstantField({ column: false })
  at: string;

  /** Who did it; null for what the service did by itself. */
  actor: PersonDto | null;

  /**
   * What was done.
   * @example "research_note.created"
   */
  action: string;

  /**
   * Kind of the record.
   * @example "research_note"
   */
  resource: string;

  /**
   * The record it was done to.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"
   */
  recordId: string | null;

  /**
   * The campaign that the record belongs to.
   * @example null
   */
  campaignId: string | null;

  /**
   * The fields that changed, each with its value before and after.
   * @example { "confidence": { "from": "medium", "to": "high" } }
   */
  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: {
      type: 'object',
      description: 'One field that changed.',
      properties: {
        from: { description: 'Value before; null where there was none.', example: 'medium' } as never,
        to: { description: 'Value after; null where there is none any more.', example: 'high' } as never,
      },
    },
  })
  changes: Record<string, { from?: unknown; to?: unknown }> | null;

  /**
   * The reason that was given.
   * @example null
   */
  reason: string | null;

  /**
   * How it came: api for a request, link for a leader's one-time link, system for what the service did by itself.
   * @example "api"
   */
  channel: string;

  /**
   * The request, as in its problem answers and in the log.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e70"
   */
  requestId: string;

  /**
   * SHA-256 over the event and the hash before it, in hexadecimal.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  hash: string;
}

/** A page of audit events, newest first. */
export class AuditEventPage {
  /** The events of this page. */
  items: AuditEvent[];

  /**
   * Cursor of the next page; null on the last one.
   * @example null
   */
  nextCursor: string | null;
}

export class AuditEventQuery {
  /**
   * Events on a page, 1 to 200; 50 when not said.
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

  /**
   * Only what these people did.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  actorId?: string[];

  /**
   * Only these deeds.
   * @example ["research_note.created"]
   */
  @AnyText()
  action?: string[];

  /**
   * Only what was done to these kinds of record.
   * @example ["research_note"]
   */
  @AnyText()
  resource?: string[];

  /**
   * Only what was done to these records.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  recordId?: string[];

  /**
   * Only what was done in these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];

  /**
   * At this instant or later.
   * @example "2026-03-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  from?: string;

  /**
   * Before this instant.
   * @example "2026-04-01T00:00:00+07:00"
   */
  @OneQuery('instant')
  to?: string;
}
