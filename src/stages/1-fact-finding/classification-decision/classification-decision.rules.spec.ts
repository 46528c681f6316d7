import {
  decisionVerdicts,
  opens,
  type Question,
  reviewDay,
} from '#stages/1-fact-finding/classification-decision/classification-decision.rules';

const asked = (values: Partial<Question> = {}): Question => ({
  from: 'restricted',
  to: 'confidential',
  category: null,
  reviewOn: null,
  finding: null,
  exemptionRuns: false,
  today: '2026-03-12',
  ...values,
});
const broken = (values: Partial<Question>) =>
  decisionVerdicts(asked(values))
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);
const exempting = { decision: 'exempt', validUntil: '2028-03-12', aboutRecord: true } as const;
const opening = { decision: 'open', validUntil: null, aboutRecord: true } as const;

describe('a decision about classification', () => {
  it('is free between open, restricted and confidential', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ from: 'confidential', to: 'open', category: 'periodic' })).toEqual([]);
  });

  it('exempts only by a running test about the record', () => {
    expect(broken({ to: 'exempt' })).toEqual(['classification.test_needed']);
    expect(broken({ to: 'exempt', finding: exempting })).toEqual([]);
    for (const change of [
      { validUntil: '2026-03-12' },
      { decision: 'open' },
      { decision: null },
      { aboutRecord: false },
    ]) {
      const finding = { ...exempting, ...change } as Question['finding'];
      expect(broken({ to: 'exempt', finding })).toEqual(['classification.test_needed']);
    }
  });

  it('ends an exemption only when its time has come or a test opens', () => {
    expect(broken({ from: 'exempt', to: 'open', exemptionRuns: true })).toEqual(['classification.exemption_stands']);
    expect(broken({ from: 'exempt', to: 'open', exemptionRuns: true, finding: opening })).toEqual([]);
    expect(broken({ from: 'exempt', to: 'open', exemptionRuns: false })).toEqual([]);
  });

  it('has a category only where it is open, and a review to come', () => {
    expect(broken({ category: 'immediate' })).toEqual(['classification.category_of_open']);
    expect(broken({ reviewOn: '2026-03-12' })).toEqual(['classification.review_in_future']);
  });

  it('opens when the new class is lower', () => {
    expect(opens({ from: 'exempt', to: 'restricted' })).toBe(true);
    expect(opens({ from: 'open', to: 'restricted' })).toBe(false);
  });
});

describe('the day of review', () => {
  it('is the one asked for, but never after the exemption ends', () => {
    expect(reviewDay(asked({ reviewOn: '2027-01-01' }))).toBe('2027-01-01');
    expect(reviewDay(asked({ to: 'exempt', finding: exempting }))).toBe('2028-03-12');
    expect(reviewDay(asked({ to: 'exempt', finding: exempting, reviewOn: '2027-01-01' }))).toBe('2027-01-01');
    expect(reviewDay(asked({ to: 'exempt', finding: exempting, reviewOn: '2029-01-01' }))).toBe('2028-03-12');
    expect(reviewDay(asked())).toBeNull();
  });
});
