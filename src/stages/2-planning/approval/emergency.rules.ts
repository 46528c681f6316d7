import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ReviewState } from '#stages/2-planning/approval/emergency-review.entity';

/** A review that is late stays open until somebody does it. */
export const reviewMachine = new Machine<ReviewState>('emergency_review', 'due', {
  due: ['overdue', 'done'],
  overdue: ['done'],
  done: [],
});

/** What no emergency lifts: the law of information and of personal data. Form and comfort can follow. */
const ALWAYS: ReadonlySet<string> = new Set([
  'clearance.not_exempt',
  'clearance.made_from_open',
  'clearance.personal_data_checked',
  'clearance.consent',
  'clearance.assets_declared',
]);

export function lawful(verdicts: readonly FieldVerdict[]): FieldVerdict[] {
  return verdicts.filter(({ code }) => ALWAYS.has(code));
}

/** What has not gone out and was not approved: everything else has its own way. */
const UNAPPROVED: ReadonlySet<string> = new Set([
  'idea',
  'planned',
  'strategy',
  'sourcing',
  'editing',
  'review',
  'clearance',
]);

export function mayGoOutUnapproved(state: string): boolean {
  return UNAPPROVED.has(state);
}

export function reviewDueAt(publishedAt: Date, hours: number): string {
  return new Date(publishedAt.getTime() + hours * 3_600_000).toISOString();
}
