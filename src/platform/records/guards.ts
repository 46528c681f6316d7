import type { Ctx } from '#platform/context/ctx';
import type { Resource } from '#platform/records/resource';

type Row = Record<string, unknown> & { id: string };

/** What holds for records of every resource alike. Each is asked inside the transaction of the write that it looks at. */
export interface Guard {
  /** Before a locked record is changed: throws to refuse. */
  changing?(ctx: Ctx, resource: Resource, current: Row, patch: Record<string, unknown>): Promise<void> | void;
  /** Before a locked record goes: throws to refuse. */
  removing?(ctx: Ctx, resource: Resource, current: Row): Promise<void> | void;
  /** After a record was stored. */
  stored?(ctx: Ctx, resource: Resource, record: Row): Promise<void> | void;
}

const guards: Guard[] = [];

export function defineGuard(guard: Guard): void {
  guards.push(guard);
}

export async function askChange(ctx: Ctx, resource: Resource, current: object, patch: object): Promise<void> {
  for (const guard of guards) await guard.changing?.(ctx, resource, current as Row, patch as Row);
}

export async function askRemoval(ctx: Ctx, resource: Resource, current: object): Promise<void> {
  for (const guard of guards) await guard.removing?.(ctx, resource, current as Row);
}

export async function tellStored(ctx: Ctx, resource: Resource, record: object): Promise<void> {
  for (const guard of guards) await guard.stored?.(ctx, resource, record as Row);
}
