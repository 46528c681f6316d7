import { STAGES } from '#kernel/campaign/campaign.entity';
import { debtMachine, dueInTime, mayOwe } from '#kernel/campaign/gate-debt.rules';

describe('a debt at a gate', () => {
  it('is for a crisis on its way to acting', () => {
    expect(STAGES.filter((to) => mayOwe({ kind: 'crisis' }, to).passed)).toEqual(['planning', 'implementation']);
    expect(STAGES.filter((to) => mayOwe({ kind: 'priority' }, to).passed)).toEqual([]);
    expect(STAGES.filter((to) => mayOwe({ kind: 'thematic' }, to).passed)).toEqual([]);
  });

  it('is due today at the earliest', () => {
    expect(dueInTime(0, '2026-09-14', '2026-09-14').passed).toBe(true);
    expect(dueInTime(0, null, '2026-09-14').passed).toBe(true);
    expect(dueInTime(1, '2026-09-13', '2026-09-14')).toMatchObject({ passed: false, pointer: '/owe/1/dueOn' });
  });

  it('is settled once', () => {
    expect(debtMachine.allowedFrom('open')).toEqual(['paid', 'waived']);
    expect([...debtMachine.allowedFrom('paid'), ...debtMachine.allowedFrom('waived')]).toEqual([]);
  });
});
