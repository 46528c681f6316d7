import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let channelId: string;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = await Promise.all([agency(test), agency(test)]);
  ({ id: channelId } = await channel(bandung.head));
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the figure holds
type Figure = any;

const HOUR = 3_600_000;
const later = (from: string, hours: number): string => new Date(Date.parse(from) + hours * HOUR).toISOString();

async function times<T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: n }, (_, i) => make(i)));
}

/** A campaign whose figures nothing else of the agency touches. */
const ground = async (): Promise<string> => (await campaign(bandung.head)).id;

async function said(campaignId: string, receivedAt: string): Promise<string> {
  const text = 'Kapan jadwal fogging RW 05 keluar?';
  const { id } = await made(bandung.staff.post('feedback-messages', { channelId, campaignId, receivedAt, text }));
  return id;
}

/** A report on paper becomes a case the way a clerk enters it, also days later. */
async function caseOf(campaignId: string, receivedAt: string, values: object = {}): Promise<string> {
  const facts = { title: 'Jadwal fogging RW 05', class: 'information_request', topic: 'jadwal fogging', ...values };
  const feedbackMessageIds = [await said(campaignId, receivedAt)];
  return (await made(bandung.staff.post('cases', { ...facts, feedbackMessageIds }))).id;
}

const move = (id: string, to: string, values: object): Promise<unknown> =>
  made(bandung.staff.move(`cases/${id}`, to, { ...values }));

async function answer(id: string, receivedAt: string, at: string): Promise<void> {
  await move(id, 'verified', { at: receivedAt });
  await move(id, 'assigned', { at: receivedAt, assigneeId: bandung.staff.id });
  const reply = await made(
    bandung.staff.post(`cases/${id}/replies`, { text: 'Sabtu pukul 07.00.', final: true, channelId }),
  );
  await made(bandung.staff.move(`cases/${id}/replies/${reply.id}`, 'sent', { at }));
}

async function figures(path: string, by: Client = bandung.analyst): Promise<Record<string, Figure>> {
  const { items } = await made(by.get(path));
  return Object.fromEntries(items.map((figure: Figure) => [figure.formula, figure]));
}

describe('GET /campaigns/:id/figures', () => {
  it('C6: counts open overdue cases as failed, and leaves out those not due', async () => {
    const campaignId = await ground();
    const received = '2026-01-05T02:00:00Z';
    await times(62, async () => {
      await answer(await caseOf(campaignId, received), received, later(received, 24));
    });
    await times(9, async () => {
      await answer(await caseOf(campaignId, received), received, later(received, 24 * 20));
    });
    await times(4, () => caseOf(campaignId, received));
    await times(5, () => caseOf(campaignId, new Date().toISOString()));
    const { 'case.sla_compliance': kept } = await figures(`campaigns/${campaignId}/figures?ids=case.sla_compliance`);
    expect(kept).toMatchObject({ value: '82.666666666666666667', numerator: '62', denominator: '75', n: 75 });
    expect(kept.excluded).toMatchObject([{ code: 'open_not_due', count: 5 }]);
    expect(['77.5', '87.323943661971830986']).not.toContain(kept.value);
  });

  it('C7: gives median and ninth tenth of the response times, each by its method', async () => {
    const campaignId = await ground();
    const received = '2026-01-05T02:00:00Z';
    const days = [1, 2, 2, 3, 4, 5, 8, 13, 21, 40];
    await times(days.length, async (i) => {
      await answer(await caseOf(campaignId, received), received, later(received, 24 * (days[i] ?? 0)));
    });
    const ids = 'ids=case.first_response_p50&ids=case.first_response_p90';
    const continuous = await figures(`campaigns/${campaignId}/figures?${ids}`);
    expect(continuous['case.first_response_p50']).toMatchObject({ value: '4.5', unit: 'days', n: 10 });
    expect(continuous['case.first_response_p90'].value).toBe('22.9');
    const discrete = await figures(`campaigns/${campaignId}/figures?${ids}&percentile=discrete`);
    expect(discrete['case.first_response_p90']).toMatchObject({
      value: '21',
      caveats: [{ code: 'percentile_discrete' }],
    });
    expect(Object.values(continuous).map(({ value }) => value)).not.toContain('9.9');
  });

  it('C8: divides by what deserved an answer', async () => {
    const campaignId = await ground();
    const receivedAt = '2026-02-03T02:00:00Z';
    const said = { channelId, campaignId, receivedAt, text: 'Kapan fogging?' };
    const { items } = await made(
      bandung.staff.post('feedback-messages/batch', { items: Array.from({ length: 200 }, () => said) }),
    );
    const ids: string[] = items.map(({ id }: { id: string }) => id);
    const triage = (id: string, coding: object) => made(bandung.staff.post(`feedback-messages/${id}/triage`, coding));
    await Promise.all([
      ...ids.slice(0, 40).map((id) => triage(id, { kind: 'spam' })),
      ...ids.slice(40, 50).map((id) => triage(id, { kind: 'praise', eligible: false, exclusionReason: 'emoji_only' })),
      ...ids.slice(50, 60).map((id) => triage(id, { kind: 'question', eligible: false, exclusionReason: 'own_reply' })),
      ...ids.slice(60).map((id) => triage(id, { kind: 'question' })),
    ]);
    await Promise.all(
      ids
        .slice(60, 172)
        .map((id) => made(bandung.staff.post(`feedback-messages/${id}/replies`, { text: 'Sabtu pukul 07.00.' }))),
    );
    const { 'feedback.response_rate': rate } = await figures(`campaigns/${campaignId}/figures`);
    expect(rate).toMatchObject({ value: '80', numerator: '112', denominator: '140' });
    expect(rate.excluded).toMatchObject([
      { code: 'spam', count: 50 },
      { code: 'own_reply', count: 10 },
    ]);
    expect(rate.value).not.toBe('56');
  });

  it('C11: tells the share closed of those received from the flow of the month', async () => {
    const campaignId = await ground();
    const december = '2025-12-29T02:00:00Z';
    const january = '2026-01-05T02:00:00Z';
    const done = async (received: string) => {
      const id = await caseOf(campaignId, received);
      await answer(id, received, later('2026-01-06T02:00:00Z', 24));
      await move(id, 'closed', { at: '2026-01-20T02:00:00Z', reason: 'Pelapor menyatakan selesai.' });
    };
    await times(38, () => done(january));
    await times(12, () => caseOf(campaignId, january));
    await times(22, () => done(december));
    const month = await figures(`campaigns/${campaignId}/figures?from=2026-01-01&to=2026-02-01`);
    expect(month['case.resolution_cohort']).toMatchObject({
      value: '76',
      denominator: '50',
      from: '2026-01-01',
      to: '2026-01-31',
    });
    expect(month['case.resolution_flow']).toMatchObject({ value: '120', caveats: [{ code: 'flow_not_cohort' }] });
    // C10: 22 were open before, 50 came, 60 were closed, 12 are left, and both ways of counting agree.
    expect(month['case.backlog_identity']).toMatchObject({ value: '0', n: 12, caveats: [] });
  });

  it('C12: counts distinct cases among the contacts', async () => {
    const campaignId = await ground();
    const received = '2026-03-02T02:00:00Z';
    const ids = await times(130, () => caseOf(campaignId, received));
    const children = ids.slice(9, 31);
    for (let i = 0; i < 9; i += 1) {
      const caseIds = children.filter((_, n) => n % 9 === i);
      await made(bandung.staff.post(`cases/${ids[i]}/merges`, { caseIds, reason: 'Laporan yang sama.' }));
    }
    const { 'feedback.contacts_vs_cases': contacts } = await figures(`campaigns/${campaignId}/figures`);
    expect(contacts).toMatchObject({ value: '108', n: 130, excluded: [{ code: 'merged_duplicate', count: 22 }] });
  });

  it("C5: puts what came at night on the agency's own day", async () => {
    const campaignId = await ground();
    await caseOf(campaignId, '2026-03-12T19:00:00Z');
    const on = async (from: string, to: string) =>
      (await figures(`campaigns/${campaignId}/figures?from=${from}&to=${to}`))['feedback.contacts_vs_cases'].n;
    expect([await on('2026-03-12', '2026-03-13'), await on('2026-03-13', '2026-03-14')]).toEqual([0, 1]);
  });

  it('answers null and no zero where nothing is known', async () => {
    const empty = await figures(`campaigns/${await ground()}/figures`);
    expect(empty['case.sla_compliance']).toMatchObject({ value: null, caveats: [{ code: 'denominator_zero' }] });
    expect(empty['case.first_response_p50']).toMatchObject({ value: null });
  });

  it('counts nothing above the reader, and knows no campaign of others', async () => {
    const campaignId = await ground();
    await caseOf(campaignId, '2026-03-02T02:00:00Z');
    await caseOf(campaignId, '2026-03-02T02:00:00Z', { classification: 'confidential' });
    const n = async (by: Client) =>
      (await figures(`campaigns/${campaignId}/figures`, by))['case.sla_compliance'].denominator;
    expect([await n(bandung.informationOfficer), await n(bandung.viewer)]).toEqual(['2', '1']);
    expect((await muba.head.get(`campaigns/${campaignId}/figures`)).status).toBe(404);
  });
});

describe('GET /figures', () => {
  it('answers the same bytes over unchanged records', async () => {
    const [one, two] = await times(2, () => bandung.analyst.get('figures?from=2026-01-01&to=2026-12-31'));
    expect(one?.body.items.length).toBeGreaterThan(5);
    expect(one?.body).toEqual(two?.body);
  });

  it('refuses a period that ends before it begins', async () => {
    const { status, body } = await bandung.analyst.get('figures?from=2026-02-01&to=2026-01-01');
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ pointer: '/to', code: 'figures.period' })]]);
  });

  it('knows no unit and no formula that is not there', async () => {
    const nowhere = await bandung.analyst.get('figures?unitId=01948f3c-7b1a-7c3e-9d2f-ffffffffffff');
    const nothing = await bandung.analyst.get('figures?ids=case.nope');
    expect([nowhere.status, nothing.status]).toEqual([404, 400]);
  });
});

describe('GET /cases/:id/figures', () => {
  it('C3: counts seventy office minutes over a long weekend', async () => {
    const received = '2026-01-15T15:30:00+07:00';
    const id = await caseOf(await ground(), received);
    await answer(id, received, '2026-01-19T08:10:00+07:00');
    const { 'case.first_response_business': minutes } = await figures(`cases/${id}/figures`);
    expect(minutes).toMatchObject({ value: '70', unit: 'minutes' });
    expect(minutes.value).not.toBe(String(88 * 60 + 40));
  });

  it('C9: takes off the working days spent waiting for the reporter', async () => {
    const received = '2026-02-02T09:00:00+07:00';
    const id = await caseOf(await ground(), received, { class: 'complaint' });
    await move(id, 'verified', { at: '2026-02-02T10:00:00+07:00' });
    await move(id, 'waiting_reporter', { at: '2026-02-03T10:00:00+07:00', reason: 'Menunggu foto lokasi.' });
    await move(id, 'verified', { at: '2026-02-06T10:00:00+07:00' });
    await move(id, 'assigned', { at: '2026-02-06T10:00:00+07:00', assigneeId: bandung.staff.id });
    const reply = await made(
      bandung.staff.post(`cases/${id}/replies`, { text: 'Sudah difogging.', final: true, channelId }),
    );
    await made(bandung.staff.move(`cases/${id}/replies/${reply.id}`, 'sent', { at: '2026-02-10T10:00:00+07:00' }));
    expect((await figures(`cases/${id}/figures`))['case.net_resolution']).toMatchObject({ value: null });
    await move(id, 'closed', { at: '2026-02-11T10:00:00+07:00', reason: 'Pelapor menyatakan selesai.' });
    const { 'case.net_resolution': net } = await figures(`cases/${id}/figures`);
    expect(net).toMatchObject({ value: '4', excluded: [{ code: 'paused_days', count: 3 }] });
    expect(net.value).not.toBe('7');
  });

  it('C2: names the last day that is in time', async () => {
    const id = await caseOf(await ground(), '2026-03-12T10:00:00+07:00', { class: 'complaint' });
    expect((await figures(`cases/${id}/figures`))['case.due_at'].value).toBe('2026-04-09');
  });

  it('is not there for another agency', async () => {
    const id = await caseOf(await ground(), '2026-03-12T10:00:00+07:00');
    expect((await muba.head.get(`cases/${id}/figures`)).status).toBe(404);
  });
});

describe('POST /figures/stated-counts', () => {
  it('C10: refuses counts of Bandung 2014 with the difference of 30', async () => {
    const states = [
      { state: 'disposisi', count: 4774 },
      { state: 'tertunda', count: 33 },
      { state: 'arsip', count: 794 },
    ];
    const check = (total: number) => bandung.analyst.post('figures/stated-counts', { byState: { states, total } });
    const { status, body } = await check(5571);
    expect([status, body.code, body.difference]).toEqual([422, 'figures.do_not_add_up', '30']);
    expect(body.detail).toContain('5601');
    const right = await check(5601);
    expect([right.status, right.body.value]).toEqual([200, '0']);
  });

  it('refuses movements that lose a case on the way', async () => {
    const movements = { opening: 22, received: 50, reopened: 0, closed: 60, merged: 0, closing: 13 };
    const { status, body } = await bandung.analyst.post('figures/stated-counts', { movements });
    expect([status, body.difference]).toEqual([422, '-1']);
  });

  it('takes one of the two ways, and each state once', async () => {
    const twice = [
      { state: 'arsip', count: 1 },
      { state: 'Arsip ', count: 2 },
    ];
    const neither = await bandung.analyst.post('figures/stated-counts', {});
    const doubled = await bandung.analyst.post('figures/stated-counts', { byState: { states: twice, total: 3 } });
    expect([neither.body.errors[0].code, doubled.body.errors[0].code]).toEqual([
      'figures.one_way',
      'figures.state_twice',
    ]);
  });
});
