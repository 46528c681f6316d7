import type { Ctx } from '#platform/context/ctx';
import { defineProblem, type Locale, type Text } from '#platform/problem/problem';

/**
 * What makes a finding part of a decision. The stage that decides declares it as SQL over the alias `t` (the cited
 * record), so that the record's own stage can ask without knowing who cites it.
 */
export interface Citation {
  /** The table of what is cited. */
  of: string;
  /** Who cites it, for people: "an approved goal". */
  by: Text;
  /** The collection's path of what cites it. */
  resource: string;
  /** A query over the alias `t` that answers `id` and `title` of everything that cites it for good. */
  holds: string;
}

/** One record that cites another. */
export interface Citing {
  resource: string;
  id: string;
  title: string;
  by: Text;
}

const declared: Citation[] = [];

export function defineCitation(citation: Citation): void {
  if (
    declared.some(
      ({ of, resource, by }) => of === citation.of && resource === citation.resource && by.en === citation.by.en,
    )
  )
    throw new Error(`${citation.of} cited by ${citation.by.en} is declared twice.`);
  declared.push(citation);
}

const citationsOf = (table: string): Citation[] => declared.filter(({ of }) => of === table);

/** At most so many are named: enough to know where to look. */
const NAMED = 20;

/** Whether anything cites the record for good, as SQL over the alias `t`. */
export function isCitedSql(table: string): string {
  const each = citationsOf(table).map(({ holds }) => `EXISTS (${holds})`);
  return each.length === 0 ? 'false' : `(${each.join(' OR ')})`;
}

/** Everything that cites the record for good and that the reader may see. */
export async function citedBy(ctx: Ctx, table: string, id: string): Promise<Citing[]> {
  const citations = citationsOf(table);
  if (citations.length === 0) return [];
  const each = citations.map(
    ({ holds }, i) =>
      `SELECT ${i} AS place, h.id, h.title::text AS title FROM ${table} t CROSS JOIN LATERAL (${holds}) h WHERE t.organization_id = $1 AND t.id = $2`,
  );
  const rows = await ctx.query<{ place: number; id: string; title: string }>(
    `${each.join(' UNION ALL ')} ORDER BY place, title, id LIMIT ${NAMED}`,
    [ctx.organizationId, id],
  );
  return rows.flatMap(({ place, id: citing, title }) => {
    const citation = citations[place];
    return citation ? [{ resource: citation.resource, id: citing, title, by: citation.by }] : [];
  });
}

/** A decision above the editor's clearance holds the record too, although nothing of it is told. */
async function isCitedUnseen(ctx: Ctx, table: string, id: string): Promise<boolean> {
  const clearance = `SELECT set_config('app.clearance', $1, true)`;
  const sql = `SELECT ${isCitedSql(table)} AS cited FROM ${table} t WHERE t.organization_id = $1 AND t.id = $2`;
  const [, row] = await Promise.all([
    ctx.query(clearance, ['3']),
    ctx.one<{ cited: boolean }>(sql, [ctx.organizationId, id]),
    ctx.query(clearance, [String(ctx.actor.clearance)]),
  ]);
  return row?.cited === true;
}

const named = (citing: readonly Citing[], locale: Locale): string =>
  citing.map(({ by, title }) => `${by[locale]}: ${title}`).join('; ');

/** Refuses to change or remove what a decision rests on; `path` is the collection's, where the new version is made. */
export async function refuseCited(
  ctx: Ctx,
  { table, path }: { table: string; path: string },
  id: string,
): Promise<void> {
  if (citationsOf(table).length === 0) return;
  const citing = await citedBy(ctx, table, id);
  if (citing.length === 0 && !(await isCitedUnseen(ctx, table, id))) return;
  const citations =
    citing.length > 0
      ? { en: named(citing, 'en'), id: named(citing, 'id') }
      : { en: 'a decision above your clearance', id: 'keputusan di atas kewenangan Anda' };
  throw recordCited({
    params: { citations, versions: `/api/v1/${path}/${id}/versions` },
    extra: { citations: citing.map(({ resource, id: by, title }) => ({ resource, id: by, title })) },
  });
}

/**
 * Keeps records that a decision is about to cite as they are until its commit: call it where the decision is taken, so
 * that an edit cannot slip in between.
 */
export async function holdCited(ctx: Ctx, table: string, ids: readonly string[]): Promise<void> {
  await ctx.query(`SELECT id FROM ${table} WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR SHARE`, [
    ctx.organizationId,
    ids,
  ]);
}

export const recordCited = defineProblem({
  code: 'record.cited',
  status: 409,
  title: { en: 'A decision rests on it', id: 'Sebuah keputusan bersandar padanya' },
  detail: {
    en: 'It is cited by {citations}. It stays as it was; POST {versions} makes a new version that names this one.',
    id: 'Disebut oleh {citations}. Isinya tetap; POST {versions} membuat versi baru yang menyebut versi ini.',
  },
  remedy: {
    en: 'Make a new version of it; the old one stays for whoever decided by it.',
    id: 'Buat versi barunya; yang lama tetap ada bagi yang memutuskan berdasarkan isinya.',
  },
});
