import { addDays } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { codes, communityNeed, pointers, reclassified, validatedNeed } from '#test/support/planning';

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

const today = (): string => localDay(new Date(), 'Asia/Jakarta');

describe('POST /research-notes', () => {
  it('stores a finding with its version and address', async () => {
    const note = await researchNote(bandung.analyst, open.id, { observedOn: today() });
    expect(note).toMatchObject({
      campaignId: open.id,
      version: 1,
      createdBy: bandung.analyst.id,
      classification: 'open',
    });
    const { status, headers } = await bandung.viewer.get(`research-notes/${note.id}`);
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
  });

  it('refuses what will only be observed tomorrow', async () => {
    const answer = await bandung.analyst.post('research-notes', {
      ...(await sample()),
      observedOn: addDays(today(), 1),
    });
    expect([answer.status, codes(answer), pointers(answer)]).toEqual([422, ['date.in_future'], ['/observedOn']]);
  });

  it('names every missing and every wrong field', async () => {
    const answer = await bandung.analyst.post('research-notes', {
      campaignId: open.id,
      title: ' ',
      observedOn: '2025-02-30',
    });
    expect(answer.status).toBe(400);
    expect(pointers(answer)).toEqual(
      expect.arrayContaining(['/confidence', '/finding', '/kind', '/observedOn', '/sources', '/title']),
    );
  });

  it('refuses a classification above the own clearance', async () => {
    const analyst = await bandung.person({ role: 'analyst', clearance: 'restricted' });
    const answer = await analyst.post('research-notes', { ...(await sample()), classification: 'confidential' });
    expect([answer.status, answer.body.code]).toEqual([403, 'access.above_clearance']);
  });

  it('refuses a campaign of another agency like an unknown one', async () => {
    const values = await sample();
    const foreign = await muba.analyst.post('research-notes', values);
    const unknown = await muba.analyst.post('research-notes', { ...values, campaignId: newId() });
    expect([foreign.status, foreign.body.code, pointers(foreign)]).toEqual([422, 'reference.unknown', ['/campaignId']]);
    expect({ ...foreign.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  it('adds nothing to a campaign that has ended', async () => {
    const ended = await campaign(bandung.head);
    await bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Anggaran dialihkan.' });
    const answer = await bandung.analyst.post('research-notes', { ...(await sample()), campaignId: ended.id });
    expect([answer.status, codes(answer)]).toEqual([422, ['campaign.ended']]);
  });

  it('is for those who do research', async () => {
    expect((await bandung.staff.post('research-notes', await sample())).status).toBe(403);
    expect((await bandung.informationOfficer.post('research-notes', await sample())).status).toBe(201);
  });
});

describe('GET /research-notes', () => {
  it('filters by kind and by the day of observation', async () => {
    const own = await campaign(bandung.head);
    const early = await researchNote(bandung.analyst, own.id, { kind: 'regulation', observedOn: '2026-01-31' });
    const late = await researchNote(bandung.analyst, own.id, { kind: 'regulation', observedOn: '2026-02-01' });
    await researchNote(bandung.analyst, own.id, { kind: 'situation', observedOn: '2026-02-01' });
    const ids = async (query: string): Promise<string[]> =>
      (await bandung.viewer.get(`research-notes?campaignId=${own.id}&${query}`)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('kind=regulation&sort=observedOn')).toEqual([early.id, late.id]);
    expect(await ids('kind=regulation&from=2026-02-01')).toEqual([late.id]);
    expect(await ids('kind=regulation&to=2026-02-01')).toEqual([early.id]);
  });
});

describe('PATCH /research-notes/:id', () => {
  it('cannot make a note stricter than its needs', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    const need = await communityNeed(bandung.analyst, open.id, {
      researchNoteIds: [note.id],
      title: 'Warga perlu air',
    });
    const stricter = () =>
      bandung.head.post('classification-decisions', {
        resource: 'research-notes',
        recordId: note.id,
        to: 'restricted',
        reason: 'Memuat alamat warga.',
      });
    const refused = await stricter();
    expect([refused.status, codes(refused)]).toEqual([422, ['research_note.stricter_than_needs']]);
    expect(refused.body.errors[0].message).toContain('Warga perlu air');
    await reclassified(bandung.head, 'community-needs', need.id, 'restricted');
    expect((await stricter()).status).toBe(201);
  });

  it('leaves the note in its campaign', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    const answer = await bandung.analyst.patch(`research-notes/${note.id}`, { campaignId: open.id, version: 1 });
    expect([answer.status, pointers(answer)]).toEqual([400, ['/campaignId']]);
  });
});

describe('DELETE /research-notes/:id', () => {
  it('keeps what a need rests on, and names the need', async () => {
    const need = await validatedNeed(bandung.analyst, open.id);
    const [noteId] = need.researchNoteIds;
    const answer = await bandung.analyst.delete(`research-notes/${noteId}`, { 'if-match': '*' });
    expect([answer.status, answer.body.code]).toEqual([409, 'record.has_dependants']);
    expect(answer.body.dependants).toEqual([{ resource: 'community-needs', id: need.id, title: need.title }]);
  });

  it('removes what nobody cites', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    expect((await bandung.analyst.delete(`research-notes/${note.id}`, ifMatch(note))).status).toBe(204);
    expect((await bandung.analyst.get(`research-notes/${note.id}`)).status).toBe(404);
  });
});

async function sample(): Promise<Record<string, unknown>> {
  return {
    campaignId: open.id,
    title: 'Kasus DBD naik 38 %',
    kind: 'monitoring',
    technique: 'media_scan',
    data: 'secondary',
    method: 'informal',
    source: 'Laporan mingguan Puskesmas',
    observedOn: '2026-02-20',
    periodFrom: '2026-01-26',
    periodTo: '2026-02-15',
    finding: 'Kasus naik tiga minggu berturut-turut.',
    confidence: 'medium',
  };
}
