import type { Actor } from '#platform/context/actor';
import type { Text } from '#platform/problem/problem';

export interface PermissionRule {
  /** Roles that have the permission. */
  roles: readonly string[];
  text: Text;
}

const rules = new Map<string, PermissionRule>();

/** Declares the closed list of permissions; routes can name no other. */
export function definePermissions<P extends string>(table: Record<P, PermissionRule>): Record<P, PermissionRule> {
  for (const [name, rule] of Object.entries<PermissionRule>(table)) rules.set(name, rule);
  return table;
}

export function permissionRules(): ReadonlyMap<string, PermissionRule> {
  return rules;
}

/** A personal access token narrows what its owner's role allows, and never widens it. */
export function mayDo(actor: Actor, permission: string): boolean {
  const allowed = rules.get(permission)?.roles.includes(actor.role) ?? false;
  return allowed && (actor.scopes === null || actor.scopes.includes(permission));
}
