import {
  asOpenAsRecord,
  checkable,
  correctionExplained,
  correctsVerified,
  levelFits,
  whole,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';

const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('an evaluation record', () => {
  it('has the level of its criterion', () => {
    expect(levelFits({ level: 'impact', criterion: 'learned' }).passed).toBe(true);
    expect(levelFits({ criterion: 'learned' }).passed).toBe(true);
    expect(levelFits({ level: 'implementation', criterion: 'learned' })).toMatchObject({ passed: false });
  });

  it('takes its level and its groups in one form', () => {
    const group = { dimension: 'sex' as const, group: ' perempuan ', publicId: null, value: '60', sampleSize: 5 };
    expect(whole({ criterion: 'learned', breakdowns: [group] })).toEqual({
      criterion: 'learned',
      level: 'impact',
      breakdowns: [{ ...group, group: 'perempuan' }],
    });
  });

  it('is submitted with evidence, in words or by a file', () => {
    expect(broken(checkable({ evidence: ' ' }))).toEqual(['evaluation_record.evidence_needed']);
    expect(broken(checkable({ evidence: 'Rekap' }))).toEqual([]);
    expect(broken(checkable({ attachmentIds: ['a'] }))).toEqual([]);
  });

  it('as a result says its value, what it means and what it cannot tell', () => {
    const result = { evidence: 'Rekap', objectiveId: 'o' };
    expect(broken(checkable(result))).toEqual([
      'evaluation_record.value_needed',
      'evaluation_record.interpretation_needed',
      'evaluation_record.limits_needed',
    ]);
    expect(broken(checkable({ ...result, value: '0', interpretation: 'x', limits: 'y' }))).toEqual([]);
  });

  it('is at least as strict as its files', () => {
    const files = [{ fileName: 'data.csv', level: 1 }];
    expect(asOpenAsRecord(1, files).passed).toBe(true);
    expect(asOpenAsRecord(0, files)).toMatchObject({ passed: false, pointer: '/attachmentIds' });
  });

  it('corrects a verified record of its campaign and says why', () => {
    const target = { id: 't', campaignId: 'c', state: 'verified' as const };
    expect(correctsVerified({ supersedesId: 't', campaignId: 'C' }, target).passed).toBe(true);
    expect(correctsVerified({ supersedesId: 't', campaignId: 'd' }, target).passed).toBe(false);
    expect(correctsVerified({ supersedesId: 't', campaignId: 'c' }, { ...target, state: 'draft' }).passed).toBe(false);
    expect(correctsVerified({ supersedesId: 't', campaignId: 'c' }, undefined).passed).toBe(false);
    expect(correctionExplained({ supersedesId: 't' }).passed).toBe(false);
    expect(correctionExplained({ changeReason: 'x' }).passed).toBe(false);
    expect(correctionExplained({ supersedesId: 't', changeReason: 'salah hitung' }).passed).toBe(true);
  });
});
