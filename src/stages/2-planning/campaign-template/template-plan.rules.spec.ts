import type { TemplateObjective } from '#stages/2-planning/campaign-template/template-aim.dto';
import type { TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';
import { planVerdicts } from '#stages/2-planning/campaign-template/template-plan.rules';

const objective = (values: Partial<TemplateObjective> = {}): TemplateObjective => ({
  key: 'tahu',
  publicKey: 'ibu',
  direction: 'increase',
  outcomeKind: 'knowledge',
  outcome: 'tahu bahwa bak dikuras setiap minggu',
  metric: 'Yang menyebut pengurasan mingguan',
  unit: 'persen',
  targetValue: '60',
  dueDays: 90,
  method: 'Survei',
  ...values,
});
const PUBLICS = [{ key: 'ibu', name: 'Ibu rumah tangga' }];
const broken = (plan: TemplatePlan) =>
  planVerdicts({ publics: PUBLICS, ...plan }).map(({ code, pointer }) => [code, pointer]);

describe('planVerdicts', () => {
  it('accepts rows that name each other', () => {
    const plan: TemplatePlan = {
      objectives: [
        objective(),
        objective({ key: 'menguras', outcomeKind: 'behaviour', dueDays: 120, dependsOnKey: 'tahu', targetDelta: '15' }),
      ],
      strategies: [{ key: 'kader', kind: 'action', text: 'Kader', objectiveKeys: ['tahu'], publicKeys: ['ibu'] }],
      keyMessages: [{ key: 'jumat', text: 'Kuras', publicKeys: ['ibu'], objectiveKeys: ['tahu', 'menguras'] }],
      activities: [
        { key: 'latih', title: 'Latih kader', strategyKey: 'kader', startDays: -7, dueDays: -1 },
        { key: 'jalan', title: 'Kunjungan', startDays: 0, dueDays: 90, dependsOnKeys: ['latih'] },
      ],
      evaluationPlans: [
        { objectiveKey: 'tahu', metric: 'A', method: 'Survei', daysAfterTarget: 0 },
        { objectiveKey: 'tahu', kind: 'interim', metric: 'A', method: 'Survei', daysAfterTarget: -90 },
      ],
      contentPlans: [{ title: 'Infografis', format: 'infographic', keyMessageKeys: ['jumat'] }],
      budgetLines: [{ item: 'Pelatihan', kind: 'action', activityKey: 'latih' }],
    };
    expect(broken(plan)).toEqual([]);
    expect(planVerdicts({})).toEqual([]);
  });

  it('points to keys that are unknown or stand twice', () => {
    const plan: TemplatePlan = {
      publics: [...PUBLICS, ...PUBLICS],
      objectives: [objective({ publicKey: 'bapak', dependsOnKey: 'entah' })],
      strategies: [{ key: 'a', kind: 'action', text: 'A', objectiveKeys: ['tahu', 'entah'] }],
      activities: [{ key: 'a', title: 'A', strategyKey: 'b' }],
      evaluationPlans: [{ objectiveKey: 'entah', metric: 'A', method: 'A', daysAfterTarget: 0 }],
      contentPlans: [{ title: 'A', format: 'photo', keyMessageKeys: ['b'] }],
      budgetLines: [{ item: 'A', kind: 'other', activityKey: 'b' }],
    };
    expect(broken(plan)).toEqual([
      ['campaign_template.key_repeated', '/plan/publics/1/key'],
      ['campaign_template.key_unknown', '/plan/objectives/0/publicKey'],
      ['campaign_template.key_unknown', '/plan/objectives/0/dependsOnKey'],
      ['campaign_template.key_unknown', '/plan/strategies/0/objectiveKeys'],
      ['campaign_template.key_unknown', '/plan/activities/0/strategyKey'],
      ['campaign_template.key_unknown', '/plan/evaluationPlans/0/objectiveKey'],
      ['campaign_template.key_unknown', '/plan/contentPlans/0/keyMessageKeys'],
      ['campaign_template.key_unknown', '/plan/budgetLines/0/activityKey'],
    ]);
  });

  it('finds circles of objectives and of activities', () => {
    const plan: TemplatePlan = {
      objectives: [objective({ dependsOnKey: 'b' }), objective({ key: 'b', dependsOnKey: 'tahu' })],
      activities: [
        { key: 'a', title: 'A', dependsOnKeys: ['b'] },
        { key: 'b', title: 'B', dependsOnKeys: ['a'] },
        { key: 'c', title: 'C', dependsOnKeys: ['c'] },
      ],
    };
    expect(broken(plan)).toEqual([
      ['objective.no_circle', '/plan/objectives/0/dependsOnKey'],
      ['objective.no_circle', '/plan/objectives/1/dependsOnKey'],
      ['activity.no_circle', '/plan/activities/0/dependsOnKeys'],
      ['activity.no_circle', '/plan/activities/1/dependsOnKeys'],
      ['activity.no_circle', '/plan/activities/2/dependsOnKeys'],
    ]);
  });

  it.each([
    [objective({ targetDelta: '0' }), 'campaign_template.delta', '/targetDelta'],
    [objective({ direction: 'maintain', tolerance: '2', targetDelta: '1' }), 'campaign_template.delta', '/targetDelta'],
    [objective({ direction: 'maintain' }), 'objective.tolerance', '/tolerance'],
    [objective({ requiredLevel: 'received' }), 'objective.required_level', '/requiredLevel'],
    [objective({ metric: 'Nilai iklan setara (AVE)' }), 'metric.advertising_value', '/metric'],
  ])('asks of an objective what its copy is asked %#', (one, code, below) => {
    expect(broken({ objectives: [one] })).toEqual([[code, `/plan/objectives/0${below}`]]);
  });

  it('keeps what is needed first from being due later', () => {
    const late = objective({ key: 'kemudian', dueDays: 30, dependsOnKey: 'tahu' });
    expect(broken({ objectives: [objective(), late] })).toEqual([
      ['objective.order_in_time', '/plan/objectives/0/dueDays'],
      ['objective.order_in_time', '/plan/objectives/1/dueDays'],
    ]);
  });

  it.each([
    ['final', -1, 1],
    ['final', 0, 0],
    ['interim', 0, 1],
    ['interim', -90, 0],
    ['interim', -91, 1],
  ] as const)('holds a %s measurement %i days after the target against its kind', (kind, daysAfterTarget, faults) => {
    const one = { objectiveKey: 'tahu', kind, metric: 'A', method: 'A', daysAfterTarget };
    expect(broken({ objectives: [objective()], evaluationPlans: [one] })).toHaveLength(faults);
  });

  it('refuses other rows that no campaign could take', () => {
    const measured = { objectiveKey: 'tahu', metric: 'A', method: 'A', daysAfterTarget: 0 };
    const plan: TemplatePlan = {
      publics: [{ key: 'ibu', name: 'Ibu', offlineChannels: ['instagram'] }],
      objectives: [objective()],
      strategies: [{ key: 'a', kind: 'media', text: 'A', risk: 'Salah paham' }],
      activities: [{ key: 'a', title: 'A', startDays: 8, dueDays: 7 }],
      evaluationPlans: [measured, measured],
    };
    expect(broken(plan)).toEqual([
      ['public.offline_channel', '/plan/publics/0/offlineChannels'],
      ['strategy.risk_answered', '/plan/strategies/0/riskResponse'],
      ['activity.ends_before_start', '/plan/activities/0/dueDays'],
      ['campaign_template.measured_twice', '/plan/evaluationPlans/1/metric'],
    ]);
  });
});
