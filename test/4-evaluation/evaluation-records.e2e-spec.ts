import { createHash } from 'node:crypto';
import { newId } from '#platform/database/ids';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { day, evaluation, type Ground, ground, verified } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';
import { codes, objective, pointers, reclassified } from '#test/support/planning';
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

const post = (values = {}) => bandung.staff.post('evaluation-records', evaluation(on, values));
const store = (values = {}) => made(post(values));
/** What proves the objective of the ground: what people know now. */
const result = (values = {}) => ({
  objectiveId: on.objective.id,
  criterion: 'learned',
  metric: 'Rumah tangga yang menyebut pengurasan mingguan',
  unit: 'persen',
  value: '63.5',
  sampleSize: 300,
  method: 'Survei rumah tangga, acak dua tahap',
  ...values,
});

describeLaws({
  path: 'evaluation-records',
  name: 'evaluation_record',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => evaluation(on),
  patch: { finding: 'Sebelas dari dua belas unggahan terbit pada jadwalnya.' },
  classified: true,
});

describe('POST /evaluation-records', () => {
  it('begins as a draft at the level of its criterion', async () => {
    expect(await store()).toMatchObject({
      state: 'draft',
      level: 'implementation',
      contentHash: null,
      supersededById: null,
      lastEditedBy: bandung.staff.id,
      allowedTransitions: ['submitted'],
    });
    const wrong = await post({ level: 'impact' });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['evaluation_record.level_of_criterion']]);
  });

  it('refuses reach as proof of what people learned, and says what would do', async () => {
    const refused = await post(result({ criterion: 'received', metric: 'Jangkauan unggahan' }));
    expect([refused.status, codes(refused), pointers(refused)]).toEqual([
      422,
      ['evaluation_record.substitution'],
      ['/criterion'],
    ]);
    const [english, indonesian] = await Promise.all(
      ['en', 'id'].map((language) =>
        bandung.staff.post('evaluation-records', evaluation(on, result({ criterion: 'received' })), {
          'accept-language': language,
        }),
      ),
    );
    expect(english?.body.errors[0].message).toContain('It needs learned (how many know it now) or higher: learned, ');
    expect(english?.body.errors[0].message).toContain('a survey or test of what people know now');
    expect(indonesian?.body.errors[0].message).toContain('survei atau tes tentang apa yang kini diketahui warga');
  });

  it.each([
    ['predisposition', 'changed_opinion', 'learned'],
    ['behaviour', 'behaved', 'changed_attitude'],
  ])('proves an outcome of %s by %s and not by %s', async (outcomeKind, enough, tooLow) => {
    const aim = await objective(bandung.analyst, on.campaign.id, {
      outcomeKind,
      requiredLevel: enough,
      targetDate: '2026-12-31',
      publicId: on.objective.publicId,
    });
    expect((await post(result({ objectiveId: aim.id, criterion: tooLow }))).status).toBe(422);
    expect((await post(result({ objectiveId: aim.id, criterion: enough }))).status).toBe(201);
    expect((await post(result({ objectiveId: aim.id, criterion: 'social_change' }))).status).toBe(201);
  });

  it('asks for more evidence where the objective does', async () => {
    const aim = await objective(bandung.analyst, on.campaign.id, { requiredLevel: 'behaved' });
    expect(codes(await post(result({ objectiveId: aim.id })))).toEqual(['evaluation_record.substitution']);
    expect((await post(result({ objectiveId: aim.id, criterion: 'behaved' }))).status).toBe(201);
  });

  it('takes the objective’s unit and no other', async () => {
    expect((await store(result({ unit: undefined }))).unit).toBe('persen');
    expect(codes(await post(result({ unit: 'orang' })))).toEqual(['evaluation_record.unit_of_objective']);
  });

  it('names an objective of its campaign', async () => {
    const other = await ground(bandung);
    for (const objectiveId of [other.objective.id, newId()]) {
      const answer = await post(result({ objectiveId }));
      expect([answer.status, pointers(answer)]).toEqual([422, ['/objectiveId']]);
    }
  });

  it.each(['Nilai setara iklan', 'AVE kuartal 1', 'Advertising value equivalency'])(
    'refuses an advertising value equivalent: %s',
    async (metric) => {
      const answer = await post({ metric });
      expect([answer.status, codes(answer)]).toEqual([422, ['metric.advertising_value']]);
    },
  );

  it('was measured already, in exact numbers', async () => {
    expect(codes(await post({ measuredOn: day(2) }))).toEqual(['date.in_future']);
    expect(pointers(await post({ value: 12.5, measuredOn: '2026-02-30' }))).toEqual(['/measuredOn', '/value']);
    expect((await store({ value: '0.100001' })).value).toBe('0.100001');
  });
});

describe('POST /evaluation-records/{id}/transitions', () => {
  const move = (who: Agency['staff'], id: string, to: string, more = {}) =>
    who.move(`evaluation-records/${id}`, to, more);

  it('is submitted with evidence, and as a result with a value', async () => {
    const { id } = await store(result({ evidence: undefined, value: undefined }));
    const refused = await move(bandung.staff, id, 'submitted');
    expect([refused.status, pointers(refused)]).toEqual([422, ['/evidence', '/value']]);
  });

  it('is verified by another person who may, and by nobody else', async () => {
    const mine = await made(bandung.analyst.post('evaluation-records', evaluation(on)));
    await made(move(bandung.analyst, mine.id, 'submitted'));
    const self = await move(bandung.analyst, mine.id, 'verified');
    expect([self.status, self.body.code]).toEqual([403, 'access.self_approval']);
    const unable = await move(bandung.staff, mine.id, 'verified');
    expect([unable.status, unable.body.code]).toEqual([403, 'access.denied']);
    const stands = await made(move(bandung.head, mine.id, 'verified'));
    expect(stands).toMatchObject({ state: 'verified', verifiedBy: bandung.head.id, allowedTransitions: [] });
  });

  it('is not verified by who changed it last', async () => {
    const record = await store();
    const path = `evaluation-records/${record.id}`;
    await made(bandung.analyst.patch(path, { finding: 'Sebelas terbit.' }, ifMatch(record)));
    await made(move(bandung.staff, record.id, 'submitted'));
    expect((await move(bandung.analyst, record.id, 'verified')).body.code).toBe('access.self_approval');
    const { allowedActions } = await made(bandung.analyst.get(path));
    expect(allowedActions).toContainEqual(expect.objectContaining({ action: 'verify', allowed: false }));
    expect((await move(bandung.head, record.id, 'verified')).status).toBe(200);
  });

  it('goes back to draft only with a reason, and skips nothing', async () => {
    const { id } = await store();
    expect((await move(bandung.head, id, 'verified')).status).toBe(409);
    await made(move(bandung.staff, id, 'submitted'));
    expect((await move(bandung.head, id, 'draft')).body.code).toBe('state.reason_needed');
    expect((await made(move(bandung.head, id, 'draft', { reason: 'Sampel?' }))).state).toBe('draft');
  });

  it('looks at the objective as it stands when it is verified', async () => {
    const aim = await objective(bandung.analyst, on.campaign.id);
    const { id } = await store(result({ objectiveId: aim.id }));
    await made(move(bandung.staff, id, 'submitted'));
    await made(bandung.analyst.patch(`objectives/${aim.id}`, { requiredLevel: 'behaved' }, ifMatch(aim)));
    expect(codes(await move(bandung.head, id, 'verified'))).toEqual(['evaluation_record.substitution']);
  });

  it('is verified once, however many try', async () => {
    const { id } = await store();
    await made(move(bandung.staff, id, 'submitted'));
    const moves = await Promise.all(Array.from({ length: 8 }, () => move(bandung.head, id, 'verified')));
    expect(moves.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });
});

describe('two who verify at once', () => {
  it('leave one verifier', async () => {
    const { id } = await store();
    await made(bandung.staff.move(`evaluation-records/${id}`, 'submitted'));
    const moves = await Promise.all(
      [bandung.head, bandung.analyst].map((who) => who.move(`evaluation-records/${id}`, 'verified')),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { verifiedBy } = await made(bandung.viewer.get(`evaluation-records/${id}`));
    expect(verifiedBy).toBe(moves[0]?.status === 200 ? bandung.head.id : bandung.analyst.id);
  });
});

describe('a verified record', () => {
  const FIELDS = [
    ...['id', 'campaignId', 'level', 'criterion', 'objectiveId', 'metric', 'unit', 'value', 'sampleSize', 'method'],
    ...['measuredOn', 'finding', 'evidence', 'supersedesId', 'changeReason', 'createdBy', 'lastEditedBy', 'verifiedBy'],
    ...['interim', 'earlyStopReason', 'interpretation', 'limits', 'recommendation', 'breakdowns'],
  ];

  it('carries a hash that anybody can compute again', async () => {
    const { id } = await verified(bandung, evaluation(on, result()));
    const record = await made(bandung.viewer.get(`evaluation-records/${id}`));
    const content = JSON.stringify([...FIELDS.map((field) => record[field]), []]);
    expect(record.contentHash).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('cannot be changed, sent back or removed', async () => {
    const record = await verified(bandung, evaluation(on));
    const path = `evaluation-records/${record.id}`;
    const changed = await bandung.staff.patch(path, { value: '13' }, ifMatch(record));
    expect([changed.status, changed.body.code]).toEqual([409, 'evaluation_record.fixed']);
    expect((await bandung.head.delete(path, ifMatch(record))).status).toBe(409);
    expect((await bandung.head.move(path, 'draft', { reason: 'x' })).status).toBe(409);
    await reclassified(bandung.head, 'evaluation-records', record.id, 'restricted');
    const stricter = await made(bandung.head.get(path));
    expect([stricter.classification, stricter.contentHash]).toEqual(['restricted', record.contentHash]);
  });

  it('is held by the database too, whoever writes', async () => {
    const { id } = await verified(bandung, evaluation(on));
    const db = await openAsSuperuser(test);
    const tamper = (sql: string) => db.query(sql, [id]);
    await expect(tamper(`UPDATE evaluation_records SET value = '99' WHERE id = $1`)).rejects.toThrow('kept as it is');
    await expect(tamper(`UPDATE evaluation_records SET state = 'draft' WHERE id = $1`)).rejects.toThrow();
    await expect(tamper('DELETE FROM evaluation_records WHERE id = $1')).rejects.toThrow('kept as it is');
    await db.end();
  });

  it('becomes stricter with its campaign all the same', async () => {
    const own = await ground(bandung);
    const { id } = await verified(bandung, evaluation(own));
    await reclassified(bandung.head, 'campaigns', own.campaign.id, 'confidential');
    expect((await bandung.viewer.get(`evaluation-records/${id}`)).status).toBe(404);
    expect((await bandung.head.get(`evaluation-records/${id}`)).body.state).toBe('verified');
  });

  it('is corrected by one later record that says why', async () => {
    const record = await verified(bandung, evaluation(on));
    const correction = { supersedesId: record.id, value: '11', changeReason: 'Satu unggahan terhitung dua kali.' };
    expect(codes(await post({ ...correction, changeReason: undefined }))).toEqual(['evaluation_record.change_reason']);
    const both = await Promise.all([post(correction), post(correction)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const draft = both.find(({ status }) => status === 201)?.body;
    const read = () => made(bandung.viewer.get(`evaluation-records/${record.id}`));
    expect((await read()).supersededById).toBeNull();
    await made(bandung.staff.move(`evaluation-records/${draft.id}`, 'submitted'));
    await made(bandung.analyst.move(`evaluation-records/${draft.id}`, 'verified'));
    expect((await read()).supersededById).toBe(draft.id);
    const standing = await made(bandung.viewer.get('evaluation-records?superseded=false&limit=200'));
    expect(standing.items.map(({ id }: { id: string }) => id)).not.toContain(record.id);
  });

  it('is the only kind that is corrected so', async () => {
    const draft = await store();
    const other = await ground(bandung);
    const foreign = await verified(bandung, evaluation(other));
    for (const supersedesId of [draft.id, foreign.id, newId()]) {
      const answer = await post({ supersedesId, changeReason: 'x' });
      expect([answer.status, codes(answer)]).toEqual([422, ['evaluation_record.supersedes_verified']]);
    }
  });
});

describe('GET /evaluation-records', () => {
  it('narrows by level, criterion, objective, state and day', async () => {
    const own = await ground(bandung);
    const placed = await store({ campaignId: own.campaign.id });
    const learned = await store({
      ...result({ objectiveId: own.objective.id }),
      campaignId: own.campaign.id,
      measuredOn: day(-40),
    });
    const ids = async (query: string) =>
      (await made(bandung.viewer.get(`evaluation-records?campaignId=${own.campaign.id}&${query}`))).items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await ids('sort=measuredOn')).toEqual([learned.id, placed.id]);
    expect(await ids('level=impact&level=preparation')).toEqual([learned.id]);
    expect(await ids('criterion=messages_placed&state=draft')).toEqual([placed.id]);
    expect(await ids(`objectiveId=${own.objective.id}`)).toEqual([learned.id]);
    expect(await ids(`from=${day(-10)}`)).toEqual([placed.id]);
    expect(await ids('q=pengurasan')).toEqual([learned.id]);
  });

  it('files nothing more for a campaign that has ended', async () => {
    const ended = await campaign(bandung.head);
    await made(bandung.head.move(`campaigns/${ended.id}`, 'cancelled', { reason: 'Digabung.' }));
    expect(codes(await post({ campaignId: ended.id }))).toEqual(['campaign.ended']);
  });
});
