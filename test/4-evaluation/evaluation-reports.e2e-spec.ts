import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { complaint, evaluation, type Ground, ground } from '#test/support/doing';
import { type Agency, agency, campaign, orgUnit } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';
import { codes, pointers } from '#test/support/planning';
import { download, frozenReport, reportOf, signedReport } from '#test/support/reports';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test, 'Dinas Kesehatan Kota Bandung');
  muba = await agency(test);
  on = await ground(bandung);
});
afterAll(() => test.close());

const PATH = 'evaluation-reports';
const of = (values = {}, id = on.campaign.id) => reportOf(id, bandung, values);
const draft = (values = {}) => made(bandung.staff.post(PATH, of(values)));
const frozen = (values = {}) => frozenReport(bandung, of(values));
const sign = (by: Client, id: string, password = PASSWORD) => by.post(`${PATH}/${id}/signatures`, { password });
const text = async (by: Client, path: string) => (await by.get(path)).body;

describe('POST /evaluation-reports', () => {
  it('takes days, language and nothing else from its campaign', async () => {
    const begun = await draft();
    expect(begun).toMatchObject({ state: 'draft', language: 'id', periodFrom: '2026-01-05', versionNumber: 1 });
    expect([begun.number, begun.contentHash, begun.files, begun.signatures]).toEqual([null, null, [], []]);
    const { id } = await orgUnit(bandung.admin);
    const month = { kind: 'unit_month', unitId: id, title: 'Rekap', periodFrom: '2026-06-01' };
    expect(await made(bandung.staff.post(PATH, month))).toMatchObject({ campaignId: null, periodTo: '2026-06-30' });
    const year = { ...month, kind: 'unit_year', periodFrom: '2025-01-01' };
    expect((await made(bandung.staff.post(PATH, year))).periodTo).toBe('2025-12-31');
  });

  it('refuses another subject, a part of a month and strangers', async () => {
    const { id } = await orgUnit(bandung.admin);
    expect(pointers(await bandung.staff.post(PATH, of({ unitId: id })))).toEqual(['/unitId']);
    const month = { kind: 'unit_month', unitId: id, title: 'Rekap' };
    expect(codes(await bandung.staff.post(PATH, month))).toEqual(['evaluation_report.period_missing']);
    const part = { ...month, periodFrom: '2026-06-01', periodTo: '2026-06-15' };
    expect(codes(await bandung.staff.post(PATH, part))).toEqual(['evaluation_report.period_not_whole']);
    const stranger = [{ userId: muba.head.id, capacity: 'Kepala' }];
    expect(pointers(await bandung.staff.post(PATH, of({ signatories: stranger })))).toEqual(['/signatories/0/userId']);
    const foreign = await campaign(muba.head);
    expect((await bandung.staff.post(PATH, of({}, foreign.id))).status).toBe(422);
    expect((await bandung.viewer.post(PATH, of())).status).toBe(403);
  });

  it('uses a number once, and a cancelled draft frees it', async () => {
    const { id } = await draft({ number: '7/LE/2026' });
    const again = await bandung.staff.post(PATH, of({ number: '7/LE/2026' }));
    expect([again.status, pointers(again)]).toEqual([409, ['/number']]);
    expect((await bandung.staff.move(`${PATH}/${id}`, 'cancelled')).body.code).toBe('state.reason_needed');
    await made(bandung.staff.move(`${PATH}/${id}`, 'cancelled', { reason: 'Salah kampanye.' }));
    await draft({ number: '7/LE/2026' });
    expect((await bandung.staff.post(`${PATH}/${id}/freeze`)).status).toBe(409);
  });
});

describe('POST /evaluation-reports/{id}/freeze', () => {
  it('names everything that is missing, and who could not sign', async () => {
    const bare = { kind: 'campaign', campaignId: on.campaign.id, title: 'Laporan', periodTo: '2099-01-01' };
    const { id } = await made(bandung.staff.post(PATH, bare));
    const parts = ['/background', '/findings', '/limits', '/method', '/periodTo', '/recommendations', '/signatories'];
    expect(pointers(await bandung.staff.post(`${PATH}/${id}/freeze`))).toEqual(parts);
    const staff = await draft({ signatories: [{ userId: bandung.analyst.id, capacity: 'Analis' }] });
    expect(codes(await bandung.staff.post(`${PATH}/${staff.id}/freeze`))).toEqual([
      'evaluation_report.signatory_may_not',
    ]);
  });

  it('keeps four eyes: the last signature is nobody’s who wrote it', async () => {
    const own = await made(bandung.head.post(PATH, of()));
    const refused = ['evaluation_report.signatory_wrote_it'];
    expect(codes(await bandung.staff.post(`${PATH}/${own.id}/freeze`))).toEqual(refused);
    const { id } = await draft();
    expect(codes(await bandung.head.post(`${PATH}/${id}/freeze`))).toEqual(refused);
  });

  it('fills in number, place and date, and happens once', async () => {
    const { id } = await draft();
    const freezings = await Promise.all([1, 2, 3].map(() => bandung.staff.post(`${PATH}/${id}/freeze`)));
    expect(freezings.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const report = await made(bandung.staff.get(`${PATH}/${id}`));
    expect(report).toMatchObject({ state: 'frozen', place: 'Bandung', nextSignatoryId: bandung.head.id });
    expect(report.number).toMatch(/^\d{3}\/LE\/[IVX]+\/\d{4}$/);
    expect(report.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps figures with the ids of their formulas, whatever changes afterwards', async () => {
    const report = await frozen();
    const before = await text(bandung.viewer, `${PATH}/${report.id}/content`);
    expect(before.content.figures.map(({ formula }: { formula: string }) => formula)).toContain(
      'feedback.response_rate',
    );
    const paper = await download(bandung.viewer, report.id, 'html');
    await complaint(bandung.staff, on, 'jadwal fogging');
    await made(bandung.staff.post('evaluation-records', evaluation(on)));
    expect(await text(bandung.viewer, `${PATH}/${report.id}/content`)).toEqual(before);
    expect((await download(bandung.viewer, report.id, 'html')).sum).toBe(paper.sum);
    expect((await text(bandung.viewer, `${PATH}/${report.id}/preview`)).content).not.toEqual(before.content);
  });

  it('changes nothing any more', async () => {
    const report = await frozen();
    const path = `${PATH}/${report.id}`;
    for (const change of [{ title: 'Lain' }, { findings: null }, { number: '9' }, { signatories: [] }])
      expect((await bandung.staff.patch(path, change, ifMatch(report))).body.code).toBe('evaluation_report.fixed');
    expect((await bandung.staff.delete(path, ifMatch(report))).body.code).toBe('evaluation_report.fixed');
    expect((await bandung.staff.move(path, 'cancelled', { reason: 'x' })).status).toBe(409);
  });
});

describe('POST /evaluation-reports/{id}/new-version', () => {
  it('lists what differs, and the older one says that it is followed', async () => {
    const other = await ground(bandung);
    const first = await signedReport(bandung, of({}, other.campaign.id));
    await complaint(bandung.staff, other);
    const [next, again] = await Promise.all([1, 2].map(() => bandung.staff.post(`${PATH}/${first.id}/new-version`)));
    expect([next?.status, again?.status].sort()).toEqual([200, 409]);
    const { id, version } = (next?.status === 200 ? next : again)?.body ?? {};
    await made(bandung.staff.patch(`${PATH}/${id}`, { findings: 'Tercapai sebagian.', version }));
    await made(bandung.staff.post(`${PATH}/${id}/freeze`));
    const { differences } = await made(bandung.viewer.get(`${PATH}/${id}/content`));
    const rate = differences.filter(({ code }: { code: string }) => code === 'feedback.response_rate');
    expect(rate).toContainEqual(expect.objectContaining({ part: 'figure', field: null, before: null, after: '0' }));
    expect(differences).toContainEqual(expect.objectContaining({ part: 'narrative', code: 'findings' }));
    const older = await made(bandung.viewer.get(`${PATH}/${first.id}`));
    expect([older.state, older.supersededById]).toEqual(['signed', id]);
    expect((await download(bandung.viewer, first.id, 'pdf')).status).toBe(200);
    const late = await bandung.staff.post(`${PATH}/${first.id}/new-version`);
    expect([late.status, late.body.newerId]).toEqual([409, id]);
    const latest = await made(bandung.viewer.get(`${PATH}?campaignId=${other.campaign.id}&superseded=false`));
    expect(latest.items.map((item: { id: string }) => item.id)).toEqual([id]);
  });
});

describe('the gate to closing', () => {
  it('wants a signed report that no unsigned one follows', async () => {
    const other = await ground(bandung);
    const condition = async () => {
      const { conditions } = await made(bandung.viewer.get(`campaigns/${other.campaign.id}/gate?to=closed`));
      return conditions.find(({ code }: { code: string }) => code === 'eval.report');
    };
    expect((await condition()).fix.operationId).toBe('createEvaluationReport');
    const report = await frozenReport(bandung, of({}, other.campaign.id));
    const { fix } = await condition();
    expect([fix.operationId, fix.recordId]).toEqual(['createEvaluationReportSignature', report.id]);
    await made(sign(bandung.head, report.id));
    expect((await condition()).passed).toBe(true);
    const { id } = await made(bandung.staff.post(`${PATH}/${report.id}/new-version`));
    expect((await condition()).passed).toBe(true);
    await made(bandung.staff.post(`${PATH}/${id}/freeze`));
    expect((await condition()).passed).toBe(false);
  });
});
