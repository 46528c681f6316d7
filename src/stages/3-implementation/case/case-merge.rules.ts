import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import { isOpen } from '#stages/3-implementation/case/case-course.rules';
import type { CaseState } from '#stages/3-implementation/case/case-lists';

/** A case as far as merging looks at it. */
export interface Mergeable {
  id: string;
  state: CaseState;
  clearanceLevel: number;
  mergedCases: number;
}

const list = (cases: readonly { id: string }[]): string => cases.map(({ id }) => id).join(', ') || '–';

/** What the others must be to go on in the survivor: `named` are their ids, `found` those that are there. */
export function mergeVerdicts(
  survivor: Mergeable,
  named: readonly string[],
  found: readonly Mergeable[],
): FieldVerdict[] {
  const known = new Set(found.map(({ id }) => id));
  const missing = named.filter((id) => !known.has(id.toLowerCase())).map((id) => ({ id }));
  const over = found.filter(({ state }) => !isOpen(state));
  const parents = found.filter(({ mergedCases }) => mergedCases > 0);
  const stricter = found.filter(({ clearanceLevel }) => clearanceLevel > survivor.clearanceLevel);
  const least = CLASSIFICATIONS[Math.max(0, ...found.map(({ clearanceLevel }) => clearanceLevel))] ?? 'exempt';
  const verdict = (code: string, passed: boolean, en: string, id: string): FieldVerdict => ({
    code: `case.${code}`,
    passed,
    pointer: code === 'merge_survivor_stands' ? '' : '/caseIds',
    message: { en, id },
  });
  return [
    verdict(
      'merge_itself',
      !named.some((id) => id.toLowerCase() === survivor.id),
      'A case is not merged into itself.',
      'Kasus tidak digabung ke dirinya sendiri.',
    ),
    {
      ...verdict('', missing.length === 0, `No such cases: ${list(missing)}.`, `Kasus tidak ada: ${list(missing)}.`),
      code: 'reference.unknown',
    },
    verdict(
      'merge_over',
      over.length === 0,
      `They no longer wait for an answer: ${list(over)}.`,
      `Tidak lagi menunggu jawaban: ${list(over)}.`,
    ),
    verdict(
      'merge_parent',
      parents.length === 0,
      `Other cases were merged into them: ${list(parents)}. Merge into one of those instead, or take their merges back first.`,
      `Sudah menjadi tujuan penggabungan: ${list(parents)}. Gabungkan ke sana, atau batalkan dulu penggabungannya.`,
    ),
    verdict(
      'merge_survivor_stands',
      isOpen(survivor.state) || survivor.state === 'answered' || survivor.state === 'closed',
      'The case that goes on must not be merged, rejected or archived itself.',
      'Kasus yang berlanjut tidak boleh sudah digabung, ditolak, atau diarsipkan.',
    ),
    verdict(
      'merge_more_open',
      stricter.length === 0,
      `Stricter than the case that goes on: ${list(stricter)}. Make that one ${least} first (POST /api/v1/classification-decisions), or merge the other way round.`,
      `Lebih ketat daripada kasus yang berlanjut: ${list(stricter)}. Jadikan kasus itu ${least} dulu (POST /api/v1/classification-decisions), atau gabung ke arah sebaliknya.`,
    ),
  ];
}

export const notMerged = defineProblem({
  code: 'case.not_merged',
  status: 409,
  title: { en: 'There is no merge to take back', id: 'Tidak ada penggabungan untuk dibatalkan' },
  detail: { en: 'The case is not merged into another.', id: 'Kasus ini tidak digabung ke kasus lain.' },
  remedy: {
    en: 'GET /cases/{id} shows duplicateOfId; GET /cases?duplicateOfId= lists what was merged into a case.',
    id: 'GET /cases/{id} menunjukkan duplicateOfId; GET /cases?duplicateOfId= menampilkan kasus yang digabung.',
  },
});
