import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, legalBasis, researchNote } from '#test/support/factories';
import { codes, goal, pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
});
afterAll(() => test.close());

const values = { statement: 'Menurunkan kejadian DBD', setBy: 'Kepala Dinas' };
const place = async (): Promise<string> => `campaigns/${(await campaign(bandung.head)).id}/goal`;
const drafted = async (): Promise<string> => {
  const path = await place();
  await made(bandung.analyst.put(path, values));
  return path;
};

describe('PUT /campaigns/:id/goal', () => {
  it('sets the one goal of a campaign as a draft', async () => {
    const path = await place();
    const { status, body, headers } = await bandung.analyst.put(path, values);
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(body).toMatchObject({ ...values, state: 'draft', approvedBy: null, allowedTransitions: ['approved'] });
    expect((await bandung.viewer.get(path)).body.id).toBe(body.id);
  });

  it('changes the draft only for who has read it', async () => {
    const path = await drafted();
    expect((await bandung.analyst.put(path, values)).status).toBe(428);
    const changed = await bandung.analyst.put(
      path,
      { ...values, statement: 'Menurunkan DBD 20 %' },
      ifMatch({ version: 1 }),
    );
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await bandung.analyst.put(path, { ...values, version: 1 })).status).toBe(412);
  });

  it('needs both the statement and who set it', async () => {
    const answer = await bandung.analyst.put(await place(), { statement: 'Menurunkan DBD' });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/setBy']]);
  });

  it('makes of a changed approved goal a new draft', async () => {
    const path = await drafted();
    await made(bandung.head.move(path, 'approved'));
    const next = { ...values, statement: 'Menurunkan DBD 20 %', version: 2 };
    const unexplained = await bandung.analyst.put(path, next);
    expect([unexplained.status, unexplained.body.code]).toEqual([422, 'state.reason_needed']);
    const body = await made(bandung.analyst.put(path, { ...next, reason: 'Ambang KLB berubah.' }));
    expect(body).toMatchObject({
      state: 'draft',
      versionNumber: 2,
      approvedBy: null,
      statement: 'Menurunkan DBD 20 %',
    });
  });

  it('leaves an approved goal as it is when nothing is new', async () => {
    const path = await drafted();
    await made(bandung.head.move(path, 'approved'));
    const body = await made(bandung.analyst.put(path, { ...values, version: 2 }));
    expect(body).toMatchObject({ state: 'approved', versionNumber: 1, version: 2 });
  });

  it('cites rules in force and notes of its campaign', async () => {
    const { id } = await campaign(bandung.head);
    const ended = await legalBasis(bandung.admin, { number: '1', validTo: '2020-01-01' });
    const other = await researchNote(bandung.analyst, (await campaign(bandung.head)).id);
    const put = (cited: object) => bandung.analyst.put(`campaigns/${id}/goal`, { ...values, ...cited });
    const answer = await put({ legalBasisIds: [ended.id], researchNoteIds: [other.id] });
    expect([answer.status, codes(answer)]).toEqual([422, ['legal_basis.not_in_force', 'reference.not_of_campaign']]);
    const secret = await researchNote(bandung.analyst, id, { classification: 'confidential' });
    expect(codes(await put({ researchNoteIds: [secret.id] }))).toEqual(['goal.more_open_than_evidence']);
    const [basis, note] = [await legalBasis(bandung.admin, { number: '2' }), await researchNote(bandung.analyst, id)];
    const stored = await made(put({ legalBasisIds: [basis.id], researchNoteIds: [note.id] }));
    expect(stored).toMatchObject({ legalBasisIds: [basis.id], researchNoteIds: [note.id] });
    const usage = await made(bandung.viewer.get(`legal-bases/${basis.id}/usage`));
    expect(usage.items.map((item: { id: string }) => item.id)).toContain(stored.id);
  });

  it('knows no campaign of another agency', async () => {
    const path = await place();
    const foreign = await muba.head.put(path, values);
    const unknown = await muba.head.put(`campaigns/${newId()}/goal`, values);
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(foreign.body.detail).toBe(unknown.body.detail);
  });

  it('is for analysts and heads', async () => {
    expect((await bandung.staff.put(await place(), values)).status).toBe(403);
  });

  it('makes one goal of many at once', async () => {
    const path = await place();
    const answers = await Promise.all(Array.from({ length: 6 }, () => bandung.analyst.put(path, values)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => [200, 409, 428].includes(status))).toBe(true);
    expect((await bandung.analyst.get(path)).body.version).toBe(1);
  });

  it('is refused once the campaign has ended', async () => {
    const { id } = await campaign(bandung.head);
    await made(bandung.head.move(`campaigns/${id}`, 'cancelled', { reason: 'Dialihkan.' }));
    const answer = await bandung.analyst.put(`campaigns/${id}/goal`, values);
    expect([answer.status, codes(answer)]).toEqual([422, ['campaign.ended']]);
  });
});

describe('GET /campaigns/:id/goal', () => {
  it('warns of a goal that is an activity', async () => {
    const path = await place();
    const passed = async (statement: string, version?: number) => {
      const { checks } = await made(bandung.analyst.put(path, { ...values, statement, version }));
      return checks.find(({ code }: { code: string }) => code === 'goal.states_effect').passed;
    };
    expect(await passed('Mengadakan sosialisasi DBD')).toBe(false);
    expect(await passed('Menurunkan kejadian DBD', 1)).toBe(true);
  });

  it('answers not found while there is none', async () => {
    expect((await bandung.viewer.get(await place())).status).toBe(404);
  });

  it('says who may approve', async () => {
    const path = await drafted();
    const may = async (who: 'analyst' | 'head') =>
      (await bandung[who].get(path)).body.allowedActions.find(
        ({ action }: { action: string }) => action === 'transition',
      );
    expect((await may('analyst')).allowed).toBe(false);
    expect((await may('head')).allowed).toBe(true);
  });
});

describe('POST /campaigns/:id/goal/transitions', () => {
  it('is approved by a head and by nobody else', async () => {
    const path = await drafted();
    expect((await bandung.analyst.move(path, 'approved')).status).toBe(403);
    const { status, body } = await bandung.head.move(path, 'approved');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'approved', approvedBy: bandung.head.id, approvedAt: expect.any(String) });
  });

  it('is not approved twice', async () => {
    const path = await drafted();
    const answers = await Promise.all(Array.from({ length: 5 }, () => bandung.head.move(path, 'approved')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('approves only what was read', async () => {
    const path = await drafted();
    await made(bandung.analyst.put(path, { ...values, statement: 'Menurunkan DBD 20 %', version: 1 }));
    expect((await bandung.head.move(path, 'approved', { version: 1 })).status).toBe(412);
    expect((await bandung.head.move(path, 'approved', { version: 2 })).status).toBe(200);
  });

  it('goes back to draft with a reason and without approval', async () => {
    const path = await drafted();
    await made(bandung.head.move(path, 'approved'));
    expect((await bandung.head.move(path, 'draft')).body.code).toBe('state.reason_needed');
    const { body } = await bandung.head.move(path, 'draft', { reason: 'Target nasional berubah.' });
    expect(body).toMatchObject({ state: 'draft', approvedBy: null, approvedAt: null });
    const history = await bandung.viewer.get(`${path}/transitions`);
    expect(history.body.items.map(({ to }: { to: string }) => to)).toEqual(['approved', 'draft']);
  });

  it('keeps every version in the audit', async () => {
    const { id } = await campaign(bandung.head);
    const stored = await goal(bandung.analyst, id);
    await made(bandung.analyst.put(`campaigns/${id}/goal`, { statement: 'Dua', setBy: 'Kepala', version: 1 }));
    await made(bandung.head.move(`campaigns/${id}/goal`, 'approved'));
    const { body } = await bandung.head.get(`audit-events?recordId=${stored.id}`);
    const events = [...body.items].reverse();
    expect(events.map(({ action }) => action).sort()).toEqual([
      'goal.created',
      'goal.moved_to_approved',
      'goal.updated',
    ]);
    const updated = events.find(({ action }) => action === 'goal.updated');
    expect(updated.changes.statement).toEqual({ from: stored.statement, to: 'Dua' });
  });
});

describe('GET /campaigns/:id/goal/versions', () => {
  it('shows who approved what, when, and why it ended', async () => {
    const { id } = await campaign(bandung.head);
    const path = `campaigns/${id}/goal`;
    const note = await researchNote(bandung.analyst, id);
    await made(bandung.analyst.put(path, { ...values, researchNoteIds: [note.id] }));
    expect((await made(bandung.viewer.get(`${path}/versions`))).items).toEqual([]);
    await made(bandung.head.move(path, 'approved'));
    const next = { statement: 'Menurunkan DBD 20 %', setBy: 'Wali Kota', researchNoteIds: [] };
    await made(bandung.analyst.put(path, { ...next, reason: 'Ambang KLB berubah.', version: 2 }));
    await made(bandung.head.move(path, 'approved'));
    const { items } = await made(bandung.viewer.get(`${path}/versions`));
    expect(items).toMatchObject([
      {
        ...values,
        versionNumber: 1,
        researchNoteIds: [note.id],
        approvedBy: bandung.head.id,
        approvedAt: expect.any(String),
        endedBy: bandung.analyst.id,
        endReason: 'Ambang KLB berubah.',
      },
      { ...next, versionNumber: 2, endedAt: null, endedBy: null, endReason: null },
    ]);
    expect((await muba.head.get(`${path}/versions`)).status).toBe(404);
  });

  it('keeps for ever what an approved version rests on', async () => {
    const { id } = await campaign(bandung.head);
    const path = `campaigns/${id}/goal`;
    const note = await researchNote(bandung.analyst, id);
    const edit = (version: number) =>
      bandung.analyst.patch(`research-notes/${note.id}`, { finding: `Temuan ${version}`, version });
    await made(bandung.analyst.put(path, { ...values, researchNoteIds: [note.id] }));
    expect((await edit(1)).status).toBe(200);
    await made(bandung.head.move(path, 'approved'));
    expect((await edit(2)).body.code).toBe('record.cited');
    await made(bandung.head.move(path, 'draft', { reason: 'Ditinjau.' }));
    expect((await edit(2)).body.code).toBe('record.cited');
  });
});
