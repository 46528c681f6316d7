import { CASE_FORMULAS } from '#kernel/figures/case.formulas';
import { CONTENT_FORMULAS } from '#kernel/figures/content.formulas';
import { FEEDBACK_FORMULAS } from '#kernel/figures/feedback.formulas';
import type { Formula } from '#kernel/figures/formula';
import { FORMULA_IDS } from '#kernel/figures/formula-ids';
import { OBJECTIVE_FORMULAS } from '#kernel/figures/objective.formulas';
import { POST_FORMULAS } from '#kernel/figures/post.formulas';
import { SURVEY_FORMULAS } from '#kernel/figures/survey.formulas';
import { COMPUTE } from '#kernel/figures/worked-examples';

const BY_ID = new Map(
  [
    ...CASE_FORMULAS,
    ...FEEDBACK_FORMULAS,
    ...POST_FORMULAS,
    ...SURVEY_FORMULAS,
    ...OBJECTIVE_FORMULAS,
    ...CONTENT_FORMULAS,
  ].map((formula) => [formula.id, formula]),
);

/**
 * The whole catalogue in the order of the ids. A figure whose formula nobody can look up must not exist, and one whose
 * published example is not what its rule computes stops the program when it loads.
 */
export const FORMULAS: readonly Formula[] = FORMULA_IDS.map((id) => {
  const formula = BY_ID.get(id);
  if (!formula) throw new Error(`The formula ${id} has no text.`);
  const { inputs, value } = formula.workedExample;
  const computed = COMPUTE[id](structuredClone(inputs)).value;
  if (computed !== value) throw new Error(`The example of ${id} says ${value}, and its rule computes ${computed}.`);
  return formula;
});
