import {
  disputeMachine,
  objectionMachine,
  outcomeSaid,
  replySaid,
} from '#stages/3-implementation/information-request/objection.rules';

describe('an objection', () => {
  it('is replied to once, in writing', () => {
    expect(objectionMachine.states.filter((state) => objectionMachine.isFinal(state))).toHaveLength(4);
    expect(replySaid('rejected', ' ')).toMatchObject({ passed: false, pointer: '/answer' });
    expect([replySaid('upheld', 'Dikabulkan.').passed, replySaid('withdrawn', null).passed]).toEqual([true, true]);
  });
});

describe('a dispute', () => {
  it('says how it was decided when it is', () => {
    expect(disputeMachine.allowedFrom('mediation')).toEqual(['adjudication', 'decided', 'withdrawn']);
    expect(outcomeSaid('decided', null)).toMatchObject({ passed: false, pointer: '/outcome' });
    expect([outcomeSaid('decided', 'agreed').passed, outcomeSaid('mediation', null).passed]).toEqual([true, true]);
    expect(outcomeSaid('mediation', 'agreed').passed).toBe(false);
  });
});
