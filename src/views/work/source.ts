import type { Permission } from '#kernel/access/permissions';

export const BUCKETS = ['due', 'overdue', 'waiting', 'breached'] as const;
export type Bucket = (typeof BUCKETS)[number];

/**
 * One kind of work, as SQL over the alias `t`: $1 organization, $2 the person, $3 their permissions, $4 today, $5 their
 * time zone, $6 their functions, $7 to $9 days with the days on which messages that arrived on them are due.
 */
export interface Source {
  /** What is to be done; names the item together with the record. */
  kind: string;
  type: string;
  table: string;
  /** What else it looks at. */
  join?: string;
  title: string;
  path: string;
  /** Where the record stands; its state when not said. */
  state?: string;
  /** Whoever has not this permission has not this work. */
  permission: Permission;
  /** A day, or NULL. */
  due: string;
  bucket: string;
  where: string;
}

export const localDay = (instant: string): string => `(${instant} AT TIME ZONE $5)::date`;
export const short = (column: string): string => `left(t.${column}, 200)`;
export const byDay = (due: string, late: Bucket): string => `CASE WHEN ${due} < $4 THEN '${late}' ELSE 'due' END`;
export const byInstant = (due: string): string => `CASE WHEN ${due} < now() THEN 'overdue' ELSE 'due' END`;

/** Four eyes: nobody is asked to decide on what they wrote. */
export const notMine = (...columns: string[]): string =>
  columns.map((column) => `t.${column} IS DISTINCT FROM $2`).join(' AND ');

/** In a campaign that has ended nothing is left to be done for its plan. */
export const RUNS = `EXISTS (SELECT FROM campaigns c
  WHERE c.organization_id = $1 AND c.id = t.campaign_id AND c.status NOT IN ('closed', 'cancelled'))`;
