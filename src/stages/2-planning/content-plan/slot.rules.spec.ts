import { type SlotFacts, slotConflicts } from '#stages/2-planning/content-plan/slot.rules';

const now = new Date('2026-03-01T00:00:00Z');
const facts = (values: Partial<SlotFacts> = {}): SlotFacts => ({
  plannedAt: new Date('2026-03-15T02:00:00Z'),
  now,
  day: '2026-03-15',
  campaign: { startsOn: '2026-01-05', endsOn: null },
  holidays: [],
  neighbours: [],
  tasks: [],
  approveBy: null,
  ...values,
});
const codes = (values: Partial<SlotFacts>): string[] => slotConflicts(facts(values)).map(({ code }) => code);

describe('a new slot', () => {
  it('may be free', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ tasks: [{ id: 'a', dueAt: new Date('2026-03-02') }], approveBy: new Date('2026-03-02') })).toEqual(
      [],
    );
  });

  it('lies inside the campaign and ahead', () => {
    expect(codes({ plannedAt: new Date('2026-02-01') })).toEqual(['slot.in_past']);
    expect(codes({ day: '2026-01-04' })).toEqual(['slot.outside_campaign']);
    expect(codes({ campaign: { startsOn: '2026-01-05', endsOn: '2026-03-14' } })).toEqual(['slot.outside_campaign']);
    expect(codes({ campaign: { startsOn: '2026-01-05', endsOn: '2026-03-15' } })).toEqual([]);
  });

  it('names the holiday, the neighbours and the late tasks', () => {
    const found = slotConflicts(
      facts({
        holidays: [{ en: 'Eid', id: 'Idulfitri' }],
        neighbours: [
          { id: 'b', title: 'Poster', handle: '@a' },
          { id: 'b', title: 'Poster', handle: '@c' },
        ],
        tasks: [{ id: 't', dueAt: new Date('2026-02-27') }],
        approveBy: new Date('2026-02-28'),
      }),
    );
    expect(found.map(({ code, recordIds }) => [code, recordIds])).toEqual([
      ['slot.holiday', []],
      ['slot.channel_busy', ['b']],
      ['slot.task_due_past', ['t']],
      ['slot.approval_deadline', []],
    ]);
    expect(found[1]?.message.en).toBe('Close to it on @a, @c: Poster.');
  });
});
