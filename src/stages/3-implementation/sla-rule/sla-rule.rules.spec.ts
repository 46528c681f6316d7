import { DEFAULT_RULES } from '#stages/3-implementation/sla-rule/default-rules';
import type { SlaRuleEntity } from '#stages/3-implementation/sla-rule/sla-rule.entity';
import { countedChanges, ruleVerdicts } from '#stages/3-implementation/sla-rule/sla-rule.rules';

const broken = (values: Partial<SlaRuleEntity>): string[] =>
  ruleVerdicts({ appliesTo: ['case'], ...values })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('a rule of time', () => {
  it('ends after it begins and applies to something', () => {
    expect(broken({ validFrom: '2026-01-01', validTo: '2026-01-01' })).toEqual([]);
    expect(broken({ validFrom: '2026-01-02', validTo: '2026-01-01' })).toEqual(['sla_rule.order']);
    expect(broken({ appliesTo: [] })).toEqual(['sla_rule.applies_to_nothing']);
  });

  it('that was counted by changes its words only', () => {
    const current = { code: 'A', limit: 5, clock: 'hours', title: 'x' } as SlaRuleEntity;
    expect(countedChanges(current, { title: 'y', limit: 5 })).toEqual([]);
    expect(countedChanges(current, { limit: 6, clock: 'working_days' })).toEqual(['clock', 'limit']);
  });

  it('begins with the times of three laws, and says what nobody has confirmed', () => {
    const limits = Object.fromEntries(DEFAULT_RULES.map(({ code, limit, extension }) => [code, [limit, extension]]));
    expect(limits).toMatchObject({ 'KIP-ANSWER': [10, 7], 'LAPOR-SUP': [60, null], 'PDP-ACCESS': [72, null] });
    expect(DEFAULT_RULES.filter(({ confirmed }) => !confirmed).map(({ code }) => code)).toEqual([
      'LAPOR-ASPIRATION',
      'PDP-OTHER',
    ]);
  });
});
