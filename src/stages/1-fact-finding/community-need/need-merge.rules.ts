import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { NeedState } from '#stages/1-fact-finding/community-need/community-need.entity';

/** A need as far as merging looks at it. */
export interface Mergeable {
  id: string;
  campaignId: string;
  state: NeedState;
  mergedIntoId: string | null;
  level: number;
}

const list = (needs: readonly { id: string }[]): string => needs.map(({ id }) => id).join(', ') || '–';

/** What the duplicates must be to go on in the survivor: `named` are their ids, `found` those that are there. */
export function mergeVerdicts(
  survivor: Mergeable,
  named: readonly string[],
  found: readonly Mergeable[],
): FieldVerdict[] {
  const known = new Set(found.filter(({ campaignId }) => campaignId === survivor.campaignId).map(({ id }) => id));
  const strangers = named.filter((id) => !known.has(id.toLowerCase())).map((id) => ({ id }));
  const over = found.filter(({ state, mergedIntoId }) => state === 'dropped' || mergedIntoId !== null);
  const stricter = found.filter(({ level }) => level > survivor.level);
  const least = CLASSIFICATIONS[Math.max(0, ...found.map(({ level }) => level))] ?? 'exempt';
  const verdict = (code: string, passed: boolean, en: string, id: string): FieldVerdict => ({
    code: `community_need.${code}`,
    passed,
    pointer: code === 'merge_survivor_stands' ? '' : '/duplicateIds',
    message: { en, id },
  });
  return [
    verdict(
      'merge_itself',
      !named.some((id) => id.toLowerCase() === survivor.id),
      'A need is not merged into itself.',
      'Kebutuhan tidak digabung ke dirinya sendiri.',
    ),
    verdict(
      'merge_same_campaign',
      strangers.length === 0,
      `Not needs of this campaign: ${list(strangers)}.`,
      `Bukan kebutuhan kampanye ini: ${list(strangers)}.`,
    ),
    verdict(
      'merge_dropped',
      over.length === 0,
      `Dropped or merged already: ${list(over)}.`,
      `Sudah digugurkan atau digabung: ${list(over)}.`,
    ),
    verdict(
      'merge_survivor_stands',
      survivor.state !== 'dropped',
      'The need that goes on must not be dropped itself.',
      'Kebutuhan yang berlanjut tidak boleh sudah digugurkan.',
    ),
    verdict(
      'merge_more_open',
      stricter.length === 0,
      `Stricter than the need that goes on: ${list(stricter)}. Make that one ${least} first (POST /api/v1/classification-decisions), or merge the other way round.`,
      `Lebih ketat daripada kebutuhan yang berlanjut: ${list(stricter)}. Jadikan kebutuhan itu ${least} dulu (POST /api/v1/classification-decisions), atau gabung ke arah sebaliknya.`,
    ),
  ];
}

const FORWARD: readonly NeedState[] = ['identified', 'validated', 'addressed', 'met'];

/** The steps that the survivor takes: evidence and objectives come along, and what is met only in part is not met. */
export function stepsOfSurvivor(state: NeedState, duplicates: readonly NeedState[]): NeedState[] {
  const all = [state, ...duplicates];
  const furthest = Math.max(...all.map((one) => FORWARD.indexOf(one)));
  const target = all.every((one) => one === 'met') ? 'met' : (FORWARD[Math.min(furthest, 2)] ?? state);
  return path(state, target);
}

/** The steps back to where a duplicate stood before it was merged. */
export function stepsBack(before: NeedState): NeedState[] {
  return ['identified', ...path('identified', before)];
}

function path(from: NeedState, to: NeedState): NeedState[] {
  const [start, end] = [FORWARD.indexOf(from), FORWARD.indexOf(to)];
  return start > end ? [to] : FORWARD.slice(start + 1, end + 1);
}

/** What a merge took over and what nobody else brought: that goes back when it is undone. */
export function givenBack(own: readonly string[], others: readonly (readonly string[])[]): string[] {
  const brought = new Set(others.flat());
  return own.filter((id) => !brought.has(id));
}

export const notMerged = defineProblem({
  code: 'community_need.not_merged',
  status: 409,
  title: { en: 'There is no merge to take back', id: 'Tidak ada penggabungan untuk dibatalkan' },
  detail: {
    en: 'The need was not merged into another, or the one it was merged into has gone on in a further one.',
    id: 'Kebutuhan ini tidak digabung, atau tujuan penggabungannya sudah berlanjut di kebutuhan lain.',
  },
  remedy: {
    en: 'Take back the latest merge first; GET /community-needs/{id} shows mergedIntoId.',
    id: 'Batalkan penggabungan terakhir dulu; GET /community-needs/{id} menunjukkan mergedIntoId.',
  },
});
