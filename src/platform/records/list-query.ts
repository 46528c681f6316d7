import { invalid } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { type Filter, type Resource, seenOnly } from '#platform/records/resource';
import { headline } from '#platform/records/snippet';

export interface ListAsk {
  limit?: number;
  cursor?: string;
  sort?: string;
  q?: string;
  include?: string[];
  [filter: string]: unknown;
}

export interface ListStatement {
  sql: string;
  params: unknown[];
  limit: number;
  sort: Sort;
}

interface Sort {
  property: string;
  descending: boolean;
  /** What stands for null. */
  last?: string;
}

const badQuery = (parameter: string, code: string, en: string, id: string) =>
  invalid({ errors: [{ pointer: `?${parameter}`, code, message: { en, id } satisfies Text }] });

const sortName = ({ property, descending }: Sort): string => (descending ? `-${property}` : property);

/** Where a page ended, for whoever asks for the next one. */
export function writeCursor(sort: Sort, last: Record<string, unknown>): string {
  return sealCursor({ sort: sortName(sort), value: last[sort.property] ?? sort.last, id: String(last.id) });
}

function readSort(resource: Resource<object>, asked: string): Sort {
  const descending = asked.startsWith('-');
  const property = descending ? asked.slice(1) : asked;
  if (!resource.options.sorts.includes(property)) {
    const list = resource.options.sorts.join(', ');
    throw badQuery(
      'sort',
      'sort.unknown',
      `Can be sorted by: ${list}; a leading - turns the order round.`,
      `Dapat diurutkan menurut: ${list}; tanda - di depan membalik urutan.`,
    );
  }
  return { property, descending, last: resource.options.nullsLast?.[property] };
}

function condition(resource: Resource<object>, filter: Filter, place: string): string {
  switch (filter.kind) {
    case 'any':
      return `${resource.column(filter.property)} = ANY(${place})`;
    case 'from':
      return `${resource.column(filter.property)} >= ${place}`;
    case 'before':
      return `${resource.column(filter.property)} < ${place}`;
    case 'linked': {
      const link = resource.options.links?.[filter.link];
      if (!link) throw new Error(`${resource.name} has no link ${filter.link}.`);
      return `EXISTS (SELECT FROM ${link.table} l WHERE l.organization_id = t.organization_id AND l.${link.own} = t.id AND l.${link.other} = ANY(${place})${seenOnly(link)})`;
    }
    case 'sql':
      return filter.condition.replaceAll('{}', place);
  }
}

/** The conditions of a list or count: the tenant first, then the named filters, then the search. */
export function conditions(
  resource: Resource<object>,
  ask: ListAsk,
  organizationId: string,
): { where: string[]; params: unknown[] } {
  const where = ['t.organization_id = $1'];
  const params: unknown[] = [organizationId];
  for (const [name, filter] of Object.entries(resource.options.filters)) {
    if (ask[name] === undefined) continue;
    params.push(ask[name]);
    where.push(condition(resource, filter, `$${params.length}`));
  }
  if (ask.q !== undefined) {
    if (!resource.options.search)
      throw badQuery(
        'q',
        'search.not_here',
        'This list has no full-text search.',
        'Daftar ini tidak memiliki pencarian teks.',
      );
    params.push(ask.q);
    where.push(`t.words @@ ${asked(params.length)}`);
  }
  return { where, params };
}

/** A search reads what the full-text index serves. */
export function sourceOf(resource: Resource<object>, { q }: ListAsk): string {
  return q === undefined ? resource.table : resource.searchView;
}

/** What was asked, as PostgreSQL reads it: once per statement, not once per row. */
export const asked = (place: number): string => `(SELECT siklus_asked($${place}))`;

/** A page by key: the row comparison continues exactly behind the last row shown, at the cost of page 1. */
export function listStatement(resource: Resource<object>, ask: ListAsk, organizationId: string): ListStatement {
  const limit = ask.limit ?? 50;
  const sort = readSort(resource, ask.sort ?? resource.options.defaultSort);
  const { where, params } = conditions(resource, ask, organizationId);
  const column = resource.sortExpression(sort.property);
  if (ask.cursor !== undefined) {
    const cursor = openCursor(ask.cursor, sortName(sort));
    params.push(cursor.value, cursor.id);
    where.push(`(${column}, t.id) ${sort.descending ? '<' : '>'} ($${params.length - 1}, $${params.length})`);
  }
  params.push(limit + 1);
  const direction = sort.descending ? 'DESC' : 'ASC';
  const place = asked(params.indexOf(ask.q) + 1);
  const snippet = ask.q === undefined ? '' : `, ${headline(resource.searchedText, place)} AS "snippet"`;
  const sql = `SELECT ${resource.selectList}${resource.included(ask.include ?? [])}${snippet} FROM ${sourceOf(resource, ask)} t WHERE ${where.join(' AND ')} ORDER BY ${column} ${direction}, t.id ${direction} LIMIT $${params.length}`;
  return { sql, params, limit, sort };
}
