/** What people are told of. Each kind can be switched off by whoever does not want it. */
export const NOTIFICATION_KINDS = [
  'approval_requested',
  'approval_reminder',
  'approval_expired',
  'approval_decided',
  'review_due',
  'review_overdue',
  'task_assigned',
  'task_moved',
  'comment_added',
  'clock_breached',
  'publishing_paused',
  'publishing_resumed',
  'series_recheck_due',
  'spike_seen',
  'case_handed_on',
  'case_returned',
  'case_reopened',
  'case_reply_waiting',
  'retention_done',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
