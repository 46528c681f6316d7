import { localDay } from '#kernel/calendar/time-zone';
import type { Classification } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import { hasClassification } from '#platform/records/classified';
import { defineGuard } from '#platform/records/guards';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { ClassificationDecisionEntity } from '#stages/1-fact-finding/classification-decision/classification-decision.entity';

/** As its index says it. */
const DUE = `t.standing AND CASE WHEN t.review_on IS NULL THEN 'infinity' ELSE t.review_on END`;

export const classificationDecisions = new Resource<ClassificationDecisionEntity>({
  entity: ClassificationDecisionEntity,
  name: 'classification_decision',
  path: 'classification-decisions',
  title: 'title',
  sorts: ['createdAt', 'reviewOn'],
  nullsLast: { reviewOn: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    resource: { kind: 'any', property: 'resource' },
    recordId: { kind: 'any', property: 'recordId' },
    to: { kind: 'any', property: 'to' },
    standing: { kind: 'sql', condition: 't.standing = ANY({}::boolean[])' },
    dueBy: { kind: 'sql', condition: `(${DUE} <= {}::date)` },
    dueNow: { kind: 'sql', condition: `(${DUE} <= siklus_today() AND {}::boolean)` },
  },
});

export const decisionStore = new RecordStore(classificationDecisions);

/** What a decision says of its record, whoever takes it. */
export interface Note {
  resource: Resource;
  record: object;
  from: Classification | null;
  to: Classification;
  reason: string;
  category?: ClassificationDecisionEntity['category'];
  reviewOn: string | null;
  consequenceTestId?: string | null;
}

/** Keeps the decision and retires the one before it; all that was ever decided is as closed as the record is now. */
export async function noteDecision(
  ctx: Ctx,
  { resource, record, ...note }: Note,
): Promise<ClassificationDecisionEntity> {
  const row = record as Record<string, unknown> & { id: string; campaignId?: string | null };
  await ctx.query(
    `UPDATE classification_decisions SET standing = false, classification = $3 WHERE organization_id = $1 AND record_id = $2`,
    [ctx.organizationId, row.id, note.to],
  );
  return decisionStore.insert(ctx, {
    ...note,
    resource: resource.options.path,
    recordId: row.id,
    title: String(row[resource.options.title]).slice(0, 200),
    campaignId: (resource.name === 'campaign' ? row.id : row.campaignId) ?? null,
    present: note.to,
  });
}

const UNTESTED = {
  en: 'Stored as exempt; a consequence test has to decide about it.',
  id: 'Disimpan sebagai dikecualikan; uji konsekuensi harus memutuskannya.',
};

/** What was tested, or is being tested, has its own way. */
const OWN_WAY = new Set(['consequence_test', 'classification_decision']);

defineGuard({
  /** Whoever stores something as exempt may be right, but has not decided: it is due for its test from today. */
  async stored(ctx, resource, record) {
    if (record.classification !== 'exempt' || OWN_WAY.has(resource.name)) return;
    await noteDecision(ctx, {
      resource,
      record,
      from: null,
      to: 'exempt',
      reason: UNTESTED[ctx.locale],
      reviewOn: localDay(new Date(), ctx.actor.timezone),
    });
  },
  /** What no longer exists is not due for review. */
  async removing(ctx, { options }, current) {
    if (!hasClassification(options.entity)) return;
    await ctx.query(
      'UPDATE classification_decisions SET standing = false WHERE organization_id = $1 AND record_id = $2 AND standing',
      [ctx.organizationId, current.id],
    );
  },
});
