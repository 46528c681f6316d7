import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Agency, agency, campaign, legalBasis, researchNote } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';

let test: TestApp;
let muba: Agency;
let bandung: Agency;
let crisis: { id: string };
let unmet: string[];
/** A second one, whose debts nobody settles. */
let slow: string;

beforeAll(async () => {
  test = await startTestApp();
  [muba, bandung] = [await agency(test), await agency(test)];
  crisis = await campaign(muba.head, { kind: 'crisis', title: 'Kabut asap September' });
  unmet = await unmetOf(crisis.id, 'planning');
});
afterAll(() => test.close());

async function unmetOf(id: string, to: string): Promise<string[]> {
  const { conditions } = await made(muba.head.get(`campaigns/${id}/gate?to=${to}`));
  return conditions.filter(({ passed }: { passed: boolean }) => !passed).map(({ code }: { code: string }) => code);
}

const move = (id: string, body: object, by = muba.head) => by.post(`campaigns/${id}/transitions`, body);
const owing = (list: string[], values = {}) => list.map((code) => ({ code, ...values }));
const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10);

describe('POST /campaigns/{id}/transitions with owe', () => {
  it('lets no campaign but a crisis owe', async () => {
    const { id } = await campaign(muba.head);
    const answer = await move(id, { to: 'planning', owe: owing(unmet) });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['gate_debt.crisis_only'], ['/owe']]);
    expect((await made(muba.head.get(`campaigns/${id}`))).stage).toBe('fact_finding');
  });

  it('refuses what is met, waived as well, named twice or due yesterday', async () => {
    const [first = ''] = unmet;
    for (const body of [
      { owe: owing([...unmet, 'act.obstacles']) },
      { owe: owing([...unmet, first]) },
      { owe: owing(unmet), waive: [{ code: first, reason: 'Tidak perlu.' }] },
    ]) {
      const answer = await move(crisis.id, { to: 'planning', ...body });
      expect([answer.status, answer.body.code]).toEqual([422, 'gate_debt.unknown']);
    }
    const late = await move(crisis.id, { to: 'planning', owe: owing(unmet, { dueOn: '2026-01-05' }) });
    expect([late.status, pointers(late)[0]]).toEqual([422, '/owe/0/dueOn']);
    expect((await made(muba.head.get(`gate-debts?campaignId=${crisis.id}`))).items).toEqual([]);
  });

  it('still names every condition that is neither met nor owed', async () => {
    const answer = await move(crisis.id, { to: 'planning', owe: owing(unmet.slice(1)) });
    expect([answer.status, codes(answer)]).toEqual([409, [unmet[0]]]);
  });

  it('moves a crisis on and keeps each debt with its day', async () => {
    const moved = await made(move(crisis.id, { to: 'planning', owe: owing(unmet, { dueOn: tomorrow }) }));
    expect(moved.stage).toBe('planning');
    const debts = moved.debts.map(({ code, dueOn }: { code: string; dueOn: string }) => [code, dueOn]);
    expect(debts).toEqual([...unmet].sort().map((code) => [code, tomorrow]));
    const listed = await made(muba.viewer.get(`campaigns?limit=200`));
    expect(listed.items.find(({ id }: { id: string }) => id === crisis.id).debts).toHaveLength(unmet.length);
  });

  it('gives five working days where nobody names a day', async () => {
    slow = (await campaign(muba.head, { kind: 'crisis' })).id;
    await made(move(slow, { to: 'planning', owe: owing(unmet) }));
    const { items } = await made(muba.head.get(`gate-debts?campaignId=${slow}&limit=1`));
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format();
    const { dueOn } = await made(muba.head.post('working-time/compute', { from: today, days: 5 }));
    expect(items[0]).toMatchObject({ dueOn, state: 'open', overdue: false, stage: 'planning' });
  });
});

describe('POST /gate-debts/{id}/transitions', () => {
  const debtOf = async (code: string) =>
    (await made(muba.head.get(`gate-debts?campaignId=${crisis.id}&code=${code}`))).items[0];

  it('is paid by the deed and not by saying so', async () => {
    const debt = await debtOf('facts.research_note');
    const refused = await muba.analyst.move(`gate-debts/${debt.id}`, 'paid');
    expect([refused.status, refused.body.code]).toEqual([409, 'gate_debt.not_paid']);
    expect(refused.body.conditions[0].fix).toMatchObject({ operationId: 'createResearchNote' });
    await researchNote(muba.analyst, crisis.id);
    expect(await made(muba.analyst.move(`gate-debts/${debt.id}`, 'paid'))).toMatchObject({ state: 'paid' });
    expect((await muba.analyst.move(`gate-debts/${debt.id}`, 'paid')).status).toBe(409);
  });

  it('is waived by a head alone, and with a reason', async () => {
    const debt = await debtOf('facts.need');
    expect((await muba.analyst.move(`gate-debts/${debt.id}`, 'waived', { reason: 'Darurat.' })).status).toBe(403);
    expect((await muba.head.move(`gate-debts/${debt.id}`, 'waived')).body.code).toBe('state.reason_needed');
    const waived = await made(muba.head.move(`gate-debts/${debt.id}`, 'waived', { reason: 'Ditangani BPBD.' }));
    expect(waived).toMatchObject({ state: 'waived', stateReason: 'Ditangani BPBD.' });
    const { items } = await made(muba.head.get(`gate-debts/${debt.id}/transitions`));
    expect(items[0]).toMatchObject({ from: 'open', to: 'waived', reason: 'Ditangani BPBD.' });
  });

  it('settles a debt once however many pay at a time', async () => {
    await made(
      muba.head.patch(
        `campaigns/${crisis.id}`,
        { legalBasisIds: [(await legalBasis(muba.analyst)).id] },
        { 'if-match': '*' },
      ),
    );
    const debt = await debtOf('facts.legal_basis');
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => muba.analyst.move(`gate-debts/${debt.id}`, 'paid')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('does not exist for another agency', async () => {
    const { id } = await debtOf('facts.need');
    expect((await bandung.head.move(`gate-debts/${id}`, 'waived', { reason: 'Salah.' })).status).toBe(404);
    expect((await bandung.head.get(`gate-debts/${id}`)).status).toBe(404);
  });
});

describe('GET /campaigns/{id}/gate?to=evaluation', () => {
  it('stays closed while anything is owed, and names the first', async () => {
    const { conditions } = await made(muba.head.get(`campaigns/${slow}/gate?to=evaluation`));
    const debts = conditions.find(({ code }: { code: string }) => code === 'act.debts_settled');
    const open = await made(muba.head.get(`gate-debts?campaignId=${slow}&state=open`));
    expect(debts).toMatchObject({
      passed: false,
      fix: { operationId: 'transitionGateDebt', recordId: open.items[0].id },
    });
  });
});

describe('GET /gate-debts', () => {
  it('shows what is due, the most urgent first', async () => {
    const { items } = await made(muba.viewer.get(`gate-debts?state=open&to=${tomorrow}`));
    expect(items).toEqual([]);
    const all = (await made(muba.viewer.get('gate-debts?state=open&limit=200'))).items;
    const days = all.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect((await made(muba.viewer.get('gate-debts/count?state=open'))).count).toBe(all.length);
  });
});
