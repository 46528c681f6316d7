/** What a write leaves behind: who and when are added when the transaction commits. */
export interface AuditDraft {
  /** What happened: `research_note.created`. */
  action: string;
  resource: string;
  recordId: string;
  campaignId?: string | null;
  /** The classification level of the record: the event is visible to the same readers. */
  level?: number;
  /** Only the fields that changed, before and after. */
  changes?: Record<string, { from?: unknown; to?: unknown }>;
  reason?: string | null;
}

type Fields = Record<string, unknown>;

/** Kept out of `changes`: they change with every write and say nothing. */
const MECHANICAL = new Set(['version', 'updatedAt', 'createdAt', 'organizationId', 'clearanceLevel', 'allowedActions']);

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The fields that differ between two states of a record. */
export function changesBetween(before: Fields, after: Fields): Record<string, { from?: unknown; to?: unknown }> {
  const changes: Record<string, { from?: unknown; to?: unknown }> = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (MECHANICAL.has(field) || same(before[field], after[field])) continue;
    changes[field] = { from: before[field] ?? null, to: after[field] ?? null };
  }
  return changes;
}
