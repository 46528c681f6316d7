import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import {
  baselineVerdicts,
  objectiveChecks,
  type Surroundings,
} from '#stages/2-planning/objective/objective-checks.rules';

const OBJECTIVE = {
  id: 'one',
  publicId: 'mothers',
  direction: 'increase',
  outcomeKind: 'behaviour',
  outcome: 'menguras bak setiap minggu',
  metric: 'Rumah tangga yang menguras bak',
  unit: 'persen',
  method: 'Observasi',
  baselineId: 'start',
  baselineValue: '40',
  baselineUnknownReason: null,
  targetValue: '60',
  tolerance: null,
  targetDate: '2026-06-30',
  requiredLevel: 'behaved',
  dependsOnId: null,
  needIds: ['need'],
} as unknown as ObjectiveEntity;
const START = { id: 'start', metric: 'rumah tangga yang menguras bak ', unit: 'Persen', value: '40.0' };
const link = (id: string, outcomeKind: 'knowledge' | 'predisposition', targetDate: string, publicId = 'mothers') => ({
  id,
  outcomeKind,
  targetDate,
  publicId,
  dependsOnId: null,
});
const AROUND: Surroundings = { startsOn: '2026-01-05', baseline: START, links: [], needs: [{ state: 'addressed' }] };
const failed = (values: Partial<ObjectiveEntity> = {}, around: Partial<Surroundings> = {}) =>
  objectiveChecks({ ...OBJECTIVE, ...values }, { ...AROUND, ...around })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('the checks of an objective', () => {
  it('all hold for the textbook form', () => {
    expect(failed()).toEqual([]);
  });

  it.each(['tahu 3M; menguras bak', 'tahu 3M serta menguras bak', 'know it and also do it'])(
    'see more than one outcome in: %s',
    (outcome) => {
      expect(failed({ outcome })).toEqual(['objective.one_outcome']);
    },
  );

  it('do not call measurable what begins nowhere', () => {
    const unknown = { baselineId: null, baselineValue: null, baselineUnknownReason: 'Survei pertama Februari.' };
    expect(failed(unknown, { baseline: null })).toEqual(['objective.measurable']);
  });

  it('ask for a need, except of a process', () => {
    expect(failed({ needIds: [] }, { needs: [] })).toEqual(['objective.serves_need']);
    expect(failed({ needIds: [], outcomeKind: 'process' }, { needs: [] })).toEqual([]);
    expect(failed({}, { needs: [{ state: 'dropped' }] })).toEqual(['objective.need_not_validated']);
  });

  it('keep the order of kinds in one public', () => {
    const late = link('two', 'knowledge', '2026-07-01');
    expect(failed({}, { links: [late] })).toEqual(['objective.order_in_public']);
    expect(failed({}, { links: [late, link('three', 'knowledge', '2026-05-01')] })).toEqual([]);
    expect(failed({}, { links: [{ ...late, publicId: 'fathers' }] })).toEqual([]);
  });
});

describe('the baseline of an objective', () => {
  it('is the same thing in the same unit', () => {
    const refused = baselineVerdicts({ ...OBJECTIVE, metric: 'Kunjungan', unit: 'orang', baselineValue: '41' }, START);
    expect(refused.map(({ passed, pointer }) => [passed, pointer])).toEqual([
      [false, '/metric'],
      [false, '/unit'],
      [false, '/baselineValue'],
    ]);
    expect(baselineVerdicts(OBJECTIVE, null)).toEqual([]);
  });
});
