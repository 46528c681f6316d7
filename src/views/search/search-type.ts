import type { Permission } from '#kernel/access/permissions';
import type { Resource } from '#platform/records/resource';

/** A kind of record that a search over everything looks through. */
export interface SearchType {
  resource: Resource;
  /** Who may read the list may find its records here. */
  permission: Permission;
}

export function searched(resource: unknown, permission: Permission): SearchType {
  return { resource: resource as Resource, permission };
}
