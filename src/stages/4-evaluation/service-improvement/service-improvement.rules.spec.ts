import {
  changedContent,
  fromLivingFollowUp,
  seen,
} from '#stages/4-evaluation/service-improvement/service-improvement.rules';

const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('a service improvement', () => {
  it('is seen with both values and evidence', () => {
    expect(broken(seen({ evidence: ' ' }))).toEqual([
      'service_improvement.before_needed',
      'service_improvement.after_needed',
      'service_improvement.evidence_needed',
    ]);
    expect(broken(seen({ beforeValue: '9.5', afterValue: '0', evidence: 'Rekap PE' }))).toEqual([]);
  });

  it('does not come from a dropped follow-up', () => {
    expect(fromLivingFollowUp('dropped')).toMatchObject({ passed: false, pointer: '/followUpId' });
    expect(fromLivingFollowUp('in_progress').passed).toBe(true);
  });

  it('stays the same when only its readers change', () => {
    expect(changedContent({ unit: 'hari' }, { unit: 'hari', classification: 'restricted' })).toEqual([]);
    expect(changedContent({ unit: 'hari' }, { unit: 'jam' })).toEqual(['unit']);
  });
});
