import { ISSUE_LEVELS } from '#stages/1-fact-finding/issue/issue.entity';
import {
  countedForPriority,
  goesUp,
  headDecides,
  indicatesCrisis,
  issueMachine,
  mayBeRemoved,
  needsReason,
  notNegative,
  restsOnSomething,
} from '#stages/1-fact-finding/issue/issue.rules';

describe('the levels of an issue', () => {
  it('are those of the regulation, one after the other', () => {
    expect(issueMachine.states).toEqual(ISSUE_LEVELS);
    expect(issueMachine.canMove('public', 'crisis_indicated')).toBe(false);
    expect(issueMachine.canMove('priority', 'crisis')).toBe(false);
  });

  it('calm down only through recovery or a reason', () => {
    expect(issueMachine.allowedFrom('crisis')).toEqual(['recovering']);
    expect(needsReason('crisis_indicated', 'recovering')).toBe(true);
    expect(needsReason('closed', 'public')).toBe(true);
    expect(needsReason('public', 'priority')).toBe(false);
  });

  it('near a crisis are the head’s to decide', () => {
    expect(headDecides('priority', 'crisis_indicated')).toBe(true);
    expect(headDecides('crisis', 'recovering')).toBe(true);
    expect(headDecides('public', 'priority')).toBe(false);
    expect(headDecides('recovering', 'closed')).toBe(false);
  });

  it('know which way is up', () => {
    expect(goesUp('recovering', 'crisis_indicated')).toBe(true);
    expect(goesUp('recovering', 'priority')).toBe(false);
  });
});

describe('what decides about an issue', () => {
  it('is counted before it has priority', () => {
    const verdict = countedForPriority('public', 'priority', { frequency: '46', velocity: '0' });
    expect([verdict.passed, verdict.pointer]).toEqual([false, '/persistenceDays']);
    const counted = { frequency: '46', velocity: '0', persistenceDays: 0 };
    expect(countedForPriority('public', 'priority', counted).passed).toBe(true);
    expect(countedForPriority('crisis_indicated', 'priority', {}).passed).toBe(true);
  });

  it('is named before it indicates a crisis', () => {
    expect(indicatesCrisis('priority', 'crisis_indicated', {}).passed).toBe(false);
    expect(indicatesCrisis('priority', 'crisis_indicated', { indications: ['disturbs_public'] }).passed).toBe(true);
    expect(indicatesCrisis('crisis_indicated', 'priority', {}).passed).toBe(true);
  });

  it('is said in words or shown by notes', () => {
    expect(restsOnSomething('public', 'priority', {}).passed).toBe(false);
    expect(restsOnSomething('public', 'priority', { decidedOn: 'Rapat redaksi' }).passed).toBe(true);
    expect(restsOnSomething('public', 'priority', { researchNoteIds: ['1'] }).passed).toBe(true);
    expect(restsOnSomething('priority', 'public', {}).passed).toBe(true);
  });

  it('counts mentions from none upwards', () => {
    expect(['-1', '0', '2.5', null].map((frequency) => notNegative(frequency).passed)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('is kept with the issue', () => {
    expect([0, 1].map((decisions) => mayBeRemoved(decisions).passed)).toEqual([true, false]);
  });
});
