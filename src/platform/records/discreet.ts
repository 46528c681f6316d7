import type { AuditDraft } from '#platform/audit/audit-event';
import type { Resource } from '#platform/records/resource';

type Changes = NonNullable<AuditDraft['changes']>;

const said = (value: unknown): string | null => (value === null || value === undefined ? null : '…');

/** What the audit keeps of a change: that the words of a person changed, not what they were. Its chain can never forget. */
export function discreetly({ options }: Pick<Resource, 'options'>, changes: Changes): Changes {
  const kept = { ...changes };
  for (const property of options.discreet ?? []) {
    const { [property]: change } = kept;
    if (change) kept[property] = { from: said(change.from), to: said(change.to) };
  }
  return kept;
}
