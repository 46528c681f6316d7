import {
  inForceVerdict,
  replacedVerdict,
  replacementVerdict,
  validityVerdict,
} from '#kernel/legal-basis/legal-basis.rules';

describe('validityVerdict', () => {
  it('holds while no end is known', () => {
    expect(validityVerdict('2017-12-29', null).passed).toBe(true);
    expect(validityVerdict('2017-12-29', undefined).passed).toBe(true);
  });

  it('needs the end to come later', () => {
    expect(validityVerdict('2017-12-29', '2017-12-30').passed).toBe(true);
    expect(validityVerdict('2017-12-29', '2017-12-29').passed).toBe(false);
    expect(validityVerdict('2017-12-29', '2016-01-01').passed).toBe(false);
  });
});

const basis = {
  id: '1',
  type: 'Peraturan Wali Kota',
  number: '1352',
  year: 2014,
  validFrom: '2014-12-01',
  validTo: '2017-12-29',
};

describe('inForceVerdict', () => {
  const on = (day: string) => inForceVerdict({ pointer: '/legalBasisIds', ids: ['1'], on: day }, [basis]);

  it('holds from the first day to the day before the end', () => {
    expect(['2014-11-30', '2014-12-01', '2017-12-28', '2017-12-29'].map((day) => on(day).passed)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('names the rule and the way to those that were in force', () => {
    const { message } = on('2026-01-05');
    expect(message.en).toContain('Peraturan Wali Kota 1352/2014 (2014-12-01 to 2017-12-29)');
    expect(message.id).toContain('validOn=2026-01-05');
  });

  it('tells what is not there from what has ended', () => {
    const verdict = inForceVerdict({ pointer: '/x', ids: ['1', '2'], on: '2015-01-01' }, [basis]);
    expect([verdict.code, verdict.passed]).toEqual(['reference.unknown', false]);
  });
});

describe('replacementVerdict', () => {
  const next = { id: '2', validFrom: '2017-12-29' };

  it('lets the old rule end when the new one begins, or before', () => {
    expect(replacementVerdict({ id: '1', validTo: '2017-12-29' }, next).passed).toBe(true);
    expect(replacementVerdict({ id: '1', validTo: '2017-12-30' }, next).passed).toBe(false);
    expect(replacementVerdict({ id: '1', validTo: null }, next).passed).toBe(false);
    expect(replacementVerdict({ id: '1', validTo: null }, null).passed).toBe(true);
  });

  it('never replaces a rule by itself', () => {
    expect(replacementVerdict({ id: '2', validTo: '2017-12-29' }, next).passed).toBe(false);
  });

  it('does not begin before the replaced has ended', () => {
    expect(replacedVerdict('2017-12-29', [{ validTo: '2017-12-29' }]).passed).toBe(true);
    expect(replacedVerdict('2017-12-28', [{ validTo: '2016-01-01' }, { validTo: '2017-12-29' }]).passed).toBe(false);
    expect(replacedVerdict('2017-12-29', [{ validTo: null }]).passed).toBe(false);
    expect(replacedVerdict('2017-12-29', []).passed).toBe(true);
  });
});
