import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Ground, ground, moment } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { codes, pointers } from '#test/support/planning';
import { describeLaws } from '#test/support/record-laws';

const { SpikeRounds } = await outside<typeof import('#stages/3-implementation/spike/spike-rounds.service')>(
  '#stages/3-implementation/spike/spike-rounds.service',
);

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

const mention = (values: Values = {}): Values => ({
  platform: 'online_news',
  outlet: 'Kabar Priangan',
  publishedAt: moment(-120),
  text: 'Warga Dago mengeluhkan fogging yang tidak kunjung datang.',
  ...values,
});
const bring = (rows: Values[], by = bandung.analyst) => by.post('mentions/batch', { items: rows });

describeLaws({
  path: 'mentions',
  name: 'mention',
  own: () => bandung,
  other: () => muba,
  writer: () => bandung.staff,
  body: async () => mention({ campaignId: on.campaign.id }),
  patch: { topic: 'jadwal fogging', reach: 12_500 },
  classified: true,
});

describe('POST /mentions', () => {
  it('names the coder of a sentiment and its reason', async () => {
    const stored = await made(
      bandung.staff.post('mentions', mention({ sentiment: 'negative', sentimentReason: 'Menyebut dinas lalai.' })),
    );
    expect(stored).toMatchObject({ sentiment: 'negative', codedBy: bandung.staff.id, subject: 'own' });
    const coded = await made(
      bandung.analyst.patch(`mentions/${stored.id}`, { sentiment: 'neutral' }, { 'if-match': '"1"' }),
    );
    expect([coded.codedBy, coded.codedAt === stored.codedAt]).toEqual([bandung.analyst.id, false]);
    const cleared = await made(
      bandung.staff.patch(`mentions/${stored.id}`, { sentiment: null, sentimentReason: null }, { 'if-match': '"2"' }),
    );
    expect([cleared.codedBy, cleared.codedAt]).toEqual([null, null]);
  });

  it('refuses a comparison with nobody and a real name', async () => {
    expect(codes(await bandung.staff.post('mentions', mention({ subject: 'compared' })))).toEqual([
      'mention.compared_with',
    ]);
    const named = await bandung.staff.post('mentions', mention({ authorRef: 'Rina Kartika' }));
    expect([named.status, pointers(named)]).toEqual([400, ['/authorRef']]);
  });

  it('finds by its words in the search across kinds', async () => {
    const { id } = await made(bandung.staff.post('mentions', mention({ text: 'Posyandu lansia Antapani dipuji.' })));
    const { groups } = await made(bandung.viewer.get('search?q=antapani&types=mention'));
    expect(groups.map((group: Values) => (group.items as Values[])[0]?.id)).toEqual([id]);
  });
});

describe('POST /mentions/batch', () => {
  it('takes all or none and names each fault by its place', async () => {
    const rows = [
      mention({ source: 'media_monitor', externalId: 'a-1' }),
      mention({ source: 'media_monitor', externalId: 'a-1' }),
      mention({ publishedAt: moment(60) }),
      mention({ campaignId: (await ground(muba)).campaign.id }),
    ];
    const refused = await bring(rows);
    expect([refused.status, pointers(refused)]).toEqual([
      422,
      ['/items/1/externalId', '/items/2/publishedAt', '/items/3/campaignId'],
    ]);
    expect((await made(bandung.viewer.get('mentions/count?source=media_monitor'))).count).toBe(0);
    const unfit = await bring([mention(), { platform: 'pigeon' }]);
    expect([unfit.status, pointers(unfit).every((pointer: string) => pointer.startsWith('/items/1/'))]).toEqual([
      400,
      true,
    ]);
  });

  it('brings again without doubling and keeps the coding', async () => {
    const rows = ['b-1', 'b-2', 'b-3'].map((externalId) => mention({ source: 'media_monitor', externalId, reach: 10 }));
    const first = await made(bring(rows));
    expect(first).toMatchObject({ inserted: 3, updated: 0, skipped: 0 });
    const [{ id }] = first.items;
    await made(bandung.analyst.patch(`mentions/${id}`, { sentiment: 'negative' }, { 'if-match': '*' }));
    const again = await made(
      bring([{ ...rows[0], reach: 25, sentiment: 'positive' }, ...rows.slice(1)], bandung.staff),
    );
    expect(again).toMatchObject({ inserted: 0, updated: 1, skipped: 2 });
    expect(again.items.map((item: Values) => item.id)).toEqual(first.items.map((item: Values) => item.id));
    expect(await made(bandung.viewer.get(`mentions/${id}`))).toMatchObject({
      reach: 25,
      sentiment: 'negative',
      codedBy: bandung.analyst.id,
      version: 3,
    });
    const { items } = await made(bandung.head.get(`audit-events?recordId=${id}`));
    expect(items.map((event: Values) => event.action)).toEqual([
      'mention.updated',
      'mention.updated',
      'mention.created',
    ]);
  });

  it('doubles nothing when two programs bring it at once', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => mention({ source: 'media_monitor', externalId: `c-${i}` }));
    const answers = await Promise.all([bring(rows), bring(rows.toReversed()), bring(rows, bandung.staff)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.reduce((sum, { body }) => sum + body.inserted, 0)).toBe(40);
    const ids = rows.map(({ externalId }) => `externalId=${externalId}`).join('&');
    expect((await made(bandung.viewer.get(`mentions/count?${ids}`))).count).toBe(40);
  });
});

describe('POST /spike-rules', () => {
  it('begins with one rule and refuses limits that limit nothing', async () => {
    const { items } = await made(bandung.viewer.get('spike-rules'));
    expect(items).toMatchObject([{ topic: null, windowHours: 24, factor: '3', minimum: 10, level: 'priority' }]);
    const refused = await bandung.analyst.post('spike-rules', { name: 'x', factor: '0.5', windowHours: 720 });
    expect([refused.status, pointers(refused)]).toEqual([422, ['/factor', '/historyDays']]);
    expect((await bandung.staff.post('spike-rules', { name: 'x' })).status).toBe(403);
  });
});

describe('a spike', () => {
  const DAY = 24 * 60;
  /** So many mentions a day for weeks, then what is loud. */
  const said = (topic: string, days: number[], values: Values = {}): Values[] =>
    days.flatMap((count, i) =>
      Array.from({ length: count }, () =>
        mention({ topic, publishedAt: moment(-DAY * (days.length - 1 - i) - 60), ...values }),
      ),
    );
  const quiet = (count: number) => Array.from({ length: 20 }, () => count);
  const issuesOn = async (topic: string, by = bandung.head) =>
    (await made(by.get('issues?limit=200'))).items.filter((issue: Values) => issue.topic === topic);
  const spikesOn = async (topic: string, by = bandung.head) =>
    (await made(by.get(`spikes?topic=${encodeURIComponent(topic)}&sort=windowEnd`))).items;
  const round = (minutes = 0) => test.app.get(SpikeRounds).round(new Date(Date.now() + minutes * 60_000));

  it('opens one issue with the counts that decided it', async () => {
    await made(
      bring([
        ...said('fogging coblong', [...quiet(2), 3, 20], { sentiment: 'negative' }),
        ...said('posyandu', [...quiet(9), 12]),
      ]),
    );
    await Promise.all([round(), round()]);
    await round(5);
    const [issue, ...more] = await issuesOn('fogging coblong');
    expect([more, await issuesOn('posyandu')]).toEqual([[], []]);
    expect(issue).toMatchObject({
      level: 'priority',
      frequency: '20',
      velocity: '17',
      persistenceDays: 22,
      sentiment: '20 dari 20 bernada negatif',
    });
    const [spike, ...others] = await spikesOn('fogging coblong', bandung.viewer);
    expect(others).toEqual([]);
    expect(spike).toMatchObject({
      issueId: issue.id,
      opened: true,
      raised: true,
      mentions: 20,
      count: 20,
      windows: 20,
      threshold: '10',
    });
    const { items } = await made(bandung.analyst.get('notifications'));
    expect(items.filter((told: Values) => told.kind === 'spike_seen')).toMatchObject([{ recordId: issue.id }]);
    const events = await made(bandung.head.get(`audit-events?recordId=${issue.id}`));
    expect(events.items.map(({ actor, channel }: Values) => [actor, channel])).toEqual([
      [null, 'system'],
      [null, 'system'],
    ]);
  });

  it('is a further sighting while the issue is open, and none of the same window after it was closed', async () => {
    await made(bring(said('antrean vaksin', [...quiet(1), 15, 25])));
    await round(-DAY);
    await round();
    const [issue, ...more] = await issuesOn('antrean vaksin');
    expect([issue.frequency, more]).toEqual(['25', []]);
    expect(await spikesOn('antrean vaksin')).toMatchObject([
      { opened: true, count: 15, issueId: issue.id },
      { opened: false, raised: false, count: 25, issueId: issue.id },
    ]);
    await made(bandung.head.move(`issues/${issue.id}`, 'closed', { reason: 'Antrean sudah ditambah.' }));
    await round(30);
    expect(await spikesOn('antrean vaksin')).toHaveLength(2);
  });

  it('counted from confidential records alone is as confidential', async () => {
    const secret = { classification: 'confidential' };
    await made(
      bring([...said('dugaan malapraktik', quiet(1)), ...said('dugaan malapraktik', [14], secret)], bandung.head),
    );
    await round();
    expect(await issuesOn('dugaan malapraktik', bandung.viewer)).toEqual([]);
    expect(await spikesOn('dugaan malapraktik', bandung.viewer)).toEqual([]);
    expect(await issuesOn('dugaan malapraktik')).toMatchObject([{ classification: 'confidential' }]);
    expect(await spikesOn('dugaan malapraktik')).toMatchObject([{ classification: 'confidential', count: 15 }]);
  });
});

describe('GET /monitoring', () => {
  const at = (publishedAt: string, values: Values = {}) => mention({ publishedAt, ...values });
  const many = (count: number, values: Values) =>
    Array.from({ length: count }, () => at('2026-03-10T05:00:00Z', values));
  const march = 'monitoring?from=2026-03-01&to=2026-04-01';

  it('C35: counts own mentions among all of the same period and topic', async () => {
    const compared = (comparedWith: string) => ({ topic: 'suara', subject: 'compared', comparedWith });
    await made(
      bring([
        ...many(45, { topic: 'suara' }),
        ...many(80, compared('Dinkes Cimahi')),
        ...many(25, compared('Dinkes Garut')),
      ]),
    );
    const { shareOfVoice, voices } = await made(bandung.viewer.get(`${march}&topic=Suara`));
    expect(shareOfVoice).toMatchObject({ value: '30', numerator: '45', denominator: '150', to: '2026-03-31' });
    expect(voices).toEqual([
      { name: null, mentions: 45 },
      { name: 'Dinkes Cimahi', mentions: 80 },
      { name: 'Dinkes Garut', mentions: 25 },
    ]);
    const none = await made(bandung.viewer.get(`${march}&topic=tidak+ada`));
    expect(none.shareOfVoice).toMatchObject({ value: null, caveats: [{ code: 'denominator_zero' }] });
  });

  it('C29: says net sentiment both ways with the share that has a direction', async () => {
    await made(
      bring([
        ...many(120, { topic: 'nada', sentiment: 'positive' }),
        ...many(80, { topic: 'nada', sentiment: 'negative' }),
        ...many(300, { topic: 'nada' }),
      ]),
    );
    const { sentiment } = await made(bandung.viewer.get(`${march}&topic=nada`));
    expect([sentiment.netA.value, sentiment.netB.value, sentiment.classifiedShare.value]).toEqual(['8', '20', '40']);
  });

  it('C5: counts by the agency’s local days, campaigns apart', async () => {
    const campaignId = on.campaign.id;
    await made(
      bring([at('2026-03-12T19:00:00Z', { campaignId, topic: 'hari' }), at('2026-03-12T16:59:00Z', { campaignId })]),
    );
    const { byDay, byTopic, byPlatform } = await made(
      bandung.viewer.get(`campaigns/${campaignId}/monitoring?from=2026-03-01&to=2026-04-01`),
    );
    expect(byDay.map(({ day, mentions }: Values) => [day, mentions])).toEqual([
      ['2026-03-12', 1],
      ['2026-03-13', 1],
    ]);
    expect(byTopic.map(({ topic }: Values) => topic).sort()).toEqual(['hari', null]);
    expect(byPlatform).toMatchObject([{ platform: 'online_news', mentions: 2, messages: 0 }]);
    expect((await muba.head.get(`campaigns/${campaignId}/monitoring`)).status).toBe(404);
  });
});
