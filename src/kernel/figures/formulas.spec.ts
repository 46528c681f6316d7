import { FORMULA_IDS } from '#kernel/figures/formula-ids';
import { FORMULAS } from '#kernel/figures/formulas';
import { COMPUTE } from '#kernel/figures/worked-examples';

/** The ids as the design names them, by the row of its table of computations. */
const DESIGN: Record<string, string[]> = {
  C1: ['case.due_at'],
  C3: ['case.first_response_business'],
  C6: ['case.sla_compliance'],
  C7: ['case.first_response_p50', 'case.first_response_p90'],
  C8: ['feedback.response_rate'],
  C9: ['case.net_resolution'],
  C10: ['case.backlog_identity'],
  C11: ['case.resolution_cohort', 'case.resolution_flow'],
  C12: ['feedback.contacts_vs_cases'],
  C13: ['post.engagement_rate_pooled', 'post.engagement_rate_mean'],
  C14: ['post.engagement_rate_by_followers'],
  C15: ['post.reach_bounds'],
  C16: ['post.metric_delta'],
  C17: ['survey.ikm'],
  C19: ['survey.ikm_pooled'],
  C20: ['survey.required_sample'],
  C21: ['objective.attainment'],
  C22: ['campaign.attainment_rollup'],
  C23: ['objective.pacing'],
  C24: ['objective.change_significance'],
  C26: ['campaign.evidence_coverage'],
  C27: ['plan.realisation_on_time', 'plan.realised', 'plan.planned_share'],
  C28: ['content.cycle_time', 'content.rework_rate'],
  C29: ['feedback.net_sentiment_a', 'feedback.net_sentiment_b', 'feedback.classified_share'],
  C30: ['coding.kappa'],
  C31: ['post.engagement_rate_organic'],
  C32: ['objective.cost_per_result'],
  C33: ['survey.weighted'],
  C34: ['channel.follower_growth', 'channel.monthly_growth'],
  C35: ['mentions.share_of_voice'],
  C36: ['content.message_pull_through'],
  C37: ['unit.output_vs_evidence'],
  C38: ['campaign.evaluation_budget_share'],
  C39: ['table.small_cells'],
  C40: ['record.retention_due'],
};

describe('the catalogue of formulas', () => {
  it('holds exactly the formulas of the design', () => {
    expect(FORMULAS.map((formula) => formula.id).sort()).toEqual(Object.values(DESIGN).flat().sort());
    expect(FORMULA_IDS).toHaveLength(FORMULAS.length);
  });

  it.each(FORMULAS)('$id computes what its example says', ({ id, workedExample }) => {
    expect(DESIGN[workedExample.reference]).toContain(id);
    const computed = COMPUTE[id](structuredClone(workedExample.inputs));
    expect(computed.value).toBe(workedExample.value);
    expect(computed).toMatchObject(workedExample.also ?? {});
  });

  it.each(FORMULAS)('$id is described as it is computed', ({ id, unit, numerator, workedExample }) => {
    const computed = COMPUTE[id](structuredClone(workedExample.inputs));
    // The published table of small cells is no figure: it has neither unit nor fraction.
    if (computed.formula === undefined) return;
    expect(computed.formula).toBe(id);
    expect(['as_measured', 'currency', computed.unit]).toContain(unit);
    expect(computed.numerator === null).toBe(numerator === null);
    expect(computed.denominator === null).toBe(numerator === null);
  });

  it.each(FORMULAS)('$id speaks both languages', (formula) => {
    const { title, definition, numerator, denominator, caveat, source } = formula;
    for (const text of [title, definition, numerator, denominator, caveat, source]) {
      expect(text === null || (text.en.length > 2 && text.id.length > 2)).toBe(true);
    }
    expect(title.id).not.toBe(title.en);
    expect(definition.id).not.toBe(definition.en);
  });

  it.each(FORMULAS)('$id shows both sides of a fraction or none', ({ numerator, denominator }) => {
    expect(numerator === null).toBe(denominator === null);
  });

  it('knows no advertising value', () => {
    expect(JSON.stringify(FORMULAS)).not.toMatch(/\bAVE\b|advertising value/i);
  });
});
