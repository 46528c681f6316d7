import { rankOf } from '#kernel/classification/classification';

type OpeningSql = (resource: string, id: string) => string;

let opening: OpeningSql = () => 'false';

/** The stage that keeps consequence tests says, as SQL, whether one of them has opened a record. */
export function defineOpening(sql: OpeningSql): void {
  opening = sql;
}

/**
 * SQL: whether a decided consequence test has opened the record, so that public content may rest on it although its
 * classification is still strict. `resource` is the collection's path, `id` an SQL expression such as `n.id`. A test that
 * the reader may not see opens nothing.
 */
export function openedSql(resource: string, id: string): string {
  return opening(resource, id);
}

/**
 * SQL: the level that counts at the publish gate: that of the record, or open where a consequence test has opened it.
 * `alias` is the record's table in the query.
 */
export function levelForPublicSql(resource: string, alias: string): string {
  const strict = `${alias}.level >= ${rankOf('confidential')}`;
  return `(CASE WHEN ${strict} AND ${openedSql(resource, `${alias}.id`)} THEN 0 ELSE ${alias}.level END)`;
}
