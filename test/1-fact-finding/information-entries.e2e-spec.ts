import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, legalBasis } from '#test/support/factories';
import { decidedTest, weighing } from '#test/support/information';
import { codes } from '#test/support/planning';
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
const decided = (decision: 'open' | 'exempt') => decidedTest(bandung, decision, weighing(law.id));

const entry = (values: Values = {}): Values => ({
  title: 'Laporan bulanan kasus demam berdarah',
  summary: 'Jumlah kasus tiap kecamatan.',
  category: 'periodic',
  holder: 'Kepala Bidang P2P',
  forms: ['digital'],
  ...values,
});

describeLaws({
  path: 'information-entries',
  name: 'information_entry',
  own: () => bandung,
  other: () => muba,
  writer: () => officer,
  body: async () => entry(),
  patch: { retention: '5 tahun' },
  classified: false,
});

describe('POST /information-entries', () => {
  it('takes ground, basis and time limit from the test', async () => {
    const test = await decided('exempt');
    const listed = await made(
      officer.post('information-entries', entry({ category: 'exempt', consequenceTestId: test.id })),
    );
    expect(listed).toMatchObject({
      register: 'dik',
      ground: 'h',
      legalBasisId: law.id,
      validUntil: test.validUntil,
      exemptionExpired: false,
    });
    const url = { category: 'exempt', consequenceTestId: test.id, url: 'https://dinkes.example/x' };
    expect(codes(await officer.post('information-entries', entry(url)))).toEqual([
      'information_entry.exempt_not_linked',
    ]);
    const { items } = await made(bandung.viewer.get(`legal-bases/${law.id}/usage`));
    expect(items.map(({ resource }: Values) => resource)).toContain('information-entries');
  });

  it('needs an exempting test for exempt information and none for other', async () => {
    const opening = await decided('open');
    for (const wrong of [
      { category: 'exempt' },
      { category: 'exempt', consequenceTestId: opening.id },
      { consequenceTestId: opening.id },
    ])
      expect(codes(await officer.post('information-entries', entry(wrong)))).toEqual(['information_entry.test_needed']);
  });
});

describe('GET /information-entries.csv', () => {
  it('is a file with the headings of the register', async () => {
    await made(
      officer.post('information-entries', entry({ title: '=HYPERLINK("http://jahat.example")', category: 'any_time' })),
    );
    const { status, headers, body } = await bandung.viewer.get(
      'information-entries.csv?register=dip&category=any_time',
    );
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="dip.csv"');
    const [heading, first] = body.replace('\uFEFF', '').split('\r\n');
    expect(heading).toContain('"Ringkasan isi informasi","Kategori"');
    expect(first).toContain(`"1","'=HYPERLINK(""http://jahat.example"")"`);
  });

  it('tells of exempt information its name, ground and limit alone', async () => {
    const test = await decided('exempt');
    await made(officer.post('information-entries', entry({ category: 'exempt', consequenceTestId: test.id })));
    const { body } = await bandung.viewer.get('information-entries.csv?register=dik', { accept: 'text/csv' });
    expect(body).toContain(`"huruf h: rahasia pribadi","Peraturan Wali Kota 1340/2017","${test.validUntil}"`);
    expect(body).not.toContain('tetangga');
    expect((await bandung.viewer.get('information-entries.csv')).status).toBe(400);
    expect((await muba.viewer.get('information-entries.csv?register=dik')).body.split('\r\n')).toHaveLength(2);
  });
});

describe('citing a legal basis', () => {
  it('is refused to a campaign that begins when it is not in force', async () => {
    const old = await legalBasis(bandung.head, {
      number: '1352',
      year: 2014,
      validFrom: '2014-01-01',
      validTo: '2017-12-29',
    });
    const now = await bandung.head.patch(`campaigns/${open.id}`, { legalBasisIds: [old.id] }, { 'if-match': '*' });
    expect([now.status, codes(now)]).toEqual([422, ['legal_basis.not_in_force']]);
    const then = await campaign(bandung.head, { startsOn: '2016-01-04', legalBasisIds: [old.id] });
    const later = await bandung.head.patch(`campaigns/${then.id}`, { startsOn: '2018-01-01' }, ifMatch(then));
    expect(codes(later)).toEqual(['legal_basis.not_in_force']);
    expect((await bandung.head.patch(`campaigns/${then.id}`, { title: 'Arsip' }, ifMatch(then))).status).toBe(200);
  });

  it('names a successor that does not overlap', async () => {
    const old = await legalBasis(bandung.head, { number: '1352', year: 2014, validFrom: '2014-01-01' });
    const path = `legal-bases/${old.id}`;
    const open = await bandung.head.patch(path, { replacedById: law.id }, { 'if-match': '*' });
    expect(codes(open)).toEqual(['legal_basis.overlaps_replacement']);
    const replaced = await made(
      bandung.head.patch(
        path,
        { replacedById: law.id, validTo: '2017-12-29', duty: 'Melayani informasi.' },
        { 'if-match': '*' },
      ),
    );
    expect(replaced).toMatchObject({ replacedById: law.id, duty: 'Melayani informasi.' });
    const earlier = await bandung.head.patch(`legal-bases/${law.id}`, { validFrom: '2017-01-01' }, { 'if-match': '*' });
    expect(codes(earlier)).toEqual(['legal_basis.overlaps_replaced']);
  });
});

describe('GET /exemption-grounds', () => {
  it('names the ten letters in the reader’s language', async () => {
    const { items } = await made(bandung.viewer.get('exemption-grounds', { 'accept-language': 'id' }));
    expect(items).toHaveLength(10);
    expect(items[7]).toEqual({ ground: 'h', text: 'rahasia pribadi' });
  });
});
