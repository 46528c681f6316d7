import { NEED_STATES } from '#stages/1-fact-finding/community-need/community-need.entity';
import {
  asStrictAsEvidence,
  followsObjectives,
  mayBeRemoved,
  namesWhoOrWhere,
  needMachine,
  needsReason,
  priorityScore,
  restsOnEvidence,
} from '#stages/1-fact-finding/community-need/community-need.rules';

describe('the priority of a need', () => {
  it('is urgency times severity times reach', () => {
    expect(priorityScore({ urgency: 4, severity: 4, reach: 3 })).toBe(48);
    expect(priorityScore({ urgency: 1, severity: 1, reach: 1 })).toBe(1);
    expect(priorityScore({ urgency: 5, severity: 5, reach: 5 })).toBe(125);
  });

  it('sets a grave need of some above a mild one of many', () => {
    const grave = { urgency: 4, severity: 5, reach: 2 };
    const mild = { urgency: 5, severity: 1, reach: 5 };
    expect(priorityScore(grave)).toBeGreaterThan(priorityScore(mild));
  });
});

describe('the states of a need', () => {
  it('are those of the model', () => {
    expect(needMachine.states).toEqual(NEED_STATES);
  });

  it('are explained except on the way forward', () => {
    expect(needsReason('identified', 'validated')).toBe(false);
    expect(needsReason('validated', 'dropped')).toBe(true);
    expect(needsReason('addressed', 'met')).toBe(true);
    expect(needsReason('met', 'addressed')).toBe(true);
    expect(needsReason('dropped', 'identified')).toBe(true);
  });

  it('follow the objectives between validated and addressed', () => {
    expect(followsObjectives('validated', 'addressed')).toBe(true);
    expect(followsObjectives('addressed', 'validated')).toBe(true);
    expect(followsObjectives('met', 'addressed')).toBe(false);
  });
});

describe('the evidence of a need', () => {
  it('is wanted from validated on', () => {
    const without = NEED_STATES.filter((state) => restsOnEvidence(state, { count: 0 }).passed);
    expect(without).toEqual(['identified', 'dropped']);
    expect(NEED_STATES.every((state) => restsOnEvidence(state, { count: 1 }).passed)).toBe(true);
  });

  it('is never stricter than the need itself', () => {
    expect(asStrictAsEvidence('restricted', 0, { strictest: 1 }).passed).toBe(true);
    expect(asStrictAsEvidence('open', 2, { strictest: 2 }).passed).toBe(true);
    const { passed, message } = asStrictAsEvidence('open', 0, { strictest: 2 });
    expect(passed).toBe(false);
    expect(message.en).toContain('confidential');
  });
});

describe('what a need says of itself', () => {
  it('names who has it or where', () => {
    expect(namesWhoOrWhere({ publicName: 'Kader' }).passed).toBe(true);
    expect(namesWhoOrWhere({ area: 'Coblong' }).passed).toBe(true);
    expect(namesWhoOrWhere({ publicName: null }).passed).toBe(false);
  });

  it('may be erased only before anybody relied on it', () => {
    expect(NEED_STATES.filter((state) => mayBeRemoved(state).passed)).toEqual(['identified']);
  });
});
