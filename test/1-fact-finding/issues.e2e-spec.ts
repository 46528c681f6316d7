import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

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

const values = {
  title: 'Pengasapan disebut pilih kasih antar-RW',
  description: 'Warganet menyebut pengasapan hanya untuk RW tertentu.',
  topic: 'pengasapan',
  openedOn: '2026-02-03',
};
const counted = { frequency: '46', velocity: '12.5', persistenceDays: 6, decidedOn: 'Rapat redaksi 5 Februari.' };
const issue = (more = {}) => made(bandung.staff.post('issues', { ...values, ...more }));

describeLaws({
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  path: 'issues',
  name: 'issue',
  body: async () => values,
  patch: { frequency: '12' },
  classified: true,
});

describe('POST /issues', () => {
  it('begins as public, with or without a campaign', async () => {
    const stored = await issue({ campaignId: open.id, frequency: '3' });
    expect(stored).toMatchObject({ level: 'public', campaignId: open.id, frequency: '3', indications: [] });
    expect(stored.allowedTransitions).toEqual(['priority', 'closed']);
  });

  it('was noticed by today and counted from none upwards', async () => {
    const answer = await bandung.staff.post('issues', { ...values, openedOn: '2199-01-01', frequency: '-1' });
    expect([answer.status, codes(answer)]).toEqual([422, ['date.in_future', 'issue.frequency_negative']]);
  });

  it('is answered only by a campaign that runs', async () => {
    const ended = await campaign(bandung.head);
    await made(bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Anggaran dialihkan.' }));
    const answer = await bandung.staff.post('issues', { ...values, campaignId: ended.id });
    expect([answer.status, codes(answer)]).toEqual([422, ['campaign.ended']]);
    const foreign = await campaign(muba.head);
    expect((await bandung.staff.post('issues', { ...values, campaignId: foreign.id })).status).toBe(422);
  });
});

describe('POST /issues/:id/transitions', () => {
  it('has priority once it is counted and grounded', async () => {
    const path = `issues/${(await issue({ frequency: '46' })).id}`;
    const bare = await bandung.staff.move(path, 'priority');
    expect([bare.status, codes(bare)]).toEqual([422, ['issue.grounds_needed', 'issue.measures_needed']]);
    expect(bare.body.errors[0].message).toContain('velocity, persistenceDays');
    const { status, body } = await bandung.staff.move(path, 'priority', counted);
    expect([status, body.level, body.velocity]).toEqual([200, 'priority', '12.5']);
  });

  it('skips no level', async () => {
    const { status, body } = await bandung.head.move(`issues/${(await issue()).id}`, 'crisis', counted);
    expect([status, body.allowed]).toEqual([409, ['priority', 'closed']]);
  });

  it('leaves the crisis to the head, and wants its sign', async () => {
    const path = `issues/${(await issue()).id}`;
    await made(bandung.staff.move(path, 'priority', counted));
    expect((await bandung.staff.move(path, 'crisis_indicated', counted)).status).toBe(403);
    const bare = await bandung.head.move(path, 'crisis_indicated', counted);
    expect([bare.status, codes(bare), pointers(bare)]).toEqual([422, ['issue.indication_needed'], ['/indications']]);
    const { allowedActions } = await made(bandung.staff.get(path));
    expect(allowedActions).toContainEqual(expect.objectContaining({ action: 'escalate', allowed: false }));
    const indications = ['hurts_reputation'];
    const raised = await made(bandung.head.move(path, 'crisis_indicated', { ...counted, indications }));
    expect([raised.level, raised.indications]).toEqual(['crisis_indicated', indications]);
  });

  it('calms down with a reason and forgets the sign', async () => {
    const path = `issues/${(await issue()).id}`;
    const indications = ['disturbs_public'];
    await made(bandung.head.move(path, 'priority', counted));
    await made(bandung.head.move(path, 'crisis_indicated', { ...counted, indications }));
    expect((await bandung.head.move(path, 'priority')).body.code).toBe('state.reason_needed');
    const reason = 'Sebutan turun ke 4 per hari.';
    const calm = await made(bandung.head.move(path, 'priority', { reason, frequency: '4', velocity: '-9' }));
    expect([calm.indications, calm.frequency, calm.velocity]).toEqual([[], '4', '-9']);
  });

  it('rests on notes that it may show', async () => {
    const path = `issues/${(await issue({ campaignId: open.id })).id}`;
    const strict = await researchNote(bandung.analyst, open.id, { classification: 'confidential' });
    const elsewhere = await researchNote(bandung.analyst, (await campaign(bandung.head)).id);
    const refused = await Promise.all(
      [strict, elsewhere].map(({ id }) => bandung.staff.move(path, 'priority', { ...counted, researchNoteIds: [id] })),
    );
    expect(refused.map(codes)).toEqual([['issue.more_open_than_evidence'], ['reference.not_of_campaign']]);
  });

  it('lets one of many equal moves through', async () => {
    const path = `issues/${(await issue()).id}`;
    const moves = await Promise.all(Array.from({ length: 5 }, () => bandung.staff.move(path, 'priority', counted)));
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect((await made(bandung.viewer.get(`${path}/transitions`))).items).toHaveLength(1);
  });
});

describe('GET /issues/:id/transitions', () => {
  it('shows what decided each step', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    const path = `issues/${(await issue({ sentiment: '31 dari 46 negatif' })).id}`;
    await made(bandung.staff.move(path, 'priority', { ...counted, researchNoteIds: [note.id] }));
    await made(bandung.staff.move(path, 'public', { reason: 'Reda sendiri.', frequency: '2' }));
    const { items } = await made(bandung.viewer.get(`${path}/transitions`));
    expect(items).toMatchObject([
      {
        from: 'public',
        to: 'priority',
        decidedBy: bandung.staff.id,
        reason: null,
        ...counted,
        sentiment: '31 dari 46 negatif',
        researchNoteIds: [note.id],
      },
      { from: 'priority', to: 'public', reason: 'Reda sendiri.', frequency: '2', decidedOn: null, researchNoteIds: [] },
    ]);
    expect((await muba.head.get(`${path}/transitions`)).status).toBe(404);
    expect((await bandung.analyst.delete(`research-notes/${note.id}`, ifMatch(note))).status).toBe(409);
  });
});

describe('DELETE /issues/:id', () => {
  it('erases only what never moved', async () => {
    const stored = await issue();
    const moved = await made(bandung.staff.move(`issues/${stored.id}`, 'closed', { reason: 'Salah tempat.' }));
    const answer = await bandung.staff.delete(`issues/${stored.id}`, ifMatch(moved));
    expect([answer.status, codes(answer)]).toEqual([422, ['issue.kept']]);
  });
});

describe('GET /issues', () => {
  it('shows what cannot wait', async () => {
    const stored = await issue();
    await made(bandung.staff.move(`issues/${stored.id}`, 'priority', counted));
    const { items } = await made(bandung.viewer.get('issues?level=priority&limit=200'));
    expect(items.map(({ id }: { id: string }) => id)).toContain(stored.id);
    expect(new Set(items.map(({ level }: { level: string }) => level))).toEqual(new Set(['priority']));
  });
});
