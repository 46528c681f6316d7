import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ActivityEntity, ActivityState } from '#stages/2-planning/activity/activity.entity';

/** What is done may turn out not to be; what was cancelled may be planned again. */
export const activityMachine = new Machine<ActivityState>('activity', 'planned', {
  planned: ['in_progress', 'cancelled'],
  in_progress: ['done', 'cancelled'],
  done: ['in_progress'],
  cancelled: ['planned'],
});

/** Going forward explains itself; giving up and taking up again do not. */
export function needsReason(from: ActivityState, to: ActivityState): boolean {
  return to === 'cancelled' || from === 'done' || from === 'cancelled';
}

/** Whether a move changes the plan itself, which is for those who write it; the others report what they did. */
export const changesPlan = needsReason;

export function inOrder({ startsOn, dueOn }: Partial<ActivityEntity>): FieldVerdict {
  return {
    code: 'activity.ends_before_start',
    passed: !startsOn || !dueOn || startsOn <= dueOn,
    pointer: '/dueOn',
    message: {
      en: 'The last day must not come before the first.',
      id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    },
  };
}

/** Only what is done has a day on which it was done. */
export function dayOfDone(to: ActivityState, doneOn: string | null | undefined): FieldVerdict {
  return {
    code: 'activity.done_on_with_done',
    passed: to === 'done' || doneOn == null,
    pointer: '/doneOn',
    message: {
      en: 'Only the move to done takes the day on which it was done.',
      id: 'Hanya perpindahan ke done yang menerima hari selesainya.',
    },
  };
}

/** One activity waits for another. */
export interface Dependency {
  activityId: string;
  dependsOnId: string;
}

/** Whether following the dependencies from these activities ever leads back to `id`. */
function leadsTo(id: string, from: readonly string[], links: readonly Dependency[]): boolean {
  const next = Map.groupBy(links, ({ activityId }) => activityId);
  const reached = new Set(from);
  // A set visits what is added to it on the way.
  for (const at of reached) for (const { dependsOnId } of next.get(at) ?? []) reached.add(dependsOnId);
  return reached.has(id);
}

export function noCircle(id: string, dependsOnIds: readonly string[], links: readonly Dependency[]): FieldVerdict {
  const others = links.filter(({ activityId }) => activityId !== id);
  const named = dependsOnIds.map((named) => named.toLowerCase());
  return {
    code: 'activity.no_circle',
    passed: !leadsTo(id, named, others),
    pointer: '/dependsOnIds',
    message: {
      en: 'Activities must not wait for each other in a circle.',
      id: 'Kegiatan tidak boleh saling menunggu melingkar.',
    },
  };
}

export const activityBegun = defineProblem({
  code: 'activity.begun',
  status: 409,
  title: { en: 'The activity has begun', id: 'Kegiatan sudah dimulai' },
  detail: {
    en: 'It is {state}; what was done stays in the timetable.',
    id: 'Statusnya {state}; yang sudah dikerjakan tetap ada dalam jadwal.',
  },
  remedy: {
    en: 'Move it to cancelled with a reason instead of removing it.',
    id: 'Pindahkan ke cancelled dengan alasan, jangan dihapus.',
  },
});
