import {
  changedContent,
  checkable,
  contentHash,
  correctionExplained,
  correctsVerified,
  levelFits,
} from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';

const record = { id: 'a', criterion: 'learned' as const, value: '63.5', finding: 'Enam dari sepuluh' };
const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('an evaluation record', () => {
  it('has the level of its criterion', () => {
    expect(levelFits({ level: 'impact', criterion: 'learned' }).passed).toBe(true);
    expect(levelFits({ criterion: 'learned' }).passed).toBe(true);
    expect(levelFits({ level: 'implementation', criterion: 'learned' })).toMatchObject({ passed: false });
  });

  it('is submitted with evidence, and as a result with a value', () => {
    expect(broken(checkable({ evidence: ' ', objectiveId: 'o' }))).toEqual([
      'evaluation_record.evidence_needed',
      'evaluation_record.value_needed',
    ]);
    expect(broken(checkable({ evidence: 'Rekap', objectiveId: 'o', value: '0' }))).toEqual([]);
    expect(broken(checkable({ evidence: 'Rekap' }))).toEqual([]);
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

describe('the content hash', () => {
  it('changes with every field of the content', () => {
    const hash = contentHash(record);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash({ ...record })).toBe(hash);
    expect(contentHash({ ...record, value: '63.6' })).not.toBe(hash);
    expect(contentHash({ ...record, verifiedBy: 'v' })).not.toBe(hash);
  });

  it('does not change with who may see the record', () => {
    expect(contentHash({ ...record, classification: 'restricted', version: 9 })).toBe(contentHash(record));
    expect(changedContent(record, { ...record, classification: 'restricted' })).toEqual([]);
    expect(changedContent(record, { ...record, value: '1' })).toEqual(['value']);
  });
});
