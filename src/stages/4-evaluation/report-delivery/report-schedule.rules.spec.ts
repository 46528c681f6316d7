import { deliveryMachine, scheduleVerdicts } from '#stages/4-evaluation/report-delivery/report-schedule.rules';

const RECAP = { kind: 'unit_month', unitId: 'u', format: 'pdf', rhythm: 'month', dayOfMonth: 1 } as const;
const LIST = { kind: 'list', list: 'cases', format: 'csv', rhythm: 'week', weekday: 1 } as const;

const broken = (next: Parameters<typeof scheduleVerdicts>[0]) =>
  scheduleVerdicts(next, null)
    .filter(({ passed }) => !passed)
    .map(({ pointer }) => pointer);

describe('what a schedule delivers', () => {
  it('is a recap of a unit or a list', () => {
    expect([broken(RECAP), broken(LIST)]).toEqual([[], []]);
    expect(broken({ ...RECAP, unitId: null, list: 'cases' })).toEqual(['/unitId', '/list']);
    expect(broken({ ...LIST, unitId: 'u', list: null })).toEqual(['/unitId', '/list']);
  });

  it('has the form and the rhythm of its kind', () => {
    expect(broken({ ...RECAP, format: 'csv', parameters: { q: 'x' } })).toEqual(['/parameters', '/format']);
    expect(broken({ ...RECAP, rhythm: 'week', dayOfMonth: null, weekday: 1 })).toEqual(['/rhythm']);
    expect(broken({ ...LIST, format: 'pdf', weekday: null })).toEqual(['/format', '/weekday']);
  });

  it('goes nowhere that is refused', () => {
    const refused = scheduleVerdicts(LIST, { en: 'inside', id: 'di dalam' }).filter(({ passed }) => !passed);
    expect(refused.map(({ pointer }) => pointer)).toEqual(['/url']);
  });
});

describe('a delivery', () => {
  it('is asked for again only once it has ended', () => {
    expect(deliveryMachine.allowedFrom('pending')).toEqual(['delivered', 'failed']);
    expect(deliveryMachine.canMove('failed', 'pending')).toBe(true);
  });
});
