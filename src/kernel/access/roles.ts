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

/** Who permissions are given to. */
export const EVERYBODY: readonly Role[] = ROLES;
export const WORKERS: readonly Role[] = ['head', 'analyst', 'staff', 'information_officer'];
export const CONTENT: readonly Role[] = ['head', 'staff'];
