import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch } from '#test/support/client';
import { type Agency, agency, campaign, channel, legalBasis, researchNote } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  muba = await agency(test);
});
afterAll(() => test.close());

describe('POST /channels', () => {
  it('stores a radio slot like a network account', async () => {
    const radio = await channel(bandung.head, {
      platform: 'radio',
      handle: '107.5 FM',
      ownership: 'paid',
      twoWay: false,
    });
    expect(radio).toMatchObject({ platform: 'radio', url: null, twoWay: false, version: 1 });
  });

  it('takes a handle once on each platform', async () => {
    const { handle } = await channel(bandung.head);
    const again = await bandung.head.post('channels', { platform: 'instagram', handle, ownership: 'owned' });
    expect([again.status, again.body.code]).toEqual([409, 'record.duplicate']);
    expect((await channel(bandung.head, { platform: 'x', handle })).handle).toBe(handle);
    expect((await channel(muba.head, { handle })).handle).toBe(handle);
  });

  it('takes no address that is none', async () => {
    const { status, body } = await bandung.head.post('channels', {
      platform: 'website',
      handle: 'situs',
      ownership: 'owned',
      url: 'javascript:alert(1)',
    });
    expect([status, body.errors[0].pointer]).toEqual([400, '/url']);
  });
});

describe('GET /channels/{id}', () => {
  it('answers a foreign id like an unknown one', async () => {
    const { id } = await channel(bandung.head);
    const foreign = await muba.head.get(`channels/${id}`);
    const unknown = await muba.head.get('channels/01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f');
    const { requestId: _one, instance: _here, ...said } = foreign.body;
    const { requestId: _two, instance: _there, ...same } = unknown.body;
    expect([foreign.status, said]).toEqual([404, same]);
  });
});

describe('POST /legal-bases', () => {
  it('needs a last day after the first', async () => {
    const { status, body } = await bandung.analyst.post('legal-bases', {
      type: 'Undang-Undang',
      number: '14',
      year: 2008,
      title: 'Keterbukaan Informasi Publik',
      validFrom: '2010-04-30',
      validTo: '2010-04-30',
    });
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/validTo' })]]);
  });

  it('is found by the day on which it was in force', async () => {
    const old = await legalBasis(bandung.analyst, { number: '1', validFrom: '2001-01-01', validTo: '2002-01-01' });
    const on = async (day: string): Promise<boolean> =>
      (await bandung.viewer.get(`legal-bases?validOn=${day}`)).body.items.some(
        ({ id }: { id: string }) => id === old.id,
      );
    expect([await on('2001-12-31'), await on('2002-01-01'), await on('2000-12-31')]).toEqual([true, false, false]);
  });
});

describe('GET /legal-bases/{id}/usage', () => {
  it('names campaigns and notes, and blocks removal', async () => {
    const basis = await legalBasis(bandung.analyst);
    const { id } = await campaign(bandung.head, { title: 'Pekan Imunisasi', legalBasisIds: [basis.id] });
    const note = await researchNote(bandung.analyst, id, { title: 'Kewajiban layanan', legalBasisId: basis.id });
    const { body } = await bandung.viewer.get(`legal-bases/${basis.id}/usage`);
    expect(body.items).toEqual([
      { resource: 'campaigns', id, title: 'Pekan Imunisasi' },
      { resource: 'research-notes', id: note.id, title: 'Kewajiban layanan' },
    ]);
    const removal = await bandung.analyst.delete(`legal-bases/${basis.id}`, ifMatch(basis));
    expect([removal.status, removal.body.code]).toEqual([409, 'record.has_dependants']);
  });

  it('does not show what is above the reader', async () => {
    const basis = await legalBasis(bandung.analyst);
    await campaign(bandung.head, { legalBasisIds: [basis.id], classification: 'confidential' });
    expect((await bandung.viewer.get(`legal-bases/${basis.id}/usage`)).body.items).toEqual([]);
    expect((await bandung.head.get(`legal-bases/${basis.id}/usage`)).body.items).toHaveLength(1);
  });

  it('is 404 for another agency', async () => {
    const basis = await legalBasis(bandung.analyst);
    expect((await muba.analyst.get(`legal-bases/${basis.id}/usage`)).status).toBe(404);
  });
});
