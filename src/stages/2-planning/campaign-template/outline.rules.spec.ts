import { outlineOf, type PlanRecords, templateOf } from '#stages/2-planning/campaign-template/outline.rules';
import { planVerdicts } from '#stages/2-planning/campaign-template/template-plan.rules';

const NONE = { objectiveIds: [], publicIds: [], channelIds: [], keyMessageIds: [], dependsOnIds: [] };
const RECORDS = {
  publics: [{ id: 'p1', name: 'Ibu', size: 1200, channels: ['whatsapp'], offlineAreas: ['Desa Muara Medak'] }],
  objectives: [
    {
      id: 'o1',
      publicId: 'p1',
      direction: 'increase',
      outcomeKind: 'knowledge',
      outcome: 'tahu',
      metric: 'Yang tahu',
      unit: 'persen',
      baselineValue: '40',
      targetValue: '60.5',
      targetDate: '2026-03-31',
      method: 'Survei',
      requiredLevel: 'learned',
      weight: 2,
      dependsOnId: null,
      needIds: ['n1'],
    },
  ],
  strategies: [{ ...NONE, id: 's1', kind: 'media', text: 'Radio', objectiveIds: ['o1'], channelIds: ['c1'] }],
  keyMessages: [{ ...NONE, id: 'm1', text: 'Kuras', publicIds: ['p1'], objectiveIds: ['o1', 'gone'] }],
  activities: [
    { ...NONE, id: 'a1', title: 'Latih', whoId: 'u1', strategyId: 's1', startsOn: '2025-12-29', dueOn: null },
    { ...NONE, id: 'a2', title: 'Jalan', strategyId: null, startsOn: null, dueOn: '2026-01-31', dependsOnIds: ['a1'] },
  ],
  evaluationPlans: [
    { objectiveId: 'o1', kind: 'final', metric: 'Yang tahu', method: 'Survei', measureOn: '2026-04-06', whoId: 'u1' },
    { objectiveId: 'o1', kind: 'interim', metric: 'Yang tahu', method: 'Survei', measureOn: null },
  ],
  contentPlans: [
    { ...NONE, title: 'A', format: 'photo', plannedAt: '2026-01-07T23:30:00.000Z', hasTasks: true, channelIds: ['c1'] },
    { ...NONE, title: 'B', format: 'photo', plannedAt: null, hasTasks: false },
  ],
  budgetLines: [{ item: 'Survei', kind: 'evaluation', planned: '4500000', activityId: 'a1' }],
} as unknown as PlanRecords;

const outline = outlineOf(RECORDS, { startsOn: '2026-01-01', timezone: 'Asia/Jakarta' });

describe('outlineOf', () => {
  it('counts every date in days from the start', () => {
    expect(outline.objectives[0]).toMatchObject({ key: 'o1', publicKey: 'p1', dueDays: 89, targetDelta: '20.5' });
    expect(outline.activities).toMatchObject([
      { startDays: -3, dueDays: null, strategyKey: 's1', whoId: 'u1' },
      { startDays: null, dueDays: 30, dependsOnKeys: ['a1'] },
    ]);
    expect(outline.evaluationPlans.map(({ daysAfterTarget }) => daysAfterTarget)).toEqual([6, null]);
  });

  it('reads slots on the agency’s clocks', () => {
    expect(outline.contentPlans[0]).toMatchObject({ slotDays: 7, slotTime: '06:30', tasks: true });
    expect(outline.contentPlans[1]).toMatchObject({ slotDays: null, tasks: false });
    expect(outline.contentPlans[1]).not.toHaveProperty('slotTime');
  });
});

describe('templateOf', () => {
  const plan = templateOf(outline);

  it('keeps what serves the next campaign too, under short keys', () => {
    expect(plan).toMatchObject({
      publics: [{ key: 'public-1', name: 'Ibu' }],
      objectives: [{ key: 'objective-1', publicKey: 'public-1', dependsOnKey: null, weight: 2 }],
      keyMessages: [{ publicKeys: ['public-1'], objectiveKeys: ['objective-1'] }],
      activities: [{ strategyKey: 'strategy-1' }, { strategyKey: null, dependsOnKeys: ['activity-1'] }],
      evaluationPlans: [{ objectiveKey: 'objective-1', daysAfterTarget: 6 }],
      budgetLines: [{ item: 'Survei', activityKey: 'activity-1' }],
    });
    expect(planVerdicts(plan)).toEqual([]);
  });

  it('names no person, place, channel, need or amount', () => {
    const text = JSON.stringify(plan);
    for (const own of ['u1', 'c1', 'n1', 'Muara Medak', '4500000', '1200', '"40"']) expect(text).not.toContain(own);
  });
});
