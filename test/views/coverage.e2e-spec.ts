import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { complaint, ground, scheduledPlan } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { communityNeed, contentPlan, goal, objective, publicOf, validatedNeed } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
});
afterAll(() => test.close());

interface Gap {
  code: string;
  message: string;
  count: number;
  total: number;
  items: { id: string; title: string }[];
  fix: { operationId: string };
}

const coverage = async (id: string, by = bandung.analyst): Promise<{ covered: boolean; gaps: Gap[] }> =>
  made(by.get(`campaigns/${id}/coverage`));
const counts = ({ gaps }: { gaps: Gap[] }) => Object.fromEntries(gaps.map(({ code, count }) => [code, count]));

describe('GET /campaigns/:id/coverage', () => {
  it('names everything that hangs, and its fix', async () => {
    const { id } = await campaign(bandung.head);
    const need = await communityNeed(bandung.analyst, id);
    const people = await publicOf(bandung.analyst, id);
    const target = await objective(bandung.analyst, id, { publicId: people.id, outcomeKind: 'process' });
    const { covered, gaps } = await coverage(id);
    expect(covered).toBe(false);
    expect(
      gaps.map(({ code, items, total, fix }) => [code, items.map((item) => item.id), total, fix.operationId]),
    ).toEqual([
      ['need_without_objective', [need.id], 1, 'createObjective'],
      ['public_without_outcome_objective', [people.id], 1, 'createObjective'],
      ['objective_without_strategy', [target.id], 1, 'createStrategy'],
      ['objective_without_activity', [target.id], 1, 'createActivity'],
      ['objective_without_content', [target.id], 1, 'createContentPlan'],
      ['objective_without_evaluation_plan', [target.id], 1, 'createEvaluationPlan'],
    ]);
  });

  it('is covered when every thread is tied', async () => {
    const { id } = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, id);
    const target = await objective(bandung.analyst, id, { needIds: [need.id] });
    const objectiveIds = [target.id];
    const activity = await made(
      bandung.analyst.post('activities', { campaignId: id, title: 'Pelatihan', objectiveIds }),
    );
    await made(
      bandung.analyst.post('strategies', { campaignId: id, kind: 'action', text: 'Buka sore.', objectiveIds }),
    );
    await contentPlan(bandung.staff, id, { objectiveIds });
    const values = {
      campaignId: id,
      objectiveId: target.id,
      metric: 'Tahu',
      method: 'Survei',
      measureOn: '2026-07-06',
    };
    await made(bandung.analyst.post('evaluation-plans', values));
    expect(counts(await coverage(id))).toMatchObject({
      objective_without_activity: 0,
      objective_without_evaluation_plan: 1,
    });
    await made(bandung.analyst.post('evaluation-plans', { ...values, metric: 'Yakin', whoId: bandung.analyst.id }));
    expect((await coverage(id)).covered).toBe(true);
    await made(bandung.analyst.move(`activities/${activity.id}`, 'cancelled', { reason: 'Digabung.' }));
    expect(counts(await coverage(id))).toMatchObject({ objective_without_activity: 1 });
  });

  it('counts nothing above the reader, and nothing of others', async () => {
    const { id } = await campaign(bandung.head);
    await communityNeed(bandung.analyst, id, { classification: 'confidential' });
    expect(counts(await coverage(id))).toMatchObject({ need_without_objective: 1 });
    const [gap] = (await coverage(id, bandung.viewer)).gaps;
    expect(gap).toMatchObject({ count: 0, total: 0, items: [] });
    expect((await muba.head.get(`campaigns/${id}/coverage`)).status).toBe(404);
  });
});

describe('GET /publics/:id/related', () => {
  it('leads from the goal to the complaints', async () => {
    const on = await ground(bandung);
    await goal(bandung.analyst, on.campaign.id);
    const need = await validatedNeed(bandung.analyst, on.campaign.id);
    await made(bandung.analyst.patch(`objectives/${on.objective.id}`, { needIds: [need.id], version: 1 }));
    const piece = await scheduledPlan(bandung, on);
    const post = await made(
      bandung.staff.post('posts', {
        channelId: on.channel.id,
        contentPlanId: piece.id,
        caption: 'Kuras bak tiap Jumat.',
      }),
    );
    const { id } = await complaint(bandung.staff, on, 'jadwal fogging', { postId: post.id });
    const stray = await contentPlan(bandung.staff, on.campaign.id);
    const related = await made(bandung.viewer.get(`publics/${on.objective.publicId}/related`));
    const ids = (name: string) => related[name].items.map((item: { id: string }) => item.id);
    expect([ids('needs'), ids('objectives'), ids('posts'), ids('complaints')]).toEqual([
      [need.id],
      [on.objective.id],
      [post.id],
      [id],
    ]);
    expect(ids('contentPlans')).toEqual([piece.id]);
    expect(ids('contentPlans')).not.toContain(stray.id);
    expect(related.complaints).toMatchObject({
      count: 1,
      exact: true,
      items: [{ url: `/api/v1/feedback-messages/${id}` }],
    });
    expect(related.goals.items[0].url).toBe(`/api/v1/campaigns/${on.campaign.id}/goal`);
  });

  it('is not there for another agency', async () => {
    const { id } = await publicOf(bandung.analyst, (await campaign(bandung.head)).id);
    expect((await muba.head.get(`publics/${id}/related`)).status).toBe(404);
  });
});
