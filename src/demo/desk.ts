import type { Permission } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { ClockSubject } from '#stages/3-implementation/sla-rule/sla-rule.entity';

/** What came about, and what came about with it, each by its name. */
export interface Made {
  id: string;
  parts?: Record<string, string>;
}

/** What is done with a record beside changing and moving it; its route asks for a permission of its own. */
interface Act {
  needs: Permission;
  do(ctx: Ctx, id: string, given: object): Promise<unknown>;
}

/** Where one kind of record is brought: the service behind its routes, with the permissions that the routes ask for. */
export interface Desk {
  write: Permission;
  move: Permission;
  create(ctx: Ctx, facts: object): Promise<Made>;
  change(ctx: Ctx, id: string, change: object): Promise<unknown>;
  transition(ctx: Ctx, id: string, move: object): Promise<unknown>;
  acts?: Record<string, Act>;
  /** As what its clocks know the record; nothing where none run for it. */
  clocks?: ClockSubject;
}

/** What most services have in common. Methods on purpose: each takes a narrower input than this says. */
interface Service {
  create(ctx: Ctx, facts: object): Promise<{ id: string }>;
  update(ctx: Ctx, id: string, expected: 'any', change: object): Promise<unknown>;
  transition?(ctx: Ctx, id: string, move: object): Promise<unknown>;
}

export function desk(service: Service, permission: Permission): Desk {
  return {
    write: permission,
    move: permission,
    create: (ctx, facts) => service.create(ctx, facts),
    change: (ctx, id, change) => service.update(ctx, id, 'any', change),
    transition: async (ctx, id, move) => service.transition?.(ctx, id, move),
  };
}

/** For what is done once, and is neither changed nor moved afterwards. */
export function once(write: Desk['write'], create: Desk['create']): Desk {
  const over = () => Promise.reject(new Error('The story changes what is done only once.'));
  return { write, move: write, create, change: over, transition: over };
}
