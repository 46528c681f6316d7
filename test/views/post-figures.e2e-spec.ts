import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { type Agency, agency, campaign, channel } from '#test/support/factories';

let test: TestApp;
let bandung: Agency;
let channelId: string;

beforeAll(async () => {
  test = await startTestApp();
  bandung = await agency(test);
  ({ id: channelId } = await channel(bandung.head));
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the figure holds
type Figure = any;

/** A campaign whose figures nothing else of the agency touches. */
const ground = async (): Promise<string> => (await campaign(bandung.head)).id;

async function caseOf(campaignId: string, receivedAt: string, values: object = {}): Promise<string> {
  const message = { channelId, campaignId, receivedAt, text: 'Kapan jadwal fogging RW 05 keluar?' };
  const { id } = await made(bandung.staff.post('feedback-messages', message));
  const facts = { title: 'Jadwal fogging RW 05', class: 'information_request', topic: 'jadwal fogging', ...values };
  return (await made(bandung.staff.post('cases', { ...facts, feedbackMessageIds: [id] }))).id;
}

describe('GET /figures?by=', () => {
  it('comes by month, unit and channel, each part under its name', async () => {
    const campaignId = await ground();
    const unitId = (await made(bandung.admin.post('org-units', { name: 'Seksi Surveilans', kind: 'section' }))).id;
    await caseOf(campaignId, '2026-01-05T02:00:00Z', { unitId });
    await caseOf(campaignId, '2026-02-05T02:00:00Z');
    const of = async (query: string): Promise<Figure[]> =>
      (await made(bandung.analyst.get(`figures?campaignId=${campaignId}&ids=feedback.contacts_vs_cases&${query}`)))
        .items;
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
});
