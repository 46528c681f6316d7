import {
  askWhy,
  chainVerdicts,
  deadlineOf,
  fastLane,
  isByLinkAlone,
  isThrough,
  remindersPassed,
  sameMoment,
} from '#stages/2-planning/approval/approval.rules';
import type { ApprovalStep } from '#stages/2-planning/approval/approval-chain.entity';
import { DEFAULT_CHAINS } from '#stages/2-planning/approval/default-chains';

const step = (values: Partial<ApprovalStep> = {}): ApprovalStep => ({ name: 'Kepala', mode: 'any', ...values });
const broken = (steps: ApprovalStep[], heads: string[] = []): string[] =>
  chainVerdicts(steps, new Set(heads)).flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('the deadline of a decision', () => {
  const slot = '2026-03-15T02:00:00.000Z';

  it.each([
    ['2026-03-14T00:00:00Z', '2026-03-15T00:00:00.000Z', 'so long before the slot'],
    ['2026-03-15T01:00:00Z', slot, 'the slot itself when asked late'],
    ['2026-03-16T00:00:00Z', null, 'none when the slot has passed'],
  ])('asked at %s is %s: %s', (now, due, _why) => {
    expect(deadlineOf(slot, 120, new Date(now))).toBe(due);
  });

  it('knows one moment in two zones', () => {
    expect(sameMoment(slot, '2026-03-15T09:00:00+07:00')).toBe(true);
    expect([sameMoment(slot, null), sameMoment(null, null)]).toEqual([false, true]);
  });

  it('is none without a slot', () => {
    expect(deadlineOf(null, 120, new Date())).toBeNull();
  });

  it('is preceded by the reminders whose moment has come', () => {
    const passed = (now: string) => remindersPassed('2026-03-15T00:00:00Z', [1440, 240], new Date(now));
    expect(passed('2026-03-13T23:59:59Z')).toEqual([]);
    expect(passed('2026-03-14T00:00:00Z')).toEqual([1440]);
    expect(passed('2026-03-14T20:00:00Z')).toEqual([1440, 240]);
    expect(remindersPassed(null, [240], new Date())).toEqual([]);
  });
});

describe('a step', () => {
  it('is through with one approval where any is enough', () => {
    expect(isThrough({ step: step(), waiting: 3 })).toBe(true);
    expect(isThrough({ step: step({ mode: 'all' }), waiting: 1 })).toBe(false);
    expect(isThrough({ step: step({ mode: 'all' }), waiting: 0 })).toBe(true);
  });

  it('waits for a link alone where nobody else is asked', () => {
    expect(isByLinkAlone(step({ byLink: true }))).toBe(true);
    expect(isByLinkAlone(step({ byLink: true, role: 'head' }))).toBe(false);
    expect(isByLinkAlone(step({ byLink: true, userIds: ['a'] }))).toBe(false);
    expect(isByLinkAlone(step())).toBe(false);
  });
});

describe('a chain', () => {
  it('ends with a head or a leader', () => {
    expect(broken([step({ role: 'head' })])).toEqual([]);
    expect(broken([step({ byLink: true })])).toEqual([]);
    expect(broken([step({ userIds: ['a'] })], ['a'])).toEqual([]);
    expect(broken([step({ userIds: ['a', 'b'] })], ['a'])).toEqual(['approval_chain.ends_with_head']);
    expect(broken([step({ role: 'head' }), step({ name: 'Tim', role: 'staff' })])).toEqual([
      'approval_chain.ends_with_head',
    ]);
    expect(broken([])).toEqual(['approval_chain.ends_with_head']);
  });

  it('tells its steps apart by name', () => {
    expect(broken([step(), step({ name: ' kepala ', role: 'head' })])).toEqual(['approval_chain.names_differ']);
  });

  it('is lawful in the form in which every agency gets it', () => {
    expect(DEFAULT_CHAINS.flatMap(({ steps }) => broken(steps))).toEqual([]);
  });

  it('has one approver in the fast lane', () => {
    const lane = fastLane([step({ name: 'Seksi' }), step({ role: 'head', mode: 'all' })]);
    expect(lane).toEqual([step({ role: 'head', mode: 'any' })]);
    expect(fastLane([step({ byLink: true })])).toEqual([step({ byLink: true })]);
  });
});

describe('a rejection', () => {
  it('says why', () => {
    expect(() => askWhy('rejected', ' ')).toThrow('request.invalid');
    expect(() => askWhy('rejected', 'Angka salah.')).not.toThrow();
    expect(() => askWhy('approved', null)).not.toThrow();
  });
});
