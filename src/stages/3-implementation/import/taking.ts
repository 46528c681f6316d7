import type { Ctx } from '#platform/context/ctx';
import { fill, Problem } from '#platform/problem/problem';
import { isDatabaseError, isWorthRetrying, problemOfDatabase } from '#platform/problem/sqlstate';
import { fault, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import type { RowVerdict } from '#stages/3-implementation/import/import-row.entity';
import type { RowDraft } from '#stages/3-implementation/import/row';

/** The job as its rows need to know it. */
export type Job = Pick<
  ImportEntity,
  'id' | 'kind' | 'channelId' | 'campaignId' | 'exportedOn' | 'timezone' | 'unplannedReason' | 'classification'
> & { source: string; profileCode: string };

/** A row whose turn has come. */
export interface WaitingRow {
  number: number;
  draft: RowDraft;
}

/** What became of a row. */
export interface Outcome {
  number: number;
  verdict: RowVerdict;
  resource?: string;
  recordId?: string | null;
  findings?: StoredFinding[];
}

/** Brings rows of one kind in, through the service that owns the records. */
export type Take = (ctx: Ctx, job: Job, rows: readonly WaitingRow[]) => Promise<Outcome[]>;

/** Services tell the faults of a batch by places, a hundred at a time; more rounds than this and the rest is refused. */
const MOST_TRIES = 12;

/** One record for a service, and the row that it comes from. */
export interface Item<T> {
  row: number;
  value: T;
}

export interface Stored<R> {
  result: R | null;
  /** What was stored, in the order of the result. */
  taken: readonly number[];
  faults: Map<number, StoredFinding[]>;
}

/**
 * Gives a service that takes all or none as much as it takes: rows that it names are left out with what it said of them,
 * and the others are offered again. What was written for a refused batch is taken back.
 */
export async function offer<T, R>(
  ctx: Ctx,
  items: readonly Item<T>[],
  store: (values: T[]) => Promise<R>,
): Promise<Stored<R>> {
  const faults = new Map<number, StoredFinding[]>();
  let left = [...items];
  for (let tries = 0; left.length > 0; tries++) {
    const answer = await attempt(ctx, () => store(left.map(({ value }) => value)));
    if (!(answer instanceof Problem)) return { result: answer, taken: left.map(({ row }) => row), faults };
    const named = tries < MOST_TRIES ? namedIn(answer, left) : new Map<number, StoredFinding[]>();
    // What is not about single rows is about all that are left.
    for (const { row } of named.size === 0 ? left : []) named.set(row, [findingOf(answer)]);
    for (const [row, findings] of named) faults.set(row, findings);
    left = left.filter(({ row }) => !faults.has(row));
  }
  return { result: null, taken: [], faults };
}

/** The work, or why it was refused; what it had written by then is taken back. */
async function attempt<R>(ctx: Ctx, work: () => Promise<R>): Promise<R | Problem> {
  const events = ctx.events.length;
  await ctx.query('SAVEPOINT import_batch');
  try {
    const result = await work();
    await ctx.query('RELEASE SAVEPOINT import_batch');
    return result;
  } catch (error) {
    const problem = refusalOf(error);
    await ctx.query('ROLLBACK TO SAVEPOINT import_batch');
    ctx.events.length = events;
    return problem;
  }
}

/** What a rule or a key of the database refuses is an answer about the row; anything else is no row's fault. */
function refusalOf(error: unknown): Problem {
  if (error instanceof Problem && error.kind.status < 500) return error;
  if (isDatabaseError(error) && !isWorthRetrying(error)) {
    const problem = problemOfDatabase(error);
    if (problem && problem.kind.status < 500) return problem;
  }
  throw error;
}

function namedIn<T>({ options }: Problem, items: readonly Item<T>[]): Map<number, StoredFinding[]> {
  const named = new Map<number, StoredFinding[]>();
  for (const { pointer, code, message } of options.errors ?? []) {
    const place = /^\/(?:items|rows)\/(\d+)(.*)$/.exec(pointer);
    const row = items[Number(place?.[1] ?? -1)]?.row;
    if (row === undefined) continue;
    const finding: StoredFinding = { column: place?.[2]?.slice(1) || null, code, severity: 'error', message };
    named.set(row, [...(named.get(row) ?? []), finding]);
  }
  return named;
}

function findingOf({ kind, options }: Problem): StoredFinding {
  const [first] = options.errors ?? [];
  if (first) return { column: null, code: first.code, severity: 'error', message: first.message };
  return fault(null, kind.code, fill(kind.detail, 'en', options.params), fill(kind.detail, 'id', options.params));
}
