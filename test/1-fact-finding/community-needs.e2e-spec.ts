import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { codes, communityNeed, objective, pointers, validatedNeed } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: the stored campaign
let open: any;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
});
afterAll(() => test.close());

const sample = (values = {}) => ({
  campaignId: open.id,
  title: 'Warga perlu tahu',
  need: 'Warga tidak tahu daur hidup jentik.',
  area: 'Coblong',
  urgency: 1,
  severity: 1,
  reach: 1,
  ...values,
});

describe('POST /community-needs', () => {
  it('computes the priority and begins as identified', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    expect(need).toMatchObject({ priorityScore: 48, state: 'identified', researchNoteIds: [], droppedReason: null });
    expect(need.allowedTransitions).toEqual(['validated', 'dropped']);
  });

  it('takes no priority from outside', async () => {
    const answer = await bandung.analyst.post('community-needs', sample({ priorityScore: 125 }));
    expect([answer.status, pointers(answer)]).toEqual([400, ['/priorityScore']]);
  });

  it('weighs on a scale from one to five', async () => {
    const answer = await bandung.analyst.post('community-needs', sample({ urgency: 0, severity: 6, reach: 2.5 }));
    expect([answer.status, pointers(answer)]).toEqual([400, ['/reach', '/severity', '/urgency']]);
  });

  it('wants to know who or where', async () => {
    const answer = await bandung.analyst.post('community-needs', sample({ area: null }));
    expect([answer.status, codes(answer)]).toEqual([422, ['community_need.who_or_where']]);
  });

  it('rests on notes of its own campaign only', async () => {
    const other = await campaign(bandung.head);
    const note = await researchNote(bandung.analyst, other.id);
    const answer = await bandung.analyst.post('community-needs', sample({ researchNoteIds: [note.id, newId()] }));
    expect([answer.status, codes(answer)]).toEqual([422, ['reference.not_of_campaign']]);
    expect(answer.body.errors[0].message).toContain(note.id);
  });

  it('is at least as strict as its evidence', async () => {
    const note = await researchNote(bandung.analyst, open.id, { classification: 'confidential' });
    const answer = await bandung.analyst.post('community-needs', sample({ researchNoteIds: [note.id] }));
    expect([answer.status, codes(answer)]).toEqual([422, ['community_need.more_open_than_evidence']]);
    const strict = await communityNeed(bandung.analyst, open.id, {
      researchNoteIds: [note.id],
      classification: 'confidential',
    });
    expect((await bandung.viewer.get(`community-needs/${strict.id}`)).status).toBe(404);
  });

  it('is for those who do research', async () => {
    expect((await bandung.staff.post('community-needs', sample())).status).toBe(403);
  });

  it('stores nothing on a dry run but shows every verdict', async () => {
    const before = (await bandung.analyst.get('community-needs/count')).body.count;
    const { status, body } = await bandung.analyst.post('community-needs?dryRun=true', sample({ area: null }));
    expect([status, body.passed]).toEqual([200, false]);
    expect(body.verdicts).toContainEqual(expect.objectContaining({ code: 'campaign.ended', passed: true }));
    expect((await bandung.analyst.get('community-needs/count')).body.count).toBe(before);
  });
});

describe('GET /community-needs', () => {
  it('shows the most pressing first, page by page', async () => {
    const own = await campaign(bandung.head);
    for (const urgency of [1, 5, 3]) await communityNeed(bandung.analyst, own.id, { urgency, severity: 1, reach: 1 });
    const path = `community-needs?campaignId=${own.id}&sort=-priorityScore&limit=2`;
    const first = await bandung.viewer.get(path);
    const second = await bandung.viewer.get(`${path}&cursor=${first.body.nextCursor}`);
    const scores = [...first.body.items, ...second.body.items].map(({ priorityScore }) => priorityScore);
    expect(scores).toEqual([5, 3, 1]);
    expect(second.body.nextCursor).toBeNull();
  });

  it('filters by state, by note and by words', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id, { title: 'Posyandu kekurangan kader' });
    await communityNeed(bandung.analyst, own.id);
    for (const filter of ['state=validated', `researchNoteId=${need.researchNoteIds[0]}`, 'q=kader']) {
      const { body } = await bandung.viewer.get(`community-needs?campaignId=${own.id}&${filter}`);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([need.id]);
    }
  });
});

describe('GET /community-needs/:id', () => {
  it('answers the same for a foreign and an unknown id', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const foreign = await muba.head.get(`community-needs/${need.id}`);
    const unknown = await muba.head.get(`community-needs/${newId()}`);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    const same = (body: object) => ({ ...body, requestId: '', instance: '' });
    expect(same(foreign.body)).toEqual(same(unknown.body));
  });

  it('says what this person may do and why not', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const { body } = await bandung.staff.get(`community-needs/${need.id}`);
    expect(body.allowedActions).toContainEqual(expect.objectContaining({ action: 'transition', allowed: false }));
    expect(body.allowedTransitions).toEqual(['validated', 'dropped']);
  });
});

describe('PATCH /community-needs/:id', () => {
  it('computes the priority anew', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const { body } = await bandung.analyst.patch(`community-needs/${need.id}`, { reach: 5 }, ifMatch(need));
    expect(body).toMatchObject({ priorityScore: 80, version: 2 });
  });

  it('keeps the evidence of a validated need', async () => {
    const need = await validatedNeed(bandung.analyst, open.id);
    const answer = await bandung.analyst.patch(`community-needs/${need.id}`, {
      researchNoteIds: [],
      version: need.version,
    });
    expect([answer.status, codes(answer)]).toEqual([422, ['community_need.evidence_needed']]);
  });

  it('asks for the version and refuses a stale one', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    expect((await bandung.analyst.patch(`community-needs/${need.id}`, { reach: 4 })).status).toBe(428);
    await bandung.analyst.patch(`community-needs/${need.id}`, { reach: 4, version: 1 });
    const stale = await bandung.analyst.patch(`community-needs/${need.id}`, { reach: 5, version: 1 });
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"2"']);
  });

  it('moves no state', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const answer = await bandung.analyst.patch(`community-needs/${need.id}`, { state: 'met', version: 1 });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/state']]);
  });
});

describe('POST /community-needs/:id/transitions', () => {
  it('validates only with evidence', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const refused = await bandung.analyst.move(`community-needs/${need.id}`, 'validated');
    expect([refused.status, codes(refused)]).toEqual([422, ['community_need.evidence_needed']]);
    const note = await researchNote(bandung.analyst, open.id);
    await bandung.analyst.patch(`community-needs/${need.id}`, { researchNoteIds: [note.id], version: 1 });
    const { status, body } = await bandung.analyst.move(`community-needs/${need.id}`, 'validated');
    expect([status, body.state]).toEqual([200, 'validated']);
  });

  it('drops with a reason that stays visible', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const path = `community-needs/${need.id}`;
    const silent = await bandung.analyst.move(path, 'dropped');
    expect([silent.status, silent.body.code]).toEqual([422, 'state.reason_needed']);
    const dropped = await made(bandung.analyst.move(path, 'dropped', { reason: 'Sudah ditangani PDAM.' }));
    expect(dropped.droppedReason).toBe('Sudah ditangani PDAM.');
    const taken = await made(bandung.analyst.move(path, 'identified', { reason: 'PDAM belum bekerja.' }));
    expect(taken.droppedReason).toBeNull();
    const { body } = await bandung.viewer.get(`${path}/transitions`);
    expect(body.items.map(({ to, reason }: { to: string; reason: string }) => [to, reason])).toEqual([
      ['dropped', 'Sudah ditangani PDAM.'],
      ['identified', 'PDAM belum bekerja.'],
    ]);
  });

  it('names the states that are possible from here', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const { status, body } = await bandung.analyst.move(`community-needs/${need.id}`, 'met', { reason: 'x' });
    expect([status, body.code, body.allowed]).toEqual([409, 'state.move_refused', ['validated', 'dropped']]);
  });

  it('leaves addressed to the objectives', async () => {
    const own = await campaign(bandung.head);
    const need = await validatedNeed(bandung.analyst, own.id);
    const path = `community-needs/${need.id}`;
    const byHand = await bandung.analyst.move(path, 'addressed');
    expect([byHand.status, byHand.body.code]).toEqual([409, 'community_need.follows_objectives']);
    await objective(bandung.analyst, own.id, { needIds: [need.id] });
    expect((await bandung.analyst.get(path)).body.state).toBe('addressed');
    const met = await bandung.analyst.move(path, 'met', { reason: 'Survei akhir: jentik tinggal 8 %.' });
    expect([met.status, met.body.state]).toEqual([200, 'met']);
  });

  it('lets one of many equal moves through', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    const moves = Array.from({ length: 8 }, () =>
      bandung.analyst.move(`community-needs/${need.id}`, 'dropped', { reason: 'ganda' }),
    );
    const statuses = (await Promise.all(moves)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array(7).fill(409)]);
  });

  it('leaves its event with the reason', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    await bandung.analyst.move(`community-needs/${need.id}`, 'dropped', { reason: 'Sama dengan kebutuhan lain.' });
    const { body } = await bandung.head.get(`audit-events?recordId=${need.id}`);
    const actions = body.items.map(({ action }: { action: string }) => action).sort();
    expect(actions).toEqual(['community_need.created', 'community_need.moved_to_dropped']);
  });
});

describe('DELETE /community-needs/:id', () => {
  it('erases only what is merely identified', async () => {
    const need = await communityNeed(bandung.analyst, open.id);
    expect((await bandung.analyst.delete(`community-needs/${need.id}`, ifMatch(need))).status).toBe(204);
    const validated = await validatedNeed(bandung.analyst, open.id);
    const answer = await bandung.analyst.delete(`community-needs/${validated.id}`, ifMatch(validated));
    expect([answer.status, codes(answer)]).toEqual([422, ['community_need.kept']]);
  });
});

describe('GET /campaigns/:id/gate to planning', () => {
  it('wants a validated need and names the one to validate', async () => {
    const own = await campaign(bandung.head);
    const condition = async () =>
      (await bandung.head.get(`campaigns/${own.id}/gate?to=planning`)).body.conditions.find(
        ({ code }: { code: string }) => code === 'facts.need',
      );
    expect(await condition()).toMatchObject({
      passed: false,
      fix: { operationId: 'createCommunityNeed', recordId: null },
    });
    await communityNeed(bandung.analyst, own.id, { urgency: 1 });
    const pressing = await communityNeed(bandung.analyst, own.id, { urgency: 5 });
    expect((await condition()).fix).toMatchObject({ operationId: 'transitionCommunityNeed', recordId: pressing.id });
    await validatedNeed(bandung.analyst, own.id);
    expect(await condition()).toMatchObject({ passed: true, fix: null });
  });
});
