import { gapVerdicts, oneSubject } from '#stages/4-evaluation/evaluation-gap/evaluation-gap.rules';

const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('a stated reason', () => {
  it('speaks of one objective or one level', () => {
    expect(oneSubject({ objectiveId: 'o' }).passed).toBe(true);
    expect(oneSubject({ level: 'impact' }).passed).toBe(true);
    expect(oneSubject({ objectiveId: 'o', level: 'impact' }).passed).toBe(false);
    expect(oneSubject({ objectiveId: null }).passed).toBe(false);
  });

  it('speaks of an outcome that is really missing', () => {
    const missing = { countsAsOutcome: true, there: false };
    expect(broken(gapVerdicts({ objectiveId: 'o' }, missing))).toEqual([]);
    expect(broken(gapVerdicts({ objectiveId: 'o' }, { countsAsOutcome: false, there: false }))).toEqual([
      'evaluation_gap.process_objective',
    ]);
    expect(gapVerdicts({ level: 'impact' }, { countsAsOutcome: false, there: true })[1]).toMatchObject({
      passed: false,
      pointer: '/level',
    });
  });
});
