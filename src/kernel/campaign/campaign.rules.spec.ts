import { isForward, movesFrom, needsReason } from '#kernel/campaign/campaign.rules';

describe('moves of a campaign', () => {
  it('goes forward one stage at a time', () => {
    expect(movesFrom('fact_finding', 'active')).toEqual(['planning', 'on_hold', 'cancelled']);
    expect(movesFrom('planning', 'active')).not.toContain('evaluation');
  });

  it('goes back to any earlier stage', () => {
    expect(movesFrom('evaluation', 'active')).toEqual([
      'closed',
      'implementation',
      'planning',
      'fact_finding',
      'on_hold',
      'cancelled',
    ]);
  });

  it('moves no stage while on hold', () => {
    expect(movesFrom('planning', 'on_hold')).toEqual(['active', 'cancelled']);
  });

  it('ends when closed or cancelled', () => {
    expect(movesFrom('closed', 'closed')).toEqual([]);
    expect(movesFrom('planning', 'cancelled')).toEqual([]);
  });

  it('explains every move but the next stage and resuming', () => {
    expect(needsReason('planning', 'implementation')).toBe(false);
    expect(needsReason('planning', 'active')).toBe(false);
    expect(needsReason('planning', 'fact_finding')).toBe(true);
    expect(needsReason('planning', 'on_hold')).toBe(true);
  });

  it('knows which way a stage lies', () => {
    expect(isForward('planning', 'implementation')).toBe(true);
    expect(isForward('implementation', 'planning')).toBe(false);
  });
});
