import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ObstacleState } from '#stages/3-implementation/obstacle/obstacle.entity';

export const obstacleMachine = new Machine<ObstacleState>('obstacle', 'open', {
  open: ['solved', 'accepted'],
  solved: ['open'],
  accepted: ['open', 'solved'],
});

/** Whoever lives with an obstacle, or meets it again, says why. */
export function needsReason(to: ObstacleState): boolean {
  return to !== 'solved';
}

/** What is called solved says how, so that the next one who meets it can do the same. */
export function saysHow(state: ObstacleState, solution: string | null | undefined): FieldVerdict {
  return {
    code: 'obstacle.solution_needed',
    passed: state !== 'solved' || Boolean(solution?.trim()),
    pointer: '/solution',
    message: { en: 'A solved obstacle says how it was solved.', id: 'Kendala yang teratasi menyebut solusinya.' },
  };
}

/** What held up a task held up the task's own content plan. */
export function samePlan(contentPlanId: string | null | undefined, planOfTask: string | undefined): FieldVerdict {
  return {
    code: 'obstacle.other_plan',
    passed: planOfTask === undefined || contentPlanId?.toLowerCase() === planOfTask,
    pointer: '/contentPlanId',
    message: {
      en: 'The task belongs to another content plan; leave contentPlanId out and it is taken from the task.',
      id: 'Tugas itu milik rencana konten lain; jangan kirim contentPlanId, nilainya diambil dari tugas.',
    },
  };
}
