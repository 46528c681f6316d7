import type { ObjectiveEntity } from '#stages/2-planning/objective/objective.entity';
import { publicObjective } from '#views/public/public-campaign.rules';

const OBJECTIVE = {
  publicId: 'p',
  outcome: 'Tahu jadwal',
  metric: 'Keluarga yang tahu',
  unit: 'persen',
  baselineValue: '40',
  targetValue: '60',
  targetDate: '2026-06-30',
  progress: {
    value: '110',
    verdict: 'met',
    actual: '62',
    measuredOn: '2026-07-02',
    evaluationRecordId: 'r',
    provisional: false,
  },
} as ObjectiveEntity;

const shown = (samples: [string, number | null][], objective = OBJECTIVE) =>
  publicObjective(objective, {
    publics: new Map([['p', 'Keluarga di Coblong']]),
    samples: new Map(samples),
    locale: 'id',
    today: '2026-08-01',
  });

describe('a public objective', () => {
  it('shows the verified result with its sample and age', () => {
    const { result, verdict } = shown([['r', 300]]);
    expect(result).toMatchObject({ value: '62', n: 300, minimumSample: 30, withheld: null, ageDays: 30 });
    expect(verdict).toBe('met');
  });

  it('withholds result and verdict of a small sample', () => {
    const { result, verdict } = shown([['r', 12]]);
    expect(result).toMatchObject({ value: null, sample: '12', minimumSample: 30, withheld: 'below_minimum_sample' });
    expect(verdict).toBe('unknown');
  });

  it('shows nothing that nobody has verified', () => {
    expect(shown([])).toMatchObject({ result: null, verdict: 'unknown', provisional: false });
  });

  it('asks no sample of what was counted', () => {
    expect(shown([['r', null]])).toMatchObject({ result: { value: '62', n: null, withheld: null }, verdict: 'met' });
  });
});
