import type pg from 'pg';
import { openAsSuperuser } from '#test/support/agency';
import { startTestApp, type TestApp } from '#test/support/app';
import { ifMatch, made } from '#test/support/client';
import { type Ground, ground, moment, scheduledPlan } from '#test/support/doing';
import { type Agency, agency, campaign, channel } from '#test/support/factories';
import { daily, postOut, reading, rollupFaults } from '#test/support/measuring';
import { pointers } from '#test/support/planning';

let test: TestApp;
let bandung: Agency;
let muba: Agency;
let db: pg.Client;

beforeAll(async () => {
  test = await startTestApp();
  [bandung, muba] = [await agency(test), await agency(test)];
  db = await openAsSuperuser(test);
});
afterAll(async () => {
  await db.end();
  await test.close();
});

// biome-ignore lint/suspicious/noExplicitAny: whatever the service answers
type Told = any;

const bring = (items: object[]) => made(bandung.staff.post('metric-samples/batch', { items }));
const metrics = (on: Ground, query = '', by = bandung.viewer): Promise<Told> =>
  made(by.get(`campaigns/${on.campaign.id}/metrics?${query}`));
const of = (measures: Told[], metric: string): Told => measures.find((one) => one.metric === metric);
const figure = ({ figures }: Told, id: string): Told => figures.find(({ formula }: Told) => formula === `post.${id}`);

/** A post of the campaign with what it stands at. */
async function measured(on: Ground, values: Record<string, string>, post = {}) {
  const { id } = await postOut(bandung.staff, on, post);
  await bring(Object.entries(values).map(([metric, value]) => reading(id, value, '2026-03-20', { metric })));
  return id;
}

describe('GET /campaigns/{id}/metrics', () => {
  it('adds gains by day, week and month, never readings', async () => {
    const on = await ground(bandung);
    const { id } = await postOut(bandung.staff, on);
    await bring(['100', '160', '190'].map((value, i) => reading(id, value, `2026-03-1${4 + i}`)));
    await bring([reading(id, '230', '', { capturedAt: '2026-03-31T19:00:00Z' })]);
    const values = async (query: string) =>
      (await metrics(on, query)).groups.map(({ day: key, measures }: Told) => [
        key,
        measures[0].value,
        measures[0].gained,
      ]);
    expect(await values('by=day')).toEqual([
      ['2026-03-14', '100', null],
      ['2026-03-15', '60', '60'],
      ['2026-03-16', '30', '30'],
      ['2026-04-01', '40', '40'],
    ]);
    expect(await values('by=week')).toEqual([
      ['2026-03-09', '160', '60'],
      ['2026-03-16', '30', '30'],
      ['2026-03-30', '40', '40'],
    ]);
    expect(await values('by=month&from=2026-03-15&to=2026-04-01')).toEqual([['2026-03-01', '90', '90']]);
    expect(of((await metrics(on)).totals, 'likes')).toMatchObject({
      value: '230',
      opening: '100',
      gained: '130',
      series: 1,
    });
  });

  it('C13: gives the engagement rate pooled and as the mean of posts', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '40', comments: '10', reach: '500' });
    await measured(on, { engagements: '100', reach: '10000' });
    const answer = await metrics(on, 'include=figures');
    expect(figure(answer, 'engagement_rate_mean').value).toBe('5.5');
    expect(figure(answer, 'engagement_rate_pooled')).toMatchObject({ numerator: '150', denominator: '10500' });
    expect(Number(figure(answer, 'engagement_rate_pooled').value)).toBeCloseTo(1.4286, 4);
    expect(answer.engagementOf).toEqual(['comments', 'engagements', 'likes']);
  });

  it('C14: divides by the followers of the day of publishing', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '120' }, { followersAtPublish: 10_000 });
    await measured(on, { likes: '180' }, { followersAtPublish: 12_000 });
    expect(figure(await metrics(on, 'include=figures'), 'engagement_rate_by_followers').value).toBe('1.35');
  });

  it('C15: bounds reach and never adds it up', async () => {
    const on = await ground(bandung);
    const { id } = await postOut(bandung.staff, on);
    await bring(['400', '350', '300'].map((value, i) => daily(id, value, `2026-03-1${1 + i}`)));
    const span = 'from=2026-03-11&to=2026-03-14';
    expect(of((await metrics(on, span)).totals, 'reach')).toMatchObject({ value: null, lower: '400', upper: '1050' });
    await bring([daily(id, '780', '2026-03-11', { periodEnd: '2026-03-13' })]);
    expect(of((await metrics(on, span)).totals, 'reach')).toMatchObject({ value: '780', lower: '780', upper: '780' });
    expect(of((await metrics(on)).totals, 'reach')).toMatchObject({ value: null, lower: '400', upper: '1050' });
  });

  it('C31: keeps paid and organic apart', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '300', reach: '6000' });
    const paid = await measured(on, { likes: '90', reach: '14000' }, { paid: true });
    const answer = await metrics(on, 'include=figures');
    expect(figure(answer, 'engagement_rate_organic').value).toBe('5');
    expect(figure(answer, 'engagement_rate_pooled').value).toBe('1.95');
    expect(of((await metrics(on, 'paid=false')).totals, 'likes').value).toBe('300');
    const reach = of(answer.totals, 'reach');
    expect([reach.value, reach.lower, reach.upper]).toEqual([null, '14000', '20000']);
    const post = await made(bandung.staff.get(`posts/${paid}`));
    await made(bandung.staff.patch(`posts/${paid}`, { paid: false }, ifMatch(post)));
    expect(of((await metrics(on, 'paid=false')).totals, 'likes').value).toBe('390');
    expect(await rollupFaults(db)).toEqual([]);
  });

  it('groups by channel, format and post', async () => {
    const on = await ground(bandung);
    const plan = await scheduledPlan(bandung, on);
    const planned = await made(
      bandung.staff.post('posts', {
        contentPlanId: plan.id,
        channelId: on.channel.id,
        caption: 'Jentik.',
        publishedAt: moment(-60),
      }),
    );
    await bring([reading(planned.id, '7', '', { capturedAt: moment(-5) })]);
    const other = await channel(bandung.head);
    const unplanned = await measured(on, { likes: '5' }, { channelId: other.id });
    const key = async (by: string, name: string) =>
      Object.fromEntries(
        (await metrics(on, `by=${by}`)).groups.map((group: Told) => [group[name], group.measures[0].value]),
      );
    expect(await key('channel', 'channelId')).toEqual({ [on.channel.id]: '7', [other.id]: '5' });
    expect(await key('format', 'format')).toEqual({ infographic: '7', none: '5' });
    expect(await key('post', 'postId')).toEqual({ [planned.id]: '7', [unplanned]: '5' });
    const first = await metrics(on, 'by=post&limit=1');
    const second = await metrics(on, `by=post&limit=1&cursor=${first.nextCursor}`);
    expect([first.groups[0].postId, second.groups[0].postId, second.nextCursor]).toEqual([planned.id, unplanned, null]);
  });

  it('takes what a post gathered along to another campaign', async () => {
    const [on, other] = [await ground(bandung), await campaign(bandung.head)];
    const id = await measured(on, { likes: '50', reach: '900' });
    await measured(on, { likes: '10', reach: '400' });
    const post = await made(bandung.staff.get(`posts/${id}`));
    await made(bandung.staff.patch(`posts/${id}`, { campaignId: other.id }, ifMatch(post)));
    const { totals } = await metrics(on);
    expect([of(totals, 'likes').value, of(totals, 'reach').upper]).toEqual(['10', '400']);
    expect(of((await metrics({ ...on, campaign: other })).totals, 'likes').value).toBe('50');
    expect(await rollupFaults(db)).toEqual([]);
  });

  it('counts no post above the reader’s clearance', async () => {
    const on = await ground(bandung);
    await measured(on, { likes: '10', reach: '400' });
    const hidden = await measured(on, { likes: '50', reach: '900' });
    await db.query('ALTER TABLE posts DISABLE TRIGGER set_level');
    await db.query('UPDATE posts SET level = 2 WHERE id = $1', [hidden]);
    await db.query('ALTER TABLE posts ENABLE TRIGGER set_level');
    const seen = await metrics(on, 'by=post&include=figures');
    expect([of(seen.totals, 'likes').value, of(seen.totals, 'reach').upper, seen.groups]).toMatchObject([
      '10',
      '400',
      [{}],
    ]);
    expect(figure(seen, 'engagement_rate_pooled').denominator).toBe('400');
    expect(of((await metrics(on, 'by=day')).groups[0].measures, 'likes').value).toBe('10');
    expect((await bandung.viewer.get(`posts/${hidden}/metrics`)).status).toBe(404);
    expect((await made(bandung.viewer.get(`metric-samples?postId=${hidden}`))).items).toEqual([]);
    expect(of((await metrics(on, '', bandung.head)).totals, 'likes').value).toBe('60');
    expect(await rollupFaults(db)).toEqual([]);
  });

  it('refuses days out of order and campaigns out of sight', async () => {
    const on = await ground(bandung);
    const answer = await bandung.viewer.get(`campaigns/${on.campaign.id}/metrics?from=2026-03-02&to=2026-03-01`);
    expect([answer.status, pointers(answer)]).toEqual([422, ['?to']]);
    expect((await muba.head.get(`campaigns/${on.campaign.id}/metrics`)).status).toBe(404);
    expect((await metrics(on)).totals).toEqual([]);
  });
});

describe('GET /posts/{id}/metrics', () => {
  const points = async (id: string) => (await made(bandung.viewer.get(`posts/${id}/metrics`))).series[0].points;

  it('C16: shows what was gained between readings', async () => {
    const { id } = await postOut(bandung.staff, await ground(bandung));
    await bring(['100', '160', '190', '185'].map((value, i) => reading(id, value, `2026-03-1${2 + i}`)));
    expect((await points(id)).map(({ gained }: Told) => gained)).toEqual([null, '60', '30', '-5']);
    expect((await points(id))[3].caveats).toMatchObject([{ code: 'counter_fell' }]);
  });

  it('breaks the series where the definition changes', async () => {
    const { id } = await postOut(bandung.staff, await ground(bandung), { publishedAt: '2025-04-01T02:00:00Z' });
    const days = ['2025-04-19', '2025-04-20', '2025-04-21'];
    await bring(days.map((on, i) => reading(id, String(900 + i * 100), on, { metric: 'views' })));
    const told = (await points(id)).map((point: Told) => [point.gained, point.break]);
    expect(told).toEqual([
      [null, false],
      ['100', false],
      [null, true],
    ]);
  });

  it('shows what nobody could count, which is not zero', async () => {
    const { id } = await postOut(bandung.staff, await ground(bandung));
    const reason = 'Siaran langsung; stasiun tidak menghitung pendengar.';
    await bring([reading(id, null, '2026-03-12', { metric: 'listeners', reason })]);
    const { series, uncounted } = await made(bandung.viewer.get(`posts/${id}/metrics`));
    expect([series, uncounted[0].reason, uncounted[0].metric]).toEqual([[], reason, 'listeners']);
  });
});

describe('GET /channels/{id}/metrics', () => {
  it('C34: shows how its followers grew', async () => {
    const { id: channelId } = await channel(bandung.head);
    const followers = (value: string, on: string) =>
      reading('', value, on, { postId: undefined, channelId, metric: 'followers' });
    await bring([followers('10000', '2026-01-01'), followers('10900', '2026-02-10'), followers('12100', '2026-04-01')]);
    const { figures, totals, groups } = await made(bandung.viewer.get(`channels/${channelId}/metrics?by=month`));
    expect(figures[0]).toMatchObject({
      formula: 'channel.follower_growth',
      value: '21',
      from: '2026-01-01',
      to: '2026-04-01',
    });
    expect(Number(figures[1].value)).toBeCloseTo(6.56, 2);
    expect([of(totals, 'followers').value, groups.length]).toEqual(['12100', 3]);
    const one = await made(bandung.viewer.get(`channels/${channelId}/metrics?from=2026-02-01&to=2026-04-02`));
    expect(one.figures[0]).toMatchObject({ numerator: '2100', from: '2026-01-01' });
  });

  it('C15: bounds the reach of its days', async () => {
    const { id: channelId } = await channel(bandung.head);
    const own = { postId: undefined, channelId };
    await bring(['400', '350', '300'].map((value, i) => daily('', value, `2026-03-1${1 + i}`, own)));
    const span = `channels/${channelId}/metrics?from=2026-03-11&to=2026-03-14`;
    expect(of((await made(bandung.viewer.get(span))).totals, 'reach')).toMatchObject({
      value: null,
      lower: '400',
      upper: '1050',
    });
    await bring([daily('', '780', '2026-03-11', { ...own, periodEnd: '2026-03-13' })]);
    expect(of((await made(bandung.viewer.get(span))).totals, 'reach').value).toBe('780');
  });
});

describe('the gate act.posts_measured', () => {
  const condition = async (on: Ground) => {
    const { conditions } = await made(bandung.viewer.get(`campaigns/${on.campaign.id}/gate?to=evaluation`));
    return conditions.find(({ code }: { code: string }) => code === 'act.posts_measured');
  };

  it('waits for a reading from the seventh day on', async () => {
    const on = await ground(bandung);
    expect((await condition(on)).passed).toBe(true);
    const { id } = await postOut(bandung.staff, on);
    await bring([reading(id, '10', '2026-03-16')]);
    const unmet = await condition(on);
    expect([unmet.passed, unmet.fix.recordId, unmet.fix.operationId]).toEqual([false, id, 'createMetricSample']);
    const { id: sample } = await made(bandung.staff.post('metric-samples', reading(id, '12', '2026-03-17')));
    expect((await condition(on)).passed).toBe(true);
    const back = { supersedesId: sample, reason: 'Dibaca dari unggahan lain.' };
    await made(bandung.staff.post('metric-samples', reading(id, null, '2026-03-17', back)));
    expect((await condition(on)).passed).toBe(false);
  });

  it('takes the reason why nobody could count, and no withdrawn post', async () => {
    const on = await ground(bandung);
    const radio = await postOut(bandung.staff, on, {
      channelId: (await channel(bandung.head, { platform: 'radio' })).id,
    });
    const gone = await postOut(bandung.staff, on);
    await made(bandung.staff.move(`posts/${gone.id}`, 'taken_down', { reason: 'Memuat wajah anak.', type: 'privacy' }));
    expect((await condition(on)).fix.recordId).toBe(radio.id);
    const reason = 'Stasiun tidak menghitung pendengar.';
    await made(
      bandung.staff.post('metric-samples', reading(radio.id, null, '2026-03-17', { metric: 'listeners', reason })),
    );
    expect((await condition(on)).passed).toBe(true);
  });

  it('is held by a post that is younger than the agency’s days', async () => {
    const on = await ground(muba);
    const { id } = await postOut(muba.staff, on, { publishedAt: moment(-60) });
    await made(muba.staff.post('metric-samples', reading(id, '3', '', { capturedAt: moment(-1) })));
    const passed = async () => {
      const { conditions } = await made(muba.viewer.get(`campaigns/${on.campaign.id}/gate?to=evaluation`));
      return conditions.find(({ code }: { code: string }) => code === 'act.posts_measured').passed;
    };
    expect(await passed()).toBe(false);
    const agencyNow = await made(muba.admin.get('organization'));
    expect(agencyNow.measureAfterDays).toBe(7);
    await made(muba.admin.patch('organization', { measureAfterDays: 0 }, ifMatch(agencyNow)));
    expect(await passed()).toBe(true);
  });
});
