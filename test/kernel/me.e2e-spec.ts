import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, orgUnit } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
});
afterAll(() => test.close());

describe('GET /me', () => {
  it('tells who one is and what one may do', async () => {
    const unit = await orgUnit(bandung.admin, { name: 'Seksi Promosi Kesehatan', kind: 'section' });
    const person = await bandung.person({ role: 'analyst', clearance: 'confidential', unitId: unit.id });
    const { body } = await person.get('me');
    expect(body).toMatchObject({
      id: person.id,
      role: 'analyst',
      clearance: 'confidential',
      via: 'session',
      unit: { id: unit.id, name: 'Seksi Promosi Kesehatan', kind: 'section' },
      locale: 'id',
      timezone: 'Asia/Jakarta',
      preferences: { version: 1, locale: null, timezone: null },
      organization: { id: bandung.organizationId, workdays: [1, 2, 3, 4, 5], jointLeaveIsFree: true },
    });
    expect(body.permissions).toContain('research_note.write');
    expect(body.permissions).not.toContain('goal.approve');
  });
});

describe('PATCH /me/preferences', () => {
  it('changes how one reads, and back', async () => {
    const person = await bandung.person();
    const chosen = await made(person.patch('me/preferences', { locale: 'en', timezone: 'Asia/Jayapura', version: 1 }));
    expect(chosen).toMatchObject({ id: person.id, version: 2, locale: 'en' });
    expect((await person.get('me')).body).toMatchObject({ locale: 'en', timezone: 'Asia/Jayapura' });
    await made(person.patch('me/preferences', { locale: null, timezone: null }, ifMatch(chosen)));
    expect((await person.get('me')).body).toMatchObject({ locale: 'id', timezone: 'Asia/Jakarta' });
  });

  it.each([
    [{ locale: 'jv' }, 400],
    [{ timezone: 'Bandung' }, 400],
    [{ role: 'admin' }, 400],
    [{ clearance: 'exempt' }, 400],
    [{ locale: 'en', version: 7 }, 412],
  ])('refuses %j', async (input, status) => {
    const person = await bandung.person();
    expect((await person.patch('me/preferences', { version: 1, ...input })).status).toBe(status);
  });

  it('needs the version that was read', async () => {
    expect((await bandung.staff.patch('me/preferences', { locale: 'en' })).status).toBe(428);
  });
});

describe('GET /permissions/matrix', () => {
  it('names the roles of each permission in the reader’s language', async () => {
    const { body } = await bandung.viewer.get('permissions/matrix', { 'accept-language': 'id' });
    expect(body.items.find(({ permission }: { permission: string }) => permission === 'goal.approve')).toEqual({
      permission: 'goal.approve',
      text: 'Menyetujui tujuan',
      roles: ['head'],
    });
  });
});

describe('GET /organization', () => {
  it('shows the agency and who may change it', async () => {
    const { headers, body } = await bandung.viewer.get('organization');
    expect([headers.get('etag'), body.name]).toEqual(['"1"', bandung.name]);
    expect(body.allowedActions).toMatchObject([{ action: 'update', allowed: false }]);
    const again = await bandung.viewer.get('organization', { 'if-none-match': '"1"' });
    expect(again.status).toBe(304);
  });
});

describe('PATCH /organization', () => {
  it('changes the working week, and leaves its event', async () => {
    const place = await agency(test);
    const { body } = await place.admin.patch('organization', { workdays: [1, 2, 3, 4, 5, 6], version: 1 });
    expect([body.version, body.workdays]).toEqual([2, [1, 2, 3, 4, 5, 6]]);
    expect((await place.admin.patch('organization', { name: 'x', version: 1 })).status).toBe(412);
    const { items } = await made(place.admin.get('audit-events?limit=1'));
    expect(items[0]).toMatchObject({
      action: 'organization.updated',
      changes: { workdays: { from: [1, 2, 3, 4, 5], to: [1, 2, 3, 4, 5, 6] } },
    });
  });

  it.each([
    [{ workdays: [] }, '/workdays'],
    [{ workdays: [1, 1] }, '/workdays'],
    [{ workdays: [0] }, '/workdays'],
    [{ timezone: 'Mars/Olympus' }, '/timezone'],
    [{ code: 'other' }, '/code'],
    [{ name: null }, '/name'],
    [{ jointLeaveIsFree: 'no' }, '/jointLeaveIsFree'],
  ])('refuses %j', async (input, pointer) => {
    const { status, body } = await bandung.admin.patch('organization', { version: 1, ...input });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it('is for admins, with the version that was read', async () => {
    expect((await bandung.head.patch('organization', { name: 'x', version: 1 })).status).toBe(403);
    expect((await bandung.admin.patch('organization', { name: 'x' })).status).toBe(428);
  });
});

describe('POST /working-time/compute', () => {
  const compute = (question: object) => bandung.viewer.post('working-time/compute', question);

  it('counts ten working days over Nyepi and Eid', async () => {
    const { status, body } = await compute({ from: '2026-03-12', days: 10 });
    expect([status, body.dueOn, body.provisionalYears]).toEqual([200, '2026-04-02', []]);
    expect(body.skipped).toContainEqual({
      date: '2026-03-19',
      reason: 'national_holiday',
      name: 'Day of Silence (Saka New Year 1948)',
    });
    expect(body.skipped[0]).toEqual({ date: '2026-03-14', reason: 'weekend', name: null });
  });

  it('tries out another week, worked leave and days to come', async () => {
    const from = { from: '2026-03-12', days: 5 };
    expect((await compute(from)).body.dueOn).toBe('2026-03-26');
    expect((await compute({ ...from, jointLeaveIsFree: false })).body.dueOn).toBe('2026-03-20');
    expect((await compute({ ...from, workdays: [1, 2, 3, 4, 5, 6] })).body.dueOn).toBe('2026-03-25');
    const assume = [{ date: '2026-03-26', kind: 'local_holiday', name: 'Hari jadi kota' }];
    const { body } = await compute({ ...from, assume });
    expect(body.dueOn).toBe('2026-03-27');
    expect(body.skipped.at(-1)).toEqual({ date: '2026-03-26', reason: 'local_holiday', name: 'Hari jadi kota' });
  });

  it('says when the calendar does not know the year yet', async () => {
    expect((await compute({ from: '2026-12-28', days: 10 })).body.provisionalYears).toEqual([2027]);
  });

  it.each([
    [{ from: '2026-02-30', days: 1 }, '/from'],
    [{ from: '2026-02-03', days: -1 }, '/days'],
    [{ from: '2026-02-03', days: 1.5 }, '/days'],
    [{ from: '2026-02-03', days: 1_001 }, '/days'],
    [{ from: '2026-02-03', days: 1, workdays: [] }, '/workdays'],
    [{ from: '2026-02-03', days: 1, assume: [{ date: '2026-02-04' }] }, '/assume/0/kind'],
    [{ from: '2026-02-03', days: 1, assume: [null] }, '/assume'],
  ])('refuses %j', async (question, pointer) => {
    const { status, body } = await compute(question);
    expect([status, body.errors[0].pointer.startsWith(pointer)]).toEqual([400, true]);
  });
});
