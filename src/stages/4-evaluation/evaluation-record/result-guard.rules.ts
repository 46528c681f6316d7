import { type EvaluationCriterion, type OutcomeKind, proves } from '#kernel/figures/evidence.rules';
import { exact } from '#kernel/figures/exact';
import type { FieldVerdict } from '#platform/records/verdicts';
import { neededFor } from '#stages/4-evaluation/evaluation-record/proof.rules';

/** What a result is held against. */
export interface Aimed {
  outcomeKind: OutcomeKind | 'process';
  requiredLevel: EvaluationCriterion;
  unit: string;
  targetDate: string;
  baselineValue: string | null;
  targetValue: string;
  tolerance: string | null;
}

/** Once a result was filed, these are what it was measured against. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  objective: [
    ...['publicId', 'direction', 'outcome', 'metric', 'unit', 'method'],
    ...['baselineId', 'baselineValue', 'baselineUnknownReason', 'targetValue', 'tolerance'],
  ],
  baseline: ['sampleSize', 'measuredOn', 'method'],
};
const NUMBERS = new Set(['baselineValue', 'targetValue', 'tolerance']);

/** The same number in another form is no change. */
function differs(field: string, before: unknown, after: unknown): boolean {
  if (before == null || after == null) return (before ?? null) !== (after ?? null);
  return NUMBERS.has(field) ? !exact(String(before)).equals(exact(String(after))) : before !== after;
}

/** Less than was asked for: a lower criterion, an earlier day, or no outcome any more. */
function eased(before: Aimed, after: Aimed): string[] {
  const leavesOutcomes = before.outcomeKind !== 'process' && after.outcomeKind === 'process';
  const lower = !proves(neededFor(after), neededFor(before));
  return [
    ...(leavesOutcomes || (lower && after.outcomeKind !== before.outcomeKind) ? ['outcomeKind'] : []),
    ...(lower ? ['requiredLevel'] : []),
    ...(after.targetDate < before.targetDate ? ['targetDate'] : []),
  ];
}

/** The changed fields that would let a filed result mean something else; asking for more evidence or more time is none. */
export function goalpostsMoved(resource: string, current: Aimed, patch: Partial<Aimed>): string[] {
  const before = current as unknown as Record<string, unknown>;
  const moved = (FIXED[resource] ?? []).filter(
    (field) => field in patch && differs(field, before[field], (patch as Record<string, unknown>)[field]),
  );
  return resource === 'objective' ? [...moved, ...eased(current, { ...current, ...patch })] : moved;
}

/** Why a field of an objective or its baseline stays, and the ways out. */
export function resultStands(field: string): FieldVerdict {
  return {
    code: 'objective.result_stands',
    passed: false,
    pointer: `/${field}`,
    message: {
      en: 'A submitted or verified result was measured against it and would mean something else. Take a submitted result back to draft with a reason, or correct a verified one with a record that no longer claims the objective. Asking for more is always possible: a higher requiredLevel, a later targetDate.',
      id: 'Hasil yang diajukan atau terverifikasi diukur terhadapnya dan artinya akan berubah. Kembalikan hasil yang diajukan ke konsep dengan alasan, atau koreksi yang terverifikasi dengan catatan yang tidak lagi mengklaim sasaran itu. Meminta lebih selalu dapat: requiredLevel lebih tinggi, targetDate lebih akhir.',
    },
  };
}
