import { startTestApp, type TestApp } from '#test/support/app';
import { type Client, made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { answeredAt, byFormula, caseFrom, figuresOf, saidAll, times } from '#test/support/figures';

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

const HOUR = 3_600_000;
const later = (from: string, hours: number): string => new Date(Date.parse(from) + hours * HOUR).toISOString();

/** A campaign whose figures nothing else of the agency touches. */
const ground = async (): Promise<string> => (await campaign(bandung.head)).id;

async function caseOf(campaignId: string, receivedAt: string, values: object = {}): Promise<string> {
  const [messageId] = await saidAll(bandung.staff, { channelId, campaignId }, [receivedAt]);
  return caseFrom(bandung.staff, messageId, values);
}

const move = (id: string, to: string, values: object): Promise<unknown> =>
  made(bandung.staff.move(`cases/${id}`, to, { ...values }));
const answer = (id: string, receivedAt: string, at: string) =>
  answeredAt(bandung.staff, { id, receivedAt, channelId }, at);
const figures = (path: string, by: Client = bandung.analyst) => byFormula(by, path);

describe('GET /campaigns/:id/figures', () => {
  describe('over the cases of a winter', () => {
    let campaignId: string;

    /**
     * Eighty cases: 22 of December and 38 of January closed in January, 8 answered and 4 not, 3 of February answered, 5 of
     * today. Nine of the answers came late.
     */
    beforeAll(async () => {
      campaignId = await ground();
      const [december, january] = ['2025-12-29T02:00:00Z', '2026-01-05T02:00:00Z'];
      const recent = new Date(Date.now() - HOUR).toISOString();
      const received = [
        ...[...Array(22).fill(december), ...Array(50).fill(january)],
        ...[...Array(3).fill('2026-02-02T02:00:00Z'), ...Array(5).fill(recent)],
      ];
      const messages = await saidAll(bandung.staff, { channelId, campaignId }, received);
      const answered = (i: number): boolean => i < 60 || (i >= 64 && i < 75);
      await times(80, async (i) => {
        const id = await caseFrom(bandung.staff, messages[i]);
        if (!answered(i)) return;
        const at = received[i] ?? '';
        await answer(id, at, later(at, 24 * (i >= 22 && i < 31 ? 14 : 1)));
        if (i < 60) await move(id, 'closed', { at: '2026-01-20T02:00:00Z', reason: 'Pelapor menyatakan selesai.' });
      });
    });

    it('C6: counts open overdue cases as failed, and leaves out those not due', async () => {
      const { 'case.sla_compliance': kept } = await figures(`campaigns/${campaignId}/figures?ids=case.sla_compliance`);
      expect(kept).toMatchObject({ value: '82.666666666666666667', numerator: '62', denominator: '75', n: 75 });
      expect(kept.excluded).toMatchObject([{ code: 'open_not_due', count: 5 }]);
      expect(['77.5', '87.323943661971830986']).not.toContain(kept.value);
    });

    it('C11: tells the share closed of those received from the flow of the month', async () => {
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
    const items = Array.from({ length: 200 }, (_, i) => ({
      ...{ channelId, campaignId, receivedAt, text: i >= 40 && i < 50 ? '👍' : 'Kapan fogging?' },
      ...(i >= 50 && i < 60 ? { exclusionReason: 'own_reply' } : {}),
    }));
    const stored = await made(bandung.staff.post('feedback-messages/batch', { items }));
    const ids: string[] = stored.items.map(({ id }: { id: string }) => id);
    const triage = (id: string, kind: string) => made(bandung.staff.post(`feedback-messages/${id}/triage`, { kind }));
    await Promise.all(ids.slice(0, 40).map((id) => triage(id, 'spam')));
    await Promise.all(ids.slice(60).map((id) => triage(id, 'question')));
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

  it('C12: counts distinct cases among the contacts', async () => {
    const campaignId = await ground();
    const received = '2026-03-02T02:00:00Z';
    const messages = await saidAll(bandung.staff, { channelId, campaignId }, Array(130).fill(received));
    const ids = await times(130, (i) => caseFrom(bandung.staff, messages[i]));
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

  it('comes by month, unit and channel, each part under its name', async () => {
    const campaignId = await ground();
    const unitId = (await made(bandung.admin.post('org-units', { name: 'Seksi Surveilans', kind: 'section' }))).id;
    await caseOf(campaignId, '2026-01-05T02:00:00Z', { unitId });
    await caseOf(campaignId, '2026-02-05T02:00:00Z');
    const of = (query: string) =>
      figuresOf(bandung.analyst, `figures?campaignId=${campaignId}&ids=feedback.contacts_vs_cases&${query}`);
    const months = await of('by=month&from=2026-01-15&to=2026-03-01');
    expect(months.map(({ from, to, n, subject }) => [from, to, n, subject])).toEqual([
      ['2026-01-15', '2026-01-31', 0, null],
      ['2026-02-01', '2026-02-28', 1, null],
    ]);
    const units = await of('by=unit');
    expect(units.find(({ subject }) => subject.id === unitId)).toMatchObject({
      value: '1',
      from: null,
      subject: { type: 'org_unit', title: 'Seksi Surveilans' },
      also: [{ code: 'contacts', value: '1', label: 'Contacts' }],
    });
    const channels = await of('by=channel');
    expect(channels.find(({ subject }) => subject.id === channelId)).toMatchObject({
      n: 2,
      subject: { type: 'channel' },
    });
  });

  it('refuses parts without a period, too many, and of what has none', async () => {
    const refused = async (query: string) => {
      const { status, body } = await bandung.analyst.get(`figures?${query}`);
      return [status, body.errors?.map(({ code }: { code: string }) => code)];
    };
    expect(await refused('by=day')).toEqual([422, ['figures.by_needs_period']]);
    expect(await refused('by=day&from=2026-01-01&to=2027-01-01')).toEqual([422, ['figures.too_many_parts']]);
    const kept = 'ids=case.sla_compliance&ids=feedback.response_rate';
    expect(await refused(`by=channel&${kept}`)).toEqual([422, ['figures.not_split_so']]);
    expect((await bandung.analyst.get('figures?by=year')).status).toBe(400);
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
