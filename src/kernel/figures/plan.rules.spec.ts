import { display } from '#kernel/figures/exact';
import { plannedShare, realisationOnTime, realised } from '#kernel/figures/plan.rules';

describe('the realisation of a plan', () => {
  const counts = { due: 20, onTime: 14, late: 3, cancelled: 1, unplanned: 5 };

  it('C27: does not owe what was cancelled with approval', () => {
    const onTime = realisationOnTime(counts);
    expect(display(onTime.value, 2)).toBe('73.68');
    expect(onTime.excluded).toEqual([
      { reason: 'cancelled_approved', count: 1 },
      { reason: 'unplanned', count: 5 },
    ]);
  });

  it('C27: counts the late but never the unplanned as realised', () => {
    expect(display(realised(counts).value, 2)).toBe('89.47');
    expect(['85.00', '110.00']).not.toContain(display(realised(counts).value, 2));
  });

  it('C27: says how much of the published was planned', () => {
    expect(display(plannedShare(counts).value, 2)).toBe('77.27');
  });

  it('names what is still to come, and owes it not yet', () => {
    const { excluded, denominator } = realised({ ...counts, notDue: 4 });
    expect([denominator, excluded.at(-1)]).toEqual(['19', { reason: 'open_not_due', count: 4 }]);
  });

  it('is unknown when nothing was owed', () => {
    expect(realised({ due: 1, onTime: 0, late: 0, cancelled: 1, unplanned: 0 }).value).toBeNull();
  });
});
