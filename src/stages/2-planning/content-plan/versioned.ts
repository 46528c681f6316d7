import { PIECE } from '#stages/2-planning/content-plan/content-plan.rules';

/** What a version keeps of a content plan: the piece, and what was decided about it. */
export const VERSIONED = [...PIECE, 'plannedAt', 'assigneeId', 'state', 'reworks', 'approvedBy', 'approvedAt'] as const;

/** What a version keeps of what the piece says on a channel. */
export const VARIANT_FIELDS = [
  'channelId',
  'caption',
  'altText',
  'decorative',
  'captionsRef',
  'hashtags',
  'mentions',
  'firstComment',
  'media',
] as const;
