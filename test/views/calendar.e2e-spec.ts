import { startTestApp, type TestApp } from '#test/support/app';
import { ask, type Client, ifMatch, made } from '#test/support/client';
import { type Agency, agency, campaign, channel, researchNote } from '#test/support/factories';
import { CLEAN, codes, contentPlan, objective, pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let designer: Client;
let running: { id: string; code: string };
let plan: { id: string };
let instagram: { id: string };

/** Nyepi 2026 with its joint leave stands in the calendar that every agency begins with. */
const MARCH = 'from=2026-03-01&to=2026-04-01';

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever the calendar shows
type Shown = any;
const calendar = async (query = MARCH, by: Client = bandung.viewer): Promise<Shown> =>
  made(by.get(`calendar?${query}`));
const titles = ({ items }: Shown): string[] => items.map(({ title }: { title: string }) => title);

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  designer = await bandung.person({ role: 'staff', functions: ['designer'], name: 'Dewi' });
  running = await campaign(bandung.head, { startsOn: '2026-03-02', endsOn: '2026-03-31' });
  const { id: campaignId } = running;
  instagram = await channel(bandung.head);
  await researchNote(bandung.analyst, campaignId, { title: 'Survei Maret', observedOn: '2026-03-02' });
  const { id: objectiveId } = await objective(bandung.analyst, campaignId, { targetDate: '2026-03-30' });
  const place = { objectiveIds: [objectiveId], channelIds: [instagram.id], category: 'education' };
  plan = await contentPlan(bandung.staff, campaignId, {
    ...place,
    title: 'Infografis siklus',
    plannedAt: '2026-03-19T00:30:00+07:00',
    assigneeId: designer.id,
  });
  await contentPlan(bandung.staff, campaignId, {
    ...place,
    title: 'Video siklus',
    plannedAt: '2026-03-19T01:00:00+07:00',
    category: 'event',
  });
  await made(
    bandung.staff.post('tasks', {
      contentPlanId: plan.id,
      function: 'designer',
      title: 'Tata letak',
      assigneeId: designer.id,
      dueAt: '2026-03-18T10:00:00+07:00',
    }),
  );
  await made(
    bandung.analyst.post('activities', {
      campaignId,
      title: 'Pelatihan kader',
      whoId: bandung.analyst.id,
      startsOn: '2026-02-27',
      dueOn: '2026-03-03',
      objectiveIds: [objectiveId],
    }),
  );
});
afterAll(() => test.close());

describe('GET /calendar', () => {
  it('merges everything with a day, in the agency’s own days', async () => {
    const { items, timezone, more } = await calendar();
    expect([timezone, more]).toEqual(['Asia/Jakarta', false]);
    const shown = items.map(({ type, startsOn, title }: Shown) => [startsOn, type, title]);
    expect(shown).toEqual([
      ['2026-02-27', 'activity', 'Pelatihan kader'],
      ['2026-03-02', 'research', 'Survei Maret'],
      ['2026-03-18', 'task', 'Tata letak: Infografis siklus'],
      ['2026-03-19', 'slot', 'Infografis siklus'],
      ['2026-03-19', 'slot', 'Video siklus'],
      ['2026-03-30', 'deadline', 'tahu bahwa bak harus dikuras setiap minggu'],
    ]);
  });

  it('says who, for which craft, on which channels, and where to read on', async () => {
    const { items } = await calendar(`${MARCH}&types=task&types=slot`);
    expect(items[0]).toMatchObject({ function: 'designer', person: { name: 'Dewi' }, campaignCode: running.code });
    expect(items[1]).toMatchObject({ channelIds: [instagram.id], at: '2026-03-18T17:30:00Z' });
    for (const { url } of items) expect((await ask(test.url, 'GET', url, auth(bandung.viewer))).status).toBe(200);
  });

  it('lays holidays and joint leave over it, in the reader’s language', async () => {
    const { days } = await calendar('from=2026-03-18&to=2026-03-20');
    expect(days.map(({ date, kind }: Shown) => [date, kind])).toEqual([
      ['2026-03-18', 'joint_leave'],
      ['2026-03-19', 'national_holiday'],
    ]);
    expect(days[1].decree).toMatch(/1497/);
  });

  it('flags what stands against the plan and refuses nothing', async () => {
    const { conflicts } = await calendar();
    expect(conflicts.map(({ code, date }: Shown) => [date, code])).toEqual([
      ['2026-02-27', 'calendar.outside_campaign'],
      ['2026-03-18', 'calendar.day_off'],
      ['2026-03-19', 'calendar.channel_crowded'],
      ['2026-03-19', 'calendar.day_off'],
      ['2026-03-19', 'calendar.day_off'],
    ]);
    const { body } = await bandung.viewer.get(`calendar?${MARCH}`, { 'accept-language': 'id' });
    expect(body.conflicts[1].message).toMatch(/Jatuh pada cuti bersama/);
  });

  it('counts the content mix by category', async () => {
    expect((await calendar()).mix).toEqual({
      n: 2,
      categories: [
        { category: 'education', count: 1, share: '0.5000' },
        { category: 'event', count: 1, share: '0.5000' },
      ],
    });
  });

  it('narrows by person, role, craft, unit and campaign', async () => {
    expect(titles(await calendar(`${MARCH}&userId=${designer.id}`))).toEqual([
      'Tata letak: Infografis siklus',
      'Infografis siklus',
    ]);
    expect(titles(await calendar(`${MARCH}&role=analyst`))).toEqual(['Pelatihan kader', 'Survei Maret']);
    expect(titles(await calendar(`${MARCH}&function=designer`))).toEqual(['Tata letak: Infografis siklus']);
    const unit = await made(bandung.admin.post('org-units', { name: 'Seksi Promosi', kind: 'section' }));
    expect(titles(await calendar(`${MARCH}&unitId=${unit.id}`))).toEqual([]);
    await made(bandung.head.patch(`campaigns/${running.id}`, { unitId: unit.id }, { 'if-match': '*' }));
    expect(titles(await calendar(`${MARCH}&unitId=${unit.id}`))).toHaveLength(6);
    expect(titles(await calendar(`${MARCH}&campaignId=${plan.id}`))).toEqual([]);
  });

  it('moves with the slot', async () => {
    const { version } = await made(bandung.staff.get(`content-plans/${plan.id}`));
    const slot = (plannedAt: string, v: number) =>
      made(bandung.staff.patch(`content-plans/${plan.id}`, { plannedAt }, ifMatch({ version: v })));
    const moved = await slot('2026-03-24T09:00:00+07:00', version);
    expect(titles(await calendar('from=2026-03-24&to=2026-03-25'))).toEqual(['Infografis siklus']);
    await slot('2026-03-19T00:30:00+07:00', moved.version);
  });

  it('shows nothing of another agency and nothing above the clearance', async () => {
    expect((await calendar(MARCH, muba.head)).items).toEqual([]);
    const secret = await campaign(bandung.head, { classification: 'confidential' });
    await researchNote(bandung.analyst, secret.id, { title: 'Rahasia', observedOn: '2026-03-10' });
    expect(titles(await calendar(MARCH, bandung.head))).toContain('Rahasia');
    expect(titles(await calendar())).not.toContain('Rahasia');
  });

  it('shows until when somebody looks again at what could not wait', async () => {
    const { id: objectiveId } = await objective(bandung.analyst, running.id);
    const urgent = await contentPlan(bandung.staff, running.id, { ...CLEAN, objectiveIds: [objectiveId] });
    const posts = [{ channelId: instagram.id, caption: 'Fogging malam ini.' }];
    const { review } = await made(
      bandung.head.post(`content-plans/${urgent.id}/emergency-publish`, { reason: 'Kasus baru.', posts }),
    );
    const { items } = await calendar('types=review');
    expect(items).toMatchObject([
      { type: 'review', recordId: review.id, title: urgent.title, state: 'due', open: true },
    ]);
    expect([items[0].person.id, Date.parse(items[0].at)]).toEqual([review.reviewerId, Date.parse(review.dueAt)]);
    expect((await ask(test.url, 'GET', items[0].url, auth(bandung.viewer))).status).toBe(200);
  });

  it('begins today and shows a month when nothing is said', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format();
    const { from, to } = await calendar('');
    expect([from, Date.parse(to) - Date.parse(from)]).toEqual([today, 31 * 86_400_000]);
  });

  it('refuses a moment for a day, a wrong order and too long a time', async () => {
    expect((await bandung.viewer.get('calendar?from=2026-03-01T00:00:00Z')).status).toBe(400);
    for (const query of ['from=2026-03-02&to=2026-03-02', 'from=2026-01-01&to=2027-03-01']) {
      const answer = await bandung.viewer.get(`calendar?${query}`);
      expect([answer.status, pointers(answer), codes(answer).length]).toEqual([422, ['/to'], 1]);
    }
    expect((await bandung.viewer.get('calendar?types=holiday')).status).toBe(400);
  });
});

const auth = ({ token }: Client) => ({ headers: { authorization: `Bearer ${token}` } });

describe('GET /calendar.ics', () => {
  const expiresOn = new Date(Date.now() + 86_400_000 * 30).toISOString().slice(0, 10);
  const token = (by: Client, scopes: string[]) =>
    made(by.post('access-tokens', { name: 'Kalender', scopes, expiresOn }));
  const feed = (secret: string, query = '') => ask(test.url, 'GET', `calendar.ics?token=${secret}${query}`);
  const soon = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10);

  it('is read by a calendar program, without a header', async () => {
    await campaign(bandung.head);
    const { id } = await campaign(bandung.head);
    await objective(bandung.analyst, id, { targetDate: soon, outcome: 'tahu, dan mau; menguras' });
    const { secret } = await token(bandung.viewer, ['calendar.read']);
    const { status, headers, body } = await feed(secret, '&types=deadline');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = String(body).replaceAll('\r\n ', '').split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines).toContain(`DTSTART;VALUE=DATE:${soon.replaceAll('-', '')}`);
    expect(lines.find((line) => line.startsWith('SUMMARY:'))).toMatch(/Deadline: tahu\\, dan mau\\; menguras · /);
  });

  it('shows what its owner may see, until it is revoked', async () => {
    const secret = await campaign(bandung.head, { classification: 'confidential' });
    await objective(bandung.analyst, secret.id, { targetDate: soon, outcome: 'sasaran rahasia' });
    const [open, all] = [await token(bandung.viewer, ['calendar.read']), await token(bandung.head, ['calendar.read'])];
    expect(String((await feed(all.secret)).body)).toContain('sasaran rahasia');
    expect(String((await feed(open.secret)).body)).not.toContain('sasaran rahasia');
    await bandung.viewer.delete(`access-tokens/${open.id}`, ifMatch(open));
    expect((await feed(open.secret)).status).toBe(401);
  });

  it('takes no token that may do more, and no session’s', async () => {
    const wide = await token(bandung.head, ['calendar.read', 'content.read']);
    const refused = await feed(wide.secret);
    expect([refused.status, refused.body.code]).toEqual([403, 'calendar.token_too_wide']);
    expect((await feed(String(bandung.head.token))).status).toBe(401);
    expect((await ask(test.url, 'GET', 'calendar.ics')).status).toBe(401);
    expect((await bandung.head.get('calendar.ics')).status).toBe(200);
  });

  it('opens nothing else by its address', async () => {
    const { secret } = await token(bandung.head, ['calendar.read']);
    expect((await ask(test.url, 'GET', `calendar?token=${secret}`)).status).toBe(401);
  });
});
