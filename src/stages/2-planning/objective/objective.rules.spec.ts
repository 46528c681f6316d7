import type { FieldVerdict } from '#platform/records/verdicts';
import {
  type ChainLink,
  chainVerdicts,
  defaultLevel,
  formVerdicts,
  needsStand,
  type ObjectiveForm,
  onRightSide,
} from '#stages/2-planning/objective/objective.rules';

const broken = (verdicts: FieldVerdict[]): string[] => verdicts.filter(({ passed }) => !passed).map(({ code }) => code);

/** The objective of domain-reference 8, C21: 40 to 60 percent. */
const form = (values: Partial<ObjectiveForm> = {}): ObjectiveForm => ({
  direction: 'increase',
  outcomeKind: 'knowledge',
  metric: 'Rumah tangga yang menyebut pengurasan mingguan',
  baselineValue: '40',
  targetValue: '60',
  targetDate: '2026-06-30',
  requiredLevel: 'learned',
  ...values,
});
const faults = (values: Partial<ObjectiveForm> = {}): string[] => broken(formVerdicts(form(values), '2026-01-05'));

describe('the form of an objective', () => {
  it('holds for the textbook case', () => {
    expect(faults()).toEqual([]);
    expect(faults({ direction: 'decrease', baselineValue: '48', targetValue: '24' })).toEqual([]);
  });

  it('wants a baseline or the reason why not', () => {
    expect(faults({ baselineValue: null })).toEqual(['objective.baseline_or_reason']);
    expect(faults({ baselineValue: null, baselineUnknownReason: 'Survei pertama pada Februari.' })).toEqual([]);
    expect(faults({ baselineUnknownReason: 'tidak ada' })).toEqual(['objective.baseline_or_reason']);
  });

  it('wants evidence that can prove the outcome', () => {
    expect(faults({ requiredLevel: 'received' })).toEqual(['objective.required_level']);
    expect(faults({ outcomeKind: 'behaviour', requiredLevel: 'learned' })).toEqual(['objective.required_level']);
    expect(faults({ requiredLevel: 'behaved' })).toEqual([]);
    expect(faults({ outcomeKind: 'process', requiredLevel: 'messages_sent' })).toEqual([]);
  });

  it('is not due before the campaign begins', () => {
    expect(faults({ targetDate: '2026-01-04' })).toEqual(['objective.target_date']);
    expect(faults({ targetDate: '2026-01-05' })).toEqual([]);
  });

  it('knows no price of advertising space', () => {
    expect(faults({ metric: 'AVE' })).toEqual(['metric.advertising_value']);
  });

  it('reports everything that is wrong at once', () => {
    expect(faults({ targetValue: '30', requiredLevel: 'attended', targetDate: '2025-12-31' })).toEqual([
      'objective.target_side',
      'objective.required_level',
      'objective.target_date',
    ]);
  });
});

describe('the side of the baseline', () => {
  it.each([
    ['increase', '40', '40.000001', true],
    ['increase', '40', '40.0', false],
    ['decrease', '48', '24', true],
    ['decrease', '24', '48', false],
  ] as const)('to %s from %s to %s is %s', (direction, baselineValue, targetValue, right) => {
    expect(onRightSide(form({ direction, baselineValue, targetValue }))).toBe(right);
  });

  it('to maintain lies within the tolerance, exactly', () => {
    const near = (tolerance: string) =>
      onRightSide(form({ direction: 'maintain', baselineValue: '0.1', targetValue: '0.3', tolerance }));
    expect(near('0.2')).toBe(true);
    expect(near('0.19')).toBe(false);
  });

  it('to maintain needs a tolerance that is not negative', () => {
    const maintain = { direction: 'maintain', targetValue: '40' } as const;
    expect(faults(maintain)).toEqual(['objective.tolerance']);
    expect(faults({ ...maintain, tolerance: '-1' })).toContain('objective.tolerance');
    expect(faults({ ...maintain, tolerance: '0' })).toEqual([]);
  });
});

describe('the level that an objective requires', () => {
  it('is the least that proves its kind', () => {
    expect((['knowledge', 'predisposition', 'behaviour', 'process'] as const).map(defaultLevel)).toEqual([
      'learned',
      'changed_opinion',
      'behaved',
      'messages_sent',
    ]);
  });
});

describe('the order of objectives', () => {
  const link = (id: string, values: Partial<ChainLink> = {}): ChainLink => ({
    id,
    outcomeKind: 'knowledge',
    targetDate: '2026-06-30',
    dependsOnId: null,
    ...values,
  });

  it('goes from knowing over thinking to doing', () => {
    const knowing = link('a');
    const doing = link('b', { outcomeKind: 'behaviour', dependsOnId: 'a' });
    expect(broken(chainVerdicts(doing, [knowing]))).toEqual([]);
    expect(broken(chainVerdicts({ ...knowing, dependsOnId: 'b' }, [{ ...doing, dependsOnId: null }]))).toEqual([
      'objective.order_of_kinds',
    ]);
  });

  it('asks for the first one first', () => {
    const first = link('a', { targetDate: '2026-07-01' });
    expect(broken(chainVerdicts(link('b', { dependsOnId: 'a' }), [first]))).toEqual(['objective.order_in_time']);
  });

  it('holds towards those that depend on it', () => {
    const after = link('b', { dependsOnId: 'a', targetDate: '2026-05-31' });
    expect(broken(chainVerdicts(link('a'), [link('a'), after]))).toEqual(['objective.order_in_time']);
  });

  it('never closes a circle, however long', () => {
    const others = [link('b', { dependsOnId: 'c' }), link('c', { dependsOnId: 'a' })];
    expect(broken(chainVerdicts(link('a', { dependsOnId: 'b' }), others))).toEqual(['objective.no_circle']);
    expect(broken(chainVerdicts(link('a', { dependsOnId: 'a' }), []))).toEqual(['objective.no_circle']);
  });
});

describe('the needs that an objective serves', () => {
  it('stand on evidence and were not dropped', () => {
    expect(needsStand([{ state: 'validated' }, { state: 'addressed' }, { state: 'met' }]).passed).toBe(true);
    expect(needsStand([{ state: 'identified' }]).passed).toBe(false);
    expect(needsStand([{ state: 'dropped' }]).passed).toBe(false);
  });
});
