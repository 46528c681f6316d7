import { Injectable } from '@nestjs/common';
import { type Anchor, FAULTS, verifyChain } from '#platform/audit/verify-chain';
import type { Ctx } from '#platform/context/ctx';
import { invalid } from '#platform/problem/catalogue';
import { openCursor, sealCursor } from '#platform/records/cursor';
import type { AuditEvent, AuditEventPage, AuditEventQuery } from '#views/audit/audit-event.dto';
import type { AuditVerification, VerificationQuery } from '#views/audit/verification.dto';
import { personOf } from '#views/person.dto';

const ORDER = 'audit:-seq';

type Filter = Exclude<keyof AuditEventQuery, 'limit' | 'cursor'>;

const FILTERS: Record<Filter, string> = {
  actorId: 'e.actor_id = ANY({})',
  action: 'e.action = ANY({})',
  resource: 'e.resource = ANY({})',
  recordId: 'e.record_id = ANY({})',
  campaignId: 'e.campaign_id = ANY({})',
  from: 'e.at >= {}',
  to: 'e.at < {}',
};

/**
 * Above a reader's clearance is not only the event that was written there: once a record or its campaign has been
 * classified higher, what it held before is not for that reader either.
 */
const VISIBLE = `e.level <= siklus_clearance() AND NOT EXISTS (
  SELECT FROM audit_events x WHERE x.organization_id = e.organization_id AND x.record_id IN (e.record_id, e.campaign_id) AND x.level > siklus_clearance())`;

interface Row extends Omit<AuditEvent, 'actor'> {
  actorId: string | null;
  actorName: string | null;
}

@Injectable()
export class AuditService {
  async list(ctx: Ctx, { limit = 50, cursor, ...filters }: AuditEventQuery): Promise<AuditEventPage> {
    const params: unknown[] = [ctx.organizationId, limit + 1];
    const where = ['e.organization_id = $1', VISIBLE];
    for (const [name, condition] of Object.entries(FILTERS)) {
      const value = filters[name as Filter];
      if (value === undefined) continue;
      params.push(value);
      where.push(condition.replace('{}', `$${params.length}`));
    }
    if (cursor !== undefined) {
      params.push(openCursor(cursor, ORDER).value);
      where.push(`e.seq < $${params.length}`);
    }
    const rows = await ctx.query<Row>(
      `SELECT e.seq, e.at, e.actor_id AS "actorId", u.name AS "actorName", e.action, e.resource, e.record_id AS "recordId",
              e.campaign_id AS "campaignId", e.changes, e.reason, e.channel, e.request_id AS "requestId", e.hash
       FROM audit_events e LEFT JOIN users u ON u.organization_id = e.organization_id AND u.id = e.actor_id
       WHERE ${where.join(' AND ')} ORDER BY e.seq DESC LIMIT $2`,
      params,
    );
    const items = rows.slice(0, limit).map(withActor);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, nextCursor: last ? sealCursor({ sort: ORDER, value: last.seq, id: String(last.seq) }) : null };
  }

  async verify(ctx: Ctx, { fromSeq, anchorSeq, anchorHash }: VerificationQuery): Promise<AuditVerification> {
    const anchor = anchorOf(anchorSeq, anchorHash);
    const report = await verifyChain((sql, params) => ctx.query(sql, params), ctx.organizationId, {
      from: fromSeq,
      anchor,
    });
    const { broken } = report;
    return { ...report, broken: broken && { ...broken, message: FAULTS[broken.fault][ctx.locale] } };
  }
}

function withActor({ actorId, actorName, ...event }: Row): AuditEvent {
  return { ...event, actor: personOf(actorId, actorName) };
}

function anchorOf(seq: number | undefined, hash: string | undefined): Anchor | undefined {
  if (seq !== undefined && hash !== undefined) return { seq, hash };
  if (seq === undefined && hash === undefined) return undefined;
  const pointer = seq === undefined ? '?anchorSeq' : '?anchorHash';
  const message = {
    en: 'An anchor is a number and a hash: give both.',
    id: 'Jangkar adalah nomor dan hash: berikan keduanya.',
  };
  throw invalid({ errors: [{ pointer, code: 'field.required', message }] });
}
