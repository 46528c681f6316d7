/** The roles of an agency's people. What each may do stands in permissions.ts. */
export const ROLES = ['head', 'analyst', 'staff', 'information_officer', 'admin', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** The media team's crafts: who does which part of the content work. */
export const FUNCTIONS = [
  'photographer',
  'videographer',
  'designer',
  'journalist',
  'editor',
  'channel_admin',
  'case_officer',
] as const;
export type TeamFunction = (typeof FUNCTIONS)[number];

export const PERSON_STATES = ['active', 'disabled'] as const;
