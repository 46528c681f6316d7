import type { FieldVerdict } from '#platform/records/verdicts';
import type { EvaluationGapEntity } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.entity';

type Stated = Partial<Pick<EvaluationGapEntity, 'objectiveId' | 'level'>>;

/** What is missing, and whether it is. */
export interface Missing {
  /** An objective of process needs no result to close. */
  countsAsOutcome: boolean;
  /** Whether what is said to be missing is there. */
  there: boolean;
}

/** One reason speaks of one thing. */
export function oneSubject({ objectiveId, level }: Stated): FieldVerdict {
  return {
    code: 'evaluation_gap.subject',
    passed: Boolean(objectiveId) !== Boolean(level),
    pointer: '/objectiveId',
    message: {
      en: 'Name the objective without a result (objectiveId) or the level without a verified record (level), one of the two.',
      id: 'Sebut sasaran tanpa hasil (objectiveId) atau tingkat tanpa catatan terverifikasi (level), salah satu.',
    },
  };
}

export function gapVerdicts({ objectiveId, level }: Stated, { countsAsOutcome, there }: Missing): FieldVerdict[] {
  return [
    {
      code: 'evaluation_gap.process_objective',
      passed: !objectiveId || countsAsOutcome,
      pointer: '/objectiveId',
      message: {
        en: 'An objective of process needs no result for the campaign to close, and so no reason.',
        id: 'Sasaran proses tidak memerlukan hasil agar kampanye ditutup, jadi tidak perlu alasan.',
      },
    },
    {
      code: 'evaluation_gap.nothing_missing',
      passed: !there,
      pointer: level ? '/level' : '/objectiveId',
      message: {
        en: 'Nothing is missing: what this speaks of has a verified record.',
        id: 'Tidak ada yang kurang: yang disebut sudah memiliki catatan terverifikasi.',
      },
    },
  ];
}
