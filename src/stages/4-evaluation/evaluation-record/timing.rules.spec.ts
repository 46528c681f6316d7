import { onTime, timingFits } from '#stages/4-evaluation/evaluation-record/timing.rules';

const DUE = '2026-06-30';
const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('the day of a result', () => {
  it('is the target date or later', () => {
    expect(onTime({ measuredOn: DUE }, DUE).passed).toBe(true);
    const early = onTime({ measuredOn: '2026-06-29' }, DUE);
    expect(early.passed).toBe(false);
    expect(early.message.en).toContain('targetDate 2026-06-30');
  });

  it('is earlier only for a reason, or on the way', () => {
    expect(onTime({ measuredOn: '2026-03-31', earlyStopReason: 'Dana dialihkan.' }, DUE).passed).toBe(true);
    expect(onTime({ measuredOn: '2026-03-31', earlyStopReason: ' ' }, DUE).passed).toBe(false);
    expect(onTime({ measuredOn: '2026-03-31', interim: true }, DUE).passed).toBe(true);
  });

  it('leaves no reason and no interim where nothing is early', () => {
    const early = { measuredOn: '2026-03-31' };
    expect(broken(timingFits({ ...early, earlyStopReason: 'x' }, DUE))).toEqual([]);
    expect(broken(timingFits({ ...early, interim: true }, DUE))).toEqual([]);
    expect(broken(timingFits({ measuredOn: DUE, earlyStopReason: 'x' }, DUE))).toEqual([
      'evaluation_record.early_stop_reason',
    ]);
    expect(broken(timingFits({ measuredOn: DUE, interim: true }, DUE))).toEqual(['evaluation_record.interim']);
    expect(broken(timingFits({ ...early, earlyStopReason: 'x', interim: true }, DUE))).toHaveLength(1);
    expect(broken(timingFits({ ...early, earlyStopReason: 'x' }, undefined))).toHaveLength(1);
  });
});
