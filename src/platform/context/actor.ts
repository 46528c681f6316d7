/** Who is acting, as PostgreSQL knew it when this request entered its tenant. */
export interface Actor {
  userId: string;
  organizationId: string;
  name: string;
  role: string;
  functions: string[];
  unitId: string | null;
  /** 0 open … 3 exempt: records above it do not exist for this actor. */
  clearance: number;
  /** The agency's IANA time zone: its days are this person's days. */
  timezone: string;
  /** What a personal access token is limited to; null for a person who signed in. */
  scopes: string[] | null;
  sessionId: string;
  via: 'session' | 'token' | 'link' | 'system';
}
