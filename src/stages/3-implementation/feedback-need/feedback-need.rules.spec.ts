import { clusterVerdicts } from '#stages/3-implementation/feedback-need/feedback-need.rules';

const member = (id: string, values = {}) => ({ id, campaignId: 'c', classification: 'open' as const, ...values });
const broken = (...args: Parameters<typeof clusterVerdicts>) =>
  clusterVerdicts(...args).flatMap(({ passed, code }) => (passed ? [] : [code]));

describe('a cluster of messages', () => {
  it('speaks for one need of one campaign', () => {
    expect(broken(['a', 'B'], [member('a'), member('b')], 'open')).toEqual([]);
    expect(broken(['a', 'b'], [member('a'), member('b', { campaignId: 'd' })], 'open')).toEqual([
      'feedback_need.one_campaign',
    ]);
    expect(broken(['a'], [member('a', { campaignId: null })], 'open')).toEqual(['feedback_need.one_campaign']);
    expect(broken(['a', 'b'], [member('a')], 'open')).toEqual(['reference.unknown']);
  });

  it('makes no need laxer than its strictest message', () => {
    const strict = [member('a'), member('b', { classification: 'confidential' })];
    expect(broken(['a', 'b'], strict, 'restricted')).toEqual(['feedback_need.as_strict']);
    expect(broken(['a', 'b'], strict, 'confidential')).toEqual([]);
  });
});
