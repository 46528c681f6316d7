import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch } from '#test/support/client';
import { type Agency, agency, orgUnit } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  muba = await agency(test);
});
afterAll(() => test.close());

describe('POST /org-units', () => {
  it('stands below another unit', async () => {
    const division = await orgUnit(bandung.admin);
    const section = await orgUnit(bandung.admin, { kind: 'section', name: 'Seksi Promosi', parentId: division.id });
    expect(section.parentId).toBe(division.id);
    const { body } = await bandung.viewer.get(`org-units?parentId=${division.id}`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([section.id]);
  });

  it('is not for a head', async () => {
    const { status, body } = await bandung.head.post('org-units', { name: 'Tim', kind: 'team' });
    expect([status, body.code]).toEqual([403, 'access.denied']);
  });

  it('refuses a parent of another agency like an unknown one', async () => {
    const foreign = await orgUnit(muba.admin);
    const { status, body } = await bandung.admin.post('org-units', { name: 'Tim', kind: 'team', parentId: foreign.id });
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'reference.unknown', '/parentId']);
  });

  it('goes ten levels deep and no further', async () => {
    let parentId: string | null = null;
    for (let level = 1; level <= 10; level++) ({ id: parentId } = await orgUnit(bandung.admin, { parentId }));
    const { status, body } = await bandung.admin.post('org-units', { name: 'Tim', kind: 'team', parentId });
    expect([status, body.errors[0].code]).toEqual([422, 'org_unit.too_deep']);
  });
});

describe('PATCH /org-units/{id}', () => {
  it('refuses a circle', async () => {
    const top = await orgUnit(bandung.admin);
    const middle = await orgUnit(bandung.admin, { parentId: top.id });
    const low = await orgUnit(bandung.admin, { parentId: middle.id });
    for (const parentId of [top.id, middle.id, low.id]) {
      const { status, body } = await bandung.admin.patch(`org-units/${top.id}`, { parentId }, ifMatch(top));
      expect([status, body.errors[0].code]).toEqual([422, 'org_unit.circle']);
    }
  });

  it('makes no circle out of two moves at once', async () => {
    const [a, b] = [await orgUnit(bandung.admin), await orgUnit(bandung.admin)];
    const answers = await Promise.all([
      bandung.admin.patch(`org-units/${a.id}`, { parentId: b.id }, ifMatch(a)),
      bandung.admin.patch(`org-units/${b.id}`, { parentId: a.id }, ifMatch(b)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('DELETE /org-units/{id}', () => {
  it('is refused while something stands below', async () => {
    const top = await orgUnit(bandung.admin);
    const below = await orgUnit(bandung.admin, { parentId: top.id });
    expect((await bandung.admin.delete(`org-units/${top.id}`, ifMatch(top))).body.code).toBe('record.has_dependants');
    expect((await bandung.admin.delete(`org-units/${below.id}`, ifMatch(below))).status).toBe(204);
    expect((await bandung.admin.delete(`org-units/${top.id}`, ifMatch(top))).status).toBe(204);
  });

  it('needs the version that was read', async () => {
    const unit = await orgUnit(bandung.admin);
    expect((await bandung.admin.delete(`org-units/${unit.id}`)).status).toBe(428);
    expect((await bandung.admin.delete(`org-units/${unit.id}`, { 'if-match': '"7"' })).status).toBe(412);
  });
});
