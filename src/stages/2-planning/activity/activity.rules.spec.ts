import { changesPlan, dayOfDone, inOrder, needsReason, noCircle } from '#stages/2-planning/activity/activity.rules';

describe('moves of an activity', () => {
  it('explain giving up and taking up again', () => {
    expect(needsReason('planned', 'in_progress')).toBe(false);
    expect(needsReason('in_progress', 'done')).toBe(false);
    expect(needsReason('planned', 'cancelled')).toBe(true);
    expect(needsReason('cancelled', 'planned')).toBe(true);
    expect(changesPlan('done', 'in_progress')).toBe(true);
  });
});

describe('the day on which it was done', () => {
  it('comes with being done only', () => {
    expect(dayOfDone('done', '2026-03-06').passed).toBe(true);
    expect(dayOfDone('done', undefined).passed).toBe(true);
    expect(dayOfDone('in_progress', '2026-03-06').passed).toBe(false);
  });
});

describe('the span of an activity', () => {
  it('may be one day or still open', () => {
    expect(inOrder({ startsOn: '2026-03-02', dueOn: '2026-03-02' }).passed).toBe(true);
    expect(inOrder({ startsOn: '2026-03-02', dueOn: null }).passed).toBe(true);
    expect(inOrder({ startsOn: '2026-03-02', dueOn: '2026-03-01' }).passed).toBe(false);
  });
});

describe('dependencies', () => {
  const links = [
    { activityId: 'b', dependsOnId: 'a' },
    { activityId: 'c', dependsOnId: 'b' },
    { activityId: 'x', dependsOnId: 'y' },
    { activityId: 'y', dependsOnId: 'x' },
  ];

  it('never lead back to the activity', () => {
    expect(noCircle('a', ['c'], links).passed).toBe(false);
    expect(noCircle('a', ['a'], links).passed).toBe(false);
    expect(noCircle('a', ['A'], links).passed).toBe(false);
  });

  it('may meet again without closing a circle', () => {
    expect(noCircle('d', ['c', 'b'], links).passed).toBe(true);
    expect(noCircle('b', ['a'], links).passed).toBe(true);
    expect(noCircle('d', ['x'], links).passed).toBe(true);
  });
});
