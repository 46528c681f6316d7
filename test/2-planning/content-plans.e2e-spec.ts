import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign } from '#test/support/factories';
import {
  CLEAN,
  codes,
  contentPlan,
  objective,
  type Plan,
  planned,
  pointers,
  validatedNeed,
  walk,
} from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let plan: Plan;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  plan = await planned(bandung.head);
});
afterAll(() => test.close());

const piece = (values = {}, by: Client = bandung.staff) =>
  contentPlan(by, plan.campaign.id, { ...CLEAN, objectiveIds: [plan.objective.id], ...values });
const at = async (state: string, values = {}) => walk(bandung.staff, await piece(values), state);
const approved = async (values = {}) => {
  const cleared = await at('clearance', values);
  return made(bandung.head.move(`content-plans/${cleared.id}`, 'approved'));
};
const move = (id: string, to: string, more = {}, by: Client = bandung.staff) =>
  by.move(`content-plans/${id}`, to, more);

describe('POST /content-plans', () => {
  it('begins as an idea that needs nothing more', async () => {
    const idea = await contentPlan(bandung.staff, plan.campaign.id);
    expect(idea).toMatchObject({
      state: 'idea',
      reworks: 0,
      informationClass: 'any_time',
      personalDataCheck: 'pending',
      lastEditedBy: bandung.staff.id,
      allowedTransitions: ['planned', 'cancelled'],
    });
  });

  it('names only objectives, needs and channels that are there', async () => {
    const other = await planned(bandung.head);
    const answer = await bandung.staff.post('content-plans', {
      campaignId: plan.campaign.id,
      title: 'Infografis',
      format: 'infographic',
      objectiveIds: [other.objective.id],
      needIds: [newId()],
      channelIds: [newId()],
    });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/channelIds', '/needIds', '/objectiveIds']]);
  });

  it('knows the assignee or names the field', async () => {
    const answer = await bandung.staff.post('content-plans', {
      campaignId: plan.campaign.id,
      title: 'Infografis',
      format: 'infographic',
      assigneeId: muba.staff.id,
    });
    expect([answer.status, pointers(answer)]).toEqual([422, ['/assigneeId']]);
  });

  it('is for those who make content', async () => {
    const answer = await bandung.analyst.post('content-plans', {
      campaignId: plan.campaign.id,
      title: 'x',
      format: 'photo',
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.denied']);
  });

  it('wants an offset in the slot', async () => {
    const answer = await bandung.staff.post('content-plans', {
      campaignId: plan.campaign.id,
      title: 'x',
      format: 'photo',
      plannedAt: '2026-03-15T09:00:00',
    });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/plannedAt']]);
  });
});

describe('GET /content-plans', () => {
  const ids = async (query: string): Promise<string[]> =>
    (await bandung.viewer.get(`content-plans?${query}`)).body.items.map(({ id }: { id: string }) => id);

  it('filters by everything that a planner asks for', async () => {
    const own = await planned(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.campaign.id);
    const wanted = await contentPlan(bandung.staff, own.campaign.id, {
      title: 'Radio: jadwal fogging',
      format: 'offline',
      objectiveIds: [own.objective.id],
      needIds: [need.id],
      channelIds: [own.channel.id],
      assigneeId: bandung.staff2.id,
      plannedAt: '2026-03-10T09:00:00+07:00',
    });
    await contentPlan(bandung.staff, own.campaign.id);
    for (const filter of [
      'format=offline',
      `objectiveId=${own.objective.id}`,
      `needId=${need.id}`,
      `channelId=${own.channel.id}`,
      `assigneeId=${bandung.staff2.id}`,
      'from=2026-03-10T02:00:00Z&to=2026-03-10T02:00:01Z',
      'q=fogging',
    ]) {
      expect(await ids(`campaignId=${own.campaign.id}&${filter}`)).toEqual([wanted.id]);
    }
    expect(await ids(`campaignId=${own.campaign.id}&to=2026-03-10T02:00:00Z`)).toEqual([]);
    expect(await ids(`campaignId=${own.campaign.id}&state=idea`)).toHaveLength(2);
  });

  it('sorts by slot, page by page, what has none last', async () => {
    const { id: campaignId } = await campaign(bandung.head);
    const slots = ['2026-03-12T02:00:00Z', null, '2026-03-10T02:00:00Z', null];
    for (const plannedAt of slots) await contentPlan(bandung.staff, campaignId, { plannedAt });
    const seen: (string | null)[] = [];
    let cursor = '';
    do {
      const { body } = await bandung.viewer.get(
        `content-plans?campaignId=${campaignId}&sort=plannedAt&limit=1${cursor}`,
      );
      seen.push(...body.items.map(({ plannedAt }: { plannedAt: string | null }) => plannedAt));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual(['2026-03-10T02:00:00Z', '2026-03-12T02:00:00Z', null, null]);
  });

  it('shows nothing to another agency', async () => {
    expect((await muba.head.get('content-plans')).body.items).toEqual([]);
  });
});

describe('PATCH /content-plans/:id', () => {
  it('remembers who last changed the piece itself', async () => {
    const idea = await piece();
    const path = `content-plans/${idea.id}`;
    const slot = await made(bandung.staff2.patch(path, { plannedAt: '2026-03-16T02:00:00Z', version: 1 }));
    expect(slot.lastEditedBy).toBe(bandung.staff.id);
    const changed = await made(bandung.staff2.patch(path, { keyMessage: 'Kuras bak.', version: 2 }));
    expect(changed.lastEditedBy).toBe(bandung.staff2.id);
  });

  it('leaves no trace when nothing changes', async () => {
    const idea = await piece();
    const same = await made(bandung.staff2.patch(`content-plans/${idea.id}`, { title: idea.title, version: 1 }));
    expect(same).toMatchObject({ version: 1, lastEditedBy: bandung.staff.id });
  });

  it('takes no objective away beyond an idea', async () => {
    const begun = await at('planned');
    const answer = await bandung.staff.patch(`content-plans/${begun.id}`, {
      objectiveIds: [],
      plannedAt: null,
      version: 2,
    });
    expect([answer.status, codes(answer)]).toEqual([422, ['content_plan.no_place', 'content_plan.orphan']]);
  });

  it('sends an approved piece back to review', async () => {
    const ready = await approved();
    const { status, body } = await bandung.staff.patch(
      `content-plans/${ready.id}`,
      { altText: 'Lain.' },
      ifMatch(ready),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'review', approvedBy: null, approvedAt: null, altText: 'Lain.', reworks: 0 });
    const { body: history } = await bandung.viewer.get(`content-plans/${ready.id}/transitions`);
    expect(history.items.at(-1)).toMatchObject({ from: 'approved', to: 'review', reason: expect.any(String) });
  });

  it('keeps the approval when only slot or assignee change', async () => {
    const ready = await approved();
    const moved = { plannedAt: '2026-03-20T02:00:00Z', assigneeId: bandung.staff2.id };
    const { body } = await bandung.staff2.patch(`content-plans/${ready.id}`, moved, ifMatch(ready));
    expect(body).toMatchObject({ state: 'approved', approvedBy: bandung.head.id, assigneeId: bandung.staff2.id });
  });

  it('takes no null for a version', async () => {
    const idea = await piece();
    const answer = await bandung.staff.patch(`content-plans/${idea.id}`, { title: 'Baru', version: null });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/version']]);
  });

  it('keeps what was cancelled', async () => {
    const idea = await piece();
    await made(move(idea.id, 'cancelled', { reason: 'Ganda.' }));
    const answer = await bandung.staff.patch(`content-plans/${idea.id}`, { title: 'Baru', version: 2 });
    expect([answer.status, codes(answer)]).toEqual([422, ['content_plan.kept']]);
  });

  it('refuses a stale version and changes nothing', async () => {
    const idea = await piece();
    await made(bandung.staff.patch(`content-plans/${idea.id}`, { title: 'Baru', version: 1 }));
    const stale = await bandung.staff2.patch(`content-plans/${idea.id}`, { title: 'Lama', version: 1 });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
    expect((await bandung.staff.get(`content-plans/${idea.id}`)).body.title).toBe('Baru');
  });
});

describe('DELETE /content-plans/:id', () => {
  it('removes an idea and nothing that was begun', async () => {
    const idea = await contentPlan(bandung.staff, plan.campaign.id);
    expect((await bandung.staff.delete(`content-plans/${idea.id}`, ifMatch(idea))).status).toBe(204);
    const begun = await at('planned');
    const answer = await bandung.staff.delete(`content-plans/${begun.id}`, ifMatch(begun));
    expect([answer.status, codes(answer)]).toEqual([422, ['content_plan.begun']]);
  });
});

describe('GET /content-plans/:id', () => {
  it('answers the same for a foreign and an unknown id', async () => {
    const idea = await piece();
    const foreign = await muba.head.get(`content-plans/${idea.id}`);
    const unknown = await muba.head.get(`content-plans/${newId()}`);
    expect([foreign.status, foreign.body.detail]).toEqual([404, unknown.body.detail]);
  });

  it('says when nothing has changed since', async () => {
    const idea = await piece();
    const answer = await bandung.viewer.get(`content-plans/${idea.id}`, { 'if-none-match': '"1"' });
    expect(answer.status).toBe(304);
  });
});

describe('an objective of the plan', () => {
  it('finds its content', async () => {
    const own = await objective(bandung.head, plan.campaign.id);
    const wanted = await piece({ objectiveIds: [own.id] });
    const { body } = await bandung.viewer.get(`content-plans?objectiveId=${own.id}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([wanted.id]);
  });
});
