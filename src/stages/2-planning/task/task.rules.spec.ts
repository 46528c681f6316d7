import {
  assigneeVerdicts,
  type Candidate,
  dueFor,
  dueOf,
  dueVerdict,
  needsReason,
  sameInstant,
  takesWork,
  taskMachine,
  worksOn,
} from '#stages/2-planning/task/task.rules';

const SLOT = '2026-03-15T02:00:00Z';
const DAY = 1_440;

describe('the due date of a task', () => {
  it('lies so many minutes before the slot', () => {
    expect(dueFor(SLOT, 3 * DAY)).toBe('2026-03-12T02:00:00.000Z');
    expect(dueFor(SLOT, 0)).toBe('2026-03-15T02:00:00.000Z');
    expect(dueFor(null, DAY)).toBeNull();
  });

  it('follows the slot, or stands where it was put', () => {
    expect(dueOf(SLOT, { leadMinutes: DAY }, null)).toBe('2026-03-14T02:00:00.000Z');
    expect(dueOf(SLOT, { dueAt: '2026-03-01T00:00:00Z' }, null)).toBe('2026-03-01T00:00:00Z');
    expect(dueOf(null, { leadMinutes: DAY, dueAt: SLOT }, { leadMinutes: null, dueAt: SLOT })).toBeNull();
  });

  it('is no change when it is the same moment', () => {
    const current = { leadMinutes: DAY, dueAt: '2026-03-14T02:00:00Z' };
    expect(dueOf(SLOT, current, current)).toBeUndefined();
    expect(sameInstant('2026-03-14T09:00:00+07:00', current.dueAt)).toBe(true);
    expect(sameInstant(null, undefined)).toBe(true);
    expect(sameInstant(null, SLOT)).toBe(false);
  });

  it('is not given twice', () => {
    expect(dueVerdict({ leadMinutes: DAY, dueAt: SLOT }, null)).toMatchObject({ passed: false, pointer: '/dueAt' });
    expect(dueVerdict({ leadMinutes: DAY }, null).passed).toBe(true);
    expect(dueVerdict({ dueAt: SLOT }, null).passed).toBe(true);
    const current = { leadMinutes: DAY, dueAt: SLOT };
    expect(dueVerdict({ leadMinutes: 60, dueAt: SLOT }, current).passed).toBe(true);
    expect(dueVerdict({ leadMinutes: DAY, dueAt: null }, current).passed).toBe(false);
    expect(dueVerdict({ leadMinutes: null, dueAt: null }, current).passed).toBe(true);
  });
});

describe('the assignee of a task', () => {
  const person = (values: Partial<Candidate> = {}): Candidate => ({
    name: 'Sari',
    state: 'active',
    functions: ['photographer', 'editor'],
    clearance: 'restricted',
    ...values,
  });
  const faults = (level: number, one: Candidate | undefined) =>
    assigneeVerdicts('photographer', level, one)
      .filter(({ passed }) => !passed)
      .map(({ code }) => code);

  it('is there, active, of the craft and cleared', () => {
    expect(faults(1, person())).toEqual([]);
    expect(faults(0, undefined)).toEqual(['reference.unknown']);
    expect(faults(2, person({ state: 'disabled', functions: ['designer'] }))).toEqual([
      'task.assignee_disabled',
      'task.assignee_function',
      'task.assignee_clearance',
    ]);
  });

  it('begins and finishes it, or somebody who answers for the team', () => {
    const who = (values = {}) => ({ userId: 'me', functions: ['designer'], approves: false, ...values });
    const task = (assigneeId: string | null) => ({ assigneeId, function: 'designer' as const });
    expect(worksOn(task('me'), who())).toBe('yes');
    expect(worksOn(task('other'), who())).toBe('others');
    expect(worksOn(task('other'), who({ approves: true }))).toBe('yes');
    expect(worksOn(task(null), who())).toBe('yes');
    expect(worksOn(task(null), who({ functions: ['editor'] }))).toBe('unfit');
  });
});

describe('a task', () => {
  it('is cancelled and opened again only with a reason', () => {
    const explained = taskMachine.states.flatMap((from) =>
      taskMachine.allowedFrom(from).flatMap((to) => (needsReason(from, to) ? [`${from} → ${to}`] : [])),
    );
    expect(explained).toEqual(['open → cancelled', 'in_progress → cancelled', 'done → open', 'cancelled → open']);
  });

  it('is not for a piece that has ended', () => {
    expect(['idea', 'editing', 'published', 'corrected'].every((state) => takesWork(state).passed)).toBe(true);
    expect(['cancelled', 'archived'].some((state) => takesWork(state).passed)).toBe(false);
  });
});
