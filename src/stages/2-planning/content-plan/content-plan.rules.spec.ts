import { CONTENT_STATES, type ContentState } from '#stages/2-planning/content-plan/content-plan.entity';
import {
  changesPiece,
  contentMachine,
  isKept,
  isOut,
  isRework,
  mayBeChanged,
  mayBeRemoved,
  movesFrom,
  needsReason,
  standingVerdicts,
  voidsApproval,
} from '#stages/2-planning/content-plan/content-plan.rules';

const FORWARD: ContentState[] = [
  'idea',
  'planned',
  'strategy',
  'sourcing',
  'editing',
  'review',
  'clearance',
  'approved',
  'scheduled',
  'published',
  'archived',
];

describe('the life of a piece of content', () => {
  it('knows the states of the model', () => {
    expect([...contentMachine.states].sort()).toEqual([...CONTENT_STATES].sort());
  });

  it('goes one step at a time from idea to archive', () => {
    for (const [step, from] of FORWARD.slice(0, -1).entries()) {
      expect(contentMachine.allowedFrom(from)).toContain(FORWARD[step + 1]);
    }
    expect(contentMachine.canMove('idea', 'strategy')).toBe(false);
    expect(contentMachine.canMove('editing', 'approved')).toBe(false);
  });

  it('can be given up until it is out', () => {
    const until = CONTENT_STATES.filter((state) => contentMachine.canMove(state, 'cancelled'));
    expect(until).toEqual(FORWARD.slice(0, 9));
  });

  it('ends in the archive or cancelled', () => {
    expect(CONTENT_STATES.filter((state) => contentMachine.isFinal(state))).toEqual(['archived', 'cancelled']);
  });

  it('has a fast lane for immediate information alone', () => {
    expect(movesFrom({ state: 'approved', informationClass: 'immediate' })).toContain('published');
    expect(movesFrom({ state: 'approved', informationClass: 'periodic' })).toEqual([
      'scheduled',
      'review',
      'cancelled',
    ]);
    expect(movesFrom({ state: 'scheduled', informationClass: 'periodic' })).toContain('published');
  });
});

describe('a rework', () => {
  it('is being sent back by review or clearance', () => {
    expect(isRework('review', 'editing')).toBe(true);
    expect(isRework('clearance', 'sourcing')).toBe(true);
    expect(isRework('sourcing', 'editing')).toBe(false);
    expect(isRework('review', 'clearance')).toBe(false);
  });

  it('says what to do again', () => {
    expect(needsReason('review', 'editing')).toBe(true);
    expect(needsReason('editing', 'review')).toBe(false);
  });
});

describe('a reason', () => {
  it('is given for what is gone, put right or withdrawn', () => {
    expect(needsReason('sourcing', 'cancelled')).toBe(true);
    expect(needsReason('published', 'corrected')).toBe(true);
    expect(needsReason('published', 'taken_down')).toBe(true);
    expect(needsReason('published', 'archived')).toBe(false);
  });

  it('is given for an approval that is taken back', () => {
    expect(voidsApproval('scheduled', 'review')).toBe(true);
    expect(voidsApproval('editing', 'review')).toBe(false);
    expect(needsReason('approved', 'review')).toBe(true);
  });
});

describe('a change of the piece', () => {
  it('is a change of what people will see', () => {
    expect(changesPiece({ title: 'a' }, { title: 'b' })).toBe(true);
    expect(changesPiece({ altText: null }, { altText: 'Nyamuk' })).toBe(true);
    expect(changesPiece({ channelIds: ['a'] }, { channelIds: ['a', 'b'] })).toBe(true);
  });

  it('is not its slot, its assignee or the order of a list', () => {
    expect(changesPiece({ plannedAt: null }, { plannedAt: '2026-03-15T02:00:00.000Z' })).toBe(false);
    expect(changesPiece({ assigneeId: 'a' }, { assigneeId: 'b' })).toBe(false);
    expect(changesPiece({ needIds: ['a', 'b'] }, { needIds: ['B', 'a'] })).toBe(false);
  });
});

describe('what a piece needs to stand', () => {
  const broken = (state: ContentState, plan = {}) =>
    standingVerdicts(state, plan)
      .filter(({ passed }) => !passed)
      .map(({ code }) => code);

  it('is nothing for an idea or a cancelled piece', () => {
    expect(broken('idea')).toEqual([]);
    expect(broken('cancelled')).toEqual([]);
  });

  it('is an objective and a place in the calendar', () => {
    expect(broken('planned')).toEqual(['content_plan.orphan', 'content_plan.no_place']);
    expect(broken('editing', { objectiveIds: ['a'], plannedAt: '2026-03-15T02:00:00.000Z' })).toEqual([]);
  });
});

describe('what went out', () => {
  it('is kept as it was', () => {
    const kept: ContentState[] = ['published', 'corrected', 'taken_down', 'archived', 'cancelled'];
    expect(CONTENT_STATES.filter(isKept)).toEqual(kept);
    expect(CONTENT_STATES.filter((state) => !mayBeChanged(state).passed)).toEqual(kept);
  });

  it('stands while it is published or corrected', () => {
    expect(CONTENT_STATES.filter(isOut)).toEqual(['published', 'corrected']);
  });

  it('is never erased; only an idea is', () => {
    expect(CONTENT_STATES.filter((state) => mayBeRemoved(state).passed)).toEqual(['idea']);
  });
});
