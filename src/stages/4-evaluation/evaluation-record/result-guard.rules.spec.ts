import { type Aimed, goalpostsMoved, resultStands } from '#stages/4-evaluation/evaluation-record/result-guard.rules';

const AIM: Aimed = {
  outcomeKind: 'knowledge',
  requiredLevel: 'learned',
  unit: 'persen',
  targetDate: '2026-06-30',
  baselineValue: '40',
  targetValue: '60',
  tolerance: null,
};
const moved = (patch: object, resource = 'objective') => goalpostsMoved(resource, AIM, patch as Partial<Aimed>);

describe('an objective whose result was filed', () => {
  it.each([
    [{ targetValue: '50' }, ['targetValue']],
    [{ baselineValue: null, baselineUnknownReason: 'x' }, ['baselineValue', 'baselineUnknownReason']],
    [{ unit: 'orang' }, ['unit']],
    [{ targetDate: '2026-06-29' }, ['targetDate']],
    [{ outcomeKind: 'process' }, ['outcomeKind']],
    [{ outcomeKind: 'process', requiredLevel: 'messages_sent' }, ['outcomeKind', 'requiredLevel']],
  ])('keeps what the result is held against: %j', (patch, fields) => {
    expect(moved(patch)).toEqual(fields);
  });

  it('asks for less at no time', () => {
    const strict = { ...AIM, outcomeKind: 'behaviour' as const, requiredLevel: 'repeated_behaviour' as const };
    expect(goalpostsMoved('objective', strict, { requiredLevel: 'behaved' })).toEqual(['requiredLevel']);
    expect(goalpostsMoved('objective', strict, { outcomeKind: 'knowledge', requiredLevel: 'learned' })).toEqual([
      'outcomeKind',
      'requiredLevel',
    ]);
  });

  it.each([
    { requiredLevel: 'behaved' },
    { targetDate: '2026-12-31' },
    { targetValue: '60.0' },
    { weight: 5 },
    { tolerance: null },
    { outcomeKind: 'behaviour', requiredLevel: 'behaved' },
  ])('may ask for more, or say the same otherwise: %j', (patch) => {
    expect(moved(patch)).toEqual([]);
  });

  it('looks at the sample of its baseline, and at nothing else', () => {
    expect(moved({ sampleSize: 400 }, 'baseline')).toEqual(['sampleSize']);
    expect(moved({ note: 'x' }, 'baseline')).toEqual([]);
    expect(moved({ unit: 'orang', targetDate: '2020-01-01' }, 'public')).toEqual([]);
    expect(resultStands('targetValue')).toMatchObject({ passed: false, pointer: '/targetValue' });
  });
});
