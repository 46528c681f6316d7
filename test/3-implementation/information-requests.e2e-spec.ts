import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, legalBasis } from '#test/support/factories';
import { codes, pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
});
afterAll(() => test.close());

let number = 0;
const wib = (day: string, time = '09:00'): string => `${day}T${time}:00+07:00`;
const body = (values = {}) => ({
  number: `${++number}/PPID/III/2026`,
  receivedAt: wib('2026-03-12'),
  requesterRef: 'PEMOHON-0012',
  title: 'Jumlah kasus DBD per kelurahan tahun 2025',
  text: 'Mohon data jumlah kasus DBD per kelurahan selama tahun 2025.',
  ...values,
});
const register = (values = {}, by: Client = bandung.staff) => made(by.post('information-requests', body(values)));
const move = (id: string, to: string, more = {}) =>
  bandung.informationOfficer.move(`information-requests/${id}`, to, more);
const refuse = (id: string, at: string) =>
  made(move(id, 'refused', { at, reason: 'Memuat alamat pasien.', ground: 'h' }));
const object = (informationRequestId: string, submittedAt: string, more = {}) =>
  bandung.staff.post('objections', {
    informationRequestId,
    submittedAt,
    ground: 'refused',
    text: 'Data per kelurahan tidak memuat identitas pasien.',
    ...more,
  });
const dispute = (objectionId: string, filedAt: string) =>
  bandung.staff.post('disputes', { objectionId, filedAt, text: 'Penolakan data kasus DBD per kelurahan.' });
const clocks = async (path: string): Promise<{ code: string; dueOn: string; state: string }[]> =>
  (await made(bandung.viewer.get(`${path}/clocks`))).items;
const dues = async (path: string) => (await clocks(path)).map(({ code, dueOn, state }) => [code, dueOn, state]);

describe('POST /information-requests', () => {
  it('C1: starts ten working days, not ten weekdays and not ten days', async () => {
    const request = await register();
    expect(request).toMatchObject({ state: 'registered', nextClock: { code: 'KIP-ANSWER', state: 'running' } });
    expect(request.nextDueAt).toBe('2026-04-02T16:59:59.999Z');
    const [[, due] = []] = await dues(`information-requests/${request.id}`);
    expect(due).toBe('2026-04-02');
    expect(['2026-03-26', '2026-03-22']).not.toContain(due);
  });

  it('is not of the future, nor twice under one number', async () => {
    const { number: taken } = await register();
    const again = await bandung.staff.post('information-requests', body({ number: taken }));
    expect([again.status, again.body.code]).toEqual([409, 'record.duplicate']);
    const early = await bandung.staff.post('information-requests', body({ receivedAt: '2199-01-01T00:00:00Z' }));
    expect(codes(early)).toEqual(['instant.in_future']);
  });

  it('names messages and cases that are there', async () => {
    const lost = await bandung.staff.post(
      'information-requests',
      body({ feedbackMessageId: newId(), caseId: newId() }),
    );
    expect([lost.status, pointers(lost).sort()]).toEqual([422, ['/caseId', '/feedbackMessageId']]);
  });

  it('is hidden above the clearance and from other agencies, with its clocks', async () => {
    const { id } = await register({ classification: 'confidential' });
    for (const who of [bandung.viewer, muba.head]) {
      expect((await who.get(`information-requests/${id}`)).status).toBe(404);
      expect((await who.get(`information-requests/${id}/clocks`)).status).toBe(404);
    }
    expect((await bandung.viewer.post('information-requests', body())).status).toBe(403);
    expect((await muba.staff.post('objections', { ...body(), informationRequestId: id })).status).toBe(400);
  });

  it('keeps when it was registered and changes its words', async () => {
    const request = await register();
    const path = `information-requests/${request.id}`;
    const later = await bandung.staff.patch(path, { receivedAt: wib('2026-03-13') }, ifMatch(request));
    expect([later.status, pointers(later)]).toEqual([400, ['/receivedAt']]);
    expect((await made(bandung.staff.patch(path, { purpose: 'Skripsi' }, ifMatch(request)))).purpose).toBe('Skripsi');
    expect((await bandung.staff.patch(path, { purpose: 'Lain' }, ifMatch(request))).status).toBe(412);
  });
});

describe('POST /information-requests/{id}/transitions', () => {
  it('C1: is extended once by seven working days, with a reason and in time', async () => {
    const { id } = await register();
    expect((await move(id, 'extended', { at: wib('2026-03-31') })).body.code).toBe('state.reason_needed');
    const reason = 'Dokumen masih dihimpun dari tiga puskesmas.';
    const late = await move(id, 'extended', { at: wib('2026-04-03'), reason });
    expect([late.status, late.body.code]).toEqual([409, 'clock.extended_too_late']);
    const extended = await made(move(id, 'extended', { at: wib('2026-03-31'), reason }));
    expect([extended.state, extended.stateReason]).toEqual(['extended', reason]);
    const [clock] = (await made(bandung.viewer.get(`information-requests/${id}/clocks`))).items;
    expect(clock).toMatchObject({ dueOn: '2026-04-14', extended: { reason, units: 7 } });
    expect(clock.changes).toMatchObject([
      {
        cause: 'extension',
        oldDueAt: '2026-04-02T16:59:59.999Z',
        newDueAt: '2026-04-14T16:59:59.999Z',
        detail: reason,
      },
    ]);
    expect((await move(id, 'extended', { at: wib('2026-04-01'), reason })).status).toBe(409);
  });

  it('is answered with something, in time whenever it is written down', async () => {
    const { id } = await register();
    const at = wib('2026-04-02', '23:59');
    expect(codes(await move(id, 'answered', { at }))).toEqual(['information_request.nothing_given']);
    expect(codes(await move(id, 'answered', { at: wib('2026-03-11'), answer: 'Tabel.' }))).toEqual([
      'instant.before_cause',
    ]);
    const answered = await made(move(id, 'answered', { at, answer: 'Tabel dikirim lewat surel.' }));
    expect(answered).toMatchObject({ answeredBy: bandung.informationOfficer.id, nextClock: { code: 'KIP-OBJECT' } });
    expect((await dues(`information-requests/${id}`))[0]).toEqual(['KIP-ANSWER', '2026-04-02', 'met']);
    expect((await move(id, 'refused', { reason: 'x', ground: 'h' })).status).toBe(409);
    const { items } = await made(bandung.viewer.get(`information-requests/${id}/transitions`));
    expect(items).toMatchObject([{ from: 'registered', to: 'answered' }]);
  });

  it('is refused on a ground, a law in force or a test that exempts', async () => {
    const { id } = await register();
    const reason = 'Memuat alamat pasien.';
    expect(codes(await move(id, 'refused', { reason }))).toEqual(['information_request.no_ground']);
    const lost = await move(id, 'refused', { reason, consequenceTestId: newId() });
    expect(codes(lost)).toEqual(['information_request.test_opens']);
    const { id: legalBasisId } = await legalBasis(bandung.analyst, { validFrom: '2010-04-30', validTo: '2020-01-01' });
    expect((await move(id, 'refused', { reason, legalBasisId })).status).toBe(422);
    expect((await bandung.staff.move(`information-requests/${id}`, 'refused', { reason, ground: 'h' })).status).toBe(
      403,
    );
    expect(await refuse(id, wib('2026-04-06'))).toMatchObject({ state: 'refused', ground: 'h' });
    expect((await dues(`information-requests/${id}`))[0]?.[2]).toBe('met_late');
  });

  it('owes nothing once it is withdrawn', async () => {
    const { id } = await register();
    const withdrawn = await made(move(id, 'withdrawn', { reason: 'Dicabut pemohon.' }));
    expect([withdrawn.nextDueAt, withdrawn.nextClock]).toEqual([null, null]);
    expect(await dues(`information-requests/${id}`)).toEqual([['KIP-ANSWER', '2026-04-02', 'stopped']]);
  });

  it('lets one of two officers answer', async () => {
    const { id } = await register();
    const answer = { answer: 'Tabel.', at: wib('2026-04-01') };
    const both = await Promise.all([
      move(id, 'answered', answer),
      move(id, 'not_held', { reason: 'Tidak dikuasai.', at: answer.at }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await dues(`information-requests/${id}`)).map(([code]) => code)).toEqual(['KIP-ANSWER', 'KIP-OBJECT']);
  });
});

describe('POST /objections', () => {
  it('C2b: is taken until the thirtieth working day, and refused with that day named', async () => {
    const { id } = await register();
    await refuse(id, wib('2026-04-02'));
    expect((await dues(`information-requests/${id}`))[1]).toEqual(['KIP-OBJECT', '2026-05-20', 'running']);
    const late = await object(id, wib('2026-05-21'));
    expect([late.status, late.body.code]).toEqual([409, 'information_request.step_too_late']);
    expect(late.body.detail).toContain('2026-05-20');
    const taken = await made(object(id, wib('2026-05-20', '23:30')));
    expect(taken).toMatchObject({ state: 'registered', nextClock: { code: 'KIP-OBJ-ANSWER' } });
    expect((await dues(`information-requests/${id}`))[1]?.[2]).toBe('met');
    expect((await object(id, wib('2026-05-20'))).body.code).toBe('information_request.step_taken');
  });

  it('goes against silence only when the answer was due', async () => {
    const { id } = await register();
    const early = await object(id, wib('2026-04-02'), { ground: 'no_response' });
    expect([early.status, early.body.code]).toEqual([409, 'information_request.step_too_early']);
    expect((await object(id, wib('2026-05-21'), { ground: 'no_response' })).body.detail).toContain('2026-05-20');
    expect((await object(id, wib('2026-04-03'), { ground: 'no_response' })).status).toBe(201);
  });

  it('is registered once of two at the same moment', async () => {
    const { id } = await register();
    await refuse(id, wib('2026-04-02'));
    const both = await Promise.all([object(id, wib('2026-04-10')), object(id, wib('2026-04-10'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('names a request that is there', async () => {
    const lost = await object(newId(), wib('2026-04-10'));
    expect([lost.status, pointers(lost)]).toEqual([422, ['/informationRequestId']]);
  });
});

describe('POST /objections/{id}/transitions', () => {
  it('C2b: is replied to by the superior, and fourteen working days remain for the commission', async () => {
    const { id } = await register();
    await refuse(id, wib('2026-04-02'));
    const objection = await made(object(id, wib('2026-04-02', '15:00')));
    const reply = (by: Client, more = {}) =>
      by.move(`objections/${objection.id}`, 'rejected', {
        at: wib('2026-05-18'),
        replyReceivedAt: wib('2026-05-20'),
        ...more,
      });
    expect((await reply(bandung.informationOfficer, { answer: 'Tetap.' })).status).toBe(403);
    expect(codes(await reply(bandung.head))).toEqual(['objection.no_reply']);
    await made(reply(bandung.head, { answer: 'Penolakan dipertahankan.' }));
    expect(await dues(`objections/${objection.id}`)).toEqual([
      ['KIP-OBJ-ANSWER', '2026-05-20', 'met'],
      ['KIP-DISPUTE', '2026-06-12', 'running'],
    ]);
    const late = await dispute(objection.id, wib('2026-06-15'));
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('2026-06-12')]);
    const filed = await made(dispute(objection.id, wib('2026-06-12')));
    const open = await bandung.informationOfficer.move(`disputes/${filed.id}`, 'decided', { reason: 'Akta mediasi.' });
    expect(codes(open)).toEqual(['dispute.no_outcome']);
    const ended = { reason: 'Akta mediasi.', outcome: 'agreed', at: wib('2026-07-20') };
    expect((await made(bandung.informationOfficer.move(`disputes/${filed.id}`, 'decided', ended))).outcome).toBe(
      'agreed',
    );
  });

  it('is never replied to by whoever decided on the request', async () => {
    const { id } = await register();
    await made(
      bandung.head.move(`information-requests/${id}`, 'not_held', { reason: 'Tidak dikuasai.', at: wib('2026-04-02') }),
    );
    const objection = await made(object(id, wib('2026-04-10')));
    const own = await bandung.head.move(`objections/${objection.id}`, 'upheld', { answer: 'Dikabulkan.' });
    expect([own.status, own.body.code]).toEqual([403, 'access.self_approval']);
  });

  it('hides with its request', async () => {
    const { id } = await register({ classification: 'confidential' });
    await refuse(id, wib('2026-04-02'));
    const objection = await made(object(id, wib('2026-04-10'), { classification: 'open' }));
    expect((await bandung.viewer.get(`objections/${objection.id}`)).status).toBe(404);
    expect((await made(bandung.viewer.get(`objections?informationRequestId=${id}`))).items).toEqual([]);
  });
});

describe('POST /data-subject-requests', () => {
  const ask = (values = {}) =>
    bandung.informationOfficer.post('data-subject-requests', {
      kind: 'correction',
      receivedAt: wib('2026-03-20', '16:30'),
      requesterRef: 'SUBJEK-0003',
      text: 'Minta nomor telepon pada laporan pengaduan diperbaiki.',
      ...values,
    });

  it('C4: runs seventy-two hours through the holidays', async () => {
    const { id, nextDueAt, classification } = await made(ask());
    expect([nextDueAt, classification]).toEqual(['2026-03-23T09:30:00Z', 'restricted']);
    const { items } = await made(bandung.informationOfficer.get(`data-subject-requests/${id}/clocks`));
    expect(items).toMatchObject([{ code: 'PDP-CORRECTION', rule: { clock: 'hours', limit: 72 }, skipped: [] }]);
    expect((await bandung.viewer.get(`data-subject-requests/${id}`)).status).toBe(404);
  });

  it('is done in time to the minute, or refused with a reason', async () => {
    const settle = async (at: string, to = 'done', more = {}) => {
      const { id } = await made(ask());
      const done = await bandung.informationOfficer.move(`data-subject-requests/${id}`, to, { at, ...more });
      const { items } = await made(bandung.informationOfficer.get(`data-subject-requests/${id}/clocks`));
      return [done.status, items[0].state];
    };
    const reason = 'Sudah diperbaiki.';
    expect(await settle(wib('2026-03-23', '16:30'), 'done', { reason })).toEqual([200, 'met']);
    expect(await settle('2026-03-23T16:30:00.001+07:00', 'refused', { reason })).toEqual([200, 'met_late']);
    expect(await settle(wib('2026-03-21'), 'refused')).toEqual([422, 'running']);
  });

  it('says where no law names a time', async () => {
    const { id } = await made(ask({ kind: 'erasure' }));
    const { items } = await made(bandung.informationOfficer.get(`data-subject-requests/${id}/clocks`));
    expect(items[0].rule).toMatchObject({ code: 'PDP-OTHER', confirmed: false });
  });
});
