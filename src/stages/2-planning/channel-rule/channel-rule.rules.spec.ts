import { inForce, ruleVerdicts } from '#stages/2-planning/channel-rule/channel-rule.rules';
import { NETWORK_LIMITS } from '#stages/2-planning/channel-rule/network-limits';

const caption = {
  platform: 'instagram',
  aspect: 'text_length',
  formats: [],
  mediaKind: null,
  withMedia: null,
  counting: 'characters',
  min: null,
  max: '2200',
  mediaTypes: [],
  severity: 'error',
  validFrom: '2026-01-01',
  validTo: null,
} as const;
type Rule = Parameters<typeof inForce>[0][number];
const rule = (values: object = {}): Rule => ({ ...caption, ...values }) as unknown as Rule;
const faults = (values: object): string[] =>
  ruleVerdicts(rule(values))
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('a rule about a network', () => {
  it('says what it limits, and how', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ max: null })).toEqual(['channel_rule.no_limit']);
    expect(faults({ counting: null })).toEqual(['channel_rule.counting']);
    expect(faults({ aspect: 'hashtags' })).toEqual(['channel_rule.counting']);
    expect(faults({ aspect: 'media_type', counting: null, max: null })).toEqual(['channel_rule.media_types']);
    expect(faults({ aspect: 'media_mixing', counting: null, max: null })).toEqual([]);
  });

  it('neither ends before it begins nor crosses its limits', () => {
    expect(faults({ validTo: '2025-12-31' })).toEqual(['channel_rule.ends_before']);
    expect(faults({ min: '10', max: '9' })).toEqual(['channel_rule.limits_crossed']);
  });

  it('is one that a new agency could have written', () => {
    expect(NETWORK_LIMITS.flatMap((limit) => faults({ counting: null, max: null, ...limit }))).toEqual([]);
  });
});

describe('the rules of a day', () => {
  const later = rule({ max: '3000', validFrom: '2026-06-01' });
  const max = (rules: Rule[], day: string) => inForce(rules, day).map((each) => each.max);

  it('are those that began last', () => {
    expect(max([later, rule()], '2026-05-31')).toEqual(['2200']);
    expect(max([later, rule()], '2026-06-01')).toEqual(['3000']);
    expect(max([rule()], '2025-12-31')).toEqual([]);
  });

  it('end on their last day', () => {
    const ended = rule({ validTo: '2026-05-31' });
    expect(max([ended], '2026-05-31')).toEqual(['2200']);
    expect(max([ended], '2026-06-01')).toEqual([]);
  });

  it('stand beside each other where they speak of other things', () => {
    const story = rule({ formats: ['story'], max: '100' });
    const warning = rule({ severity: 'warning', max: '125' });
    expect(inForce([rule(), story, warning], '2026-03-01')).toHaveLength(3);
  });
});
