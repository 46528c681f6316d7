import { fillDays } from '#app/demo/days';
import type { Permission } from '#kernel/access/permissions';
import type { LocalDate } from '#kernel/calendar/local-date';
import { mayDo } from '#platform/auth/permissions';
import type { Actor } from '#platform/context/actor';
import type { Ctx } from '#platform/context/ctx';
import { visitTenant } from '#platform/context/tenant';
import type { Session } from '#platform/database/session';

const REFERENCE = /^@([a-z0-9-]+)$/;
const NAMES_RECORDS = /Ids?$/;

/** One agency while its story is told: its people, what each key stands for, and the one transaction in which all happens. */
export class World {
  private readonly people = new Map<string, Actor>();
  private readonly ids = new Map<string, string>();
  private organizationId = '';

  constructor(
    private readonly session: Session,
    private readonly today: LocalDate,
    private readonly timezone: string,
  ) {}

  /** From now on this person can act. */
  meet(key: string, actor: Actor): void {
    this.people.set(key, actor);
    this.organizationId = actor.organizationId;
    this.keep(key, actor.userId);
  }

  /** Lets a person do what one request would: with that person's permissions, clearance and audit event. */
  do<T>(who: string, permission: Permission, deed: (ctx: Ctx) => Promise<T>): Promise<T> {
    const actor = this.people.get(who);
    if (!actor) throw new Error(`The story speaks of ${who}, whom nobody knows.`);
    if (!mayDo(actor, permission)) throw new Error(`The story lets ${who} do what needs ${permission}.`);
    return visitTenant(this.session, { actor, locale: 'id' }, deed);
  }

  /** For what nobody of the agency does: whoever does it enters the open transaction by themselves. */
  within<T>(work: (session: Session, organizationId: string) => Promise<T>): Promise<T> {
    return work(this.session, this.organizationId);
  }

  keep(key: string, id: string, scope = ''): void {
    const name = nameIn(scope, key);
    if (this.ids.has(name)) throw new Error(`The story uses the key ${name} twice.`);
    this.ids.set(name, id);
  }

  /** The id behind `@key`: of the scope, which is a campaign, or else of the whole agency. */
  find(reference: string, scope = ''): string {
    const key = REFERENCE.exec(reference)?.[1] ?? reference;
    const id = this.ids.get(nameIn(scope, key)) ?? this.ids.get(key);
    if (!id) throw new Error(`The story speaks of @${key}, which it has not told${scope ? ` in ${scope}` : ''}.`);
    return id;
  }

  /** Puts days and ids where the story has marks for them. */
  fill<T extends object>(facts: T, scope = ''): T {
    const filled = Object.entries(facts).map(([property, value]) => [property, this.filled(property, value, scope)]);
    return Object.fromEntries(filled) as T;
  }

  private filled(property: string, value: unknown, scope: string): unknown {
    if (Array.isArray(value)) return value.map((one) => this.filled(property, one, scope));
    if (isPlain(value)) return this.fill(value, scope);
    if (typeof value !== 'string') return value;
    if (NAMES_RECORDS.test(property) && REFERENCE.test(value)) return this.find(value, scope);
    return fillDays(value, this.today, this.timezone);
  }
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function nameIn(scope: string, key: string): string {
  return scope ? `${scope}/${key}` : key;
}
