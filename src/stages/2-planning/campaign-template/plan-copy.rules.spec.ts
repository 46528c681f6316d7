import type { HeldCampaign } from '#kernel/campaign/holding';
import { type Outline, whole } from '#stages/2-planning/campaign-template/outline';
import {
  beginning,
  copyVerdicts,
  dayOf,
  inTurn,
  oneSource,
  partsOf,
  type Question,
  slotOf,
} from '#stages/2-planning/campaign-template/plan-copy.rules';
import type { TemplateObjective } from '#stages/2-planning/campaign-template/template-aim.dto';

const campaign: HeldCampaign = { id: 'c', stage: 'planning', status: 'active', level: 1, startsOn: '2026-02-02' };
const outline: Outline = whole({ publics: [{ key: 'p', name: 'Ibu' }] });
const question = (values: Partial<Question> = {}): Question => ({
  campaign,
  goalApproved: false,
  there: {},
  parts: ['publics', 'objectives'],
  outline,
  source: { level: 0, isCampaign: true, id: 's' },
  startsOn: '2026-02-02',
  ...values,
});
const refused = (values: Partial<Question>) =>
  copyVerdicts(question(values)).flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('copyVerdicts', () => {
  it('lets a plan into a campaign that has none', () => {
    expect(refused({})).toEqual([]);
    expect(refused({ campaign: { ...campaign, stage: 'fact_finding' }, there: { budgetLines: 3 } })).toEqual([]);
  });

  it.each([
    [{ campaign: { ...campaign, stage: 'implementation' as const } }, 'stage'],
    [{ goalApproved: true }, 'goal_approved'],
    [{ there: { objectives: 1 } }, 'part_taken'],
    [{ source: { level: 2, isCampaign: true, id: 's' } }, 'less_open'],
    [{ source: { level: 1, isCampaign: true, id: 'c' } }, 'own_plan'],
    [{ parts: ['budgetLines' as const] }, 'nothing'],
    [{ startsOn: '2026-02-01' }, 'starts_on'],
    [{ outline: { ...outline, publics: Array.from({ length: 201 }, () => ({ key: 'p', name: 'Ibu' })) } }, 'too_large'],
  ])('refuses %j', (values, code) => {
    expect(refused(values)).toEqual([`plan_copy.${code}`]);
  });

  it('names the parts that are taken', () => {
    const [told] = copyVerdicts(question({ there: { publics: 3 } })).filter(({ passed }) => !passed);
    expect(told).toMatchObject({ pointer: '/parts', message: { en: expect.stringContaining('publics (3)') } });
  });
});

describe('oneSource', () => {
  it.each([
    ['t', null, true],
    [undefined, 'c', true],
    ['t', 'c', false],
    [null, undefined, false],
  ])('takes %p and %p as %p', (templateId, fromCampaignId, passed) => {
    expect(oneSource(templateId, fromCampaignId).passed).toBe(passed);
  });
});

describe('partsOf', () => {
  it('orders what is asked so that names come before their use', () => {
    expect(partsOf(['contentPlans', 'publics'])).toEqual(['publics', 'contentPlans']);
    expect(partsOf(undefined)).toHaveLength(8);
  });
});

describe('days and slots', () => {
  it('shifts days from the start over months and years', () => {
    expect([dayOf('2026-12-30', 3), dayOf('2028-02-28', 1), dayOf('2026-01-01', -1)]).toEqual([
      '2027-01-02',
      '2028-02-29',
      '2025-12-31',
    ]);
    expect([dayOf('2026-01-01', null), dayOf('2026-01-01', undefined)]).toEqual([null, null]);
  });

  it('keeps the time that the clocks show', () => {
    const content = { title: 'A', format: 'photo' as const, slotDays: 1 };
    expect(slotOf(content, '2026-01-01', 'Asia/Jakarta')).toBe('2026-01-02T02:00:00.000Z');
    expect(slotOf({ ...content, slotTime: '06:30' }, '2026-01-01', 'Asia/Jayapura')).toBe('2026-01-01T21:30:00.000Z');
    expect(slotOf({ ...content, slotDays: null }, '2026-01-01', 'Asia/Jakarta')).toBeNull();
  });
});

describe('inTurn', () => {
  const rows = [
    { key: 'c', after: ['b', 'elsewhere'] },
    { key: 'b', after: ['a'] },
    { key: 'a', after: [] },
  ];

  it('puts first what others wait for', () => {
    expect(inTurn(rows, ({ after }) => after).map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  it('comes to an end in a circle', () => {
    const circle = [
      { key: 'a', after: ['b'] },
      { key: 'b', after: ['a'] },
    ];
    expect(inTurn(circle, ({ after }) => after)).toHaveLength(2);
  });
});

describe('beginning', () => {
  const objective = (values: Partial<TemplateObjective> = {}) =>
    ({
      direction: 'increase',
      metric: 'Yang tahu',
      unit: 'persen',
      targetValue: '60',
      targetDelta: '20.5',
      ...values,
    }) as TemplateObjective;
  const baseline = (value: string) => [{ id: 'b', metric: ' yang TAHU', unit: 'Persen', value }];

  it.each([
    [{}, '40', '60.5'],
    [{}, '90', '100'],
    [{ direction: 'decrease' as const }, '40', '19.5'],
    [{ direction: 'decrease' as const }, '10', '0'],
    [{ targetDelta: null }, '40', '60'],
    [{ direction: 'maintain' as const, targetDelta: null, tolerance: '5' }, '57', '60'],
  ])('sets the target of %j from %s', (values, value, targetValue) => {
    expect(beginning(objective(values), baseline(value))).toEqual({ baselineId: 'b', targetValue });
  });

  it.each([
    [{ targetDelta: null }, '60'],
    [{}, '100'],
    [{ metric: 'Yang ingat' }, '40'],
    [{ unit: 'orang' }, '40'],
  ])('leaves %j open where %s says nothing', (values, value) => {
    expect(beginning(objective(values), baseline(value))).toBeNull();
  });
});
