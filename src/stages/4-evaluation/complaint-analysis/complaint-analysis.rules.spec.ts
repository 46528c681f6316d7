import type { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import {
  analysed,
  everyPatternNamed,
  namingVerdicts,
  periodInOrder,
  repeating,
  replacesFinal,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.rules';

const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));
const TOPICS = [
  { key: 'jadwal fogging', count: 3 },
  { key: 'biaya', count: 1 },
  { key: null, count: 4 },
];
const FINAL = { state: 'final', supersededById: null, campaignId: 'c', unitId: null } as ComplaintAnalysisEntity;

describe('a complaint analysis', () => {
  it('ends no earlier than it begins', () => {
    expect(periodInOrder({ periodFrom: '2026-02-01', periodTo: '2026-01-31' }).passed).toBe(false);
    expect(periodInOrder({ periodFrom: '2026-02-01', periodTo: '2026-02-01' }).passed).toBe(true);
  });

  it('says what the counts show, and why', () => {
    expect(broken(analysed({ findings: ' ' }))).toEqual([
      'complaint_analysis.findings_needed',
      'complaint_analysis.causes_needed',
    ]);
  });

  it('replaces a final one of the same scope, once', () => {
    const next = { supersedesId: 'a', campaignId: 'C' };
    expect(replacesFinal(next, FINAL).passed).toBe(true);
    expect(replacesFinal({}, undefined).passed).toBe(true);
    for (const other of [{ state: 'draft' }, { supersededById: 'b' }, { campaignId: 'd' }, { unitId: 'u' }]) {
      expect(replacesFinal(next, { ...FINAL, ...other } as ComplaintAnalysisEntity).passed).toBe(false);
    }
    expect(replacesFinal(next, undefined).passed).toBe(false);
  });
});

describe('a pattern', () => {
  it('is a topic that repeats itself', () => {
    expect(repeating(TOPICS)).toEqual(['jadwal fogging']);
  });

  it('is named before the analysis is final', () => {
    expect(everyPatternNamed(TOPICS, [])).toMatchObject({ passed: false, pointer: '/patterns' });
    expect(everyPatternNamed(TOPICS, [{ topic: 'jadwal fogging' }]).passed).toBe(true);
  });

  it('is a problem with a follow-up, or none without', () => {
    const naming = (decision: 'problem' | 'no_problem', followUp?: object) =>
      broken(namingVerdicts({ topic: ' Jadwal  Fogging', decision, followUp }, TOPICS));
    expect(naming('problem')).toEqual(['complaint_analysis.follow_up_with_problem']);
    expect(naming('no_problem', {})).toEqual(['complaint_analysis.follow_up_with_problem']);
    expect([...naming('problem', {}), ...naming('no_problem')]).toEqual([]);
    expect(broken(namingVerdicts({ topic: 'biaya', decision: 'no_problem' }, TOPICS))).toEqual([
      'complaint_analysis.no_pattern',
    ]);
  });
});
