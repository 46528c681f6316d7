/** The levels and criteria of evaluation in their order. Evidence of a lower one never proves a higher one. */
export const EVALUATION_CRITERIA = {
  preparation: ['background_adequacy', 'content_appropriateness', 'presentation_quality'],
  implementation: ['messages_sent', 'messages_placed', 'received', 'attended'],
  impact: [
    'learned',
    'changed_opinion',
    'changed_attitude',
    'behaved',
    'repeated_behaviour',
    'problem_solved',
    'social_change',
  ],
} as const;

export type EvaluationLevel = keyof typeof EVALUATION_CRITERIA;
export type EvaluationCriterion = (typeof EVALUATION_CRITERIA)[EvaluationLevel][number];
export type OutcomeKind = 'knowledge' | 'predisposition' | 'behaviour';

export const EVALUATION_LEVELS = Object.keys(EVALUATION_CRITERIA) as EvaluationLevel[];
const ORDER: readonly EvaluationCriterion[] = EVALUATION_LEVELS.flatMap((level) => EVALUATION_CRITERIA[level]);
const LEVEL_OF = new Map(
  EVALUATION_LEVELS.flatMap((level) =>
    EVALUATION_CRITERIA[level].map((one): [EvaluationCriterion, EvaluationLevel] => [one, level]),
  ),
);

const LEAST: Record<OutcomeKind, EvaluationCriterion> = {
  knowledge: 'learned',
  predisposition: 'changed_opinion',
  behaviour: 'behaved',
};

/** The lowest criterion that can prove an outcome of this kind. */
export function leastCriterion(kind: OutcomeKind): EvaluationCriterion {
  return LEAST[kind];
}

export function levelOf(criterion: EvaluationCriterion): EvaluationLevel {
  const level = LEVEL_OF.get(criterion);
  if (!level) throw new RangeError(`Not a criterion of evaluation: ${criterion}`);
  return level;
}

/** Whether evidence at one criterion may stand for what another requires: the same or a higher one may. */
export function proves(evidence: EvaluationCriterion, required: EvaluationCriterion): boolean {
  return ORDER.indexOf(evidence) >= ORDER.indexOf(required);
}
