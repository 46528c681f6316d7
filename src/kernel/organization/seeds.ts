import type { Ctx } from '#platform/context/ctx';

/** Stores what a new agency begins with, in the name of its administrator; it may correct every row. */
export type Seed = (ctx: Ctx) => Promise<unknown>;

const declared = new Map<string, Seed>();

/**
 * Says what a new agency begins with. Whoever owns the records declares it, so that provisioning knows no stage. Agencies
 * that are there already get the same rows by the migration that makes the table.
 */
export function defineSeed(name: string, seed: Seed): void {
  if (declared.has(name)) throw new Error(`The seed ${name} is declared twice.`);
  declared.set(name, seed);
}

/** Sows everything that was declared, in the order in which it was. */
export async function sow(ctx: Ctx): Promise<void> {
  for (const seed of declared.values()) await seed(ctx);
}
