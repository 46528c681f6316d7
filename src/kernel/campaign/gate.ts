import type { Permission } from '#kernel/access/permissions';
import type { Stage } from '#kernel/campaign/campaign.entity';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';

/** The operation that would satisfy a condition, and who could do it. */
export interface Fix {
  operationId: string;
  resource: string;
  permission: Permission;
}

/**
 * One condition of a gate. The stage that owns the records declares it; the campaign only asks. `holds` is SQL over the
 * alias `c` (the campaign), so that a whole gate is one statement however many conditions it has.
 */
export interface GateCondition {
  code: string;
  /** The stage that the gate leads to. */
  to: Stage;
  holds: string;
  /** SQL that answers the id of one record that stands in the way, where there is one to name. */
  offender?: string;
  met: Text;
  /** Where a stated reason may stand in: SQL that says whether one does, and what is said then. */
  byReason?: { when: string; met: Text };
  unmet: Text;
  fix: Fix;
  /** What comes first where no record stands in the way, because there is none yet. */
  begin?: Fix;
}

export interface ConditionReport {
  code: string;
  passed: boolean;
  message: string;
  fix: (Fix & { recordId: string | null }) | null;
}

export interface GateReport {
  to: Stage;
  passed: boolean;
  conditions: ConditionReport[];
}

const declared = new Map<string, GateCondition>();

export function defineGateConditions(conditions: readonly GateCondition[]): void {
  for (const condition of conditions) {
    if (declared.has(condition.code)) throw new Error(`The gate condition ${condition.code} is declared twice.`);
    declared.set(condition.code, condition);
  }
}

/** The conditions of one gate, in the order in which the stages declare them. */
export function conditionsTo(to: Stage): GateCondition[] {
  return [...declared.values()].filter((condition) => condition.to === to);
}

export function gateCondition(code: string): GateCondition | undefined {
  return declared.get(code);
}

/** Asks every condition of a gate in one statement: never only the first that fails. */
export async function askGate(ctx: Ctx, campaignId: string, to: Stage): Promise<GateReport> {
  const conditions = conditionsTo(to);
  const columns = conditions.flatMap(({ holds, offender, byReason }, i) => [
    `(${holds}) AS h${i}`,
    `(${offender ?? 'NULL'})::uuid AS o${i}`,
    `(${byReason?.when ?? 'false'}) AS r${i}`,
  ]);
  const sql = `SELECT c.id${columns.map((column) => `, ${column}`).join('')} FROM campaigns c WHERE c.organization_id = $1 AND c.id = $2`;
  const row = (await ctx.one<Record<string, unknown>>(sql, [ctx.organizationId, campaignId])) ?? {};
  const reports = conditions.map(({ code, met, byReason, unmet, fix, begin = fix }, i): ConditionReport => {
    const passed = row[`h${i}`] === true;
    const recordId = (row[`o${i}`] as string | null | undefined) ?? null;
    const way = { ...(recordId === null ? begin : fix), recordId };
    const held = row[`r${i}`] === true ? (byReason?.met ?? met) : met;
    return { code, passed, message: (passed ? held : unmet)[ctx.locale], fix: passed ? null : way };
  });
  return { to, passed: reports.every(({ passed }) => passed), conditions: reports };
}

/** The unmet codes of a campaign's next gate as SQL over the campaigns alias `t`, for lists that include it. */
export function nextGateSql(order: readonly Stage[]): string {
  const cases = order.slice(1).map((to, i) => {
    const unmet = conditionsTo(to).map(({ code, holds }) => `CASE WHEN (${holds}) THEN NULL ELSE '${code}' END`);
    const list = unmet.length > 0 ? `array_remove(ARRAY[${unmet.join(', ')}]::text[], NULL)` : `'{}'::text[]`;
    return `WHEN c.stage = '${order[i]}' THEN json_build_object('to', '${to}', 'unmet', ${list})`;
  });
  return `(SELECT CASE ${cases.join(' ')} END FROM campaigns c WHERE c.organization_id = t.organization_id AND c.id = t.id)`;
}
