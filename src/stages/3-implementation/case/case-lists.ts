/** The closed lists of a case's words, each said once. */
export const CASE_CLASSES = ['supervisory_complaint', 'complaint', 'aspiration', 'information_request'] as const;
export type CaseClass = (typeof CASE_CLASSES)[number];
export const CASE_STATES = [
  'received',
  'verified',
  'assigned',
  'in_progress',
  'waiting_reporter',
  'escalated',
  'answered',
  'closed',
  'reopened',
  'rejected',
  'merged',
  'archived',
] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const REJECT_REASONS = ['unclear', 'no_authority', 'duplicate', 'spam'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];
export const CASE_RISKS = ['low', 'medium', 'high'] as const;
export type CaseRisk = (typeof CASE_RISKS)[number];
