import { newId } from '#platform/database/ids';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { day, evaluation, type Ground, ground, verified } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { attachment } from '#test/support/files';
import { codes, objective, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  on = await ground(bandung);
});
afterAll(() => test.close());

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever is stored
type Stored = any;

const aim = (values: Values = {}): Promise<Stored> =>
  objective(bandung.analyst, on.campaign.id, { publicId: on.objective.publicId, ...values });
const claim = ({ id }: Stored, values: Values = {}): Values =>
  evaluation(on, { objectiveId: id, criterion: 'learned', unit: 'persen', value: '63.5', sampleSize: 300, ...values });
const post = (values: Values) => bandung.staff.post('evaluation-records', values);
const submit = (id: string) => bandung.staff.move(`evaluation-records/${id}`, 'submitted');
const filed = async (values: Values): Promise<Stored> => made(submit((await made(post(values))).id));

describe('the result of an objective', () => {
  it('says what it means and what it cannot tell', async () => {
    const draft = await made(post(claim(await aim(), { interpretation: undefined, limits: ' x ' })));
    const refused = await submit(draft.id);
    expect([refused.status, codes(refused), pointers(refused)]).toEqual([
      422,
      ['evaluation_record.interpretation_needed'],
      ['/interpretation'],
    ]);
    const { interpretation, limits } = await filed(
      claim(await aim(), { recommendation: 'Amati, bukan hanya bertanya.', limits: 'Rumah kosong.' }),
    );
    expect([interpretation, limits]).toEqual([expect.stringContaining('kader'), 'Rumah kosong.']);
  });

  it('is measured when its day has come, or says why it stopped', async () => {
    const target = await aim({ targetDate: day(30) });
    const early = await made(post(claim(target)));
    const refused = await submit(early.id);
    expect([refused.status, codes(refused)]).toEqual([422, ['evaluation_record.before_target_date']]);
    expect(refused.body.errors[0].message).toContain(`(targetDate ${target.targetDate})`);
    const reason = { earlyStopReason: 'Lokasi terendam sampai akhir tahun.' };
    await made(bandung.staff.patch(`evaluation-records/${early.id}`, reason, ifMatch(early)));
    expect((await made(submit(early.id))).earlyStopReason).toBe(reason.earlyStopReason);
    await made(bandung.analyst.move(`evaluation-records/${early.id}`, 'verified'));
    const { progress } = await made(bandung.viewer.get(`objectives/${target.id}`));
    expect(progress).toMatchObject({ evaluationRecordId: early.id, verdict: 'met', provisional: false });
  });

  it('is early for a reason only where it is early', async () => {
    const due = await aim();
    expect(codes(await post(claim(due, { earlyStopReason: 'x' })))).toEqual(['evaluation_record.early_stop_reason']);
    expect(codes(await post(evaluation(on, { earlyStopReason: 'x' })))).toEqual([
      'evaluation_record.early_stop_reason',
    ]);
    expect(codes(await post(claim(due, { interim: true })))).toEqual(['evaluation_record.interim']);
    expect(codes(await post(evaluation(on, { interim: true })))).toEqual(['evaluation_record.interim']);
  });

  it('on the way shows how far it came, and is no result', async () => {
    const target = await aim({ targetDate: day(30) });
    const { id } = await verified(bandung, claim(target, { value: '48', interim: true }));
    const { progress } = await made(bandung.viewer.get(`objectives/${target.id}`));
    expect(progress).toMatchObject({ evaluationRecordId: id, value: '40', provisional: true });
    const interim = await made(bandung.viewer.get(`evaluation-records?objectiveId=${target.id}&interim=true`));
    expect(interim.items.map((item: Stored) => item.id)).toEqual([id]);
  });
});

describe('an objective with a result', () => {
  const EASIER: Values[] = [
    { targetValue: '50' },
    { baselineValue: '10' },
    { targetDate: '2026-06-29' },
    { outcomeKind: 'process', requiredLevel: 'messages_sent' },
    { unit: 'orang' },
  ];

  it('keeps what the result is held against, submitted or verified', async () => {
    const target = await aim();
    const { id } = await filed(claim(target));
    for (const who of ['submitted', 'verified']) {
      for (const patch of EASIER) {
        const answer = await bandung.analyst.patch(`objectives/${target.id}`, patch, { 'if-match': '*' });
        expect(new Set(codes(answer))).toEqual(new Set(['objective.result_stands']));
        expect(pointers(answer)).toEqual(Object.keys(patch).map((field) => `/${field}`));
      }
      if (who === 'submitted') await made(bandung.analyst.move(`evaluation-records/${id}`, 'verified'));
    }
  });

  it('may ask for more, and changes freely where nothing was filed', async () => {
    const target = await aim();
    const path = `objectives/${target.id}`;
    const draft = await made(post(claim(target)));
    await made(bandung.analyst.patch(path, { targetValue: '65' }, { 'if-match': '*' }));
    await made(submit(draft.id));
    await made(bandung.analyst.patch(path, { targetDate: day(5), weight: 3 }, { 'if-match': '*' }));
    await made(bandung.head.move(`evaluation-records/${draft.id}`, 'draft', { reason: 'Sampel?' }));
    await made(bandung.analyst.patch(path, { targetValue: '55' }, { 'if-match': '*' }));
  });

  it('is held by a result that its editor may not see', async () => {
    const target = await aim();
    const { id } = await made(bandung.head.post('evaluation-records', claim(target, { classification: 'exempt' })));
    await made(bandung.head.move(`evaluation-records/${id}`, 'submitted'));
    const answer = await bandung.analyst.patch(`objectives/${target.id}`, { targetValue: '50' }, { 'if-match': '*' });
    expect(codes(answer)).toEqual(['objective.result_stands']);
  });

  it('is changed or has its result filed, never both', async () => {
    const target = await aim();
    const { id } = await made(post(claim(target)));
    const patch = { outcomeKind: 'behaviour', requiredLevel: 'behaved' };
    const [easier, moved] = await Promise.all([
      bandung.analyst.patch(`objectives/${target.id}`, { ...patch, unit: 'orang' }, { 'if-match': '*' }),
      submit(id),
    ]);
    expect([easier.status, moved.status].sort()).toEqual([200, 422]);
  });

  it('keeps the sample of the baseline that it begins at', async () => {
    const start = { campaignId: on.campaign.id, metric: 'Tahu', unit: 'persen', value: '40', sampleSize: 40 };
    const baseline = await made(
      bandung.analyst.post('baselines', { ...start, measuredOn: '2026-02-20', method: 'Survei' }),
    );
    const target = await aim({ metric: 'Tahu', baselineId: baseline.id });
    const change = () => bandung.analyst.patch(`baselines/${baseline.id}`, { sampleSize: 400 }, { 'if-match': '*' });
    await filed(claim(target));
    expect(pointers(await change())).toEqual(['/sampleSize']);
  });
});

describe('the groups of a result', () => {
  const area = (group: string, sampleSize: number, more: Values = {}): Values => ({
    ...{ dimension: 'area', group, value: '60', sampleSize },
    ...more,
  });

  it('are kept in one form, and are parts of its sample', async () => {
    const mothers = { dimension: 'public', publicId: on.objective.publicId };
    const target = await aim();
    const { breakdowns } = await made(
      post(claim(target, { breakdowns: [area('Coblong', 180), area(' Cibiru ', 120), area('Ibu', 300, mothers)] })),
    );
    expect(breakdowns[1]).toEqual({ dimension: 'area', group: 'Cibiru', publicId: null, value: '60', sampleSize: 120 });
    const tooMany = await post(claim(target, { breakdowns: [area('Coblong', 180), area('Cibiru', 121)] }));
    expect([tooMany.status, codes(tooMany)]).toEqual([422, ['evaluation_record.breakdown_sample']]);
    expect(codes(await post(claim(target, { breakdowns: [area('A', 1), area('a', 1)] })))).toEqual([
      'evaluation_record.breakdown_twice',
    ]);
    expect(pointers(await post(claim(target, { breakdowns: [area('A', 1, { value: 'x', sex: 'p' })] })))).toEqual([
      '/breakdowns/0/sex',
      '/breakdowns/0/value',
    ]);
  });

  it('name publics of the campaign, which then stay', async () => {
    const other = await ground(bandung);
    const target = await aim();
    const of = (publicId: string) => ({ breakdowns: [area('Ibu', 3, { dimension: 'public', publicId })] });
    for (const publicId of [other.objective.publicId, newId()])
      expect(codes(await post(claim(target, of(publicId))))).toEqual(['reference.not_of_campaign']);
    const people = await made(bandung.analyst.post('publics', { campaignId: on.campaign.id, name: 'Bidan' }));
    await made(post(evaluation(on, { sampleSize: 30, ...of(people.id) })));
    expect((await bandung.analyst.delete(`publics/${people.id}`, ifMatch(people))).status).toBe(409);
  });
});

describe('files as evidence', () => {
  it('stand in for words, and are the record’s own from its verification on', async () => {
    const file = await attachment(bandung.staff, { campaignId: on.campaign.id });
    const more = await attachment(bandung.staff, { campaignId: on.campaign.id });
    const record = await verified(bandung, evaluation(on, { evidence: undefined, attachmentIds: [file.id] }));
    const path = `evaluation-records/${record.id}`;
    const changed = await bandung.staff.patch(path, { attachmentIds: [file.id, more.id] }, ifMatch(record));
    expect([changed.status, changed.body.code]).toEqual([409, 'evaluation_record.fixed']);
    expect((await bandung.staff.delete(`attachments/${file.id}`, { 'if-match': '*' })).status).toBe(409);
    expect((await made(bandung.viewer.get(`evaluation-records?attachmentId=${file.id}`))).items).toMatchObject([
      { id: record.id, attachmentIds: [file.id] },
    ]);
    const db = await openAsSuperuser(test);
    const link = `INSERT INTO evaluation_record_attachments VALUES ($1, $2, $3)`;
    await expect(db.query(link, [bandung.organizationId, record.id, more.id])).rejects.toThrow('kept as they are');
    await expect(
      db.query('DELETE FROM evaluation_record_attachments WHERE evaluation_record_id = $1', [record.id]),
    ).rejects.toThrow('kept as they are');
    await db.end();
  });

  it('are of the campaign, and no stricter than the record', async () => {
    const other = await ground(bandung);
    const strange = await attachment(bandung.staff, { campaignId: other.campaign.id });
    const strict = await attachment(bandung.head, { campaignId: on.campaign.id, classification: 'confidential' });
    const refused = await bandung.head.post(
      'evaluation-records',
      evaluation(on, { attachmentIds: [strange.id, strict.id] }),
    );
    expect(codes(refused)).toEqual(['evaluation_record.attachment_stricter', 'reference.not_of_campaign']);
  });
});

describe('GET /evaluation-records/{id}/integrity', () => {
  it('finds what was changed behind everybody’s back', async () => {
    const file = await attachment(bandung.staff, { campaignId: on.campaign.id });
    const values = { attachmentIds: [file.id], sampleSize: 9, breakdowns: [] };
    const { id, contentHash } = await verified(bandung, evaluation(on, values));
    const integrity = () => made(bandung.viewer.get(`evaluation-records/${id}/integrity`));
    expect(await integrity()).toEqual({ contentHash, hashVersion: 2, computedHash: contentHash, intact: true });
    const db = await openAsSuperuser(test);
    const tamper = async (sql: string, params: unknown[]) => {
      await db.query(`SET session_replication_role = replica`);
      await db.query(sql, params);
      await db.query(`SET session_replication_role = origin`);
    };
    await tamper(`UPDATE evaluation_records SET value = '99' WHERE id = $1`, [id]);
    expect(await integrity()).toMatchObject({ contentHash, intact: false });
    await tamper(`UPDATE evaluation_records SET value = '12' WHERE id = $1`, [id]);
    expect((await integrity()).intact).toBe(true);
    await tamper(`UPDATE attachments SET sha256 = repeat('0', 64) WHERE id = $1`, [file.id]);
    expect((await integrity()).intact).toBe(false);
    await db.end();
  });

  it('says nothing of a draft, and is absent for others', async () => {
    const { id } = await made(post(evaluation(on)));
    const path = `evaluation-records/${id}/integrity`;
    expect((await made(bandung.viewer.get(path))).intact).toBeNull();
    expect((await muba.head.get(path)).status).toBe(404);
  });
});

describeLaws({
  path: 'evaluation-gaps',
  name: 'evaluation_gap',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => ({ campaignId: on.campaign.id, objectiveId: (await aim()).id, reason: 'Survei akhir batal.' }),
  patch: { reason: 'Survei akhir batal karena banjir.' },
  classified: false,
});

describe('POST /evaluation-gaps', () => {
  const state = (values: Values) =>
    bandung.staff.post('evaluation-gaps', { campaignId: on.campaign.id, reason: 'Survei batal.', ...values });

  it('explains one outcome or one level that is missing, once', async () => {
    const [target, process] = [await aim(), await aim({ outcomeKind: 'process', requiredLevel: 'messages_sent' })];
    expect(codes(await state({}))).toEqual(['evaluation_gap.subject']);
    expect(codes(await state({ objectiveId: target.id, level: 'impact' }))).toEqual(['evaluation_gap.subject']);
    expect(codes(await state({ objectiveId: process.id }))).toEqual(['evaluation_gap.process_objective']);
    expect(codes(await state({ objectiveId: newId() }))).toEqual(['reference.not_of_campaign']);
    const both = await Promise.all([state({ objectiveId: target.id }), state({ objectiveId: target.id })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const own = await ground(bandung);
    const level = { campaignId: own.campaign.id, level: 'impact' };
    await made(state(level));
    expect(pointers(await state(level))).toEqual(['/level']);
  });

  it('stops to count when the result comes, and then cannot be stated', async () => {
    const target = await aim();
    const { id, settled } = await made(state({ objectiveId: target.id }));
    const gaps = async () =>
      (await made(bandung.viewer.get(`campaigns/${on.campaign.id}/trace`))).gaps.find(
        (gap: Stored) => gap.code === 'objective_without_result' && gap.recordId === target.id,
      );
    expect([settled, (await gaps()).reason]).toEqual([false, 'Survei batal.']);
    await verified(bandung, claim(target));
    expect((await made(bandung.viewer.get(`evaluation-gaps/${id}`))).settled).toBe(true);
    expect(await gaps()).toBeUndefined();
    const open = await made(bandung.viewer.get(`evaluation-gaps?objectiveId=${target.id}&settled=false`));
    expect(open.items).toEqual([]);
    expect((await bandung.staff.delete(`evaluation-gaps/${id}`, { 'if-match': '*' })).status).toBe(204);
    expect(codes(await state({ objectiveId: target.id }))).toEqual(['evaluation_gap.nothing_missing']);
    expect(codes(await state({ level: 'impact' }))).toEqual(['evaluation_gap.nothing_missing']);
  });

  it('belongs to what the campaign ended with', async () => {
    const own = await ground(bandung);
    const gap = await made(state({ campaignId: own.campaign.id, objectiveId: own.objective.id }));
    await made(bandung.head.move(`campaigns/${own.campaign.id}`, 'cancelled', { reason: 'Digabung.' }));
    expect((await bandung.staff.delete(`evaluation-gaps/${gap.id}`, ifMatch(gap))).status).toBe(422);
  });
});
