import { startTestApp, type TestApp } from '#test/support/app';
import { assignedCase, openCase, replied } from '#test/support/cases';
import { type Answer, ask, ifMatch, made } from '#test/support/client';
import { evaluation, followUp, type Ground, ground, improvement, verified } from '#test/support/doing';
import { type Agency, agency, campaign } from '#test/support/factories';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
type Any = any;

let test: TestApp;
let bandung: Agency;
let twin: Agency;
let muba: Agency;
const grounds = new Map<Agency, Ground>();
const codeOf = (of: Agency): string => of.name.toLowerCase().replaceAll(' ', '-');
/** Some day of the twelve months that are over, whatever today is. */
const BEFORE = new Date(Date.now() - 45 * 86_400_000).toISOString();
const later = (days: number): string => new Date(Date.parse(BEFORE) + days * 86_400_000).toISOString();

/** 24 reports in three neighbourhoods, 12, 3 and 9, the way a clerk enters them; all but the last two are answered. */
async function reports(of: Agency): Promise<void> {
  const topics = [...Array(12).fill('RW 01'), ...Array(3).fill('RW 02'), ...Array(9).fill('RW 03')] as string[];
  const on = grounds.get(of) as Ground;
  await Promise.all(
    topics.map(async (topic, i) => {
      if (i > 21) return openCase(of.staff, on, { topic, receivedAt: BEFORE });
      const { id } = await assignedCase(of.staff, on, { topic, receivedAt: BEFORE, at: BEFORE });
      return replied(of.staff, on, id, { at: later(i < 11 ? 1 : 2) });
    }),
  );
}

const show = async (of: Agency): Promise<unknown> => {
  const now = await made(of.admin.get('organization'));
  return made(of.admin.patch('organization', { publicScoreboard: true }, ifMatch(now)));
};
const page = (path: string, headers: Record<string, string> = {}): Promise<Answer<Any>> =>
  ask(test.url, 'GET', `public/${path}`, { headers: { 'accept-language': 'en', ...headers } });
const numbers = ({ body }: Answer<Any>): Record<string, Any> =>
  Object.fromEntries(body.numbers.map((each: Any) => [each.code, each]));

beforeAll(async () => {
  test = await startTestApp();
  [bandung, twin, muba] = await Promise.all([agency(test), agency(test), agency(test)]);
});
beforeAll(async () => {
  await Promise.all(
    [bandung, twin].map(async (of) => {
      grounds.set(of, await ground(of));
      await reports(of);
      await show(of);
    }),
  );
});
afterAll(() => test.close());

describe('GET /public/scoreboard', () => {
  it('C39: publishes nothing from which the three reports could be computed', async () => {
    const { status, body } = await page(`scoreboard?agency=${codeOf(bandung)}`);
    const [topics] = body.tables;
    expect([status, topics.by, topics.total, topics.smallestPublished]).toEqual([200, 'topic', 24, 5]);
    expect(topics.rows.map(({ key, shown, withheld }: Any) => [key, shown, withheld])).toEqual([
      ['rw 01', '12', null],
      ['rw 02', '<5', 'small'],
      ['rw 03', null, 'protecting'],
    ]);
    const counts = topics.rows.map(({ count }: Any) => count);
    expect(counts).toEqual([12, null, null]);
    // 24 − 12 − 9 would tell the 3.
    expect([3, 9].some((told) => counts.includes(told))).toBe(false);
  });

  it('tells every number with its sample, its minimum and its age', async () => {
    const told = numbers(await page(`scoreboard?agency=${codeOf(bandung)}`));
    expect(told['case.received']).toMatchObject({ value: '24', n: 24, sample: '24', withheld: null });
    expect(told['case.first_response_p50']).toMatchObject({ value: '1.5', unit: 'days', n: 22, minimumSample: 10 });
    expect(told['case.waiting_age']).toMatchObject({ value: null, sample: '<5', withheld: 'below_minimum_sample' });
    for (const { minimumSample, ageDays } of Object.values(told))
      expect([minimumSample > 0, ageDays >= 0]).toEqual([true, true]);
  });

  it('withholds every value of an agency with few reports', async () => {
    const quiet = await agency(test);
    await show(quiet);
    const answer = await page(`scoreboard?agency=${codeOf(quiet)}`);
    const values = Object.values(numbers(answer)).map(({ value, withheld }: Any) => [value, withheld]);
    expect(new Set(values.map(String))).toEqual(new Set([',below_minimum_sample']));
    expect(answer.body.tables.map(({ rows }: Any) => rows)).toEqual([[], []]);
  });

  it('does not move by anything that is not open', async () => {
    const { staff, head, informationOfficer } = twin;
    const on = grounds.get(twin) as Ground;
    const secret = {
      ...on,
      campaign: await campaign(head, { classification: 'restricted', title: 'RAHASIA-KAMPANYE' }),
    };
    await openCase(staff, secret, {
      topic: 'RAHASIA-TOPIK',
      receivedAt: BEFORE,
      classification: 'restricted',
      campaignId: secret.campaign.id,
    });
    await openCase(staff, on, { topic: 'RAHASIA-TOPIK', receivedAt: BEFORE, classification: 'confidential' });
    await made(
      staff.post('feedback-messages', {
        channelId: on.channel.id,
        receivedAt: BEFORE,
        text: 'RAHASIA-PESAN',
        confidential: true,
      }),
    );
    const [open, more] = await Promise.all([bandung, twin].map((of) => page(`scoreboard?agency=${codeOf(of)}`)));
    const without = ({ body: { agency: _, asOf: __, ...told } }: Answer<Any>) => told;
    expect(without(more as Answer<Any>)).toEqual(without(open as Answer<Any>));
    expect(JSON.stringify(more?.body)).not.toContain('RAHASIA');
    expect((await informationOfficer.get('cases/count')).body.count).toBe(26);
  });

  it('answers in the language asked for, each kept for itself', async () => {
    const path = `scoreboard?agency=${codeOf(bandung)}`;
    const [english, indonesian, other] = await Promise.all([
      page(path),
      page(path, { 'accept-language': 'id' }),
      page(`scoreboard?agency=${codeOf(twin)}`),
    ]);
    expect([english.body.numbers[0].title, indonesian.body.numbers[0].title]).toEqual([
      'Cases received',
      'Kasus diterima',
    ]);
    expect([english.body.agency.name, other.body.agency.name]).toEqual([bandung.name, twin.name]);
  });

  it('is kept, and not sent again to whoever has it', async () => {
    const path = `scoreboard?agency=${codeOf(bandung)}`;
    const first = await page(path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const again = await page(path, { 'if-none-match': String(first.headers.get('etag')) });
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await page(path)).body.asOf).toBe(first.body.asOf);
    expect((await page(path, { 'if-none-match': '"0"' })).status).toBe(200);
  });

  it('names nobody of the agency and nobody who wrote', async () => {
    const { body } = await page(`scoreboard?agency=${codeOf(bandung)}`);
    expect(JSON.stringify(body)).not.toMatch(/WARGA-0042|Fogging RW 05|createdBy|assigneeId|staff/);
  });

  it('answers 404 for an agency that shows nothing, and for none', async () => {
    const answers = await Promise.all(
      [codeOf(muba), 'no-such-agency'].map((code) => page(`scoreboard?agency=${code}`)),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(2).fill([404, 'record.not_found']));
    expect((await page('scoreboard')).status).toBe(400);
    expect((await muba.head.patch('organization', { publicScoreboard: true })).status).toBe(403);
  });

  it('is gone once the admin has switched it off', async () => {
    const shy = await agency(test);
    await show(shy);
    expect((await page(`scoreboard?agency=${codeOf(shy)}`)).status).toBe(200);
    const now = await made(shy.admin.get('organization'));
    await made(shy.admin.patch('organization', { publicScoreboard: false }, ifMatch(now)));
    expect((await page(`scoreboard?agency=${codeOf(shy)}`)).status).toBe(404);
  });
});

/** Goes through a gate whose conditions are another test's matter. */
async function moveOn(of: Agency, id: string, to: string): Promise<void> {
  const { conditions } = await made(of.head.get(`campaigns/${id}/gate?to=${to}`));
  const waive = conditions
    .filter(({ passed }: Any) => !passed)
    .map(({ code }: Any) => ({ code, reason: 'Diuji di tempat lain.' }));
  await made(of.head.move(`campaigns/${id}`, to, { waive }));
}

async function carriedOut(of: Agency, id: string): Promise<void> {
  await moveOn(of, id, 'planning');
  await moveOn(of, id, 'implementation');
}

describe('GET /public/campaigns', () => {
  let on: Ground;
  let result: Any;

  beforeAll(async () => {
    on = await ground(bandung);
    const path = `campaigns/${on.campaign.id}/goal`;
    await made(bandung.analyst.put(path, { statement: 'Menurunkan kasus; hubungi 0812-3456-7890', setBy: 'Rapat' }));
    await made(bandung.head.move(path, 'approved'));
    const learned = {
      criterion: 'learned',
      objectiveId: on.objective.id,
      unit: 'persen',
      value: '52',
      sampleSize: 300,
    };
    result = await verified(bandung, evaluation(on, { ...learned, metric: on.objective.metric }));
    await carriedOut(bandung, on.campaign.id);
    const { id } = await made(
      bandung.staff.post('feedback-messages', {
        channelId: on.channel.id,
        campaignId: on.campaign.id,
        receivedAt: BEFORE,
        text: 'Jadwal fogging tidak pernah diumumkan.',
      }),
    );
    const { id: following } = await made(bandung.staff.post('follow-ups', followUp(id, bandung.staff2.id)));
    const better = await made(bandung.staff.post('service-improvements', improvement(following)));
    await made(bandung.analyst.move(`service-improvements/${better.id}`, 'verified'));
  });

  const one = (path = on.campaign.id): Promise<Answer<Any>> => page(`campaigns/${path}?agency=${codeOf(bandung)}`);

  it('shows what is carried out, and neither plans nor what is not open', async () => {
    const secret = await campaign(bandung.head, { classification: 'restricted', title: 'RAHASIA' });
    await carriedOut(bandung, secret.id);
    const { status, body } = await page(`campaigns?agency=${codeOf(bandung)}`);
    expect([status, body.items.map(({ id }: Any) => id)]).toEqual([200, [on.campaign.id]]);
    expect(body.items[0]).toMatchObject({ status: 'running', objectives: 1, verifiedResults: 1 });
    expect(body.items[0].goal).toBe('Menurunkan kasus; hubungi [phone number]');
    expect([(await one(secret.id)).status, (await one(String(grounds.get(bandung)?.campaign.id))).status]).toEqual([
      404, 404,
    ]);
  });

  it('tells running from closed ones, page by page', async () => {
    const asked = await Promise.all(
      ['status=closed', 'status=running&limit=1', 'cursor=forged'].map((query) =>
        page(`campaigns?agency=${codeOf(bandung)}&${query}`),
      ),
    );
    expect(asked.map(({ status, body }) => [status, body.items?.length])).toEqual([
      [200, 0],
      [200, 1],
      [400, undefined],
    ]);
  });

  it('shows verified results with their samples, and what changed because of whom', async () => {
    const { body } = await one();
    expect(body.outcomes).toHaveLength(1);
    expect(body.outcomes[0]).toMatchObject({ baseline: '40', target: '60', verdict: 'partly' });
    expect(body.outcomes[0].result).toMatchObject({ value: '52', n: 300, minimumSample: 30, withheld: null });
    expect(body.improvements).toMatchObject([{ before: '9.5', after: '4', messages: '<5' }]);
    const { finding, id, createdBy } = result;
    for (const inner of [finding, id, createdBy, bandung.staff.email])
      expect(JSON.stringify(body)).not.toContain(inner);
  });

  it('belongs to its agency alone', async () => {
    expect((await page(`campaigns/${on.campaign.id}?agency=${codeOf(twin)}`)).status).toBe(404);
    expect((await page(`campaigns?agency=${codeOf(twin)}`)).body.items).toEqual([]);
    expect((await page(`campaigns?agency=${codeOf(muba)}`)).status).toBe(404);
  });
});
