import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { versionRequired } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import type { ListAsk } from '#platform/records/list-query';
import { type Count, type Page, RecordStore, type Stored } from '#platform/records/record-store';
import type { Resource } from '#platform/records/resource';

export interface AllowedAction {
  action: string;
  allowed: boolean;
  reason: string | null;
}

/** What a person may do with a record, before they try: the permission, then what the record's state says against it. */
export interface ActionRule<E> {
  action: string;
  permission: string;
  refuse?: (record: E, actorId: string) => Text | null;
}

export type Answered<E> = E & { allowedActions: AllowedAction[]; allowedTransitions: string[] };

export const LACKS: Text = {
  en: 'Your role does not have this permission.',
  id: 'Peran Anda tidak memiliki izin ini.',
};

/** What the person who asks may do with the record now, and why not where they cannot. */
export function allowedActions<E>(ctx: Ctx, rules: readonly ActionRule<E>[], record: E): AllowedAction[] {
  return rules.map(({ action, permission, refuse }) => {
    const reason = mayDo(ctx.actor, permission) ? (refuse?.(record, ctx.actor.userId) ?? null) : LACKS;
    return { action, allowed: reason === null, reason: reason?.[ctx.locale] ?? null };
  });
}

/** List, count, read, create, change and remove with the mechanisms of every resource; a service adds its rules. */
export abstract class RecordService<E extends Stored> {
  readonly store: RecordStore<E>;
  /** The actions that single records show as `allowedActions`. */
  protected abstract readonly actions: ActionRule<E>[];

  constructor(resource: Resource<E>) {
    this.store = new RecordStore(resource);
  }

  list(ctx: Ctx, ask: object): Promise<Page<E>> {
    return this.store.list(ctx, ask as ListAsk);
  }

  count(ctx: Ctx, ask: object): Promise<Count> {
    return this.store.count(ctx, ask as ListAsk);
  }

  async get(ctx: Ctx, id: string): Promise<Answered<E>> {
    return this.answer(ctx, await this.store.get(ctx, id));
  }

  async create(ctx: Ctx, input: object): Promise<Answered<E>> {
    await this.check(ctx, input as Partial<E>, null);
    return this.answer(ctx, await this.store.insert(ctx, { ...input, ...this.derive(ctx, input as Partial<E>, null) }));
  }

  async update(ctx: Ctx, id: string, expected: Expected, input: object & { version?: number }): Promise<Answered<E>> {
    const { version, ...patch } = input;
    const current = await this.store.lock(ctx, id, agreed(expected, version));
    const next = { ...current, ...patch };
    await this.check(ctx, next, current);
    return this.answer(ctx, await this.store.update(ctx, current, { ...patch, ...this.derive(ctx, next, current) }));
  }

  async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const current = await this.store.lock(ctx, id, agreed(expected, undefined));
    await this.checkRemoval(ctx, current);
    await this.store.remove(ctx, current);
  }

  answer(ctx: Ctx, record: E): Answered<E> {
    return {
      ...record,
      allowedActions: allowedActions(ctx, this.actions, record),
      allowedTransitions: [...this.transitionsFrom(record)],
    };
  }

  /** Where the record may go from here, whoever asks: what its state machine says. */
  protected transitionsFrom(record: E): readonly string[] {
    const { state } = record as { state?: string };
    return state === undefined ? [] : (this.store.resource.options.machine?.allowedFrom(state) ?? []);
  }

  /** Values that follow from the others and are written with them. */
  protected derive(_ctx: Ctx, _next: Partial<E>, _current: E | null): Partial<E> {
    return {};
  }

  /** The rules of the resource over the record as it would be; `current` is null for a new one. */
  protected check(_ctx: Ctx, _next: Partial<E>, _current: E | null): Promise<void> | void {
    // Most resources have fields that check themselves and no rule beyond them.
  }

  /** What must hold before the record may go. */
  protected checkRemoval(_ctx: Ctx, _current: E): Promise<void> | void {
    // Dependants are refused by their foreign keys; a resource adds what keys cannot say.
  }
}

/** The version that a change speaks of, from If-Match or from the body; undefined means "whatever it is now" (`*`). */
export function agreed(expected: Expected, version: number | undefined): number | undefined {
  if (expected === 'any') return undefined;
  const named = expected ?? version;
  if (named === undefined) throw versionRequired();
  return named;
}
