import type { Classification } from '#kernel/classification/classification';
import type { NotificationKind } from '#kernel/notification/kinds';
import type { Ctx } from '#platform/context/ctx';
import { newId } from '#platform/database/ids';

/** What happened, and whom it concerns. */
export interface Notice {
  kind: NotificationKind;
  /** The people to tell. Whoever did it, is disabled, switched the kind off or may not see the record is left out. */
  to: readonly (string | null | undefined)[];
  resource: string;
  recordId: string;
  campaignId?: string | null;
  /** Of a record that carries a classification of its own. */
  classification?: Classification;
  /** What fills the braces of the kind's text; instants in UTC. */
  params?: Record<string, string>;
}

const INSERT = `
  INSERT INTO notifications
    (organization_id, id, created_by, level, user_id, kind, resource, record_id, campaign_id, classification, params)
  SELECT $1, told.id, coalesce(siklus_user(), u.id), 0, u.id, $4, $5, $6, $7, $8, $9
  FROM unnest($2::uuid[], $3::uuid[]) told(id, user_id)
  JOIN users u ON u.organization_id = $1 AND u.id = told.user_id
  WHERE u.state = 'active' AND u.id IS DISTINCT FROM siklus_user() AND NOT $4 = ANY(u.muted_notifications)
    AND siklus_rank(u.clearance) >= greatest(siklus_rank($8),
      (SELECT c.level FROM campaigns c WHERE c.organization_id = $1 AND c.id = $7))`;

/** Tells people of something, in the transaction in which it happens. Answers how many were told. */
export async function notify(ctx: Ctx, notice: Notice): Promise<number> {
  const to = [...new Set(notice.to.filter((id): id is string => Boolean(id)))];
  if (to.length === 0) return 0;
  const { kind, resource, recordId, campaignId = null, classification = 'open', params = {} } = notice;
  return ctx.affected(INSERT, [
    ctx.organizationId,
    to.map(newId),
    to,
    kind,
    resource,
    recordId,
    campaignId,
    classification,
    JSON.stringify(params),
  ]);
}
