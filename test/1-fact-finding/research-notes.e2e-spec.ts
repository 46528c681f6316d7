import { addDays } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { newId } from '#platform/database/ids';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, researchNote } from '#test/support/factories';
import { attachment, dataFolder } from '#test/support/files';
import { codes, communityNeed, goal, pointers, reclassified, validatedNeed } from '#test/support/planning';

const folder = dataFolder();
let test: TestApp;
let bandung: Agency;
let muba: Agency;
// biome-ignore lint/suspicious/noExplicitAny: the stored campaign
let open: any;

beforeAll(async () => {
  test = await startTestApp({ dataFolder: folder.path });
  [bandung, muba] = [await agency(test), await agency(test)];
  open = await campaign(bandung.head);
});
afterAll(async () => {
  await test.close();
  folder.remove();
});

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

  it('keeps each source with the day on which it was checked', async () => {
    const sources = [
      { title: 'Survei jentik Puskesmas Dago', url: null, checkedOn: '2026-02-20' },
      { title: 'Profil kesehatan 2025', url: 'https://dinkes.example/profil.pdf', checkedOn: '2026-02-21' },
    ];
    const { source: _short, ...values } = await sample();
    const note = await made(bandung.analyst.post('research-notes', { ...values, sources }));
    expect([note.sources, note.source]).toEqual([sources, 'Survei jentik Puskesmas Dago; Profil kesehatan 2025']);
    const short = await made(bandung.analyst.post('research-notes', await sample()));
    expect(short.sources).toEqual([{ title: 'Laporan mingguan Puskesmas', url: null, checkedOn: '2026-02-20' }]);
    const later = sources.map((source) => ({ ...source, checkedOn: addDays(today(), 1) }));
    const refused = await bandung.analyst.post('research-notes', { ...values, sources: later });
    expect([refused.status, pointers(refused)]).toEqual([422, ['/sources/0/checkedOn', '/sources/1/checkedOn']]);
    const none = await bandung.analyst.post('research-notes', { ...values, sources: [] });
    expect([none.status, pointers(none)]).toEqual([400, ['/sources']]);
  });

  it('asks a survey or a scan for its period', async () => {
    const { periodFrom: _from, periodTo: _to, ...values } = await sample();
    const without = await bandung.analyst.post('research-notes', values);
    expect([without.status, codes(without), pointers(without)]).toEqual([
      422,
      ['research_note.period_missing'],
      ['/periodFrom'],
    ]);
    const days = { periodFrom: '2026-02-15', periodTo: '2026-02-01' };
    const backwards = await bandung.analyst.post('research-notes', { ...values, ...days });
    expect(codes(backwards)).toEqual(['research_note.period_order']);
  });

  it('takes attachments of its campaign that are no stricter', async () => {
    const other = await campaign(bandung.head);
    const [fits, strict, strange] = [
      await attachment(bandung.analyst, { campaignId: open.id }),
      await attachment(bandung.analyst, { classification: 'confidential' }),
      await attachment(bandung.analyst, { campaignId: other.id }),
    ];
    const note = await researchNote(bandung.analyst, open.id, { attachmentIds: [fits.id] });
    const { items } = await made(bandung.viewer.get(`research-notes?attachmentId=${fits.id}`));
    expect(items).toMatchObject([{ id: note.id, attachmentIds: [fits.id] }]);
    const refused = await bandung.analyst.post('research-notes', {
      ...(await sample()),
      attachmentIds: [strict.id, strange.id],
    });
    expect([refused.status, codes(refused)]).toEqual([
      422,
      ['reference.not_of_campaign', 'research_note.attachment_stricter'],
    ]);
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

describe('GET /research-notes, by what they are about', () => {
  it('filters by topic, period, method and words', async () => {
    const own = await campaign(bandung.head);
    const january = { periodFrom: '2026-01-01', periodTo: '2026-01-31' };
    const note = await researchNote(bandung.analyst, own.id, { topic: 'demam berdarah', ...january });
    await researchNote(bandung.analyst, own.id, { topic: 'imunisasi', method: 'informal' });
    for (const query of [
      'topic=demam%20berdarah',
      'q=berdarah',
      'method=formal',
      'periodTo=2026-02-01',
      'periodFrom=2026-01-31&periodTo=2026-02-09',
    ]) {
      const { items } = await made(bandung.viewer.get(`research-notes?campaignId=${own.id}&${query}`));
      expect([query, items.map(({ id }: { id: string }) => id)]).toEqual([query, [note.id]]);
    }
  });
});

describe('POST /research-notes/:id/versions', () => {
  /** A note that an approved goal cites. */
  async function cited() {
    const own = await campaign(bandung.head);
    const note = await researchNote(bandung.analyst, own.id);
    await goal(bandung.analyst, own.id, { researchNoteIds: [note.id] });
    await made(bandung.head.move(`campaigns/${own.id}/goal`, 'approved'));
    return note;
  }

  it('is the way on once a decision rests on the note', async () => {
    const note = await cited();
    const change = await bandung.analyst.patch(`research-notes/${note.id}`, { finding: 'Lain.', version: 1 });
    const removal = await bandung.analyst.delete(`research-notes/${note.id}`, ifMatch(note));
    expect([change, removal].map(({ status, body }) => [status, body.code])).toEqual(
      Array(2).fill([409, 'record.cited']),
    );
    expect(change.body.detail).toContain(`/api/v1/research-notes/${note.id}/versions`);
    expect(change.body.detail).toContain('an approved goal: Menurunkan kejadian demam berdarah');
    expect(change.body.citations).toHaveLength(1);
    const { allowedActions, cited: isCited } = await made(bandung.analyst.get(`research-notes/${note.id}`));
    const allowed = Object.fromEntries(
      allowedActions.map((each: { action: string; allowed: boolean }) => [each.action, each.allowed]),
    );
    expect([isCited, allowed]).toEqual([true, { update: false, remove: false, addVersion: true }]);
  });

  it('keeps the old version, and each names the other', async () => {
    const old = await cited();
    const answer = await bandung.analyst.post(`research-notes/${old.id}/versions`, { finding: 'Turun menjadi 41 %.' });
    expect([answer.status, answer.body.supersedesId, answer.body.cited]).toEqual([201, old.id, false]);
    expect(answer.body).toMatchObject({ title: old.title, sources: old.sources, finding: 'Turun menjadi 41 %.' });
    const before = await made(bandung.viewer.get(`research-notes/${old.id}`));
    expect([before.finding, before.supersededById]).toEqual([old.finding, answer.body.id]);
    const third = await made(bandung.analyst.post(`research-notes/${answer.body.id}/versions`, { sampleSize: 300 }));
    for (const { id } of [old, answer.body, third]) {
      const { items } = await made(bandung.viewer.get(`research-notes/${id}/versions`));
      expect(items.map((item: { id: string }) => item.id)).toEqual([old.id, answer.body.id, third.id]);
    }
    const { items } = await made(bandung.viewer.get(`research-notes?campaignId=${old.campaignId}&superseded=false`));
    expect(items.map(({ id }: { id: string }) => id)).toEqual([third.id]);
    expect((await muba.head.get(`research-notes/${old.id}/versions`)).status).toBe(404);
    expect((await muba.head.post(`research-notes/${old.id}/versions`)).status).toBe(404);
  });

  it('lets one of two have the place of a note', async () => {
    const note = await researchNote(bandung.analyst, open.id);
    const answers = await Promise.all(
      ['Pertama.', 'Kedua.'].map((finding) => bandung.analyst.post(`research-notes/${note.id}/versions`, { finding })),
    );
    const refused = answers.find(({ status }) => status === 409);
    const stored = answers.find(({ status }) => status === 201);
    expect([refused?.body.code, refused?.body.supersededById]).toEqual(['research_note.superseded', stored?.body.id]);
    const late = await bandung.analyst.patch(`research-notes/${note.id}`, { finding: 'Ketiga.', version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'research_note.superseded']);
  });

  it('may be seen by fewer once that is decided', async () => {
    const note = await cited();
    await reclassified(bandung.informationOfficer, 'research-notes', note.id, 'restricted');
    expect((await bandung.viewer.get(`research-notes/${note.id}`)).status).toBe(404);
    const sneaky = await bandung.analyst.post(`research-notes/${note.id}/versions`, { classification: 'open' });
    expect([sneaky.status, pointers(sneaky)]).toEqual([400, ['/classification']]);
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
