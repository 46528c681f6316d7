import { cycleTime, messagePullThrough, reworkRate } from '#kernel/figures/content.rules';
import { display } from '#kernel/figures/exact';

describe('content figures', () => {
  it('C28: gives the median time through a stage', () => {
    expect(cycleTime([9, 2, 3, 3, 4])).toMatchObject({ value: '3', n: 5 });
    expect(cycleTime([9, 2, 3, 3, 4]).value).not.toBe('4.2');
    expect(cycleTime([])).toMatchObject({ value: null, caveats: ['no_observations'] });
  });

  it('C28: counts an item returned as one rework', () => {
    expect(reworkRate(20, 7).value).toBe('35');
  });

  it('C36: counts posts with a key message, not messages', () => {
    expect(display(messagePullThrough(18, 12).value, 1)).toBe('66.7');
    expect(display(messagePullThrough(18, 12).value, 1)).not.toBe('111.1');
  });
});
