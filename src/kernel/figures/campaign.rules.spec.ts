import { attainmentRollup, evaluationBudgetShare, evidenceCoverage } from '#kernel/figures/campaign.rules';
import { EVALUATION_LEVELS, leastCriterion, levelOf, proves } from '#kernel/figures/evidence.rules';

describe('campaign.attainment_rollup', () => {
  it('C22: counts no objective for more than all of it', () => {
    const result = attainmentRollup([{ attainment: '150' }, { attainment: '50' }]);
    expect(result).toMatchObject({ value: '75', achieved: 1, n: 2 });
    expect(result.value).not.toBe('100');
  });

  it('weighs objectives and lets a setback count', () => {
    const result = attainmentRollup([{ attainment: '100', weight: '3' }, { attainment: '-20' }, { attainment: null }]);
    expect(result).toMatchObject({ value: '70', achieved: 1, excluded: [{ reason: 'no_result', count: 1 }] });
  });

  it('is unknown without results', () => {
    expect(attainmentRollup([{ attainment: null }])).toMatchObject({ value: null, caveats: ['no_observations'] });
  });
});

describe('evidence', () => {
  it('has three levels in order', () => {
    expect(EVALUATION_LEVELS).toEqual(['preparation', 'implementation', 'impact']);
    expect(levelOf('attended')).toBe('implementation');
  });

  it('never stands in for a higher criterion', () => {
    expect(proves('received', leastCriterion('behaviour'))).toBe(false);
    expect(proves('learned', leastCriterion('predisposition'))).toBe(false);
    expect(proves('changed_attitude', leastCriterion('predisposition'))).toBe(true);
    expect(proves('repeated_behaviour', leastCriterion('behaviour'))).toBe(true);
  });

  it('C26: counts only objectives proven at their level', () => {
    const byReach = { required: leastCriterion('behaviour'), evidence: ['received', 'attended'] as const };
    const proven = { required: leastCriterion('knowledge'), evidence: ['received', 'learned'] as const };
    const process = { required: null, evidence: [] };
    const result = evidenceCoverage([byReach, byReach, byReach, proven, proven, process]);
    expect(result).toMatchObject({ value: '40', denominator: '5', caveats: ['evidence_missing'] });
    expect(result.excluded).toEqual([{ reason: 'process_objective', count: 1 }]);
  });
});

describe('campaign.evaluation_budget_share', () => {
  it('C38: sets 4.5 of 60 million within the custom', () => {
    expect(evaluationBudgetShare('4500000', '60000000')).toMatchObject({ value: '7.5', state: 'within' });
  });

  it.each([
    ['4.99', 'below'],
    ['5', 'within'],
    ['10', 'within'],
    ['10.01', 'above'],
  ])('calls %s of a hundred %s', (evaluation, state) => {
    expect(evaluationBudgetShare(evaluation, 100).state).toBe(state);
  });

  it('is unknown without a budget', () => {
    expect(evaluationBudgetShare(0, 0)).toMatchObject({ value: null, state: null });
  });
});
