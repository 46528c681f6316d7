import type { Actor } from '#platform/context/actor';

/** The program itself at work in an agency, where no person asks for anything. */
export function nobody(organizationId: string): Actor {
  return {
    organizationId,
    userId: '',
    name: '',
    role: '',
    functions: [],
    unitId: null,
    clearance: 0,
    timezone: 'UTC',
    scopes: null,
    sessionId: '',
    via: 'system',
  };
}
