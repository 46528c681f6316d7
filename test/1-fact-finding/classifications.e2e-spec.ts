import { newId } from '#platform/database/ids';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { day } from '#test/support/doing';
import { type Agency, agency, campaign, legalBasis, researchNote } from '#test/support/factories';
import { classify, decidedTest, weighing } from '#test/support/information';
import { codes, communityNeed } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let officer: Client;
// biome-ignore lint/suspicious/noExplicitAny: stored records
type Stored = any;
let open: Stored;
let law: Stored;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  officer = bandung.informationOfficer;
  [open, law] = [await campaign(bandung.head), await legalBasis(bandung.head)];
});
afterAll(() => test.close());

type Values = Record<string, unknown>;

const decide = classify;
const weigh = (values: Values = {}) => weighing(law.id, values);
const decided = (decision: 'open' | 'exempt', values: Values = {}) => decidedTest(bandung, decision, weigh(values));
const about = (recordId: string): Values => ({ resource: 'research-notes', recordId });
const note = (values: Values = {}) => researchNote(bandung.analyst, open.id, values);

/** Lets the time limit of everything about a record come. */
async function age(recordId: string): Promise<void> {
  const db = await openAsSuperuser(test);
  await db.query('ALTER TABLE consequence_tests DISABLE TRIGGER frozen');
  await db.query('UPDATE consequence_tests SET valid_until = current_date - 1 WHERE record_id = $1', [recordId]);
  await db.query('ALTER TABLE consequence_tests ENABLE TRIGGER frozen');
  await db.query(
    'UPDATE classification_decisions SET review_on = current_date - 1 WHERE record_id = $1 OR consequence_test_id IN (SELECT id FROM consequence_tests WHERE record_id = $1)',
    [recordId],
  );
  await db.end();
}

describe('POST /classification-decisions', () => {
  it('is the way that a changed classification has to go', async () => {
    const { id, version } = await note();
    const patch = await officer.patch(`research-notes/${id}`, { classification: 'restricted', version });
    expect([patch.status, codes(patch)]).toEqual([422, ['classification.needs_decision']]);
    expect(patch.body.errors[0].message).toContain('POST /api/v1/classification-decisions');
    const decision = await made(decide(bandung.head, id, 'restricted', { reviewOn: day(30) }));
    expect(decision).toMatchObject({ from: 'open', to: 'restricted', reviewOn: day(30), standing: true });
    expect((await made(officer.get(`research-notes/${id}`))).classification).toBe('restricted');
    expect((await bandung.viewer.get(`classification-decisions?recordId=${id}`)).body.items).toEqual([]);
  });

  it('lets a head close and only the information officer open', async () => {
    const { id } = await note({ classification: 'confidential' });
    expect((await decide(bandung.analyst, id, 'exempt')).status).toBe(403);
    const opened = await decide(bandung.head, id, 'open');
    expect([opened.status, opened.body.code]).toEqual([403, 'access.denied']);
    await made(decide(officer, id, 'open', { category: 'periodic' }));
    const { items } = await made(officer.get(`classification-decisions?recordId=${id}&standing=true`));
    expect(items).toMatchObject([{ from: 'confidential', to: 'open', category: 'periodic' }]);
  });

  it('takes a campaign’s records along, and lets them go again', async () => {
    const { id } = await campaign(bandung.head);
    const [own, plain] = [
      await researchNote(bandung.analyst, id, { classification: 'restricted' }),
      await researchNote(bandung.analyst, id),
    ];
    const seen = async (by: Client) =>
      (await made(by.get(`research-notes?campaignId=${id}`))).items.map((one: Stored) => one.id).sort();
    expect(await seen(bandung.viewer)).toEqual([plain.id]);
    const close = { resource: 'campaigns', recordId: id };
    await made(officer.post('classification-decisions', { ...close, to: 'confidential', reason: 'Audit berjalan.' }));
    expect(await seen(bandung.viewer)).toEqual([]);
    expect(await seen(officer)).toEqual([own.id, plain.id].sort());
    expect((await made(officer.get(`campaigns/${id}`))).counts.research_notes).toBe(2);
    await made(
      officer.post('classification-decisions', {
        ...close,
        to: 'open',
        category: 'any_time',
        reason: 'Audit selesai.',
      }),
    );
    expect(await seen(bandung.viewer)).toEqual([plain.id]);
    expect((await made(bandung.viewer.get(`campaigns/${id}`))).counts.research_notes).toBe(1);
  });

  it('asks the record’s own rules, and the version that was read', async () => {
    const strict = await note({ classification: 'confidential' });
    const need = await communityNeed(bandung.analyst, open.id, {
      researchNoteIds: [strict.id],
      classification: 'confidential',
    });
    const more = await decide(officer, need.id, 'open', { resource: 'community-needs' });
    expect(codes(more)).toEqual(['community_need.more_open_than_evidence']);
    expect((await decide(officer, strict.id, 'restricted', { recordVersion: 7 })).status).toBe(412);
  });

  it('knows no other records than those of the agency', async () => {
    const { id } = await note();
    const foreign = await decide(muba.head, id, 'restricted');
    const unknown = await decide(muba.head, newId(), 'restricted');
    expect([foreign.status, foreign.body.detail]).toEqual([422, unknown.body.detail]);
    expect((await decide(officer, id, 'restricted', { resource: 'channels' })).status).toBe(422);
  });

  it('exempts only by a test that was decided about the record', async () => {
    const { id } = await note({ classification: 'restricted' });
    expect(codes(await decide(officer, id, 'exempt'))).toEqual(['classification.test_needed']);
    const elsewhere = await decided('exempt');
    expect(codes(await decide(officer, id, 'exempt', { consequenceTestId: elsewhere.id }))).toEqual([
      'classification.test_needed',
    ]);
    const test = await decided('exempt', about(id));
    const decision = await made(decide(officer, id, 'exempt', { consequenceTestId: test.id, reviewOn: day(900) }));
    expect(decision.reviewOn).toBe(test.validUntil);
    expect(codes(await decide(officer, id, 'open'))).toEqual(['classification.exemption_stands']);
    const opening = await decided('open', { ...about(id), supersedesId: test.id, classification: 'exempt' });
    await made(decide(officer, id, 'restricted', { consequenceTestId: opening.id }));
  });

  it('lets one of two decisions about the same version through', async () => {
    const { id, version } = await note();
    const answers = await Promise.all(
      ['restricted', 'confidential'].map((to) => decide(bandung.head, id, to, { recordVersion: version })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  });
});

describe('GET /classification-reviews', () => {
  const due = async (by: Client = officer) => (await made(by.get('classification-reviews?limit=200'))).items;
  const isDue = async (id: string, by?: Client) => (await due(by)).some(({ recordId }: Values) => recordId === id);

  it('lists an exemption whose time has come, and keeps it closed', async () => {
    const { id } = await note({ classification: 'restricted' });
    const test = await decided('exempt', about(id));
    await made(decide(officer, id, 'exempt', { consequenceTestId: test.id }));
    expect([await isDue(id), (await made(officer.get(`research-notes/${id}`))).exemptionExpired]).toEqual([
      false,
      false,
    ]);
    await age(id);
    expect([await isDue(id), await isDue(test.id), await isDue(id, bandung.viewer)]).toEqual([true, true, false]);
    const stale = await made(officer.get(`research-notes/${id}`));
    expect(stale).toMatchObject({ classification: 'exempt', exemptionExpired: true });
    const { items } = await made(officer.get(`consequence-tests?dueBy=${day(0)}&recordId=${id}`));
    expect(items.map((each: Stored) => each.id)).toEqual([test.id]);
    const renewed = await decided('exempt', { ...about(id), supersedesId: test.id, classification: 'exempt' });
    await made(decide(officer, id, 'exempt', { consequenceTestId: renewed.id }));
    expect([await isDue(id), await isDue(test.id)]).toEqual([false, false]);
    expect((await made(officer.get(`research-notes/${id}`))).exemptionExpired).toBe(false);
  });

  it('lists at once what was stored as exempt without a test', async () => {
    const { id, exemptionExpired } = await note({ classification: 'exempt' });
    expect([await isDue(id), exemptionExpired]).toEqual([true, true]);
    await made(decide(officer, id, 'confidential', { reviewOn: day(90) }));
    expect(await isDue(id)).toBe(false);
    const page = await made(officer.get(`classification-reviews?dueBy=${day(100)}&limit=1`));
    expect([page.items.length, page.nextCursor === null]).toEqual([1, false]);
  });
});

describeLaws({
  path: 'consequence-tests',
  name: 'consequence_test',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.analyst,
  body: async () => weigh({ classification: 'open' }),
  patch: { title: 'Nama dan alamat penderita' },
  classified: true,
});

describe('POST /consequence-tests', () => {
  it('is as strict as the record and the notes that it weighs', async () => {
    const strict = await note({ classification: 'confidential' });
    const told = await made(bandung.analyst.post('consequence-tests', weigh(about(strict.id))));
    expect(told).toMatchObject({ classification: 'confidential', campaignId: open.id, state: 'draft' });
    const lax = weigh({ researchNoteIds: [strict.id], campaignId: open.id, classification: 'restricted' });
    expect(codes(await bandung.analyst.post('consequence-tests', lax))).toEqual([
      'classification.more_open_than_source',
    ]);
  });

  it('stands on a legal basis that is in force', async () => {
    const old = await legalBasis(bandung.head, { validFrom: '2010-01-01', validTo: '2017-12-29' });
    const answer = await bandung.analyst.post('consequence-tests', weigh({ legalBasisId: old.id }));
    expect(codes(answer)).toEqual(['legal_basis.not_in_force']);
  });

  it('is about a record that is there, or about none', async () => {
    for (const wrong of [about(newId()), { resource: 'research-notes' }, { resource: 'channels', recordId: newId() }])
      expect(codes(await bandung.analyst.post('consequence-tests', weigh(wrong)))).toEqual([
        'consequence_test.subject',
      ]);
  });

  it('keeps its record from being removed', async () => {
    const kept = await note();
    await made(bandung.analyst.post('consequence-tests', weigh(about(kept.id))));
    const answer = await bandung.analyst.delete(`research-notes/${kept.id}`, ifMatch(kept));
    expect([answer.status, answer.body.dependants[0].resource]).toEqual([409, 'consequence-tests']);
  });
});

describe('POST /consequence-tests/{id}/transitions', () => {
  const draft = (by: Client = bandung.analyst, values: Values = {}) =>
    made(by.post('consequence-tests', weigh(values)));
  const move = (by: Client, id: string, values: Values = {}) =>
    by.move(`consequence-tests/${id}`, 'decided', { decision: 'exempt', validUntil: day(365), reason: 'x', ...values });

  it('is decided by an information officer who did not write it', async () => {
    const own = await draft(officer);
    const self = await move(officer, own.id);
    expect([self.status, self.body.code]).toEqual([403, 'access.self_approval']);
    expect((await move(bandung.head, own.id)).status).toBe(403);
    const other = await bandung.person({ role: 'information_officer' });
    expect(await made(move(other, own.id))).toMatchObject({
      state: 'decided',
      decidedBy: other.id,
      classification: 'exempt',
    });
  });

  it('limits an exemption in time', async () => {
    const { id } = await draft();
    expect(codes(await move(officer, id, { validUntil: undefined }))).toEqual(['consequence_test.time_limit']);
    expect(codes(await move(officer, id, { validUntil: day(0) }))).toEqual(['consequence_test.time_limit']);
    expect(codes(await move(officer, id, { decision: 'open' }))).toEqual(['consequence_test.time_limit']);
  });

  it('fixes the test and the notes that it cites', async () => {
    const cited = await note();
    const test = await decided('open', { campaignId: open.id, researchNoteIds: [cited.id] });
    const patched = await bandung.analyst.patch(`consequence-tests/${test.id}`, { title: 'Lain' }, ifMatch(test));
    expect([patched.status, patched.body.code]).toEqual([409, 'consequence_test.decided']);
    expect((await bandung.analyst.delete(`consequence-tests/${test.id}`, ifMatch(test))).status).toBe(409);
    expect((await move(officer, test.id)).status).toBe(409);
    const edited = await bandung.analyst.patch(`research-notes/${cited.id}`, { title: 'Lain' }, ifMatch(cited));
    expect([edited.status, edited.body.code]).toEqual([409, 'record.cited']);
  });
});
