import { appendFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { complaint, type Ground, ground } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { PASSWORD } from '#test/support/password';
import { codes } from '#test/support/planning';
import { download, frozenReport, reportOf, signedReport } from '#test/support/reports';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let deputy: Client;
let db: pg.Client;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test, 'Dinas Kesehatan Kota Bandung');
  muba = await agency(test);
  deputy = await bandung.person({ role: 'head', name: 'Tatang Sukmana' });
  db = await openAsSuperuser(test);
  on = await ground(bandung);
});
afterAll(async () => {
  await db.end();
  await test.close();
});

const PATH = 'evaluation-reports';
const of = (values = {}, id = on.campaign.id) => reportOf(id, bandung, values);
const draft = (values = {}) => made(bandung.staff.post(PATH, of(values)));
const frozen = (values = {}) => frozenReport(bandung, of(values));
const sign = (by: Client, id: string, password = PASSWORD) => by.post(`${PATH}/${id}/signatures`, { password });
const both = () => ({
  signatories: [
    { userId: deputy.id, capacity: 'Kepala Bidang' },
    { userId: bandung.head.id, capacity: 'Kepala Dinas', identityNumber: '197403122000032004' },
  ],
});

describe('POST /evaluation-reports/{id}/signatures', () => {
  it('takes them in order, each with the own password', async () => {
    const { id } = await frozen(both());
    expect((await sign(bandung.head, id)).body).toMatchObject({
      code: 'evaluation_report.not_your_turn',
      detail: 'Next is Tatang Sukmana (Kepala Bidang).',
    });
    expect((await sign(deputy, id, 'bukan ini')).body).toMatchObject({ code: 'auth.confirmation_wrong', status: 422 });
    expect((await made(sign(deputy, id))).nextSignatoryId).toBe(bandung.head.id);
    expect((await sign(deputy, id)).body.code).toBe('evaluation_report.already_signed');
    expect((await sign(await bandung.person({ role: 'head' }), id)).body.code).toBe('evaluation_report.not_signatory');
    const waiting = await made(bandung.head.get(`${PATH}?nextSignatoryId=${bandung.head.id}&state=frozen`));
    expect(waiting.items.map((item: { id: string }) => item.id)).toContain(id);
    const signed = await made(sign(bandung.head, id));
    expect([signed.state, signed.nextSignatoryId, signed.signatures.length]).toEqual(['signed', null, 2]);
    const { items } = await made(bandung.admin.get(`audit-events?recordId=${id}`));
    const told = items.map(({ action }: { action: string }) => action);
    expect(told).toEqual(expect.arrayContaining(['evaluation_report.signed', 'evaluation_report.files_made']));
    const { items: refusals } = await made(bandung.admin.get(`audit-events?recordId=${deputy.id}`));
    expect(refusals.map(({ action }: { action: string }) => action)).toContain('user.password_refused');
  });

  it('refuses drafts, roles that sign nothing, tokens and guessing', async () => {
    const { id } = await draft();
    expect((await sign(bandung.head, id)).body.code).toBe('evaluation_report.not_frozen');
    expect((await sign(bandung.analyst, id)).status).toBe(403);
    const guesser = await bandung.person({ role: 'head' });
    const tries = await Promise.all(Array.from({ length: 11 }, () => sign(guesser, id, 'tebakan')));
    expect(tries.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
  });

  it.each([{}, { password: null }, { password: 7 }, { password: [PASSWORD] }, { password: PASSWORD, note: 'x' }])(
    'refuses %j as no password',
    async (body) => {
      const { id } = await frozen();
      const answer = await (await bandung.person({ role: 'head' })).post(`${PATH}/${id}/signatures`, body);
      expect([answer.status, answer.body.errors.length]).toEqual([400, 1]);
    },
  );

  it('keeps the files: the same bytes for ever, in four forms', async () => {
    const { id } = await signedReport(bandung, of());
    const { files } = await made(bandung.viewer.get(`${PATH}/${id}`));
    expect(files.map(({ format }: { format: string }) => format)).toEqual(['html', 'json', 'pdf', 'xlsx']);
    for (const { format, mediaType, fileName, sha256 } of files) {
      const file = await download(bandung.viewer, id, format);
      expect([file.sum, file.headers.get('etag')]).toEqual([sha256, `"${sha256}"`]);
      expect(file.headers.get('content-type')).toBe(mediaType);
      expect(file.headers.get('content-disposition')).toContain(`filename="${fileName}"`);
    }
    expect((await download(bandung.viewer, id, 'pdf')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bandung.viewer.get(`${PATH}/${id}/files/docx`)).status).toBe(404);
  });
});

describe('GET /evaluation-reports/{id}/files/{format}', () => {
  it('marks what is not signed and what is a translation', async () => {
    const report = await frozen();
    const unsigned = await download(bandung.viewer, report.id, 'html');
    expect(unsigned.bytes.toString()).toMatch(/belum ditandatangani/i);
    const known = await bandung.viewer.get(`${PATH}/${report.id}/files/html`, {
      'if-none-match': String(unsigned.headers.get('etag')),
    });
    expect(known.status).toBe(304);
    await made(sign(bandung.head, report.id));
    const signed = (await download(bandung.viewer, report.id, 'html')).bytes.toString();
    expect(signed).not.toMatch(/belum ditandatangani/i);
    const translated = (await download(bandung.viewer, report.id, 'html', '?language=en')).bytes.toString();
    expect(translated).toContain('lang="en"');
    expect(translated).toMatch(/translation/i);
    expect((await bandung.viewer.get(`${PATH}/${(await draft()).id}/files/pdf`)).body.code).toBe(
      'evaluation_report.not_frozen',
    );
  });
});

describe('who may see what', () => {
  it('hides a report from other agencies and from whoever is not cleared', async () => {
    const { id } = await frozen({ classification: 'restricted' });
    for (const by of [muba.head, bandung.viewer])
      for (const path of ['', '/content', '/preview', '/files/pdf', '/verification', '/transitions'])
        expect([path, (await by.get(`${PATH}/${id}${path}`)).status]).toEqual([path, 404]);
    expect(
      (await made(bandung.viewer.get(`${PATH}?q=Bebas&state=frozen`))).items.map((one: { id: string }) => one.id),
    ).not.toContain(id);
    expect((await sign(muba.head, id)).status).toBe(404);
    const cleared = await bandung.person({ role: 'head', clearance: 'open' });
    const unseen = await draft({
      classification: 'restricted',
      signatories: [{ userId: cleared.id, capacity: 'Kepala' }],
    });
    expect(codes(await bandung.staff.post(`${PATH}/${unseen.id}/freeze`))).toEqual([
      'evaluation_report.signatory_not_cleared',
    ]);
  });

  it('puts nothing into an open report that an open reader may not see', async () => {
    const other = await ground(bandung);
    await complaint(bandung.staff, other, 'rahasia', { classification: 'confidential' });
    const counted = async (classification: string) => {
      const { id } = await frozenReport(bandung, of({ classification }, other.campaign.id));
      const { content } = await made(bandung.head.get(`${PATH}/${id}/content`));
      return content.figures.find(({ formula }: { formula: string }) => formula === 'feedback.response_rate')
        .denominator;
    };
    expect([await counted('open'), await counted('confidential')]).toEqual(['0', '1']);
  });

  it('opens no report that was compiled while its campaign was strict', async () => {
    const strict = await campaign(bandung.head, { classification: 'confidential' });
    const { id } = await frozenReport(bandung, of({}, strict.id));
    const open = {
      resource: 'campaigns',
      recordId: strict.id,
      to: 'open',
      category: 'periodic',
      reason: 'Sudah diumumkan.',
    };
    await made(bandung.informationOfficer.post('classification-decisions', open));
    expect((await bandung.viewer.get(`campaigns/${strict.id}`)).status).toBe(200);
    expect((await bandung.viewer.get(`${PATH}/${id}`)).status).toBe(404);
  });
});

describe('GET /evaluation-reports/{id}/verification', () => {
  it('holds what is stored against what was signed', async () => {
    const { id, contentHash } = await signedReport(bandung, of());
    const verified = await made(bandung.viewer.get(`${PATH}/${id}/verification`));
    expect(verified).toMatchObject({ intact: true, contentHash, computedHash: contentHash });
    const { rows } = await db.query(
      `SELECT storage_key AS key FROM evaluation_report_files WHERE report_id = $1 AND format = 'pdf'`,
      [id],
    );
    const [path = ''] = globSync(join(test.settings.dataFolder, `files/*/*/${rows[0].key}`));
    appendFileSync(path, 'x');
    const broken = await made(bandung.viewer.get(`${PATH}/${id}/verification`));
    expect([broken.intact, broken.content, broken.signatures, broken.files]).toEqual([false, true, true, false]);
  });

  it('is asked seldom for nothing: the database itself refuses tampering', async () => {
    const { id } = await signedReport(bandung, of());
    const tamper = [
      `UPDATE evaluation_reports SET frozen = '{}' WHERE id = $1`,
      `UPDATE evaluation_reports SET findings = 'Lain' WHERE id = $1`,
      `UPDATE evaluation_reports SET state = 'draft' WHERE id = $1`,
      'DELETE FROM evaluation_reports WHERE id = $1',
      'UPDATE evaluation_report_signatures SET place = 2 WHERE report_id = $1',
      'DELETE FROM evaluation_report_signatures WHERE report_id = $1',
      'DELETE FROM evaluation_report_files WHERE report_id = $1',
    ];
    for (const sql of tamper) await expect(db.query(sql, [id])).rejects.toMatchObject({ code: '23514' });
  });
});
