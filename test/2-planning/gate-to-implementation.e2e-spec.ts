import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import { contentPlan, goal, objective, programme, publicOf, validatedNeed, walk } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
});
afterAll(() => test.close());

interface Condition {
  code: string;
  passed: boolean;
  message: string;
  fix: { operationId: string; recordId: string | null } | null;
}

const PROGRAMME = ['plan.strategies', 'plan.evaluation', 'plan.timetable', 'plan.budget'];
const PLAN = [
  'plan.goal_approved',
  'plan.publics_covered',
  'plan.objectives_complete',
  'plan.needs_covered',
  'plan.strategies',
  'plan.evaluation',
  'plan.timetable',
  'plan.budget',
  'plan.content',
];

async function ask(campaignId: string, language = 'en'): Promise<Record<string, Condition>> {
  const { body } = await bandung.viewer.get(`campaigns/${campaignId}/gate?to=implementation`, {
    'accept-language': language,
  });
  return Object.fromEntries(body.conditions.map((condition: Condition) => [condition.code, condition]));
}

const passed = (conditions: Record<string, Condition>): string[] => PLAN.filter((code) => conditions[code]?.passed);

describe('GET /campaigns/:id/gate to implementation', () => {
  it('begins with everything to be done, in both languages', async () => {
    const { id } = await campaign(bandung.head);
    await validatedNeed(bandung.analyst, id);
    const conditions = await ask(id);
    expect(passed(conditions)).toEqual([]);
    expect(PLAN.map((code) => conditions[code]?.fix?.operationId)).toEqual([
      'putGoal',
      'createPublic',
      'createObjective',
      'createObjective',
      'createStrategy',
      'createObjective',
      'createActivity',
      'createBudgetLine',
      'createContentPlan',
    ]);
    expect((await ask(id, 'id'))['plan.content']?.message).toContain('Belum ada konten');
  });

  it('names the record that stands in the way', async () => {
    const { id } = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, id);
    const draft = await goal(bandung.analyst, id);
    const people = await publicOf(bandung.analyst, id);
    const idea = await contentPlan(bandung.staff, id);
    const conditions = await ask(id);
    const offenders = PLAN.map((code) => conditions[code]?.fix?.recordId);
    expect(offenders).toEqual([draft.id, people.id, null, need.id, null, null, null, null, idea.id]);
  });

  it('passes for a plan that stands', async () => {
    const { id } = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, id);
    await goal(bandung.analyst, id);
    await made(bandung.head.move(`campaigns/${id}/goal`, 'approved'));
    const target = await objective(bandung.analyst, id, { needIds: [need.id] });
    const piece = await contentPlan(bandung.staff, id, {
      objectiveIds: [target.id],
      plannedAt: '2026-03-15T02:00:00Z',
    });
    await walk(bandung.staff, piece, 'planned');
    await programme(bandung, target);
    expect(passed(await ask(id))).toEqual(PLAN);
  });

  it('names what a programme leaves open', async () => {
    const { id } = await campaign(bandung.head);
    const target = await objective(bandung.analyst, id);
    const stored = await programme(bandung, target);
    expect(passed(await ask(id))).toEqual(expect.arrayContaining(PROGRAMME));
    await made(bandung.analyst.patch(`activities/${stored.activity.id}`, { whoId: null, version: 1 }));
    await made(
      bandung.analyst.patch(`evaluation-plans/${stored.evaluationPlan.id}`, {
        kind: 'interim',
        measureOn: '2026-03-01',
        version: 1,
      }),
    );
    const late = await ask(id);
    expect(passed(late)).not.toEqual(expect.arrayContaining(['plan.timetable', 'plan.evaluation']));
    expect(late['plan.timetable']?.fix).toMatchObject({ operationId: 'updateActivity', recordId: stored.activity.id });
    expect(late['plan.evaluation']?.fix).toMatchObject({ operationId: 'createEvaluationPlan', recordId: target.id });
    await made(bandung.analyst.move(`activities/${stored.activity.id}`, 'cancelled', { reason: 'Digabung.' }));
    const idle = (await ask(id))['plan.strategies'];
    expect(idle?.fix).toMatchObject({ operationId: 'createActivity', recordId: target.id });
  });

  it('takes a budget of zero that is said', async () => {
    const { id } = await campaign(bandung.head);
    const line = { campaignId: id, item: 'Semua kegiatan', kind: 'other', planned: '0', zeroReason: 'Tanpa biaya.' };
    await made(bandung.analyst.post('budget-lines', line));
    expect(passed(await ask(id))).toEqual(['plan.needs_covered', 'plan.budget']);
  });

  it('does not take a process objective for an outcome', async () => {
    const { id } = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, id);
    await objective(bandung.analyst, id, { outcomeKind: 'process', needIds: [need.id] });
    expect(passed(await ask(id))).toEqual([]);
  });

  it('takes a dropped need for settled', async () => {
    const { id } = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, id);
    expect(passed(await ask(id))).not.toContain('plan.needs_covered');
    await made(bandung.analyst.move(`community-needs/${need.id}`, 'dropped', { reason: 'Ditangani dinas lain.' }));
    expect(passed(await ask(id))).toContain('plan.needs_covered');
  });

  it('wants knowing before doing in each public', async () => {
    const { id } = await campaign(bandung.head);
    const people = await publicOf(bandung.analyst, id);
    await objective(bandung.analyst, id, { publicId: people.id, targetDate: '2026-06-30' });
    const early = await objective(bandung.analyst, id, {
      publicId: people.id,
      outcomeKind: 'behaviour',
      requiredLevel: 'behaved',
      targetDate: '2026-05-31',
    });
    const refused = (await ask(id))['plan.objectives_complete'];
    expect([refused?.passed, refused?.fix?.recordId]).toEqual([false, early.id]);
    await made(bandung.analyst.patch(`objectives/${early.id}`, { targetDate: '2026-06-30', version: 1 }));
    expect((await ask(id))['plan.objectives_complete']?.passed).toBe(true);
  });
});

describe('GET /campaigns with its next gate', () => {
  it('lists the unmet codes of the facts', async () => {
    const own = await campaign(bandung.head);
    const { body } = await bandung.viewer.get('campaigns?include=gate&limit=200');
    const found = body.items.find(({ id }: { id: string }) => id === own.id);
    expect(found.gate).toEqual({
      to: 'planning',
      unmet: [
        'facts.research_note',
        'facts.legal_basis',
        'facts.problem_statement',
        'facts.situation',
        'facts.stakeholder',
        'facts.need',
        'facts.baseline',
      ],
    });
  });
});
