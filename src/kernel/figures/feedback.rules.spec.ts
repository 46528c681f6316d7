import {
  classifiedShare,
  contactsVsCases,
  netSentimentA,
  netSentimentB,
  responseRate,
} from '#kernel/figures/feedback.rules';

describe('feedback.response_rate', () => {
  it('C8: asks only for answers to what deserves one', () => {
    const result = responseRate({ eligible: 140, replied: 112, spam: 50, own: 10 });
    expect(result).toMatchObject({ value: '80', denominator: '140' });
    expect(result.excluded).toEqual([
      { reason: 'spam', count: 50 },
      { reason: 'own_reply', count: 10 },
    ]);
    expect(result.value).not.toBe('56');
  });
});

describe('feedback.contacts_vs_cases', () => {
  it('C12: counts merged messages as contacts, not cases', () => {
    expect(contactsVsCases(130, 22)).toMatchObject({ value: '108', contacts: 130, n: 130 });
    expect(contactsVsCases(130, 22).value).not.toBe('130');
  });
});

describe('net sentiment', () => {
  const counts = { positive: 120, negative: 80, neutral: 300 };

  it('C29: gives both variants and the share they rest on', () => {
    expect(netSentimentA(counts).value).toBe('8');
    expect(netSentimentB(counts)).toMatchObject({ value: '20', excluded: [{ reason: 'neutral', count: 300 }] });
    expect(classifiedShare(counts).value).toBe('40');
  });

  it('is unknown in silence', () => {
    const silence = { positive: 0, negative: 0, neutral: 0 };
    for (const rule of [netSentimentA, netSentimentB, classifiedShare]) expect(rule(silence).value).toBeNull();
  });
});
