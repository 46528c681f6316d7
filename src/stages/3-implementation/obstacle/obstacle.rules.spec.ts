import { needsReason, obstacleMachine, samePlan, saysHow } from '#stages/3-implementation/obstacle/obstacle.rules';

describe('an obstacle', () => {
  it('is solved only with a solution', () => {
    expect(saysHow('solved', null)).toMatchObject({ passed: false, pointer: '/solution' });
    expect(saysHow('solved', 'Meminjam kamera').passed).toBe(true);
    expect(saysHow('open', null).passed).toBe(true);
  });

  it('is accepted or opened again only with a reason', () => {
    expect(obstacleMachine.states.filter(needsReason)).toEqual(['open', 'accepted']);
  });

  it('of a task belongs to the content plan of the task', () => {
    expect(samePlan('b', 'a')).toMatchObject({ passed: false, pointer: '/contentPlanId' });
    expect(samePlan(null, 'a').passed).toBe(false);
    expect(samePlan('A', 'a').passed).toBe(true);
    expect(samePlan(null, undefined).passed).toBe(true);
  });
});
