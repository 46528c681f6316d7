import { startTestApp, type TestApp } from '#test/support/app';
import { openCase, replied, verifiedCase } from '#test/support/cases';
import { type Client, made } from '#test/support/client';
import { complaint, type Ground, ground, unplannedPost } from '#test/support/doing';
import { type Agency, agency, orgUnit } from '#test/support/factories';
import { reading } from '#test/support/measuring';

let test: TestApp;
let bandung: Agency;
let on: Ground;
let unitId: string;

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the report holds
type Stored = any;
type Values = Record<string, string | null>;

const MARCH = '2026-03-10T02:00:00Z';
const PERIOD = { periodFrom: '2026-01-05', periodTo: '2026-04-30' };
const SECRET = 'pungutan liar loket';

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  on = await ground(bandung);
  unitId = (await orgUnit(bandung.admin, { name: 'Bidang P2P' })).id;
  await Promise.all([posts(), voices(), work()]);
});
afterAll(() => test.close());

async function posts(): Promise<void> {
  const { staff } = bandung;
  const march = await made(staff.post('posts', unplannedPost(on, { publishedAt: MARCH })));
  await made(staff.post('posts', unplannedPost(on, { publishedAt: '2026-04-10T02:00:00Z', caption: 'Jadwal April' })));
  await made(
    staff.post('posts', unplannedPost(on, { publishedAt: '2026-05-02T02:00:00Z', caption: 'Setelah periode' })),
  );
  const items = [
    reading(march.id, '100', '2026-03-11'),
    reading(march.id, '160', '2026-04-11'),
    reading(march.id, '900', '2026-03-11', { metric: 'reach' }),
  ];
  await made(staff.post('metric-samples/batch', { items }));
}

async function voices(): Promise<void> {
  const { staff, head } = bandung;
  const said = (topic: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => complaint(staff, on, topic, { receivedAt: MARCH })));
  await Promise.all([said('jadwal fogging', 12), said('loket tutup', 3), said('antrean', 9)]);
  const facts = { receivedAt: MARCH, unitId };
  const answered = await verifiedCase(staff, on, { ...facts, at: MARCH, topic: 'jadwal fogging' });
  await made(staff.move(`cases/${answered.id}`, 'assigned', { at: MARCH, assigneeId: staff.id }));
  await replied(staff, on, answered.id, { at: '2026-03-11T02:00:00Z' });
  await openCase(staff, on, { ...facts, topic: 'antrean' });
  await complaint(head, on, SECRET, { receivedAt: MARCH, confidential: true, authorRef: undefined });
}

async function work(): Promise<void> {
  const { staff } = bandung;
  const facts = { campaignId: on.campaign.id, stage: 'implementation', category: 'equipment', unitId };
  await made(
    staff.post('obstacles', {
      ...facts,
      text: 'Kamera dipinjam bidang lain.',
      occurredOn: '2026-03-12',
      delayHours: 6,
    }),
  );
  const message = await complaint(staff, on, 'jadwal fogging', { receivedAt: MARCH });
  await made(
    staff.post('follow-ups', {
      ...{ feedbackMessageIds: [message.id], problem: 'Warga tidak tahu jadwal.', action: 'Kirim tanggal kunjungan.' },
      ...{ ownerId: staff.id, dueOn: '2026-12-31' },
    }),
  );
}

/** What a report would say if it were frozen now. */
async function compiled(by: Client, values: object): Promise<Stored> {
  const { id } = await made(by.post('evaluation-reports', { title: 'Laporan evaluasi', ...values }));
  const { content } = await made(by.get(`evaluation-reports/${id}/preview`));
  return content;
}

const ofCampaign = (by: Client = bandung.head, values: object = {}): Promise<Stored> =>
  compiled(by, { kind: 'campaign', campaignId: on.campaign.id, ...PERIOD, ...values });

const ofMonth = (periodFrom: string, periodTo: string): Promise<Stored> =>
  compiled(bandung.head, { kind: 'unit_month', unitId, periodFrom, periodTo });

function rowsOf({ sections }: Stored, code: string): Values[] {
  const section = sections.find((each: Stored) => each.code === code);
  if (!section) throw new Error(`The report has no section ${code}.`);
  return section.rows.map(({ values }: { values: Values }) => values);
}

const sum = (rows: Values[], field: string): number => rows.reduce((total, row) => total + Number(row[field]), 0);

async function listed(path: string, by: Client = bandung.viewer): Promise<Stored[]> {
  return (await made(by.get(`${path}${path.includes('?') ? '&' : '?'}limit=200`))).items;
}

/** The same days as instants and as days: lists of what happened take the former, lists of days the latter. */
const SPAN = 'from=2026-01-04T17:00:00Z&to=2026-04-30T17:00:00Z';
const DAYS = 'from=2026-01-05&to=2026-05-01';

describe('GET /evaluation-reports/:id/preview of a campaign', () => {
  it('reconciles its totals with the lists', async () => {
    const report = await ofCampaign();
    const here = `campaignId=${on.campaign.id}`;
    const [out, cases, obstacles, followUps] = await Promise.all([
      listed(`posts?${here}&state=published&${SPAN}`),
      listed(`cases?${here}&${SPAN}`),
      listed(`obstacles?${here}&${DAYS}`),
      listed(`follow-ups?${here}`),
    ]);
    expect(sum(rowsOf(report, 'posts'), 'posts')).toBe(out.length);
    expect(sum(rowsOf(report, 'case_classes'), 'received')).toBe(cases.length);
    expect(sum(rowsOf(report, 'case_months'), 'received')).toBe(cases.length);
    expect(rowsOf(report, 'obstacles')).toHaveLength(obstacles.length);
    expect(rowsOf(report, 'follow_ups')).toHaveLength(followUps.length);
    expect([out.length, cases.length, obstacles.length, followUps.length]).toEqual([2, 2, 1, 1]);
  });

  it('counts the complaints that the list counts', async () => {
    const report = await ofCampaign();
    const messages = await listed(`feedback-messages?campaignId=${on.campaign.id}&kind=complaint&${SPAN}`);
    const [all] = rowsOf(report, 'complaints').filter(({ dimension }) => dimension === 'all');
    expect(all?.['count']).toBe(String(messages.length));
  });

  it('shows the very figures of the campaign', async () => {
    const report = await ofCampaign(bandung.head, { classification: 'open' });
    const { items } = await made(bandung.viewer.get(`campaigns/${on.campaign.id}/figures?${DAYS}`));
    const nameOf = ({ formula, also }: Stored) =>
      [formula, ...also.map(({ code, value }: Stored) => code === 'metric' && value)].join();
    const shown = new Map<string, Stored>(report.figures.map((each: Stored) => [nameOf(each), each]));
    const whole = items.filter(({ subject }: Stored) => subject === null);
    expect(whole.length).toBeGreaterThan(5);
    for (const { formula, value, numerator, denominator, n, also } of whole)
      expect(shown.get(nameOf({ formula, also }))).toMatchObject({ formula, value, numerator, denominator, n });
  });

  it('adds metrics up as the campaign’s metrics do, and never an audience', async () => {
    const metrics = rowsOf(await ofCampaign(), 'metrics');
    const likes = metrics.filter(({ metric }) => metric === 'likes');
    expect(likes.map(({ month, value }) => [month, value])).toEqual([
      ['2026-03-01', '100'],
      ['2026-04-01', '60'],
    ]);
    const { totals } = await made(bandung.viewer.get(`campaigns/${on.campaign.id}/metrics?metrics=likes&${DAYS}`));
    expect(String(sum(likes, 'value'))).toBe(totals[0].value);
    expect(metrics.find(({ metric }) => metric === 'reach')).toMatchObject({ value: null, lower: '900', upper: '900' });
  });

  it('C39: withholds topics of fewer than five and one more', async () => {
    const topics = rowsOf(await ofCampaign(), 'complaints').filter(({ dimension }) => dimension === 'topic');
    const shown = Object.fromEntries(topics.map(({ topic, count, withheld = null }) => [topic, [count, withheld]]));
    expect(shown['loket tutup']).toEqual([null, 'small']);
    expect(shown['antrean']).toEqual([null, 'protecting']);
    expect(Number(shown['jadwal fogging']?.[0])).toBeGreaterThan(12);
  });

  it('tells an open reader nothing of a confidential complaint', async () => {
    const open = await ofCampaign(bandung.head, { classification: 'open' });
    const confidential = await ofCampaign(bandung.head, { classification: 'confidential' });
    const total = (report: Stored) =>
      Number(rowsOf(report, 'complaints').find(({ dimension }) => dimension === 'all')?.['count']);
    expect(JSON.stringify(open)).not.toContain(SECRET);
    expect(JSON.stringify(confidential)).toContain(SECRET);
    expect(total(confidential)).toBe(total(open) + 1);
  });

  it('says what was not done', async () => {
    const report = await ofCampaign();
    expect(rowsOf(report, 'objectives')[0]).toMatchObject({ outcomeKind: 'knowledge', result: null, target: '60' });
    expect(rowsOf(report, 'gaps').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['case_without_reply', 'objective_without_content', 'post_without_plan']),
    );
  });

  it('draws what it counted', async () => {
    const { charts } = await ofCampaign();
    expect(charts.map(({ code }: Stored) => code)).toEqual([
      'metric:likes',
      'posts',
      'cases',
      'answering',
      'complaints',
    ]);
    const cases = charts.find(({ code }: Stored) => code === 'cases');
    expect(cases).toMatchObject({
      labels: ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
      series: [
        { code: 'received', values: ['0', '0', '2', '0'] },
        { code: 'answered', values: ['0', '0', '1', '0'] },
        { code: 'closed', values: ['0', '0', '0', '0'] },
      ],
    });
  });

  it('is the same over unchanged records', async () => {
    const [one, other] = await Promise.all([ofCampaign(), ofCampaign()]);
    expect({ ...one, compiledAt: null }).toEqual({ ...other, compiledAt: null });
  });
});

describe('GET /evaluation-reports/:id/preview of a unit', () => {
  it('holds what the unit had in the month', async () => {
    const march = await ofMonth('2026-03-01', '2026-03-31');
    const cases = await listed(`cases?unitId=${unitId}&from=2026-02-28T17:00:00Z&to=2026-03-31T17:00:00Z`);
    expect(sum(rowsOf(march, 'case_classes'), 'received')).toBe(cases.length);
    expect(rowsOf(march, 'obstacles')).toHaveLength(1);
    expect(rowsOf(march, 'unit')[0]).toMatchObject({ name: 'Bidang P2P', kind: 'division' });
  });

  it('compares with the month before, in points and in percent', async () => {
    const april = await ofMonth('2026-04-01', '2026-04-30');
    const backlog = rowsOf(april, 'comparison').find(({ formula }) => formula === 'case.backlog_identity');
    expect(backlog).toMatchObject({ before: '0', now: '0', difference: '0', relative: null });
    expect(rowsOf(april, 'calendar').map(({ period, from, to }) => [period, from, to])).toEqual([
      ['before', '2026-03-01', '2026-03-31'],
      ['now', '2026-04-01', '2026-04-30'],
    ]);
  });

  it('of the agency counts what no unit has', async () => {
    const whole = await orgUnit(bandung.admin, { name: 'Dinas Kesehatan', kind: 'agency' });
    const year = await compiled(bandung.head, {
      ...{ kind: 'unit_year', unitId: whole.id, periodFrom: '2026-01-01', periodTo: '2026-12-31' },
    });
    expect(sum(rowsOf(year, 'posts'), 'posts')).toBe((await listed('posts?state=published')).length);
    expect(rowsOf(year, 'campaigns').map(({ code }) => code)).toEqual([on.campaign.code]);
  });
});

describe('GET /evaluation-reports/:id/files/:format', () => {
  it('reads in both languages, the same bytes each time', async () => {
    const { id } = await made(
      bandung.analyst.post('evaluation-reports', {
        ...{ kind: 'unit_month', unitId, periodFrom: '2026-03-01', periodTo: '2026-03-31', title: 'Rekap Maret 2026' },
        ...{ findings: 'Dua kasus masuk.', recommendations: 'Kirim tanggal kunjungan.' },
        signatories: [{ userId: bandung.head.id, capacity: 'Kepala Dinas Kesehatan' }],
      }),
    );
    await made(bandung.analyst.post(`evaluation-reports/${id}/freeze`));
    const file = async (query: string) => (await bandung.viewer.get(`evaluation-reports/${id}/files/${query}`)).body;
    const [indonesian, again, english] = await Promise.all(['html', 'html', 'html?language=en'].map(file));
    expect(again).toBe(indonesian);
    expect(indonesian).toContain('Yang belum terlaksana');
    expect(indonesian).not.toContain('What was not done');
    expect(english).toContain('What was not done');
    expect(english).toContain('A translation.');
  });
});
