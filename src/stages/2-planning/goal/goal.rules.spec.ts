import { goalMachine } from '#stages/2-planning/goal/goal.rules';

describe('a goal', () => {
  it('is a draft until it is approved', () => {
    expect(goalMachine.initial).toBe('draft');
    expect(goalMachine.allowedFrom('draft')).toEqual(['approved']);
  });

  it('goes back to draft before it can change', () => {
    expect(goalMachine.allowedFrom('approved')).toEqual(['draft']);
  });
});
