import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { LessonDecision } from '#stages/4-evaluation/lesson/lesson-decision.entity';

/** What is declined is not worked by, so it opens no note either. */
export function carriedOnlyAccepted(decision: LessonDecision, carryForward: boolean): FieldVerdict {
  return {
    code: 'lesson.declined_not_carried',
    passed: decision === 'accepted' || !carryForward,
    pointer: '/carryForward',
    message: {
      en: 'Only an accepted lesson is carried forward.',
      id: 'Hanya pelajaran yang diterima dapat diteruskan.',
    },
  };
}

/** Whoever answers for a lesson is there to do so. */
export function ownerThere(state: string | undefined): FieldVerdict {
  return {
    code: 'lesson.owner_active',
    passed: state === 'active',
    pointer: '/ownerId',
    message: {
      en: 'The owner must be an active person of the agency.',
      id: 'Penanggung jawab harus orang aktif di instansi.',
    },
  };
}

export const decisionFixed = defineProblem({
  code: 'lesson.decision_fixed',
  status: 409,
  title: { en: 'The facts are settled', id: 'Fakta sudah ditetapkan' },
  detail: {
    en: 'The campaign is in {stage}: what it decided of inherited lessons stands.',
    id: 'Kampanye ada di tahap {stage}: keputusan atas pelajaran warisan tetap.',
  },
  remedy: {
    en: 'Move the campaign back to fact_finding with a reason to decide anew.',
    id: 'Kembalikan kampanye ke fact_finding dengan alasan untuk memutuskan ulang.',
  },
});
