import type { FigureRow } from '#kernel/figures/figure';
import { attained, changed, costed, paced } from '#views/figures/objective-figures.rules';
import type { ObjectiveRow } from '#views/figures/objective-rows';

const AIM: ObjectiveRow = {
  id: 'o',
  title: 'tahu 3M',
  campaignId: 'c',
  campaign: 'DBD',
  startsOn: '2026-01-01',
  direction: 'increase',
  outcomeKind: 'knowledge',
  requiredLevel: 'learned',
  unit: 'persen',
  baselineValue: '40',
  baselineSample: 300,
  targetValue: '60',
  tolerance: null,
  targetDate: '2026-06-30',
  weight: 1,
  publicSize: 12_000,
  result: { value: '53', sampleSize: 300, measuredOn: '2026-07-01', criterion: 'learned' },
  measured: { value: '48', sampleSize: 300, measuredOn: '2026-03-31', criterion: 'learned' },
  spend: { total: '6000000', currency: 'IDR', incomplete: false, shared: false },
};
const aim = (more: Partial<ObjectiveRow> = {}): ObjectiveRow => ({ ...AIM, ...more });
const beside = ({ also = [] }: FigureRow) => Object.fromEntries(also.map(({ code, value }) => [code, value]));
const measured = (sampleSize: number | null, value = '53') =>
  ({ ...AIM.result, value, sampleSize }) as ObjectiveRow['result'];

describe('the figures of an objective', () => {
  it('name it and what they rest on', () => {
    const told = attained(aim(), 'partly');
    expect(told).toMatchObject({ value: '65', subject: { type: 'objective', id: 'o', title: 'tahu 3M' }, n: 300 });
    expect(beside(told)).toEqual({ verdict: 'partly', actual: '53', baseline: '40', target: '60' });
  });

  it('know no attainment without a way, and say why', () => {
    expect(attained(aim({ result: null }), 'unknown')).toMatchObject({ value: null, caveats: ['no_result'] });
    expect(attained(aim({ baselineValue: null }), 'met')).toMatchObject({ value: null, caveats: ['baseline_unknown'] });
    expect(attained(aim({ direction: 'maintain' }), 'met')).toMatchObject({ value: null, caveats: ['maintained'] });
  });

  it('C23: compare the pace with what was measured on the way', () => {
    const told = paced(aim(), '2026-03-31');
    expect(told.value).toBe('49.888888888888888889');
    expect(beside(told)).toEqual({ state: 'behind', actual: '48', target: '60' });
    expect(told).not.toHaveProperty('state');
    expect(paced(aim({ direction: 'maintain' }), '2026-03-31')).toMatchObject({ value: null, caveats: ['maintained'] });
  });

  it.each([
    [{ unit: 'jam' }, 'not_a_share'],
    [{ baselineValue: null }, 'baseline_unknown'],
    [{ result: null }, 'no_result'],
    [{ baselineSample: null }, 'sample_unknown'],
    [{ result: measured(null) }, 'sample_unknown'],
    [{ result: measured(300, '130') }, 'not_a_share'],
  ])('compare nothing where nothing can be compared: %j', (more, caveat) => {
    expect(changed(aim(more))).toMatchObject({ value: null, caveats: [caveat] });
    expect(costed(aim(more))).toMatchObject({ value: null, caveats: [caveat] });
  });

  it('C32: share no cost silently', () => {
    const told = costed(aim({ spend: { total: '6000000', currency: 'IDR', incomplete: true, shared: true } }));
    expect(told).toMatchObject({ unit: 'IDR', caveats: ['spend_shared', 'spend_incomplete'] });
    expect(told.value?.slice(0, 7)).toBe('3846.15');
    expect(costed(aim({ spend: null })).caveats).toEqual(['spend_unknown']);
    expect(costed(aim({ publicSize: null })).caveats).toEqual(['public_size_unknown']);
    expect(costed(aim({ direction: 'maintain' })).caveats).toEqual(['maintained']);
  });
});
