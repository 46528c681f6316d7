import { startTestApp, type TestApp } from '#test/support/app';
import { openCase } from '#test/support/cases';
import { type Client, made } from '#test/support/client';
import { approvedPlan, day, evaluation, followUp, type Ground, ground, lesson, verified } from '#test/support/doing';
import { type Agency, agency, campaign, orgUnit } from '#test/support/factories';
import { contentPlan } from '#test/support/planning';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back
type Any = any;

let test: TestApp;
let bandung: Agency;
let muba: Agency;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = await Promise.all([agency(test), agency(test)]);
});
afterAll(() => test.close());

const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** One thing of each sort: late, due, unmeasured, with a clock that ran out, and not looked at. */
async function busy(of: Agency, on: Ground): Promise<void> {
  const { staff, analyst } = of;
  const { id: contentPlanId } = await contentPlan(staff, on.campaign.id);
  const task = { contentPlanId, function: 'designer', title: 'Tata letak', assigneeId: staff.id };
  const post = {
    channelId: on.channel.id,
    campaignId: on.campaign.id,
    unplannedReason: 'Darurat.',
    caption: 'Fogging',
  };
  const activity = { campaignId: on.campaign.id, title: 'Pelatihan', whoId: analyst.id, startsOn: day(-9) };
  const { messageId } = await openCase(staff, on, { receivedAt: ago(45) });
  await Promise.all([
    made(staff.post('tasks', { ...task, dueAt: ago(2) })),
    made(staff.post('tasks', { ...task, dueAt: ago(-3) })),
    made(analyst.post('activities', { ...activity, dueOn: day(-2) })),
    made(staff.post('posts', { ...post, publishedAt: ago(10) })),
    made(staff.post('follow-ups', followUp(messageId, staff.id, { dueOn: day(3) }))),
  ]);
}

const counts = (buckets: Any): Record<string, number> =>
  Object.fromEntries(Object.entries<Any>(buckets).map(([name, { count }]) => [name, count]));
const NOTHING = { due: 0, overdue: 0, breached: 0, unmeasured: 0, untriaged: 0 };

describe('GET /dashboard', () => {
  let unit: Any;
  let on: Ground;

  beforeAll(async () => {
    unit = await orgUnit(bandung.admin, { name: 'Seksi Promosi Kesehatan', kind: 'section' });
    const opened = await campaign(bandung.head, { unitId: unit.id });
    on = { ...(await ground(bandung)), campaign: opened };
    await busy(bandung, on);
  });

  const read = (by: Client, query = ''): Promise<Any> => made(by.get(`dashboard${query}`));

  it('counts what the agency has before it, with the most urgent first', async () => {
    const { everyone } = await read(bandung.viewer);
    expect(counts(everyone)).toEqual({ due: 2, overdue: 2, breached: 1, unmeasured: 1, untriaged: 1 });
    const [first] = everyone.overdue.items;
    expect(first).toMatchObject({ dueOn: day(-2), campaignId: on.campaign.id });
    expect(everyone.breached.items[0]).toMatchObject({ type: 'case', title: 'Fogging RW 05 belum datang' });
    const links = Object.values<Any>(everyone).flatMap(({ items }) => items.map(({ url }: Any) => url));
    const found = await Promise.all(links.map((url) => bandung.viewer.get(url)));
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('tells apart what waits for the person who asks', async () => {
    const [staff, viewer] = await Promise.all([read(bandung.staff), read(bandung.viewer)]);
    const work = await made(bandung.staff.get('me/work'));
    expect(counts(staff.mine)).toEqual(work.counts);
    expect(staff.mine.overdue.items.map(({ type }: Any) => type)).toContain('task');
    expect(counts(viewer.mine)).toEqual({ due: 0, overdue: 0, waiting: 0, breached: 0 });
  });

  it('looks at one unit alone', async () => {
    const empty = await orgUnit(bandung.admin, { name: 'Seksi Kosong', kind: 'section' });
    const [full, none] = await Promise.all([unit, empty].map(({ id }) => read(bandung.head, `?unitId=${id}`)));
    expect([full.unitId, counts(full.everyone).overdue]).toEqual([unit.id, 2]);
    expect(counts(none.everyone)).toEqual(NOTHING);
    expect(counts(none.mine)).toEqual({ due: 0, overdue: 0, waiting: 0, breached: 0 });
  });

  it('counts nothing that the reader is not cleared for', async () => {
    const secret = { ...on, campaign: await campaign(bandung.head, { classification: 'confidential' }) };
    await busy(bandung, secret);
    const [head, viewer] = await Promise.all([read(bandung.head), read(bandung.viewer)]);
    expect(counts(head.everyone)).toMatchObject({ overdue: 4, unmeasured: 2 });
    expect(counts(viewer.everyone)).toMatchObject({ overdue: 2, unmeasured: 1 });
    expect(JSON.stringify(viewer)).not.toContain(secret.campaign.id);
  });

  it('is of one agency: nothing of another, and 404 for its units', async () => {
    expect(counts((await read(muba.head)).everyone)).toEqual(NOTHING);
    expect((await muba.head.get(`dashboard?unitId=${unit.id}`)).status).toBe(404);
    expect((await muba.head.get(`campaigns/${on.campaign.id}/dashboard`)).status).toBe(404);
  });
});

describe('GET /campaigns/:id/dashboard', () => {
  const read = (by: Client, id: string): Promise<Any> => made(by.get(`campaigns/${id}/dashboard`));

  it('shows the stage, what the next one lacks, and what there is', async () => {
    const on = await ground(bandung);
    await busy(bandung, on);
    const told = await read(bandung.viewer, on.campaign.id);
    const gate = await made(bandung.viewer.get(`campaigns/${on.campaign.id}/gate?to=planning`));
    const unmet = gate.conditions.filter(({ passed }: Any) => !passed).map(({ code }: Any) => code);
    expect([told.stage, told.next.to, told.next.unmet.map(({ code }: Any) => code)]).toEqual([
      'fact_finding',
      'planning',
      unmet,
    ]);
    expect(told.counts).toContainEqual({ resource: 'posts', count: 1 });
    expect(told.cases).toEqual([{ state: 'received', count: 1 }]);
    expect([told.overdue.count, told.unmeasured.count, told.breached.count]).toEqual([2, 1, 1]);
    expect(told.due.items.map(({ type }: Any) => type).sort()).toEqual(['follow_up', 'task']);
  });

  it('says how far each objective is, and where it should be', async () => {
    const on = await ground(bandung);
    const path = `campaigns/${on.campaign.id}`;
    const [before] = (await read(bandung.viewer, on.campaign.id)).objectives;
    expect(before).toMatchObject({ actual: null, verdict: 'unknown', attainment: null, pace: null, expected: '60' });
    const learned = {
      criterion: 'learned',
      objectiveId: on.objective.id,
      unit: 'persen',
      value: '52',
      sampleSize: 300,
    };
    await verified(bandung, evaluation(on, { ...learned, metric: on.objective.metric }));
    const { objectives } = await made(bandung.viewer.get(`${path}/dashboard`));
    expect(objectives).toMatchObject([{ actual: '52', attainment: '60', verdict: 'partly', pace: 'behind' }]);
  });

  it('lists lessons that it inherits, and gate conditions that were waived', async () => {
    const on = await ground(bandung);
    await made(bandung.staff.post('lessons', lesson(on, bandung.staff.id)));
    const next = await campaign(bandung.head, { previousCampaignId: on.campaign.id });
    const { lessonsUndecided } = await read(bandung.head, next.id);
    expect(lessonsUndecided).toMatchObject({ count: 1, items: [{ type: 'lesson', campaignId: on.campaign.id }] });
    const waive = (await read(bandung.head, next.id)).next.unmet.map(({ code }: Any) => ({ code, reason: 'Uji.' }));
    await made(bandung.head.move(`campaigns/${next.id}`, 'planning', { waive }));
    const moved = await read(bandung.viewer, next.id);
    expect([moved.stage, moved.waivers.length]).toEqual(['planning', waive.length]);
  });
});

describe('GET /users/:id/work-evidence', () => {
  let on: Ground;
  let unit: Any;
  let team: Client[];

  /** Ten videos: the first four by three people, the others by two. */
  beforeAll(async () => {
    on = await ground(bandung);
    unit = await orgUnit(bandung.admin, { name: 'Tim Media', kind: 'team' });
    const member = (name: string) =>
      bandung.person({ name, role: 'staff', functions: ['videographer', 'editor'], unitId: unit.id });
    team = await Promise.all(['Asep', 'Dewi', 'Rian'].map(member));
    await Promise.all(Array.from({ length: 10 }, (_, i) => video(i)));
  });

  async function video(i: number): Promise<void> {
    const plan = await approvedPlan(bandung, on, { title: `Video ${i}`, format: 'video', captionsRef: 'SRT di map' });
    await Promise.all(
      team.slice(0, i < 4 ? 3 : 2).map(async (by, place) => {
        const task = { contentPlanId: plan.id, function: place === 0 ? 'videographer' : 'editor', assigneeId: by.id };
        const { id } = await made(bandung.staff.post('tasks', { ...task, title: 'Menyunting video' }));
        return made(by.move(`tasks/${id}`, 'done'));
      }),
    );
    await made(bandung.staff.move(`content-plans/${plan.id}`, 'scheduled'));
    const post = { contentPlanId: plan.id, channelId: on.channel.id, caption: `Video ${i}` };
    await made(bandung.staff2.post('posts', { ...post, publishedAt: ago(0.001) }));
  }

  const evidence = async (by: Client, of: Client, query = ''): Promise<Any> =>
    made(by.get(`users/${of.id}/work-evidence${query}`));

  it('C37: gives each contributor a row, and the unit each video once', async () => {
    const all = await Promise.all(team.map((by) => evidence(by, by)));
    expect(all.map(({ rows, distinctItems }) => [rows, distinctItems])).toEqual([
      [10, 10],
      [10, 10],
      [4, 4],
    ]);
    const { items } = await made(bandung.head.get(`figures?ids=unit.output_vs_evidence&unitId=${unit.id}`));
    expect(items).toMatchObject([{ value: '10', n: 24 }]);
    expect(items[0].also).toContainEqual(expect.objectContaining({ code: 'evidence', value: '24' }));
    expect(items[0].value).not.toBe('24');
  });

  it('says with whom each item was shared, and by which craft', async () => {
    const [first] = (await evidence(team[2] as Client, team[2] as Client)).items;
    expect(first).toMatchObject({ role: 'content_task', craft: 'editor', type: 'content_plan' });
    const others = first.others.map(({ name, roles }: Any) => [name, roles]);
    expect(others).toContainEqual(['Asep', ['content_task']]);
    expect(others).toContainEqual(['staff', ['content_author']]);
    expect(others).toContainEqual(['head', ['content_approval']]);
  });

  it('is paged by key, with the totals of the whole period', async () => {
    const [by] = team as [Client];
    const seen: string[] = [];
    let next = '';
    do {
      const { items, nextCursor, totals } = await evidence(by, by, `?limit=4${next}`);
      seen.push(...items.map(({ itemId }: Any) => itemId));
      expect(totals).toMatchObject([{ role: 'content_task', rows: 10, items: 10 }]);
      next = nextCursor ? `&cursor=${nextCursor}` : '';
    } while (next);
    expect([seen.length, new Set(seen).size]).toEqual([10, 10]);
  });

  it('counts what was done in the period asked for', async () => {
    const [by] = team as [Client];
    expect((await evidence(by, by, `?from=${day(-30)}&to=${day(0)}`)).rows).toBe(0);
    const wrong = await by.get(`users/${by.id}/work-evidence?from=2026-02-01&to=2026-01-01`);
    expect([wrong.status, wrong.body.errors[0].code]).toEqual([422, 'work_evidence.period']);
    const long = await by.get(`users/${by.id}/work-evidence?from=2020-01-01&to=2026-01-01`);
    expect(long.body.errors[0].code).toBe('work_evidence.too_long');
  });

  it('is for oneself, for heads and for admins; others learn nothing', async () => {
    const [by, colleague] = team as [Client, Client];
    const asked = [by, bandung.head, bandung.admin, colleague, bandung.analyst, bandung.viewer, muba.head];
    const statuses = await Promise.all(asked.map((one) => one.get(`users/${by.id}/work-evidence?limit=1`)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 403, 403, 403, 404]);
  });

  it('leaves out what the reader is not cleared for', async () => {
    const secret = await campaign(bandung.head, { classification: 'confidential' });
    const unplanned = {
      channelId: on.channel.id,
      campaignId: secret.id,
      unplannedReason: 'Darurat.',
      caption: 'RAHASIA',
    };
    await made(bandung.staff2.post('posts', { ...unplanned, publishedAt: ago(0.001) }));
    const open = await bandung.person({ role: 'head', clearance: 'open' });
    const [all, some] = await Promise.all([bandung.head, open].map((by) => evidence(by, bandung.staff2, '?limit=200')));
    expect([JSON.stringify(all).includes('RAHASIA'), JSON.stringify(some).includes('RAHASIA')]).toEqual([true, false]);
    const publications = ({ totals }: Any) => totals.find(({ role }: Any) => role === 'publication')?.rows ?? 0;
    expect(publications(all) - publications(some)).toBe(1);
  });

  it('is printed for the signatures of the person and the superior', async () => {
    const [by] = team as [Client];
    const path = `users/${by.id}/work-evidence/file?superiorId=${bandung.head.id}`;
    const html = await by.get(`${path}&format=html`, { 'accept-language': 'id' });
    expect(html.headers.get('content-type')).toContain('text/html');
    for (const word of ['Bukti dukung SKP', 'Pejabat penilai', 'Pegawai yang dinilai', 'Video 3'])
      expect(html.body).toContain(word);
    const unknown = await by.get(`users/${by.id}/work-evidence/file?superiorId=${muba.head.id}`);
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([422, '?superiorId']);
    expect((await bandung.viewer.get(path)).status).toBe(403);
  });
});
