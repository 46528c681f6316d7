import { EXEMPTION_EXPIRED, hasClassification } from '#platform/records/classified';
import type { Machine } from '#platform/records/machine';
import { classifiedTarget, columnName, type EntityClass, modelOf } from '#platform/records/model';

/** How one query parameter narrows a list. */
export type Filter =
  | { kind: 'any'; property: string }
  | { kind: 'from' | 'before'; property: string }
  | { kind: 'linked'; link: string }
  | { kind: 'sql' /** `{}` stands for the value. */; condition: string };

/** A list of ids kept in a link table: `needIds` of an objective in `objective_needs (objective_id, need_id)`. */
export interface Link {
  table: string;
  own: string;
  other: string;
}

/** A costlier property, as SQL over the alias `t`. */
export interface Include {
  sql: () => string;
  /** Too costly for every read of a single record too. */
  listsOnly?: boolean;
}

export interface ResourceOptions<E> {
  entity: EntityClass<E>;
  /** Singular snake_case: begins permission names, audit actions and problem codes. */
  name: string;
  /** The collection's path below /api/v1. */
  path: string;
  links?: Record<string, Link>;
  /** Extra read-only properties, as SQL over the alias `t`. */
  computed?: Record<string, string>;
  /** Costlier properties, in lists only where `include` names them. */
  includes?: Record<string, Include>;
  /** Closed list of sortable properties; those that may be null stand in `nullsLast` too. */
  sorts: readonly string[];
  /** What stands for null when sorting by a property: a text of its type behind every value. Its index says the same. */
  nullsLast?: Record<string, string>;
  defaultSort: string;
  filters: Record<string, Filter>;
  /** Text properties that `q` searches. */
  search?: readonly string[];
  machine?: Machine<string>;
  /** Its records are what the public said: what they name counts them. */
  voice?: boolean;
  /** Words of persons: the audit says that they changed and not what they were, because its chain can never forget them. */
  discreet?: readonly string[];
  /** The property that names the record to a person, for messages and search results. */
  title: string;
}

/** A resource as data: everything that lists, reads and writes need to know, said once. */
export class Resource<E extends object = object> {
  private list: string | undefined;

  constructor(readonly options: ResourceOptions<E>) {
    all.set(options.path, this as unknown as Resource);
  }

  get name(): string {
    return this.options.name;
  }

  get table(): string {
    return modelOf(this.options.entity).table;
  }

  get hasCampaign(): boolean {
    return modelOf(this.options.entity).columns.has('campaignId');
  }

  get hasLevel(): boolean {
    return modelOf(this.options.entity).columns.has('clearanceLevel');
  }

  column(property: string): string {
    return `t.${columnName(this.options.entity, property)}`;
  }

  /**
   * What a sort compares: never null, so that a page continues exactly behind the last row of the one before. CASE and
   * not coalesce, because row security lets an index continue only behind what PostgreSQL knows to leak nothing.
   */
  sortExpression(property: string): string {
    const last = this.options.nullsLast?.[property];
    const column = this.column(property);
    return last === undefined ? column : `CASE WHEN ${column} IS NULL THEN '${last}' ELSE ${column} END`;
  }

  /** The select list that answers with the API's own names, links and computed properties included. */
  get selectList(): string {
    this.list ??= [
      ...[...modelOf(this.options.entity).columns.values()]
        .filter(({ secret }) => !secret)
        .map(({ name, property }) => `t.${name} AS "${property}"`),
      ...Object.entries(this.options.links ?? {}).map(([property, link]) => `${linkSubquery(link)} AS "${property}"`),
      ...Object.entries(this.options.computed ?? {}).map(([property, sql]) => `${sql} AS "${property}"`),
      ...(hasClassification(this.options.entity) ? [`${EXEMPTION_EXPIRED} AS "exemptionExpired"`] : []),
    ].join(', ');
    return this.list;
  }

  /** The select list of a single record: everything there is to know of it. */
  get singleList(): string {
    const includes = Object.entries(this.options.includes ?? {}).filter(([, { listsOnly }]) => !listsOnly);
    return `${this.selectList}${this.included(includes.map(([name]) => name))}`;
  }

  /** The same rows with their `words`, which the full-text index serves; row security keeps the table itself from using it. */
  get searchView(): string {
    return `${this.table}_search`;
  }

  /** The texts that a search looks through, as one. */
  get searchedText(): string {
    return (this.options.search ?? []).map((property) => `coalesce(${this.column(property)}, '')`).join(` || ' ' || `);
  }

  /** The named includes as further columns. */
  included(names: readonly string[]): string {
    return names.map((name) => `, ${this.options.includes?.[name]?.sql()} AS "${name}"`).join('');
  }
}

/**
 * Of the link `l` only what the reader may see at the other end: the id of a record above their clearance would tell that
 * it is there. Row security on the other table says which those are.
 */
export function seenOnly({ table, other }: Link): string {
  const target = classifiedTarget(table, other);
  return target
    ? ` AND EXISTS (SELECT FROM ${target} x WHERE x.organization_id = l.organization_id AND x.id = l.${other})`
    : '';
}

function linkSubquery(link: Link): string {
  const { table, own, other } = link;
  return `ARRAY(SELECT l.${other} FROM ${table} l WHERE l.organization_id = t.organization_id AND l.${own} = t.id${seenOnly(link)} ORDER BY l.${other})`;
}

const all = new Map<string, Resource>();

export function resources(): Resource[] {
  return [...all.values()];
}
