/**
 * What an objective's result is, as SQL over the alias `t` (the objective): one JSON object or null. Results are filed in
 * a later stage than objectives, so that stage says how to find them, and planning only shows what is there.
 */
let declared: string | undefined;

export function defineObjectiveResult(sql: string): void {
  if (declared !== undefined) throw new Error('What the result of an objective is, is declared twice.');
  declared = sql;
}

/** The latest result that may stand for the objective, or null where none was filed. */
export function objectiveResultSql(): string {
  return declared ?? 'NULL::json';
}

/** What the SQL answers. */
export interface ObjectiveResult {
  id: string;
  /** Exact, in the objective's unit. */
  value: string;
  measuredOn: string;
  verified: boolean;
  /** Measured when its day had come, or stopped early for a stated reason: once verified it is the last word. */
  final: boolean;
}
