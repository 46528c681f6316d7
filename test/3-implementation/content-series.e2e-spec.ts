import { startTestApp, type TestApp } from '#test/support/app';
import { made } from '#test/support/client';
import { day, type Ground, ground, unplannedPost } from '#test/support/doing';
import { type Agency, agency } from '#test/support/factories';
import { outside } from '#test/support/outside';
import { codes, pointers } from '#test/support/planning';

const { SeriesRounds } = await outside<typeof import('#stages/3-implementation/content-series/series-rounds.service')>(
  '#stages/3-implementation/content-series/series-rounds.service',
);

let test: TestApp;
let muba: Agency;
let other: Agency;
let on: Ground;

beforeAll(async () => {
  test = await startTestApp();
  // Here only the test's own clock looks for what is due.
  test.app.get(SeriesRounds).onModuleDestroy();
  [muba, other] = [await agency(test), await agency(test)];
  on = await ground(muba);
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back, and fails where it is not there
type Body = any;
const DAY = 86_400_000;
const read = (path: string): Promise<Body> => made(muba.viewer.get(path));

describe('/content-series', () => {
  const series = (values = {}) => ({
    campaignId: on.campaign.id,
    title: 'Pengingat kuras bak',
    format: 'infographic',
    frequency: 'weekly',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    localTime: '06:30',
    startsOn: day(0),
    endsOn: day(10),
    leadDays: 3,
    recheckOn: day(6),
    objectiveIds: [on.objective.id],
    channelIds: [on.channel.id],
    ...values,
  });

  it('make pieces ahead, hold when nobody checked and stop at their end', async () => {
    const tomorrow = await made(
      muba.admin.post('calendar-days', { date: day(2), kind: 'local_holiday', name: 'HUT Muba', decree: 'SK 1/2026' }),
    );
    const stored = await made(muba.staff.post('content-series', series({ startsOn: day(1), holidays: 'skip' })));
    expect(tomorrow.date).toBe(day(2));
    const rounds = test.app.get(SeriesRounds);
    await Promise.all([rounds.round(), rounds.round()]);
    const { items } = await read(`content-series/${stored.id}/occurrences`);
    const made3 = items.filter((one: Body) => one.contentPlanId);
    expect(items.slice(0, 3).map((one: Body) => [one.day, one.state])).toEqual([
      [day(1), 'made'],
      [day(2), 'skipped'],
      [day(3), 'made'],
    ]);
    const plan = await read(`content-plans/${made3[0].contentPlanId}`);
    expect([plan.state, plan.createdBy, plan.plannedAt]).toEqual(['planned', muba.staff.id, `${day(0)}T23:30:00Z`]);
    await rounds.round(new Date(Date.now() + 6 * DAY));
    const again = await muba.staff.post(`content-series/${stored.id}/rechecks`, { reason: 'x', nextRecheckOn: day(0) });
    expect([(await read(`content-series/${stored.id}`)).state, codes(again)]).toEqual([
      'held',
      ['content_series.recheck'],
    ]);
    const look = { reason: 'Dicocokkan dengan Puskesmas.', nextRecheckOn: day(30) };
    expect(await made(muba.staff.post(`content-series/${stored.id}/rechecks`, look))).toMatchObject({
      state: 'running',
    });
    await rounds.round(new Date(Date.now() + 11 * DAY));
    expect((await muba.staff.post(`content-series/${stored.id}/occurrences`)).body.code).toBe('content_series.ended');
  });

  it('want an end, a rhythm and a day of re-check', async () => {
    const { endsOn: _, ...endless } = series();
    expect(pointers(await muba.staff.post('content-series', endless))).toEqual(['/endsOn']);
    const wrong = series({ frequency: 'monthly', recheckOn: day(0), objectiveIds: [] });
    expect(pointers(await muba.staff.post('content-series', wrong)).sort()).toEqual([
      '/monthDay',
      '/objectiveIds',
      '/recheckOn',
      '/weekdays',
    ]);
  });
});

describe('/hashtag-sets and /link-tags', () => {
  it('count what went out with them', async () => {
    const { id: campaignId } = on.campaign;
    const tags = ['SiagaBanjir', '#siagabanjir', '#MubaTangguh'];
    const set = await made(muba.staff.post('hashtag-sets', { campaignId, name: 'Utama', tags }));
    const address = { campaignId, channelId: on.channel.id, url: 'https://muba.example/posko' };
    const link = await made(muba.staff.post('link-tags', address));
    expect(link.taggedUrl).toMatch(/\?utm_source=instagram&utm_medium=social&utm_campaign=dbd-/);
    const caption = `Posko #SIAGABANJIR: ${link.taggedUrl}.`;
    await made(muba.staff.post('posts', unplannedPost(on, { caption })));
    expect((await read(`hashtag-sets/${set.id}`)).uses).toEqual([
      { tag: '#SiagaBanjir', posts: 1 },
      { tag: '#MubaTangguh', posts: 0 },
    ]);
    expect((await read(`link-tags/${link.id}`)).uses).toBe(1);
    expect((await muba.staff.post('link-tags', address)).status).toBe(409);
    const government = await muba.staff.post('link-tags', { ...address, url: 'https://musibanyuasinkab.go.id' });
    expect(codes(government)).toEqual(['link_tag.government']);
    expect((await other.head.get(`link-tags/${link.id}`)).status).toBe(404);
  });
});
